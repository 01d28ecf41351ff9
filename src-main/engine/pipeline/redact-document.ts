// Bytes and an order to a verified copy, or to the places where something removed can still be found.
import { attempt } from "../../base/attempt.ts";
import { ok, type Result } from "../../base/result.ts";
import type { Rect } from "../../base/units.ts";
import { isRead } from "../../contract/check.ts";
import type { Outcome, RedactOrder } from "../../contract/document-process.ts";
import type { StetError } from "../../contract/errors.ts";
import { HIDDEN, type Plan } from "../../contract/redact.ts";
import { markWidths } from "../attack/mark-widths.ts";
import { findPrivateData } from "../detection/index.ts";
import { suspectPages } from "../documents/pdf/hidden-text.ts";
import { readOnce } from "../documents/pdf/read-once.ts";
import { type Tools as Openers, openPrepared, type Prepared, prepare, type Source } from "../documents/prepare.ts";
import type { IndependentReader, IndependentViewer } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import { STEPS } from "../redaction/index.ts";
import { isSearchable } from "../redaction/occurrences.ts";
import { isScan, type Resolved, resolveOrder } from "../redaction/resolve-order.ts";
import type { RedactionContext } from "../redaction/step.ts";
import { survivors } from "../redaction/survivors.ts";
import { cleanTables } from "./clean-tables.ts";
import type { Helper } from "./helper.ts";
import { readShared } from "./read-shared.ts";
import { searchShared } from "./search-shared.ts";
import { type Tell, watch } from "./tell.ts";
import { verifyCopy } from "./verify-copy.ts";

export type Tools = Openers & {
  readonly readers: readonly IndependentReader[];
  readonly viewer: IndependentViewer;
  /** Calls a second process, where there may be one. */
  readonly help?: () => Helper;
};

/** From so many pages on a second process is done starting before the work is. */
const WORTH_HELP = 24;

export async function redactDocument(
  tools: Tools,
  source: Source,
  order: RedactOrder,
  tell: Tell,
): Promise<Result<Outcome<"redact">, StetError>> {
  const { report } = tell;
  const prepared = await prepare(tools, source, watch(tell));
  if (!prepared.ok) return prepared;
  const opened = openPrepared(tools.engine, prepared.value);
  if (!opened.ok) return opened;
  const helper = opened.value.pageCount() >= WORTH_HELP ? (tools.help?.() ?? null) : null;
  const document = await readShared(tools, prepared.value, opened.value, report, helper);
  opened.value.close();
  // What is struck isn't known yet; by then the helper has read and drawn.
  void helper?.ask(
    "ahead",
    document.pages.map(({ number, width, height }) => ({ number, width, height })),
  );
  report({ stage: "finding", done: 0, of: 1 });
  const unread = document.pages.flatMap((p) => (isRead(p.coverage) ? [] : [p.number]));
  const suspects = suspectPages(document);
  const findings = findPrivateData(document, source.sha256, { names: tools.names, ...tools.settled });
  const resolved = resolveOrder(document, findings, order, source.sha256, tools.settled?.thresholds);

  const dotted = new Set(document.traces.flatMap((t) => (t.kind === "printer_dots" ? [t.page] : [])));
  let pictures = new Map([...dotted].map((page) => [page, "it carries a printer's tracking dots"]));
  for (let attemptNumber = 1; ; attemptNumber++) {
    const scans = new Set(document.pages.filter(isScan).map((p) => p.number));
    const recognise = source.scans.mode !== "never";
    const again = attemptNumber > 1;
    const pages = {
      again,
      exactWidth: order.exactWidth,
      pictures,
      dotted,
      scans,
      suspects,
      recognise,
      count: document.pages.length,
    };
    const made = await makeCopy(tools, prepared.value, resolved, pages, tell, helper);
    if (!made.ok) return made;
    const { residues } = made.value.outcome;
    // A page whose strikes can't be proven becomes a picture, once; a picture holds only what is seen.
    const unproven = residues.flatMap((r) => (r.page === undefined ? [] : [r.page]));
    if (residues.length === 0 || attemptNumber === 2 || unproven.length === 0)
      return ok({ ...made.value.outcome, unread });
    pictures = new Map([
      ...made.value.pictures,
      ...unproven.map((page) => [page, "its strikes could not be proven"] as const),
    ]);
  }
}

async function makeCopy(
  tools: Tools,
  prepared: Prepared,
  { places, needles, struck, plan, labels, offDocument }: Resolved,
  pages: {
    readonly pictures: ReadonlyMap<number, string>;
    readonly scans: ReadonlySet<number>;
    readonly dotted: ReadonlySet<number>;
    readonly count: number;
    readonly suspects: ReadonlySet<number>;
    readonly recognise: boolean;
    /** A first copy could not be proven. */
    readonly again: boolean;
    readonly exactWidth: boolean;
  },
  { report }: Tell,
  helper: Helper | null,
): Promise<Result<{ outcome: Omit<Outcome<"redact">, "unread">; pictures: Map<number, string> }, StetError>> {
  const opened = openPrepared(tools.engine, prepared);
  if (!opened.ok) return opened;
  const untouched = pages.again ? openPrepared(tools.engine, prepared) : null;
  if (untouched !== null && !untouched.ok) return untouched;
  const searched = needles.filter(isSearchable);
  const context: RedactionContext = {
    untouched: untouched?.value ?? null,
    pdf: opened.value,
    places,
    needles: searched,
    bookmarks: attempt(() => opened.value.bookmarks()) ?? [],
    links: attempt(() => opened.value.innerLinks()) ?? [],
    suspects: pages.suspects,
    hidden: [],
    struck: new Map(),
    scans: pages.scans,
    dotted: pages.dotted,
    vacated: new Map(),
    rows: new Map(),
    labels: { ordered: labels, set: [], leftOff: [] },
    fonts: [],
    pictures: new Map(pages.pictures),
    found: [],
    searchPages: (mine) => searchShared(pages.count, { needles: searched, places, scans: pages.scans }, mine, helper),
  };
  for (const [i, step] of STEPS.entries()) {
    report({ stage: "striking", done: i, of: STEPS.length });
    await step.run(context);
  }
  report({ stage: "rebuilding", done: 0, of: 1 });
  const bytes = context.pdf.save();
  context.pdf.close();
  untouched?.value.close();
  const reopened = tools.engine.open(bytes, { maxPages: prepared.open.maxPages });
  if (!reopened.ok) return reopened;
  // Asked of the copy while others read it; what it says is told only if they find nothing.
  const meanwhile = () => {
    const texts = pageTexts(reopened.value);
    return {
      texts,
      markWidths: markWidths(reopened.value, toldBy(context, pages.exactWidth), context.labels.set),
      survivors: survivors(texts, struck.values),
    };
  };
  const { checks, residues, told } = await verifyCopy(
    tools,
    prepared,
    context,
    { bytes, pdf: reopened.value, needles, pageCount: pages.count, recognise: pages.recognise },
    { report, helper, meanwhile },
  );
  const clean = residues.length === 0;
  // What the copy says, a form feed between pages: taken from the copy, so it holds nothing that the copy doesn't.
  const text = clean ? told.texts.join("\n\f") : null;
  const notFound = offDocument + searched.filter((n, i) => n.literal && (context.found[i] ?? 0) === 0).length;
  const outcome = {
    pictures: context.pictures,
    outcome: {
      format: prepared.format,
      bytes: clean ? bytes : null,
      text,
      tables: text === null ? [] : cleanTables(prepared.sheets, struck, text),
      plan: withHidden(plan, context),
      checks,
      residues,
      notFound,
      markWidths: clean ? told.markWidths : [],
      survivors: clean ? told.survivors : [],
      pictures: [...context.pictures].map(([page, why]) => ({ page, why })),
      labels: clean ? labelsOf(context) : { set: [], leftOff: [] },
    },
  };
  reopened.value.close();
  return ok(outcome);
}

/** Marks whose width could tell a name: those of one width, or all of them where each kept its own. */
function toldBy({ struck }: RedactionContext, exactWidth: boolean): Map<number, readonly Rect[]> {
  const places = [...struck].map(
    ([page, { gaps, rects }]) => [page, exactWidth ? rects : gaps.map((g) => g.rect)] as const,
  );
  return new Map(places.filter(([, rects]) => rects.length > 0));
}

const pageTexts = (pdf: OpenPdf): string[] =>
  Array.from({ length: pdf.pageCount() }, (_, i) => readOnce(pdf, i + 1, { hidden: false })?.text ?? "");

const labelsOf = ({ labels: { set, leftOff } }: RedactionContext) => ({
  set: set.map(({ page, style, label: { text } }) => ({ page, text, style })),
  leftOff: [...leftOff],
});

/** The plan, and what was taken out though nobody ordered it. */
function withHidden(plan: Plan, { hidden }: RedactionContext): Plan {
  const taken = hidden.map(({ page, quads, reason }) => ({
    page,
    quads: quads.map((quad): Plan["redactions"][number]["quads"][number] => [...quad]),
    kind: HIDDEN,
    reason,
  }));
  return { ...plan, redactions: [...plan.redactions, ...taken] };
}
