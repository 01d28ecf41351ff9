// What is asked of each picture that is published: it opens, holds nothing but its pixels, and those are the page's.
import type { PageNumber } from "../../base/units.ts";
import type { CheckOutcome, Residue } from "../../contract/redact.ts";
import type { Pixels } from "../ports/pdf-engine.ts";
import { chunksOf, NEEDED, pixelsOf } from "./read-png.ts";

export type DrawnPage = {
  readonly page: PageNumber;
  readonly png: Uint8Array;
  /** The verified copy's page, as it was painted. */
  readonly painted: Pixels;
};

type PictureCheck = { readonly id: string; readonly fails: (drawn: DrawnPage) => string | null };

export const PICTURE_CHECKS: readonly PictureCheck[] = [
  {
    id: "verification/picture-chunks",
    fails({ png }) {
      const chunks = chunksOf(png);
      if (chunks === null || chunks.at(-1)?.type !== "IEND") return "the picture is not a whole PNG";
      if (chunks.some(({ intact }) => !intact)) return "a part of the picture is damaged";
      return chunks.every(({ type }) => NEEDED.has(type)) ? null : "the picture holds more than pixels";
    },
  },
  {
    id: "verification/picture-pixels",
    fails({ png, painted }) {
      const pixels = pixelsOf(chunksOf(png) ?? []);
      if (pixels === null) return "the picture can't be decoded";
      const { width, height, rgb } = pixels;
      if (width !== painted.width || height !== painted.height) return "the picture is of another size";
      for (let i = 0, at = 0; i < rgb.length; i += 3, at += 4)
        if (rgb[i] !== painted.rgba[at] || rgb[i + 1] !== painted.rgba[at + 1] || rgb[i + 2] !== painted.rgba[at + 2])
          return "the picture shows something else than the copy";
      return null;
    },
  },
];

/** One page after the other, so that no more than one is held decoded. */
export function pictureFailures(drawn: DrawnPage): Residue[] {
  return PICTURE_CHECKS.flatMap(({ id, fails }) => {
    const where = fails(drawn);
    return where === null ? [] : [{ check: id, page: drawn.page, where }];
  });
}

export const pictureOutcomes = (residues: readonly Residue[]): CheckOutcome[] =>
  PICTURE_CHECKS.map(({ id }) => {
    const failed = residues.filter(({ check }) => check === id).length;
    return failed === 0
      ? { id, passed: true }
      : { id, passed: false, detail: `${failed} place${failed === 1 ? "" : "s"}` };
  });
