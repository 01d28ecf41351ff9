// One story of a Word file (body, header, note) as markup: paragraphs, tables, text boxes. Hidden text goes to parts.
import { alternatives } from "../opc/package.ts";
import { child, elements, type XmlElement } from "../opc/xml.ts";
import { Inline } from "./inline.ts";
import { isOn, valOf } from "./styles.ts";
import { wordText } from "./word-file.ts";

const INLINE = new Set(["w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara", "w:t"]);

export class Story extends Inline {
  /** The blocks inside an element, whatever stands between it and them. */
  override blocks(parent: XmlElement): string {
    const out: string[] = [];
    for (const element of elements(parent)) out.push(this.#block(element));
    return out.join("");
  }

  #block(element: XmlElement): string {
    switch (element.name) {
      case "w:p":
        return this.#paragraph(element);
      case "w:tbl":
        return this.#table(element);
      case "w:del":
      case "w:moveFrom":
        this.struck(wordText(element));
        this.flush();
        return "";
      case "w:altChunk":
        this.chunk(element.attributes["r:id"]);
        return "";
      case "mc:AlternateContent": {
        const { shown, other } = alternatives(element);
        const html = shown === undefined ? "" : this.blocks(shown);
        if (html === "" && other !== undefined) return this.blocks(other);
        this.noteOther(shown, other);
        return html;
      }
      default:
        return INLINE.has(element.name) ? this.#paragraph({ ...element, children: [element] }) : this.blocks(element);
    }
  }

  #paragraph(element: XmlElement): string {
    const properties = child(element, "w:pPr");
    const style = this.file.styles.paragraph(valOf(child(properties, "w:pStyle")));
    const { html, after } = this.line(element, style.vanish);
    // A paragraph of which nothing is left to see has no label either.
    const label = html === "" ? "" : this.file.labels(child(properties, "w:numPr") ?? style.numbering);
    const outline = Number(valOf(child(properties, "w:outlineLvl")) ?? 9) + 1;
    const heading = style.heading > 0 ? style.heading : outline < 7 ? outline : 0;
    const tag = heading > 0 ? `h${heading}` : "p";
    const prefix = label === "" ? "" : `${escapeLabel(label)} `;
    return (html === "" ? "" : `<${tag}>${prefix}${html}</${tag}>`) + after;
  }

  #table(table: XmlElement): string {
    const rows = this.#rows(table);
    return rows === "" ? "" : `<table>${rows}</table>`;
  }

  #rows(parent: XmlElement): string {
    const out: string[] = [];
    for (const element of elements(parent)) {
      if (element.name !== "w:tr") {
        // Rows stand in content controls and revisions too; what is no row has no text of its own.
        if (!element.name.endsWith("Pr")) out.push(this.#rows(element));
        continue;
      }
      const properties = child(element, "w:trPr");
      const hidden = child(properties, "w:hidden");
      if (child(properties, "w:del") !== undefined) this.struck(wordText(element));
      else if (hidden !== undefined && isOn(valOf(hidden) ?? "1")) this.vanished(wordText(element));
      else {
        const cells = this.#cells(element);
        if (cells !== "") out.push(`<tr>${cells}</tr>`);
      }
      this.flush();
    }
    return out.join("");
  }

  #cells(parent: XmlElement): string {
    const out: string[] = [];
    for (const element of elements(parent)) {
      if (element.name !== "w:tc") {
        if (!element.name.endsWith("Pr")) out.push(this.#cells(element));
        continue;
      }
      const properties = child(element, "w:tcPr");
      if (child(properties, "w:cellDel") !== undefined) {
        this.struck(wordText(element));
        continue;
      }
      const span = Number(valOf(child(properties, "w:gridSpan")) ?? 1);
      const merged = child(properties, "w:vMerge");
      // The first of cells merged downwards shows its words; those below it keep theirs, and nobody sees them.
      if (merged !== undefined && valOf(merged) !== "restart" && wordText(element) !== "") {
        this.vanished(wordText(element));
        out.push(`<td${span > 1 && span < 1000 ? ` colspan="${span}"` : ""}></td>`);
        continue;
      }
      out.push(`<td${span > 1 && span < 1000 ? ` colspan="${span}"` : ""}>${this.blocks(element)}</td>`);
    }
    return out.join("");
  }
}

function escapeLabel(label: string): string {
  return label.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
