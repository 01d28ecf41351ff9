// The walk through an OpenDocument body: paragraphs, lists, tables, notes, frames; what is hidden goes to parts.
import { dataAddress } from "../opc/data-address.ts";
import type { Gathered } from "../opc/gathered.ts";
import { child, descendants, elements, everyText, parseXml, textOf, type XmlElement } from "../opc/xml.ts";
import type { Zip } from "../opc/zip.ts";
import { escapeHtml } from "../reading.ts";
import { columnsOf } from "../sheet/unseen-lines.ts";

const TAB = "&#160;&#160; ";
/** Content that no page shows, or that is handled where it is met. */
const SILENT = new Set(["presentation:notes", "office:scripts", "office:event-listeners", "text:sequence-decls"]);
const BLOCKS: Readonly<Record<string, string>> = {
  "text:list": "ul",
  "text:list-item": "li",
  "text:list-header": "li",
};

/** Texts of paragraphs, one a line, without what stands in an element called `except`. */
export function odfText(root: XmlElement, except = "office:annotation"): string {
  const lines = [...descendants(root, "text:p", "text:h")];
  const skipped = new Set([...descendants(root, except)].flatMap((e) => [...descendants(e, "text:p", "text:h")]));
  return lines
    .filter((line) => !skipped.has(line))
    .map(textOf)
    .join("\n");
}

/** Of a table's own columns, those in groups and heads too. */
function unseenColumnsOf(table: XmlElement): (column: number) => boolean {
  const ranges: [number, number][] = [];
  let column = 0;
  const walk = (parent: XmlElement): void => {
    for (const e of elements(parent)) {
      if (e.name === "table:table-column") {
        const count = Math.max(1, Number(e.attributes["table:number-columns-repeated"]) || 1);
        if (/^(?:collapse|filter)$/.test(e.attributes["table:visibility"] ?? ""))
          ranges.push([column, column + count - 1]);
        column += count;
      } else if (/^table:table-(?:column-group|columns|header-columns)$/.test(e.name)) walk(e);
    }
  };
  walk(table);
  return ranges.length === 0 ? () => false : columnsOf(ranges);
}

export class OdfContent {
  readonly #zip: Zip;
  readonly #found: Gathered;
  readonly #hiddenStyles: ReadonlySet<string>;
  #after: string[] = [];
  #notes: string[] = [];
  #noteCount = 0;
  #inParagraph = false;
  #unseenColumns: (column: number) => boolean = () => false;
  missing = false;

  constructor(zip: Zip, found: Gathered, hiddenStyles: ReadonlySet<string>) {
    this.#zip = zip;
    this.#found = found;
    this.#hiddenStyles = hiddenStyles;
  }

  html(parent: XmlElement): string {
    const out: string[] = [];
    for (const node of parent.children) {
      if (typeof node !== "string") out.push(this.#element(node));
      // Between blocks there is only the file's own indentation.
      else if (this.#inParagraph) out.push(escapeHtml(node));
    }
    return out.join("");
  }

  /** The notes called since the last time, as markup. */
  notes(): string {
    const html = this.#notes.join("");
    this.#notes = [];
    return html === "" ? "" : `<hr>${html}`;
  }

  isHidden(e: XmlElement): boolean {
    const a = e.attributes;
    // A field in a paragraph that hides all of it.
    if (/^text:[ph]$/.test(e.name) && child(e, "text:hidden-paragraph")?.attributes["text:is-hidden"] === "true")
      return true;
    const style = a["text:style-name"] ?? a["draw:style-name"] ?? "";
    if (this.#hiddenStyles.has(style)) return true;
    if (a["text:display"] === "none" || a["text:is-hidden"] === "true" || a["draw:display"] === "none") return true;
    return /^(?:collapse|filter)$/.test(a["table:visibility"] ?? "");
  }

  #element(e: XmlElement): string {
    if (SILENT.has(e.name)) return "";
    if (this.isHidden(e)) {
      this.#found.hidden("hidden text", odfText(e) || textOf(e));
      return "";
    }
    const a = e.attributes;
    switch (e.name) {
      case "text:p":
        return this.#paragraph(e, "p");
      case "text:h":
        return this.#paragraph(e, `h${Math.min(6, Math.max(1, Number(a["text:outline-level"]) || 1))}`);
      case "text:s":
        return " ".repeat(Math.min(100, Number(a["text:c"] ?? 1) || 1));
      case "text:tab":
        return TAB;
      case "text:line-break":
        return "<br>";
      case "text:note":
        return this.#note(e);
      case "text:ruby":
        return `${this.html(child(e, "text:ruby-base") ?? e)} (${textOf(child(e, "text:ruby-text"))})`;
      case "text:a":
      case "draw:a":
        this.#found.hiddenOnce("link address", a["xlink:href"] ?? "");
        return this.html(e);
      case "table:table": {
        const outer = this.#unseenColumns;
        this.#unseenColumns = unseenColumnsOf(e);
        const html = this.html(e);
        this.#unseenColumns = outer;
        return `<table>${html}</table>`;
      }
      case "table:table-row":
        return `<tr>${this.#cells(e)}</tr>`;
      case "table:table-cell": {
        const span = Number(a["table:number-columns-spanned"] ?? 1);
        return `<td${span > 1 && span < 1000 ? ` colspan="${span}"` : ""}>${this.#aside(e)}</td>`;
      }
      case "draw:text-box":
      case "draw:custom-shape":
      case "draw:object":
        return this.#boxed(e);
      case "draw:image":
        return this.#picture(a["xlink:href"] ?? "", e);
      default:
        return this.#rarer(e);
    }
  }

  #cells(row: XmlElement): string {
    const out: string[] = [];
    let column = 0;
    for (const cell of elements(row)) {
      if (this.#unseenColumns(column)) this.#found.hidden("hidden text", odfText(cell) || textOf(cell));
      else out.push(this.#element(cell));
      column += Math.max(1, Number(cell.attributes["table:number-columns-repeated"]) || 1);
    }
    return out.join("");
  }

  #rarer(e: XmlElement): string {
    const a = e.attributes;
    switch (e.name) {
      case "office:annotation": {
        const author = textOf(child(e, "dc:creator"));
        this.#found.hidden(author === "" ? "comment" : `comment by ${author}`, odfText(e, "none"));
        this.#found.properties([["comment author", author]]);
        return "";
      }
      case "text:tracked-changes":
        for (const struck of descendants(e, "text:deletion")) this.#found.hidden("tracked deletion", odfText(struck));
        for (const author of descendants(e, "dc:creator")) this.#found.properties([["change author", textOf(author)]]);
        return "";
      case "text:hidden-text":
        this.#found.hidden("hidden text", a["text:string-value"] ?? textOf(e));
        return "";
      case "text:user-field-decls":
      case "text:variable-decls":
      case "office:forms":
        this.#found.hidden(e.name === "office:forms" ? "form" : "document variables", everyText(e));
        return "";
      case "text:script":
        this.#found.macro("script");
        return "";
      case "svg:title":
      case "svg:desc":
        this.#found.hiddenOnce("picture description", textOf(e));
        return "";
      case "draw:object-ole":
      case "draw:plugin":
        this.#carried(a["xlink:href"] ?? "");
        return "";
      default: {
        const tag = BLOCKS[e.name];
        return tag === undefined ? this.html(e) : `<${tag}>${this.html(e)}</${tag}>`;
      }
    }
  }

  #paragraph(e: XmlElement, tag: string): string {
    const outer = { after: this.#after, inParagraph: this.#inParagraph };
    this.#after = [];
    this.#inParagraph = true;
    const html = this.html(e);
    const after = this.#after.join("");
    this.#after = outer.after;
    this.#inParagraph = outer.inParagraph;
    return (html.trim() === "" ? "" : `<${tag}>${html}</${tag}>`) + after;
  }

  /** Blocks that stand for themselves, wherever they were met. */
  #aside(e: XmlElement): string {
    const inParagraph = this.#inParagraph;
    this.#inParagraph = false;
    const html = this.html(e);
    this.#inParagraph = inParagraph;
    return html;
  }

  #boxed(e: XmlElement): string {
    let html = this.#aside(e);
    const object = e.name === "draw:object" ? (e.attributes["xlink:href"] ?? "").replace(/^\.\//, "") : "";
    const content = object === "" ? null : this.#zip.read(`${object}/content.xml`);
    if (content !== null) {
      const root = parseXml(content);
      const text = odfText(root) || everyText({ ...root, attributes: {} });
      html += text
        .split("\n")
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join("");
    } else if (object !== "") this.#carried(object);
    if (!this.#inParagraph) return html;
    this.#after.push(html);
    return "";
  }

  #note(e: XmlElement): string {
    const mark = `[${++this.#noteCount}]`;
    const body = elements(e).find((c) => c.name === "text:note-body");
    const html = body === undefined ? "" : this.#aside(body);
    this.#notes.push(html.startsWith("<p>") ? `<p>${mark} ${html.slice(3)}` : `<p>${mark}</p>${html}`);
    return `<sup>${mark}</sup>`;
  }

  #picture(href: string, e: XmlElement): string {
    const bytes = this.#zip.read(href.replace(/^\.\//, ""));
    const address = bytes === null ? null : dataAddress(bytes);
    // The picture beside an object is how it looks; a metafile there loses nothing that the object doesn't say.
    if (bytes !== null && address === null && !/^\.?\/?ObjectReplacements\//.test(href)) this.missing = true;
    return (address === null ? "" : `<img src="${address}">`) + this.#boxed({ ...e, name: "" });
  }

  /** Inside the file: a document of its own. What lies elsewhere is told by `far-addresses.ts`. */
  #carried(href: string): void {
    const name = href.replace(/^\.\//, "");
    const bytes = this.#zip.read(name);
    if (bytes !== null) this.#found.embedded(name.replace(/^.*\//, ""), bytes);
  }
}
