// From what a person ordered (kinds, strings, boxes, a plan) to places on pages, values, and a plan of all of it.
import { overlap, type Quad, type Rect, rectOfQuad } from "../../base/units.ts";
import type { Finding } from "../../contract/check.ts";
import { type Label, SOURCE_PROTECTION } from "../../contract/desk.ts";
import type { RedactOrder, Selection } from "../../contract/document-process.ts";
import { HIDDEN, type Plan } from "../../contract/redact.ts";
import { isSelectedByDefault, type Thresholds } from "../detection/index.ts";
import { centresOf, type Document, type Page, quadAt, quadsOfRange, textIn } from "../model/document.ts";
import { acrossPages, textsOf } from "./across-pages.ts";
import { downThePage } from "./down-the-page.ts";
import type { Labelled } from "./labels/label.ts";
import { type Turn, turnOf } from "./lines/frame.ts";
import { type Needle, occurrences, squeeze } from "./occurrences.ts";
import type { PageTargets } from "./step.ts";
import { merge, NOTHING, paintRect, targetsOfRanges, targetsOfRects } from "./targets.ts";

export type Resolved = {
  readonly places: Map<number, PageTargets>;
  readonly needles: Needle[];
  /** All that is struck somewhere, standing elsewhere or not: for what is published beside the pages. */
  readonly struck: Struck;
  readonly plan: Plan;
  /** What is to be written on marks, at the places they were ordered at. */
  readonly labels: readonly Labelled[];
  /** Findings, boxes and planned places that the document doesn't have: nothing was struck for them. */
  readonly offDocument: number;
};

export type Struck = {
  readonly values: readonly Needle[];
  /** Words under boxes and planned places, as {@link squeeze} leaves them. */
  readonly words: ReadonlySet<string>;
};

/** Kinds whose values come from lists (names, streets, conditions): a gap's exact width leaves few that fit. */
const WIDTH_SAFE: ReadonlySet<string> = new Set(["person", "address", "medical", "minor"]);

/** Its letters are pixels, and their places a recogniser's. */
export const isScan = ({ coverage }: Pick<Page, "coverage">) =>
  coverage.state === "ocr" || coverage.state === "ocr_low";

export function isSelected(finding: Finding, select: Selection, thresholds?: Thresholds): boolean {
  if (select === "default") return isSelectedByDefault(finding, thresholds);
  if (select === "all") return true;
  return select !== "none" && select.includes(finding.kind);
}

export function resolveOrder(
  document: Document,
  findings: readonly Finding[],
  order: RedactOrder,
  sha256: string,
  thresholds?: Thresholds,
): Resolved {
  const targetsOn = new Map<number, PageTargets[]>();
  const needles: Needle[] = [];
  const values: Needle[] = [];
  const words = new Set<string>();
  const redactions: Plan["redactions"] = [];
  const labels: Labelled[] = [];
  const add = (page: number, targets: PageTargets, quads: readonly Quad[], kind: string, reason: string) => {
    const all = targetsOn.get(page);
    if (all === undefined) targetsOn.set(page, [targets]);
    else all.push(targets);
    redactions.push({ page, quads: quads.map((q) => [...q]), kind, reason });
  };
  const hush = (reason: string, label: Label) =>
    tellsOfSource(reason, label, order.unsaid) ? { unsaid: true as const } : {};
  const pageOf = (number: number) => document.pages.find((p) => p.number === number);

  const decided = new Map(order.findings.map((one) => [one.id, one]));
  const standing = new Set(order.letStand);
  const groupsThatStand = new Set(findings.flatMap((f) => (standing.has(f.id) ? [f.group] : [])));
  for (const finding of findings) {
    if (standing.has(finding.id) || !(decided.has(finding.id) || isSelected(finding, order.select, thresholds)))
      continue;
    const hidesWidth = !order.exactWidth && WIDTH_SAFE.has(finding.kind);
    const value = { text: finding.text, literal: false, hidesWidth };
    values.push(value);
    if (!groupsThatStand.has(finding.group)) needles.push(value);
    const page = finding.page === null ? undefined : pageOf(finding.page);
    if (page === undefined || finding.where !== "page") continue;
    const { reason, label } = decided.get(finding.id) ?? { reason: finding.why };
    const targets = targetsOfRanges(page.text, page.quads, [finding], { hidesWidth, ink: isScan(page) });
    const [mark] = targets.rects;
    if (label !== undefined && mark !== undefined)
      labels.push({
        page: page.number,
        mark,
        turn: turnOf(finding.quads[0]!),
        label,
        struck: [finding.text],
        ...hush(reason, label),
      });
    add(page.number, targets, finding.quads, finding.kind, reason);
  }
  for (const text of order.texts) {
    // Nobody says what kind it is: words may be a name.
    const needle = { text, literal: true, hidesWidth: !order.exactWidth && /\p{L}/u.test(text) };
    needles.push(needle);
    values.push(needle);
    for (const page of document.pages)
      for (const range of occurrences(page.text, needle, squeeze(page.text), page.quads))
        add(
          page.number,
          NOTHING,
          quadsOfRange(page.text, page.quads, range.start, range.end),
          "text",
          "asked for as text",
        );
  }
  const known = new Set(findings.map((f) => f.id));
  let offDocument = order.findings.filter(({ id }) => !known.has(id)).length;
  for (const { page, rect } of order.boxes) {
    const found = pageOf(page);
    if (found === undefined) {
      offDocument++;
      continue;
    }
    const [x0, y0, x1, y1] = rect;
    for (const word of wordsIn(found.text, found.quads, rect)) words.add(word);
    add(
      page,
      targetsOfRects(found.text, found.quads, [rect]),
      [[x0, y0, x1, y0, x0, y1, x1, y1]],
      "box",
      "drawn by hand",
    );
  }
  for (const { how, page, quads, reason, label } of order.marks) {
    const found = pageOf(page);
    if (found === undefined) {
      offDocument++;
      continue;
    }
    const [first] = quads;
    if (label !== undefined && first !== undefined) {
      const rects = quads.map((quad) => markOf(how, quad, found));
      const turn = how === "text" ? turnOf(first) : turnIn(found, rects[0]!);
      labels.push({
        page,
        mark: rects[0]!,
        turn,
        label,
        struck: saidUnder(found, rects, findings),
        ...hush(reason, label),
      });
    }
    for (const quad of quads) {
      const rect = markOf(how, quad, found);
      const targets = targetsOfRects(found.text, found.quads, [rect]);
      const text = textIn(found.text, found.quads, rect);
      // Words that somebody selected may be a name; a box says by itself how wide it is.
      const hidesWidth = how === "text" && !order.exactWidth && /\p{L}/u.test(text);
      add(page, hidesWidth ? { ...targets, gaps: [{ rect, turn: turnOf(quad) }] } : targets, [quad], how, reason);
      for (const word of wordsIn(found.text, found.quads, rect)) words.add(word);
      // Struck here alone: where else it stands is said, not struck.
      if (how === "text" && text.trim() !== "") values.push({ text, literal: false, hidesWidth });
    }
  }
  for (const { page, quads, kind, reason } of order.plan?.redactions ?? []) {
    // What isn't seen is looked for anew in every copy; painting its place black would cover what is.
    if (kind === HIDDEN) continue;
    const found = pageOf(page);
    if (found === undefined) {
      offDocument++;
      continue;
    }
    for (const quad of quads) {
      const rect = paintRect(quad, isScan(found));
      const hidesWidth = !order.exactWidth && WIDTH_SAFE.has(kind);
      const targets = targetsOfRects(found.text, found.quads, [rect]);
      add(page, hidesWidth ? { ...targets, gaps: [{ rect, turn: turnOf(quad) }] } : targets, [quad], kind, reason);
      for (const word of wordsIn(found.text, found.quads, rect)) words.add(word);
      const text = textIn(found.text, found.quads, rect);
      if (text.trim() !== "") needles.push({ text, literal: false, hidesWidth });
    }
  }
  const all = distinct(needles);
  for (const page of document.pages)
    for (const { needle, ranges } of downThePage(page.text, page.quads, all)) {
      const hidesWidth = needle.hidesWidth === true;
      const targets = targetsOfRanges(page.text, page.quads, ranges, { hidesWidth, ink: isScan(page) });
      const quads = ranges.flatMap(({ start, end }) => quadsOfRange(page.text, page.quads, start, end));
      add(page.number, targets, quads, "text", "begins on one line and ends on the one beneath");
    }
  // No page has them whole, so that no search of one page finds them.
  for (const { page: number, range, needle } of acrossPages(textsOf(document), all)) {
    const page = pageOf(number)!;
    const targets = targetsOfRanges(page.text, page.quads, [range], {
      hidesWidth: needle.hidesWidth === true,
      ink: isScan(page),
    });
    const quads = quadsOfRange(page.text, page.quads, range.start, range.end);
    add(number, targets, quads, "text", "begins on one page and ends on the next");
  }
  return {
    places: new Map([...targetsOn].map(([page, all]) => [page, merge(...all)])),
    needles: all,
    struck: { values: distinct([...needles, ...values]), words },
    plan: { schema: "stet.plan/1", documentSha256: sha256, redactions },
    labels,
    offDocument,
  };
}

const markOf = (how: RedactOrder["marks"][number]["how"], quad: Quad, page: Page) =>
  how === "text" ? paintRect(quad, isScan(page)) : rectOfQuad(quad);

/** A reason as it was chosen, before what was written beside it. */
const isForSource = (reason: string) => reason === SOURCE_PROTECTION || reason.startsWith(`${SOURCE_PROTECTION}:`);

function tellsOfSource(reason: string, { text }: Label, unsaid: readonly string[]): boolean {
  const said = squeeze(text).text;
  const own = [SOURCE_PROTECTION, "source protection", "protection of a source", ...unsaid];
  // A code may be one that the newsroom has given up since; words in running letters are an editor's own.
  const isCode = !/\p{Ll}{2}/u.test(text);
  return (isForSource(reason) && isCode) || own.some((words) => squeeze(words).text === said && said !== "");
}

/** All that is under a mark made by hand, line by line and as a whole, and the private data there. */
function saidUnder(page: Page, rects: readonly Rect[], findings: readonly Finding[]): string[] {
  const lines = rects.map((rect) => textIn(page.text, page.quads, rect)).filter((text) => text.trim() !== "");
  const here = findings.filter(
    ({ page: on, quads }) =>
      on === page.number && quads.some((quad) => rects.some((rect) => overlap(rectOfQuad(quad), rect))),
  );
  return [...lines, lines.join(" "), ...here.map(({ text }) => text)];
}

/** As most letters under a box run; on an empty place level. */
function turnIn(page: Page, rect: Rect): Turn {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < page.text.length; i++) {
    if (Number.isNaN(page.quads[i * 8])) continue;
    const quad = quadAt(page.quads, i);
    if (overlap(rectOfQuad(quad), rect)) counts[turnOf(quad)]!++;
  }
  return counts.indexOf(Math.max(...counts)) as Turn;
}

/** The words that a rectangle touches, whole: what is published beside the pages has no places to cut them at. */
function wordsIn(text: string, quads: Float32Array, rect: readonly [number, number, number, number]): string[] {
  const out: string[] = [];
  const centres = centresOf(quads);
  const [x0, y0, x1, y1] = rect;
  for (let i = 0; i < text.length; i++) {
    const x = centres[i * 2]!;
    if (x < x0 || x > x1 || Number.isNaN(x)) continue;
    const y = centres[i * 2 + 1]!;
    if (!(y >= y0 && y <= y1) || isBlank(text[i]!)) continue;
    let start = i;
    while (start > 0 && !isBlank(text[start - 1]!)) start--;
    while (i < text.length && !isBlank(text[i]!)) i++;
    out.push(squeeze(text.slice(start, i)).text);
  }
  return out;
}

const isBlank = (c: string) => /\s/.test(c);

/** Findings say something only where some are struck, or may stand under a mark that is written on. */
export const asksForFindings = ({ select, findings, marks }: RedactOrder): boolean =>
  (select !== "none" && select.length > 0) || findings.length > 0 || marks.some(({ label }) => label !== undefined);

/** Order is kept; a value found a hundred times is searched for once. */
function distinct(needles: readonly Needle[]): Needle[] {
  return [...new Map(needles.map((n) => [`${n.literal} ${n.text}`, n])).values()];
}
