// What a person can't see is taken out though nobody ordered it: text off the page, clipped away, under a cover, or of
// the colour it stands on. There was nothing to see, so the page looks as before and nothing is painted.
import { attempt } from "../../../base/attempt.ts";
import { type PageNumber, rectOfQuad } from "../../../base/units.ts";
import { pictureShare } from "../../documents/pdf/coverage.ts";
import {
  buriedText,
  centreOf,
  clippedText,
  coveredText,
  type HiddenRun,
  isInterwoven,
  mayStickOut,
} from "../../documents/pdf/hidden-text.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { markIndex } from "../../documents/pdf/unseen/mark-index.ts";
import { oneColourRuns } from "../../documents/pdf/unseen/one-colour.ts";
import type { Scene } from "../../documents/pdf/unseen/page-scene.ts";
import { quadsOfRange } from "../../model/document.ts";
import type { EditablePdf, RawPage } from "../../ports/pdf-engine.ts";
import { removeGlyphs } from "../remove-glyphs.ts";
import type { RedactionContext, Step } from "../step.ts";
import { merge, NOTHING, targetsOfRanges } from "../targets.ts";

/** Pixels a point of the picture in which unseen text is first looked for. */
const LOOK_SCALE = 1.5;
/** From this share of the page on, a picture may be a scan, over which recognised words lie invisibly. */
const SCAN_SHARE = 0.5;
/** Share of such words on blank paper from which the layer lies a little beside its picture, and hides nothing. */
const SLIPPED = 0.1;

export const hiddenText: Step = {
  id: "redaction/hidden-text",
  run(context) {
    for (const page of context.suspects) {
      const seen = attempt(() => context.pdf.page(page));
      if (seen !== undefined) strike(context, page, seen, attempt(() => hiddenOn(context.pdf, page, seen)) ?? []);
    }
  },
};

function strike(context: RedactionContext, page: PageNumber, seen: RawPage, runs: readonly HiddenRun[]): void {
  const key = (quad: ArrayLike<number>) =>
    centreOf(quad)
      .map((n) => n.toFixed(1))
      .join();
  const own = new Set(
    runs.flatMap(({ quads, start, end, reason }) =>
      reason === "off the page" || reason === "clipped away"
        ? []
        : Array.from({ length: end - start }, (_, i) => key(quads.subarray((start + i) * 8, (start + i + 1) * 8))),
    ),
  );
  const glyphs = seen.lines.flat();
  const woven = new Set(runs.filter((run) => isInterwoven(run, glyphs, ({ quad }) => own.has(key(quad)))));
  if (woven.size > 0) context.pictures.set(page, "what is seen on it and what isn't stand in one place");
  // In a page's picture nothing is left of what lies off it or is clipped: taking that out could only take more along.
  const isDrawn = context.pictures.has(page);
  for (const run of runs) {
    const { text, quads, start, end, reason } = run;
    const places = quadsOfRange(text, quads, start, end);
    const hasNoCover = reason === "off the page" || reason === "clipped away";
    context.hidden.push({
      page,
      quads: places,
      reason: `not seen on the page: ${reason}`,
      stuckOut: hasNoCover ? [] : places.flatMap((quad) => mayStickOut(rectOfQuad(quad))),
    });
    if (woven.has(run) || (isDrawn && hasNoCover)) continue;
    const targets = { ...targetsOfRanges(text, quads, [{ start, end }], { hidesWidth: false, ink: false }), rects: [] };
    context.struck.set(page, merge(context.struck.get(page) ?? NOTHING, targets));
    removeGlyphs(context.pdf, page, targets.strips);
  }
}

function hiddenOn(pdf: EditablePdf, page: PageNumber, seen: RawPage): HiddenRun[] {
  const text = pageText(seen);
  const candidates = oneColourRuns(text, pdf.picture(page, LOOK_SCALE));
  const covered = coveredText(text, candidates, (scale, area) => pdf.tile(page, scale, area));
  const letters = text.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isOnPaper = ({ reason }: HiddenRun) => reason === "of the colour it stands on";
  const onPaper = covered.filter(isOnPaper).reduce((n, { start, end }) => n + end - start, 0);
  const isLayer = pictureShare(seen) >= SCAN_SHARE && onPaper > letters * SLIPPED;
  const found = covered.filter((run) => !(isLayer && isOnPaper(run)));
  const buried = buriedText(sceneOf(pdf, page, seen)).filter(
    (run) => !found.some((other) => run.start < other.end && other.start < run.end),
  );
  return [...found, ...buried, ...clippedText(seen, pdf.page(page, { hidden: true }))];
}

/** Closer than a first look: 12 pt letters are 24 pixels high. */
const SCENE_SCALE = 2;
const MOST_PIXELS = 6_000_000;

function sceneOf(pdf: EditablePdf, page: PageNumber, seen: RawPage): Scene {
  const { width, height } = seen;
  const marks = pdf.marks(page);
  const scale = Math.min(SCENE_SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const looks = pdf.looks(page, scale);
  return { page, width, height, text: pageText(seen), marks, index: markIndex(marks), looks };
}
