// Pictures in lines (MS-DOC, 2.9.190) and shapes beside them (2.9.172), and what a form field keeps with it (2.9.78).
import { ArtPictures, pictureStore, picturesIn } from "../office-art/blips.ts";
import { type ArtRecord, childOf, childrenOf, descendantsOf, recordAt } from "../office-art/records.ts";
import { type ShapeProperties, shapeProperties } from "../office-art/shape-properties.ts";
import type { Octets } from "../ole/octets.ts";
import type { Gathered } from "../opc/gathered.ts";
import { escapeHtml } from "../reading.ts";
import { type DocFile, datumAt, positionsOf } from "./doc-fib.ts";

const [DRAWING_GROUP, STORE, GROUP, SHAPE, IDENTITY] = [0xf000, 0xf001, 0xf003, 0xf004, 0xf00a];
const [SHAPE_OF_WORD, LINKED_SHAPE] = [0x64, 0x66];

export class DocDrawings {
  readonly pictures = new ArtPictures();
  readonly #data: Octets;
  readonly #found: Gathered;
  /** Each picture has bytes of its own: a file in which they overlap without end is made to exhaust its reader. */
  #left: number;
  readonly #store: readonly (ArtRecord | null)[];
  /** By the identity of a shape, or of the group around its shapes. */
  readonly #shapes = new Map<number, ArtRecord[]>();

  constructor({ data, table, words }: DocFile, found: Gathered) {
    this.#data = data;
    this.#found = found;
    this.#left = data.length * 2;
    const drawings = table("drawings");
    const group = recordAt(drawings, 0);
    const store = group?.type === DRAWING_GROUP ? childOf(group, STORE) : undefined;
    this.#store = pictureStore(store, words);
    // A byte before each drawing tells whether it is the body's or the headers'.
    for (let at = group?.end ?? drawings.length; at < drawings.length; ) {
      const drawing = recordAt(drawings, at + 1);
      if (drawing === null) break;
      this.#keep(drawing);
      at = drawing.end;
    }
  }

  picture(at: number): string {
    const data = this.#data;
    const end = Math.min(at + data.u32(at), data.length);
    this.#left -= Math.max(0, end - at);
    if (this.#left < 0) this.pictures.missing = true;
    if (this.#left < 0) return "";
    const kind = data.u16(at + 6);
    let start = at + data.u16(at + 4);
    if (kind === LINKED_SHAPE) {
      const name = data.latin(start + 1, data.u8(start));
      this.#found.hiddenOnce("far address", name);
      this.#found.remote("linked picture", name);
      start += 1 + data.u8(start);
    } else if (kind !== SHAPE_OF_WORD) {
      // A metafile as such, from before shapes.
      if (end > start) this.pictures.missing = true;
      return "";
    }
    const shape = recordAt(data, start, end);
    if (shape === null || shape.type !== SHAPE) return "";
    const properties = shapeProperties(shape);
    const inside = picturesIn(data, shape.end, end);
    if (inside.length === 0 && properties.pictures.length > 0 && kind !== LINKED_SHAPE) this.pictures.missing = true;
    return this.#told(properties) + inside.map((one) => this.pictures.html(one)).join("");
  }

  shape(identity: number | undefined): string {
    const shapes = identity === undefined ? undefined : this.#shapes.get(identity);
    if (identity === undefined || shapes === undefined) return "";
    this.#shapes.delete(identity);
    return shapes.map((shape) => this.#shape(shapeProperties(shape))).join("");
  }

  /** Shapes that no character of the text stands for. */
  rest(): string {
    return [...this.#shapes.keys()].map((identity) => this.shape(identity)).join("");
  }

  formField(at: number): void {
    const data = this.#data;
    let from = at + data.u16(at + 4);
    if (data.u32(from) !== 0xffffffff) return;
    const kind = data.u16(from + 4) & 3;
    const texts: string[] = [];
    from += 10;
    for (let i = 0; i < 7; i++) {
      // Check boxes and lists have a number where a text field has its own text.
      if (i === 1 && kind !== 0) {
        from += 2;
        continue;
      }
      const units = Math.min(data.u16(from), 1_024);
      texts.push(data.utf16(from + 2, units));
      from += 4 + units * 2;
    }
    this.#found.hiddenOnce("form field", texts.filter((text) => text !== "").join("\n"));
  }

  #keep(drawing: ArtRecord): void {
    const patriarch = childOf(drawing, GROUP);
    for (const one of patriarch === undefined ? [] : childrenOf(patriarch)) {
      const shapes = one.type === SHAPE ? [one] : [...descendantsOf(one)].filter(({ type }) => type === SHAPE);
      const identity = shapes[0] === undefined ? undefined : childOf(shapes[0], IDENTITY);
      if (identity !== undefined) this.#shapes.set(identity.octets.u32(identity.start), shapes);
    }
  }

  #shape(properties: ShapeProperties): string {
    const told = this.#told(properties);
    if (properties.isHidden) return "";
    return told + properties.pictures.map((number) => this.pictures.html(this.#store[number - 1])).join("");
  }

  /** Drawn words show; descriptions don't. */
  #told({ description, drawnText, isHidden }: ShapeProperties): string {
    this.#found.hiddenOnce("picture description", description);
    if (!isHidden) return drawnText === "" ? "" : escapeHtml(`${drawnText} `);
    this.#found.hidden("hidden drawing", drawnText);
    return "";
  }
}

/** Where the shapes of a story are anchored: a character, counted from the text's beginning, to a shape. */
export function shapeAnchors(plc: Octets, storyStart: number): Map<number, number> {
  const places = positionsOf(plc, 26).slice(0, -1);
  return new Map(places.map((place, i) => [storyStart + place, plc.u32(datumAt(plc, 26, i))]));
}
