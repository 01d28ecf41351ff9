// Word's .docx: the body with headers, footers and notes as one section; everything unseen as parts.
import { gatherBesides, Pictures } from "../opc/besides.ts";
import { Gathered } from "../opc/gathered.ts";
import { mainPart, openPackage, type Package } from "../opc/package.ts";
import { descendants, elements, everyText, type XmlElement } from "../opc/xml.ts";
import type { Reader } from "../reading.ts";
import { gatherEdits, gatherSessions } from "./edits.ts";
import { framedPages } from "./headers.ts";
import { Notes } from "./notes.ts";
import { readNumbering } from "./numbering.ts";
import { Story } from "./story.ts";
import { readStyles } from "./styles.ts";
import { type WordFile, wordText } from "./word-file.ts";

export const readDocx: Reader = (bytes) => {
  const pkg = openPackage(bytes);
  const main = mainPart(pkg, "word/document.xml");
  const found = new Gathered();
  const of = (type: string) => partOf(pkg, main.name, type);
  const notes = new Notes();
  const file: WordFile = {
    pkg,
    found,
    styles: readStyles(of("styles")?.root ?? null),
    labels: readNumbering(of("numbering")?.root ?? null),
    pictures: new Pictures(pkg),
    noteMark: notes.mark,
  };
  const { above, below } = framedPages(file, main, of("settings")?.root ?? null);
  const body = new Story(file, main.name).blocks(main.root);
  const ends = (["footnote", "endnote"] as const).map((kind) => notes.html(file, kind, of(`${kind}s`)));
  const html = above + body + ends.join("") + below;
  gatherComments(pkg, main.name, found);
  gatherSettings(of("settings")?.root ?? null, found);
  const glossary = of("glossaryDocument");
  if (glossary !== null) found.hidden("building blocks", wordText(glossary.root));
  gatherAuthors([main.root, of("footnotes")?.root, of("endnotes")?.root], found);
  gatherEdits([main.root, of("footnotes")?.root, of("endnotes")?.root, of("comments")?.root], found);
  gatherBesides(pkg, found);
  return found.reading("docx", [file.pictures.missing ? { html, unread: UNSHOWN } : { html }]);
};

const UNSHOWN = "A picture is of a kind that can't be shown (a metafile, most often).";

export type NamedPart = { readonly name: string; readonly root: XmlElement };

function partOf(pkg: Package, from: string, type: string): NamedPart | null {
  const target = pkg.relationships(from).find((r) => r.type === type && !r.external)?.target;
  const root = target === undefined ? null : pkg.xml(target);
  return target === undefined || root === null ? null : { name: target, root };
}

function gatherComments(pkg: Package, main: string, found: Gathered): void {
  for (const comment of elements(partOf(pkg, main, "comments")?.root)) {
    if (comment.name !== "w:comment") continue;
    const author = comment.attributes["w:author"] ?? comment.attributes["w:initials"] ?? "";
    found.hidden(author === "" ? "comment" : `comment by ${author}`, wordText(comment));
    found.properties([["comment author", author]]);
  }
  for (const person of elements(partOf(pkg, main, "people")?.root)) {
    const presence = elements(person).find((e) => e.name === "w15:presenceInfo");
    found.properties([
      ["person", person.attributes["w15:author"] ?? ""],
      ["person's account", presence?.attributes["w15:userId"] ?? ""],
    ]);
  }
}

function gatherSettings(settings: XmlElement | null, found: Gathered): void {
  gatherSessions(settings, found);
  for (const e of elements(settings)) {
    if (e.name === "w:docVars") found.hidden("document variables", everyText(e));
    if (e.name === "w:mailMerge") found.hidden("mail merge", everyText(e));
  }
}

/** Who inserted, struck, moved or restyled something, while it was tracked. */
function gatherAuthors(roots: readonly (XmlElement | undefined)[], found: Gathered): void {
  for (const root of roots) {
    if (root === undefined) continue;
    for (const { attributes: a } of descendants(root)) {
      if (a["w:author"] !== undefined) found.properties([["change author", a["w:author"]]]);
    }
  }
}
