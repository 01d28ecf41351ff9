// Letters of one word in a form's cells: some gaps are wide enough to read as spaces, but all letters are equally far apart.
import { type Pt, rectOfQuad } from "../../base/units.ts";
import { quadAt } from "../model/document.ts";
import type { Range } from "./occurrences.ts";

/** Fewer say nothing. */
const LEAST = 4;
/** Share of the step from one cell to the next by which a letter may lie beside its place. */
const BESIDE = 0.12;

/** A space between words, in a font whose letters are all as wide, is a step of its own: then two are as far as two cells. */
export function isEvenlySet(text: string, quads: Float32Array, { start, end }: Range): boolean {
  const rects = [];
  for (let i = start; i < end; i++)
    if (text[i]!.trim() !== "" && !Number.isNaN(quads[i * 8])) rects.push(rectOfQuad(quadAt(quads, i)));
  if (rects.length < LEAST) return false;
  const [first] = rects;
  const height = first![3] - first![1];
  if (rects.some((rect) => Math.abs(rect[1] - first![1]) > height / 4)) return false;
  return isEven(rects.map((rect) => rect[0])) || isEven(rects.map((rect) => (rect[0] + rect[2]) / 2));
}

function isEven(places: readonly Pt[]): boolean {
  const step = (places.at(-1)! - places[0]!) / (places.length - 1);
  return step > 0 && places.every((place, i) => Math.abs(place - places[0]! - i * step) <= BESIDE * step);
}
