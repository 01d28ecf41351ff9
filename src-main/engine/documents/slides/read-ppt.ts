// PowerPoint 97-2003's .ppt (MS-PPT): a section a slide; hidden slides, notes, comments and earlier versions as parts.
import { ArtPictures, pictureStore } from "../office-art/blips.ts";
import { type ArtRecord, childOf } from "../office-art/records.ts";
import { Gathered } from "../opc/gathered.ts";
import { escapeHtml, type Reader, type Section } from "../reading.ts";
import { gatherPptBesides, gatherPptComments } from "./ppt-besides.ts";
import { PptFile } from "./ppt-file.ts";
import { type Listed, type ListName, listedIn } from "./ppt-lists.ts";
import { PptShapes } from "./ppt-shapes.ts";
import { type Framing, framingIn, NO_STANDINS, type Outline, type Standins, UNFRAMED } from "./ppt-text.ts";

const [SLIDE, NOTES, SLIDE_ATOM, NOTES_ATOM, SHOW_INFO, HEADERS] = [0x03ee, 0x03f0, 0x03ef, 0x03f1, 0x03f9, 0x0fd9];
const [DRAWING_GROUP, ART, STORE] = [0x040b, 0xf000, 0xf001];
const UNSHOWN = "A picture on this slide is of a kind that can't be shown.";

export const readPpt: Reader = (bytes) => new PptReader(new PptFile(bytes)).read();

class PptReader {
  readonly #file: PptFile;
  readonly #found = new Gathered();
  readonly #pictures = new ArtPictures();
  readonly #shapes: PptShapes;
  /** By the number that slides call them by. */
  readonly #masters: ReadonlyMap<number, Listed>;
  readonly #drawn = new Set<number>();
  /** Objects that stand in one of the lists. */
  readonly #listed = new Set<number>();

  constructor(file: PptFile) {
    this.#file = file;
    const art = childOf(childOf(file.document, DRAWING_GROUP) ?? file.document, ART);
    const store = pictureStore(art === undefined ? undefined : childOf(art, STORE), file.pictures);
    this.#shapes = new PptShapes(this.#found, this.#pictures, store);
    this.#masters = new Map(this.#list("masters").map((listed) => [listed.slide, listed]));
  }

  read() {
    const slides = this.#list("slides");
    const sections: Section[] = [];
    for (const [index, slide] of slides.entries()) sections.push(...this.#slide(slide, index + 1));
    this.#notes(new Map(slides.map(({ slide }, index) => [slide, index + 1])));
    this.#outside();
    gatherPptBesides(this.#file, this.#found);
    return this.#found.reading("ppt", sections);
  }

  #list(name: ListName): Listed[] {
    const list = listedIn(this.#file.document, name);
    for (const { object } of list) this.#listed.add(object);
    return list;
  }

  #slide({ object, outline }: Listed, number: number): Section[] {
    const slide = this.#file.object(object);
    if (slide === null || slide.type !== SLIDE) {
      const unread = `Slide ${number} is missing from the file.`;
      this.#rest(outline, number);
      return [{ html: `<p>${unread}</p>`, unread }];
    }
    gatherPptComments(slide, this.#found);
    const framing = this.#framing(slide);
    const standins = { ...framing.standins, number: String(number) };
    this.#pictures.missing = false;
    const blocks = this.#shapes.blocks(slide, standins, outline);
    this.#rest(outline, number);
    const flags = childOf(slide, SHOW_INFO);
    if (flags !== undefined && (flags.octets.u16(flags.start + 10) & 4) !== 0) {
      this.#found.hidden(`hidden slide ${number}`, blocks.map(({ text }) => text).join("\n"));
      return [];
    }
    const own = blocks.map(({ html }) => html).join("") + this.#master(slide, standins, framing.placeholders);
    const framed = [standins.header, standins.date, standins.footer].map(escapeHtml);
    const html = own + framed.map((text) => (text === "" || own.includes(text) ? "" : `<p>${text}</p>`)).join("");
    return [this.#pictures.missing ? { html, unread: UNSHOWN } : { html }];
  }

  /** Texts of the outline that no shape of the slide shows. */
  #rest(outline: Outline, number: number): void {
    for (const { text } of outline.values()) {
      this.#found.hidden(`outline of slide ${number}`, text.replace(/[\r\v]/g, "\n"));
    }
  }

  /** A slide's own header, footer and date, or those of all slides. */
  #framing(slide: ArtRecord): Framing {
    const own = childOf(slide, HEADERS) ?? childOf(this.#file.document, HEADERS, 3);
    if (own === undefined) return UNFRAMED;
    const framing = framingIn(own);
    for (const text of framing.hidden) this.#found.hiddenOnce("header or footer that no slide shows", text);
    return framing;
  }

  /** What a master draws behind its slides: on the first slide that has it, once. */
  #master(slide: ArtRecord, standins: Standins, placeholders: ReadonlySet<number>): string {
    const atom = childOf(slide, SLIDE_ATOM);
    const master = atom === undefined ? 0 : atom.octets.u32(atom.start + 12);
    const listed = this.#masters.get(master);
    if (listed === undefined || this.#drawn.has(master)) return "";
    this.#drawn.add(master);
    const record = this.#file.object(listed.object);
    if (record === null) return "";
    gatherPptComments(record, this.#found);
    return this.#shapes
      .blocks(record, standins, new Map(), placeholders)
      .map(({ html }) => html)
      .join("");
  }

  #notes(numbers: ReadonlyMap<number, number>): void {
    for (const { object, outline } of this.#list("notes")) {
      const notes = this.#file.object(object);
      const atom = notes === null ? undefined : childOf(notes, NOTES_ATOM);
      if (notes === null || atom === undefined) continue;
      const number = numbers.get(atom.octets.u32(atom.start));
      const label = number === undefined ? "speaker notes of no slide" : `speaker notes of slide ${number}`;
      this.#found.hidden(label, this.#words(notes, outline));
      gatherPptComments(notes, this.#found);
    }
    const framed = childOf(this.#file.document, HEADERS, 4);
    if (framed === undefined) return;
    const { standins, hidden } = framingIn(framed);
    for (const text of [standins.header, standins.date, standins.footer, ...hidden]) {
      this.#found.hiddenOnce("header or footer of notes", text);
    }
  }

  /** Slides and notes that no list names, and what later edits have replaced but left in the file. */
  #outside(): void {
    for (const identifier of this.#file.identifiers) {
      if (this.#listed.has(identifier)) continue;
      const record = this.#file.object(identifier);
      if (record?.type === SLIDE) this.#found.hiddenOnce("slide outside the show", this.#words(record));
    }
    for (const place of new Set(this.#file.replaced)) {
      const record = this.#file.at(place);
      if (record?.type === SLIDE) this.#found.hiddenOnce("earlier version of a slide", this.#words(record));
      if (record?.type === NOTES) this.#found.hiddenOnce("earlier version of notes", this.#words(record));
    }
  }

  #words(record: ArtRecord, outline: Outline = new Map()): string {
    const blocks = this.#shapes.blocks(record, NO_STANDINS, outline);
    return blocks.map(({ text }) => text).join("\n");
  }
}
