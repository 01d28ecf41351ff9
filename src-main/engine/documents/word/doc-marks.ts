// What single characters of a story stand for: notes by their place in it, pictures and shapes.
import type { DocDrawings } from "./doc-drawings.ts";
import type { CharacterFormat } from "./doc-sprms.ts";

export class DocMarks {
  readonly #places: readonly number[];
  readonly #notes: ReadonlyMap<number, string>;
  readonly #drawings: DocDrawings;
  /** Character to shape. */
  readonly #shapes: ReadonlyMap<number, number>;

  constructor(
    drawings: DocDrawings,
    shapes: ReadonlyMap<number, number>,
    notes: ReadonlyMap<number, string> = new Map(),
  ) {
    this.#drawings = drawings;
    this.#shapes = shapes;
    this.#notes = notes;
    this.#places = [...notes.keys()].sort((a, b) => a - b);
  }

  /** The first call of a note from a place on; infinite for none. */
  nextNote(from: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return this.#places[low] ?? Number.POSITIVE_INFINITY;
  }

  note(at: number): [text: string, html: string] {
    const mark = this.#notes.get(at) ?? "";
    return [mark, `<sup>${mark}</sup>`];
  }

  drawn(at: number, character: string, { isData, isObject, picture }: CharacterFormat): string {
    if (character === "\u0008") return this.#drawings.shape(this.#shapes.get(at));
    if (picture === undefined || isObject) return "";
    if (!isData) return this.#drawings.picture(picture);
    this.#drawings.formField(picture);
    return "";
  }
}
