// One story of a Word 97-2003 file as markup: paragraphs, tables, pictures. What hides or was struck goes to parts.
import { escapeHtml } from "../reading.ts";
import { DocBlocks } from "./doc-blocks.ts";
import type { DocContext } from "./doc-context.ts";
import { DocFields } from "./doc-fields.ts";
import type { DocMarks } from "./doc-marks.ts";
import type { CharacterFormat } from "./doc-sprms.ts";

/** Three spaces that stay: a column apart for the eye, white space for whoever searches. */
const TAB = "&#160;&#160; ";
/** Characters that stand for something else (MS-DOC, 2.4.3); all others below a space show nothing. */
const SHOWN: Readonly<Record<string, string>> = {
  "\t": TAB,
  "\n": "<br>",
  "\v": "<br>",
  "\u000e": "<br>",
  "\u001e": "-",
};
const GAPS: Readonly<Record<string, string>> = { "\t": "\t", "\n": "\n", "\v": "\n", "\u000e": "\n", "\u001e": "-" };

export class DocStory {
  readonly #context: DocContext;
  readonly #marks: DocMarks;
  readonly #fields: DocFields;
  #hidden: string[] = [];
  #hiddenLabel = "";

  constructor(context: DocContext, marks: DocMarks) {
    this.#context = context;
    this.#marks = marks;
    this.#fields = new DocFields(context.found);
  }

  html(start: number, end: number): string {
    const { text } = this.#context.body;
    const blocks = new DocBlocks();
    const ends = /[\r\u0007\u000c]/g;
    const last = Math.min(end, text.length);
    for (let at = start; at < last; ) {
      ends.lastIndex = at;
      const mark = Math.min(ends.exec(text)?.index ?? last, last);
      this.#paragraph(at, mark, blocks);
      at = mark + 1;
    }
    this.#fields.finish();
    return blocks.finish();
  }

  #paragraph(start: number, mark: number, blocks: DocBlocks): void {
    const { body, styles, labels } = this.#context;
    const format = this.#context.paragraph(mark);
    const html = this.#line(start, mark, format.style);
    const heading = styles.heading(format.style, format.outline);
    const tag = heading > 0 ? `h${heading}` : "p";
    const endsCell = body.text[mark] === "\u0007" || (format.isCellEnd && format.depth > 1);
    const depth = endsCell ? Math.max(1, format.depth) : format.depth;
    if (html !== "") {
      // A paragraph of which nothing is left to see has no label either.
      const { instance, depth: level } = styles.list(format);
      const label = escapeHtml(labels(instance, level));
      blocks.add(`<${tag}>${label === "" ? "" : `${label} `}${html}</${tag}>`, depth);
    }
    if (format.isRowEnd && depth > 0) blocks.endRow(depth);
    else if (endsCell) blocks.endCell(depth);
  }

  #line(start: number, end: number, style: number): string {
    const out: string[] = [];
    for (const run of this.#context.runs(start, end)) {
      const label = this.#labelOf(run.format, style);
      const html = this.#run(run.start, run.end, run.format, label);
      if (html === "") continue;
      this.#flush();
      const tags = (["b", "i"] as const).filter((tag) => run.format[tag === "b" ? "bold" : "italic"] === 1);
      out.push(tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html));
    }
    this.#flush();
    return out.join("");
  }

  /** null for text that shows. */
  #labelOf({ isDeleted, vanish, style: own }: CharacterFormat, style: number): string | null {
    if (isDeleted) return "tracked deletion";
    const byStyle = this.#context.styles.hides(style, own);
    const hides = vanish === undefined || vanish === 0x80 ? byStyle : vanish === 0x81 ? !byStyle : vanish === 1;
    return hides ? "hidden text" : null;
  }

  #run(start: number, end: number, format: CharacterFormat, label: string | null): string {
    const text = this.#context.body.text.slice(start, end);
    const out: string[] = [];
    const controls = /[\u0000-\u001f(]/g;
    for (let at = 0; at < text.length; ) {
      controls.lastIndex = at;
      const note = this.#marks.nextNote(start + at) - start;
      const stop = Math.min(controls.exec(text)?.index ?? text.length, note);
      if (stop > at) out.push(this.#put(text.slice(at, stop), null, label));
      if (stop === note && stop < text.length) out.push(this.#put(...this.#marks.note(start + note), label));
      if (stop < text.length) out.push(this.#character(start + stop, format, label));
      at = stop + 1;
    }
    return out.join("");
  }

  #character(at: number, format: CharacterFormat, label: string | null): string {
    const character = this.#context.body.text[at]!;
    if (character === "\u0013" || character === "\u0014" || character === "\u0015") {
      this.#fields.mark(character);
      return "";
    }
    if (format.isSpecial && (character === "\u0001" || character === "\u0008")) {
      const html = this.#marks.drawn(at, character, format);
      return html === "" || label !== null || this.#fields.code !== null ? "" : html;
    }
    if (format.isSpecial && character === "(" && format.symbol !== undefined) {
      // Symbol fonts keep their letters at U+F000; what such a letter looks like, no other font can show.
      const isPrivate = format.symbol >= 0xf000 && format.symbol <= 0xf0ff;
      return this.#put(isPrivate ? "•" : String.fromCharCode(format.symbol), null, label);
    }
    if (character >= " ") return this.#put(character, null, label);
    return this.#put(GAPS[character] ?? "", SHOWN[character] ?? "", label);
  }

  /** Text to where it belongs: a field's code, a hidden part, or the page, whose markup may differ from it. */
  #put(text: string, html: string | null, label: string | null): string {
    const { code } = this.#fields;
    if (code !== null) code.push(text);
    else if (label !== null) {
      if (this.#hiddenLabel !== label) this.#flush();
      this.#hiddenLabel = label;
      this.#hidden.push(text);
    } else return html ?? escapeHtml(text);
    return "";
  }

  #flush(): void {
    if (this.#hidden.length > 0) this.#context.found.hidden(this.#hiddenLabel, this.#hidden.join(""));
    this.#hidden = [];
  }
}
