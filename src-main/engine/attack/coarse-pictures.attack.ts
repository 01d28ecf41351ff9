// Mosaics and blurs: each word of a list can be made as coarse and laid beside it, until one looks the same.

import { rectOfQuad } from "../../base/units.ts";
import type { AttackItem } from "../../contract/attack.ts";
import type { Strength } from "../../contract/check.ts";
import type { Trace } from "../model/document.ts";
import type { Attack } from "./subject.ts";

type Coarse = Extract<Trace, { kind: "pixelated" }>;

/** Each block tells a few bits; a name out of a hundred thousand takes seventeen. */
const ENOUGH = 12;
const A_FEW = 5;
const ADVICE =
  "Cover it with a solid bar in Stet and export again: the pixels under it are then gone. A mosaic or a blur keeps a trace of what it covers, however strong it is.";

export const coarsePictures: Attack = {
  id: "coarse-pictures",
  run: ({ document }) => document.traces.flatMap((t) => (t.kind === "pixelated" ? itemsOf(t) : [])),
};

function itemsOf(trace: Coarse): AttackItem[] {
  return trace.quads.map((quad) => {
    const base = { attack: "coarse-pictures" as const, page: trace.page, quads: [[...quad] as never], advice: ADVICE };
    const [x0, y0, x1, y1] = rectOfQuad(quad);
    if (trace.how === "blur" || trace.block === undefined)
      return {
        ...base,
        strength: "moderate",
        summary: "A blurred place: a reader can blur each name of a list as much and see which one looks the same.",
      };
    const [across, down] = [x1 - x0, y1 - y0].map((length) => Math.max(1, Math.round(length / trace.block!)));
    const blocks = { across: across!, down: down!, side: Math.round(trace.block * 10) / 10 };
    const count = across! * down!;
    const strength: Strength = count >= ENOUGH ? "strong" : count >= A_FEW ? "moderate" : "weak";
    return {
      ...base,
      strength,
      summary: `A mosaic of about ${blocks.across} by ${blocks.down} blocks: ${TELLS[strength]}`,
      blocks,
    };
  });
}

const TELLS: Record<Strength, string> = {
  strong: "enough to try every name of a list and see which one fits.",
  moderate: "too few to tell any name, enough to choose between a handful of people.",
  weak: "too few to tell names apart by trying.",
};
