// The shapes of a slide as markup: text, tables, pictures, charts and diagrams, in the order they are drawn.
import { filledWith, graphicTexts, type Pictures } from "../opc/besides.ts";
import type { Gathered } from "../opc/gathered.ts";
import { alternatives, type Package } from "../opc/package.ts";
import { child, descendants, elements, textOf, type XmlElement } from "../opc/xml.ts";
import { escapeHtml } from "../reading.ts";

export class Shapes {
  readonly #pkg: Package;
  readonly #part: string;
  readonly #pictures: Pictures;
  readonly #found: Gathered;
  readonly #placeholders: boolean;
  readonly #size: SlideSize | null;
  /** Groups that what is being read stands in: their own measure is another. */
  #groups = 0;

  /** `placeholders` is false for a layout: what it invites to fill in is on no slide. */
  constructor(
    pkg: Package,
    part: string,
    pictures: Pictures,
    found: Gathered,
    { size, placeholders = true }: { readonly size: SlideSize | null; readonly placeholders?: boolean },
  ) {
    this.#size = size;
    this.#pkg = pkg;
    this.#part = part;
    this.#pictures = pictures;
    this.#found = found;
    this.#placeholders = placeholders;
  }

  html(parent: XmlElement): string {
    return elements(parent)
      .map((e) => this.#element(e))
      .join("");
  }

  #element(e: XmlElement): string {
    const a = e.attributes;
    switch (e.name) {
      case "p:sp":
      case "p:pic":
      case "p:grpSp":
      case "p:graphicFrame":
      case "p:cxnSp":
        return this.#shape(e);
      case "a:p":
        return paragraph(e, this.#isTitle ? "h2" : "p");
      case "a:tbl":
        return `<table>${this.html(e)}</table>`;
      case "a:tr":
        return `<tr>${this.html(e)}</tr>`;
      case "a:tc": {
        const span = Number(a.gridSpan ?? 1);
        // Of merged cells the first one shows its words.
        if (/^(?:1|true)$/.test(a.hMerge ?? a.vMerge ?? "")) {
          this.#found.hidden("merged cell", slideText(e, this.#pkg, this.#part));
          return a.vMerge === undefined ? "" : "<td></td>";
        }
        return `<td${span > 1 && span < 1000 ? ` colspan="${span}"` : ""}>${this.html(e)}</td>`;
      }
      case "a:blip":
        return this.#pictures.html(this.#part, a["r:embed"]);
      case "c:chart":
      case "cx:chart":
      case "dgm:relIds":
        return linkedTexts(e, this.#pkg, this.#part)
          .map((text) => `<p>${escapeHtml(text)}</p>`)
          .join("");
      case "mc:AlternateContent": {
        const { shown, other } = alternatives(e);
        const html = shown === undefined ? "" : this.html(shown);
        return html === "" && other !== undefined ? this.html(other) : html;
      }
      default:
        return e.name.endsWith(":blipFill") ? filledWith(this.#pictures, this.#part, e) : this.html(e);
    }
  }

  #isTitle = false;

  #shape(e: XmlElement): string {
    const about = elements(e).find((c) => /^p:nv\w*Pr$/.test(c.name));
    const { descr = "", title = "", hidden } = child(about, "p:cNvPr")?.attributes ?? {};
    this.#found.hiddenOnce("picture description", `${title}\n${descr}`);
    const placeholder = child(child(about, "p:nvPr"), "p:ph");
    if (placeholder !== undefined && !this.#placeholders) return "";
    if (hidden === "1" || hidden === "true") {
      this.#found.hidden("hidden shape", slideText(e, this.#pkg, this.#part));
      return "";
    }
    if (this.#size !== null && this.#groups === 0 && isBeside(e, this.#size)) {
      this.#found.hidden("shape beside the slide", slideText(e, this.#pkg, this.#part));
      return "";
    }
    this.#isTitle = /^(?:title|ctrTitle)$/.test(placeholder?.attributes.type ?? "");
    if (e.name === "p:grpSp") this.#groups++;
    const html = this.html(e);
    if (e.name === "p:grpSp") this.#groups--;
    this.#isTitle = false;
    return html;
  }
}

/** In the format's own units, 914,400 to an inch. */
export type SlideSize = { readonly width: number; readonly height: number };

/** Wholly outside, however it is turned: nobody who looks at the slide sees it. */
function isBeside(shape: XmlElement, { width, height }: SlideSize): boolean {
  const own = child(shape, "p:xfrm") ?? child(child(shape, "p:spPr") ?? child(shape, "p:grpSpPr"), "a:xfrm");
  const [off, ext] = [child(own, "a:off")?.attributes, child(own, "a:ext")?.attributes];
  const [x, y, w, h] = [off?.x, off?.y, ext?.cx, ext?.cy].map((n) => (n === undefined ? Number.NaN : Number(n)));
  if (x === undefined || y === undefined || w === undefined || h === undefined) return false;
  const isTurned = Number(own?.attributes.rot ?? 0) !== 0;
  const [across, down] = isTurned ? [Math.hypot(w, h) / 2, Math.hypot(w, h) / 2] : [w / 2, h / 2];
  const [left, top] = [x + w / 2, y + h / 2];
  return left + across <= 0 || top + down <= 0 || left - across >= width || top - down >= height;
}

/** All the text of a slide, a line a paragraph, charts and diagrams included. */
export function slideText(root: XmlElement, pkg: Package, part: string): string {
  const lines: string[] = [];
  for (const e of descendants(root, "a:p", "c:chart", "cx:chart", "dgm:relIds")) {
    if (e.name === "a:p") lines.push([...descendants(e, "a:t", "m:t")].map(textOf).join(""));
    else lines.push(...linkedTexts(e, pkg, part));
  }
  return lines.join("\n");
}

function linkedTexts(e: XmlElement, pkg: Package, part: string): string[] {
  const id = e.name === "dgm:relIds" ? e.attributes["r:dm"] : e.attributes["r:id"];
  const target = pkg.relationships(part).find((r) => r.id === id && !r.external);
  return target === undefined ? [] : graphicTexts(pkg.xml(target.target));
}

function paragraph(e: XmlElement, tag: string): string {
  const html = [...descendants(e, "a:t", "a:br", "m:t")]
    .map((t) => (t.name === "a:br" ? "<br>" : escapeHtml(textOf(t))))
    .join("");
  return html === "" ? "" : `<${tag}>${html}</${tag}>`;
}
