// What is in a page and not to be seen on it, or meant not to be: judged from what its parts paint.

import type { PageNumber, Pt, Quad } from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import type { Trace } from "../../../model/document.ts";
import type { Mark, OpenPdf } from "../../../ports/pdf-engine.ts";
import type { PageText } from "../page-text.ts";
import { coveredImages } from "./covered-images.ts";
import { croppedImages } from "./cropped-images.ts";
import { markIndex } from "./mark-index.ts";
import { overtyped } from "./overtyped.ts";
import { needsLook } from "./page-scene.ts";
import { pixelated } from "./pixelated.ts";
import { tinyText } from "./tiny-text.ts";
import { unseenRuns } from "./unseen-runs.ts";

/** Pixels a point: 12 pt letters are 24 pixels high. */
const SCALE = 2;
/** Pages of posters are looked at from further away. */
const MOST_PIXELS = 6_000_000;

type PageOf = { readonly number: PageNumber; readonly width: Pt; readonly height: Pt };
type UnseenHow = Extract<Trace, { kind: "unseen_text" }>["how"];

export function unseenOnPage(pdf: OpenPdf, page: PageOf, text: PageText, marks: readonly Mark[]): Trace[] {
  const { number, width, height } = page;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const index = markIndex(marks);
  const gathered = new Map<string, { how: UnseenHow | "see_through"; strength: Strength; quads: Quad[] }>();
  const add = (how: UnseenHow | "see_through", strength: Strength, quads: readonly Quad[]) => {
    const known = gathered.get(`${how} ${strength}`);
    if (known === undefined) gathered.set(`${how} ${strength}`, { how, strength, quads: [...quads] });
    else known.quads.push(...quads);
  };
  if (needsLook(text, index)) {
    const scene = { page: number, width, height, text, marks, index, looks: pdf.looks(number, scale) };
    for (const { verdict, strength, quads } of unseenRuns(scene))
      add(verdict === "unmatched" ? "invisible" : verdict, strength, quads);
  }
  const tiny = tinyText(text);
  if (tiny.length > 0) add("invisible", "moderate", tiny);
  for (const { quads } of overtyped(text)) add("under_box", "strong", quads);

  const at = { page: number, width, height, marks, index };
  return [
    ...[...gathered.values()].map(
      ({ how, strength, quads }): Trace =>
        how === "see_through"
          ? { kind: "see_through", page: number, quads, strength }
          : { kind: "unseen_text", page: number, quads, how, strength },
    ),
    ...coveredImages(pdf, at, scale).map(
      (found): Trace => ({ kind: "image_covered", page: number, how: "boxed", ...found }),
    ),
    ...croppedImages(pdf, at).map(
      (found): Trace => ({ kind: "image_covered", page: number, how: "cropped", ...found }),
    ),
    ...pixelated(pdf, at).map(
      ({ how, ...found }): Trace =>
        how === "through"
          ? { kind: "see_through", page: number, strength: "strong", inPicture: true, ...found }
          : { kind: "pixelated", page: number, how, ...found },
    ),
  ];
}
