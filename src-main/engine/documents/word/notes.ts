// Footnotes and endnotes: a mark where they are called, their text after the body, the uncalled ones hidden.
import { elements, type XmlElement } from "../opc/xml.ts";
import { numeral } from "./numbering.ts";
import { Story } from "./story.ts";
import { type NoteKind, type WordFile, wordText } from "./word-file.ts";

export class Notes {
  readonly #called = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };

  readonly mark = (kind: NoteKind, id: string): string => {
    const called = this.#called[kind];
    const format = kind === "footnote" ? "decimal" : "lowerRoman";
    const mark = called.get(id) ?? `[${numeral(format, called.size + 1)}]`;
    called.set(id, mark);
    return mark;
  };

  html(file: WordFile, kind: NoteKind, part: { readonly name: string; readonly root: XmlElement } | null): string {
    if (part === null) return "";
    const byId = new Map<string, XmlElement>();
    for (const note of elements(part.root)) {
      // Separators are drawn lines, kept as notes.
      const type = note.attributes["w:type"] ?? "normal";
      if (note.name === `w:${kind}` && type === "normal") byId.set(note.attributes["w:id"] ?? "", note);
    }
    const story = new Story(file, part.name);
    const out: string[] = [];
    // The map grows while a note calls another.
    for (const [id, mark] of this.#called[kind]) {
      const note = byId.get(id);
      const html = note === undefined ? "" : story.blocks(note);
      byId.delete(id);
      if (html !== "") out.push(html.startsWith("<p>") ? `<p>${mark} ${html.slice(3)}` : `<p>${mark}</p>${html}`);
    }
    for (const note of byId.values()) file.found.hidden(`${kind} without a place`, wordText(note));
    return out.length === 0 ? "" : `<hr>${out.join("")}`;
  }
}
