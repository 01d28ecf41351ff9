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
import { pageText } from "../documents/pdf/page-text.ts";
import { type Tools as Openers, openPrepared, type Prepared, prepare, type Source } from "../documents/prepare.ts";
import { readPrepared } from "../documents/read-prepared.ts";
import type { IndependentReader, IndependentViewer } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import { STEPS } from "../redaction/index.ts";
import { isSearchable } from "../redaction/occurrences.ts";
import { isScan, type Resolved, resolveOrder } from "../redaction/resolve-order.ts";
import type { RedactionContext } from "../redaction/step.ts";
import { survivors } from "../redaction/survivors.ts";
import { cleanTables } from "./clean-tables.ts";
import { type Tell, watch } from "./tell.ts";
import { verifyCopy } from "./verify-copy.ts";

export type Tools = Openers & {
  readonly readers: readonly IndependentReader[];
  readonly viewer: IndependentViewer;
};

export async function redactDocument(
  tools: Tools,
  source: Source,
  order: RedactOrder,
  tell: Tell,
): Promise<Result<Outcome<"redact">, StetError>> {
  const { report } = tell;
  const prepared = await prepare(tools, source, watch(tell));
  if (!prepared.ok) return prepared;
  const read = readPrepared(tools.engine, prepared.value, (done, of) => report({ stage: "reading", done, of }));
  if (!read.ok) return read;
  const document = read.value;
  report({ stage: "finding", done: 0, of: 1 });
  const unread = document.pages.flatMap((p) => (isRead(p.coverage) ? [] : [p.number]));
  const suspects = suspectPages(document);
  const findings = findPrivateData(document, source.sha256, { names: tools.names });
  const resolved = resolveOrder(document, findings, order, source.sha256);

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
    const made = await makeCopy(tools, prepared.value, resolved, pages, tell);
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
  { places, needles, struck, plan, offDocument }: Resolved,
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
): Promise<Result<{ outcome: Omit<Outcome<"redact">, "unread">; pictures: Map<number, string> }, StetError>> {
  const opened = openPrepared(tools.engine, prepared);
  if (!opened.ok) return opened;
  const untouched = pages.again ? openPrepared(tools.engine, prepared) : null;
  if (untouched !== null && !untouched.ok) return untouched;
  const context: RedactionContext = {
    untouched: untouched?.value ?? null,
    pdf: opened.value,
    places,
    needles: needles.filter(isSearchable),
    bookmarks: attempt(() => opened.value.bookmarks()) ?? [],
    links: attempt(() => opened.value.innerLinks()) ?? [],
    suspects: pages.suspects,
    hidden: [],
    struck: new Map(),
    scans: pages.scans,
    dotted: pages.dotted,
    vacated: new Map(),
    rows: new Map(),
    pictures: new Map(pages.pictures),
    found: [],
  };
  STEPS.forEach((step, i) => {
    report({ stage: "striking", done: i, of: STEPS.length });
    step.run(context);
  });
  report({ stage: "rebuilding", done: 0, of: 1 });
  const bytes = context.pdf.save();
  context.pdf.close();
  untouched?.value.close();
  const reopened = tools.engine.open(bytes, { maxPages: prepared.open.maxPages });
  if (!reopened.ok) return reopened;
  const { checks, residues } = await verifyCopy(
    tools,
    prepared,
    context,
    { bytes, pdf: reopened.value, needles, pageCount: pages.count, recognise: pages.recognise },
    report,
  );
  const clean = residues.length === 0;
  const texts = clean ? pageTexts(reopened.value) : null;
  // What the copy says, a form feed between pages: taken from the copy, so it holds nothing that the copy doesn't.
  const text = texts === null ? null : texts.join("\n\f");
  const notFound = offDocument + context.needles.filter((n, i) => n.literal && context.found[i] === 0).length;
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
      markWidths: clean ? markWidths(reopened.value, toldBy(context, pages.exactWidth)) : [],
      survivors: texts === null ? [] : survivors(texts, struck.values),
      pictures: [...context.pictures].map(([page, why]) => ({ page, why })),
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
  Array.from({ length: pdf.pageCount() }, (_, i) => pageText(pdf.page(i + 1)).text);

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
