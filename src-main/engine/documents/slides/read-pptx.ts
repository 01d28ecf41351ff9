// PowerPoint's .pptx: a section a slide, in the order of the show; hidden slides, notes and comments as parts.
import { gatherBesides, Pictures } from "../opc/besides.ts";
import { Gathered } from "../opc/gathered.ts";
import { mainPart, openPackage, type Package, related } from "../opc/package.ts";
import { child, descendants, elements, everyText, textOf } from "../opc/xml.ts";
import type { Reader, Section } from "../reading.ts";
import { Shapes, type SlideSize, slideText } from "./shapes.ts";

export const readPptx: Reader = (bytes) => {
  const pkg = openPackage(bytes);
  const main = mainPart(pkg, "ppt/presentation.xml");
  const found = new Gathered();
  const pictures = new Pictures(pkg);
  const slides = pkg.relationships(main.name).filter((r) => r.type === "slide" && !r.external);
  const order = elements(child(main.root, "p:sldIdLst")).map((e) => e.attributes["r:id"] ?? "");
  const measures = child(main.root, "p:sldSz")?.attributes;
  const [width, height] = [Number(measures?.cx), Number(measures?.cy)];
  const size = width > 0 && height > 0 ? { width, height } : null;
  const sections: Section[] = [];
  const drawn = new Set<string>();
  for (const [index, id] of order.entries()) {
    const part = slides.find((r) => r.id === id)?.target;
    const root = part === undefined ? null : pkg.xml(part);
    if (part === undefined || root === null) {
      const unread = `Slide ${index + 1} is missing from the file.`;
      sections.push({ html: `<p>${unread}</p>`, unread });
      continue;
    }
    gatherNotes(pkg, part, index + 1, found);
    gatherComments(pkg, part, main.name, found);
    if (root.attributes.show === "0" || root.attributes.show === "false") {
      found.hidden(`hidden slide ${index + 1}`, slideText(root, pkg, part));
      continue;
    }
    pictures.missing = false;
    const html =
      new Shapes(pkg, part, pictures, found, { size }).html(root) + behind({ pkg, size }, part, pictures, found, drawn);
    sections.push(
      pictures.missing ? { html, unread: "A picture on this slide is of a kind that can't be shown." } : { html },
    );
  }
  const shown = new Set(order);
  for (const { id, target } of slides) {
    const root = shown.has(id) ? null : pkg.xml(target);
    if (root !== null) found.hidden("slide outside the show", slideText(root, pkg, target));
  }
  for (const name of pkg.zip.names) {
    if (/^ppt\/tags\/[^/]+\.xml$/i.test(name)) found.hidden("tag", everyText(pkg.xml(name)!));
  }
  gatherBesides(pkg, found);
  return found.reading("pptx", sections);
};

/** What layout and master draw behind their slides: on the first slide that has them, once. */
function behind(
  { pkg, size }: { readonly pkg: Package; readonly size: SlideSize | null },
  slide: string,
  pictures: Pictures,
  found: Gathered,
  drawn: Set<string>,
): string {
  let html = "";
  let from = slide;
  for (const type of ["slideLayout", "slideMaster"]) {
    const part = pkg.relationships(from).find((r) => r.type === type && !r.external)?.target;
    if (part === undefined) break;
    from = part;
    const root = drawn.has(part) ? null : pkg.xml(part);
    drawn.add(part);
    if (root !== null) html += new Shapes(pkg, part, pictures, found, { size, placeholders: false }).html(root);
  }
  return html;
}

function gatherNotes(pkg: Package, slide: string, number: number, found: Gathered): void {
  const part = pkg.relationships(slide).find((r) => r.type === "notesSlide" && !r.external)?.target;
  const root = part === undefined ? null : pkg.xml(part);
  if (part !== undefined && root !== null) found.hidden(`speaker notes of slide ${number}`, slideText(root, pkg, part));
}

function gatherComments(pkg: Package, slide: string, main: string, found: Gathered): void {
  const authors = new Map<string, string>();
  for (const type of ["commentAuthors", "authors"]) {
    for (const { attributes: a } of elements(related(pkg, main, type))) {
      authors.set(a.id ?? "", a.name ?? "");
      found.properties([
        ["comment author", a.name ?? ""],
        ["comment author's account", a.userId ?? ""],
      ]);
    }
  }
  for (const { type, target, external } of pkg.relationships(slide)) {
    const root = type !== "comments" || external ? null : pkg.xml(target);
    if (root === null) continue;
    for (const comment of descendants(root, "p:cm", "p188:cm", "p188:reply")) {
      const author = authors.get(comment.attributes.authorId ?? "") ?? "";
      const own = elements(comment).filter((e) => e.name === "p:text" || e.name === "p188:txBody");
      found.hidden(author === "" ? "comment" : `comment by ${author}`, own.map(textOf).join("\n"));
    }
  }
}
