// The shapes of a slide of PowerPoint 97-2003 as markup, in the order they are drawn: text, tables, pictures.
import type { ArtPictures } from "../office-art/blips.ts";
import { type ArtRecord, childOf, childrenOf } from "../office-art/records.ts";
import { type ShapeProperties, shapeProperties } from "../office-art/shape-properties.ts";
import type { Gathered } from "../opc/gathered.ts";
import { escapeHtml } from "../reading.ts";
import { type Outline, type PptText, type Standins, textsIn } from "./ppt-text.ts";

const [GROUP, SHAPE, DRAWING, OF_POWERPOINT] = [0xf003, 0xf004, 0xf002, 0x040c];
const [TEXT_BOX, SETTINGS, PLACE_IN_GROUP, PLACEHOLDER] = [0xf00d, 0xf011, 0xf00f, 0x0bc3];
/** No program nests groups deeper. */
const DEEPEST = 30;

/** One shape, as a page shows it and as words alone. */
type Block = { readonly html: string; readonly text: string };

export class PptShapes {
  readonly #found: Gathered;
  readonly #pictures: ArtPictures;
  readonly #store: readonly (ArtRecord | null)[];

  constructor(found: Gathered, pictures: ArtPictures, store: readonly (ArtRecord | null)[]) {
    this.#found = found;
    this.#pictures = pictures;
    this.#store = store;
  }

  /** Of a slide's, a note's or a master's container. A master's placeholders stand on no slide, but the ones given. */
  blocks(
    slide: ArtRecord,
    standins: Standins,
    outline: Outline = new Map(),
    placeholders: ReadonlySet<number> | null = null,
  ): Block[] {
    const drawing = childOf(slide, OF_POWERPOINT);
    const inside = drawing === undefined ? undefined : childOf(drawing, DRAWING);
    return inside === undefined ? [] : this.#all(inside, { standins, outline, placeholders }, 0);
  }

  #all(container: ArtRecord, how: How, depth: number): Block[] {
    const blocks: Block[] = [];
    for (const one of childrenOf(container)) {
      if (one.type === SHAPE) blocks.push(this.#shape(one, how));
      else if (one.type === GROUP && depth < DEEPEST) {
        const first = childOf(one, SHAPE);
        const isTable = first !== undefined && shapeProperties(first).isTable;
        blocks.push(...(isTable ? [this.#table(one, how)] : this.#all(one, how, depth + 1)));
      }
    }
    return blocks.filter(({ html, text }) => html !== "" || text !== "");
  }

  #shape(shape: ArtRecord, { standins, outline, placeholders }: How): Block {
    const kind = placeholderOf(shape);
    const isLeft = placeholders !== null && kind !== null && !placeholders.has(kind);
    if (isLeft && !FRAMING.has(kind)) return NOTHING;
    const properties = shapeProperties(shape);
    const box = childOf(shape, TEXT_BOX);
    const texts = box === undefined ? [] : textsIn(childrenOf(box), standins, outline);
    const words = [properties.drawnText, ...texts.map(({ text }) => text)].filter((text) => text !== "");
    const text = words.join("\n").replace(/[\r\v]/g, "\n");
    this.#found.hiddenOnce("picture description", properties.description);
    if (isLeft) {
      this.#found.hiddenOnce("header or footer that no slide shows", text.replace(/^\*$/, ""));
      return NOTHING;
    }
    if (properties.isHidden) {
      this.#found.hidden("hidden shape", text);
      return NOTHING;
    }
    const drawn = { isTitle: false, text: properties.drawnText };
    return { html: this.#shown(properties) + [drawn, ...texts].map(paragraphs).join(""), text };
  }

  #shown({ pictures }: ShapeProperties): string {
    return pictures.map((number) => this.#pictures.html(this.#store[number - 1])).join("");
  }

  /** Cells are shapes of a group: those that begin at one height are a row. */
  #table(group: ArtRecord, how: How): Block {
    const rows = new Map<number, { left: number; block: Block }[]>();
    const other: Block[] = [];
    for (const one of childrenOf(group)) {
      if (one.type !== SHAPE) continue;
      const block = this.#shape(one, how);
      const place = childOf(one, PLACE_IN_GROUP);
      if (childOf(one, TEXT_BOX) === undefined || place === undefined) {
        other.push(block);
        continue;
      }
      const top = place.octets.i32(place.start + 4);
      const row = rows.get(top) ?? [];
      row.push({ left: place.octets.i32(place.start), block });
      rows.set(top, row);
    }
    const ordered = [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row.toSorted((a, b) => a.left - b.left));
    const html = ordered.map((row) => `<tr>${row.map(({ block }) => `<td>${block.html}</td>`).join("")}</tr>`).join("");
    return {
      html: (html === "" ? "" : `<table>${html}</table>`) + other.map((block) => block.html).join(""),
      text: ordered.map((row) => row.map(({ block }) => block.text).join("\t")).join("\n"),
    };
  }
}

type How = {
  readonly standins: Standins;
  readonly outline: Outline;
  readonly placeholders: ReadonlySet<number> | null;
};

/** Date, footer and header of a master; its number, title and text are patterns for what slides have. */
const FRAMING = new Set([7, 9, 10]);

function placeholderOf(shape: ArtRecord): number | null {
  const settings = childOf(shape, SETTINGS);
  const atom = settings === undefined ? undefined : childOf(settings, PLACEHOLDER);
  return atom === undefined ? null : atom.octets.u8(atom.start + 4);
}

const NOTHING: Block = { html: "", text: "" };

function paragraphs({ isTitle, text }: PptText): string {
  const tag = isTitle ? "h2" : "p";
  return text
    .split("\r")
    .filter((line) => line.trim() !== "")
    .map(
      (line) =>
        `<${tag}>${escapeHtml(line)
          .replace(/[\v\n]/g, "<br>")
          .replace(/\t/g, "&#160;&#160; ")}</${tag}>`,
    )
    .join("");
}
