// Bytes and an order to a verified copy, or to the places where something removed can still be found.
import { attempt } from "../../base/attempt.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { Rect } from "../../base/units.ts";
import { isRead } from "../../contract/check.ts";
import type { Outcome, RedactOrder } from "../../contract/document-process.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { HIDDEN, type Plan } from "../../contract/redact.ts";
import { markWidths } from "../attack/mark-widths.ts";
import { findPrivateData } from "../detection/index.ts";
import { suspectPages } from "../documents/pdf/hidden-text.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { readAhead, readAlike, readOnce } from "../documents/pdf/read-once.ts";
import { readTags } from "../documents/pdf/tags/read-tags.ts";
import { hasUntoldWord } from "../documents/pdf/untold/untold-words.ts";
import { type Tools as Openers, openPrepared, type Prepared, prepare, type Source } from "../documents/prepare.ts";
import type { Document } from "../model/document.ts";
import type { IndependentReader, IndependentViewer } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import { acrossPages, textsOf } from "../redaction/across-pages.ts";
import { STEPS } from "../redaction/index.ts";
import { copied, copiedPages, type Leaf, leavesOf, originOf, planOf, told } from "../redaction/leaves.ts";
import { leftOut } from "../redaction/left-out.ts";
import { isSearchable, type Needle, occurrences } from "../redaction/occurrences.ts";
import { asksForFindings, isScan, type Resolved, resolveOrder } from "../redaction/resolve-order.ts";
import { type SeenAfter, seenAfter, withSeen } from "../redaction/seen-after.ts";
import type { FoundOnPage, RedactionContext } from "../redaction/step.ts";
import { survivors } from "../redaction/survivors.ts";
import { decodedStreams } from "../verification/checks/decoded-streams.check.ts";
import { noInvisibleCharacters } from "../verification/checks/invisible-characters.check.ts";
import { onlyPlainLetters } from "../verification/checks/plain-letters.check.ts";
import { plannedPictures } from "../verification/checks/planned-picture.check.ts";
import { recognisedWords } from "../verification/checks/recognised-words.check.ts";
import { isUnmarked, showsUnplaced } from "../verification/unplaced.ts";
import { cleanTables } from "./clean-tables.ts";
import { byOriginal, copiedBookmarks, copiedLabels, copiedLinks, partsOf } from "./excerpt-parts.ts";
import { type Helper, WORTH_HELP } from "./helper.ts";
import { readShared } from "./read-shared.ts";
import { searchShared } from "./search-shared.ts";
import { type Tell, watch } from "./tell.ts";
import { unclippedPages } from "./unclipped-pages.ts";
import { verifyCopy } from "./verify-copy.ts";

export type Tools = Openers & {
  readonly readers: readonly IndependentReader[];
  readonly viewer: IndependentViewer;
  /** Calls a second thread, where there may be one. */
  readonly help?: () => Helper;
};

/** Checks of what pages look like, and of signs that a picture doesn't have and nothing lays under it. */
const OF_LOOKS = new Set([plannedPictures.id, onlyPlainLetters.id, noInvisibleCharacters.id]);
/** The check of tags, which a copy without them needs not pass. */
const TAGS = "verification/tags";

export async function redactDocument(
  tools: Tools,
  source: Source,
  order: RedactOrder,
  tell: Tell,
): Promise<Result<Outcome<"redact">, StetError>> {
  const { report } = tell;
  const prepared = await prepare(tools, source, watch(tell), { lastPage: lastPageOf(order) });
  if (!prepared.ok) return prepared;
  const opened = openPrepared(tools.engine, prepared.value);
  if (!opened.ok) return opened;
  const helper = opened.value.pageCount() >= WORTH_HELP ? (tools.help?.() ?? null) : null;
  const document = await readShared(tools, prepared.value, opened.value, report, helper);
  opened.value.close();
  const kept = order.keep === null ? ok(null) : leavesOf(order.keep, document.pages);
  if (!kept.ok) return kept;
  const leaves = kept.value;
  const isKept = (page: number) => leaves === null || leaves.some((leaf) => leaf.page === page);
  // What is struck isn't known yet; by then the helper has read and drawn.
  void helper?.ask(
    "ahead",
    document.pages
      .filter(({ number }) => isKept(number))
      .map(({ number, width, height }) => ({ number, width, height })),
  );
  report({ stage: "finding", done: 0, of: 1 });
  const unread = document.pages.flatMap((p) => (isRead(p.coverage) || !isKept(p.number) ? [] : [p.number]));
  const suspects = copiedPages(leaves, suspectPages(document));
  const findings = asksForFindings(order)
    ? findPrivateData(document, source.sha256, { names: tools.names, ...tools.settled })
    : [];
  const resolved = resolveOrder(document, findings, order, source.sha256, tools.settled?.thresholds);

  const traced = new Set(document.traces.flatMap((t) => (t.kind === "printer_dots" ? [t.page] : [])));
  const dotted = copiedPages(leaves, traced);
  let pictures = new Map([...dotted].map((page) => [page, "it carries a printer's tracking dots"]));
  let lookedOtherwise: ReadonlySet<number> = new Set();
  let toTheEnd: ReadonlySet<number> = new Set();
  let [again, untagged] = [false, false];
  let seen: SeenAfter = new Map();
  for (;;) {
    const scans = copiedPages(leaves, new Set(document.pages.filter(isScan).map((p) => p.number)));
    const recognise = source.scans.mode !== "never";
    const pages = {
      again,
      lookedOtherwise,
      exactWidth: order.exactWidth,
      pictures,
      dotted,
      scans,
      suspects,
      recognise,
      document,
      leaves,
      untagged,
      toTheEnd,
    };
    const made = await makeCopy(
      tools,
      prepared.value,
      withSeen(resolved, seen, document, order.exactWidth),
      pages,
      tell,
      helper,
    );
    if (!made.ok) return made;
    const { residues } = made.value.outcome;
    // An excerpt's pages lie elsewhere: there, what is seen is a residue like any other.
    const more = leaves === null ? seenAfter(residues, recognisedWords.id, seen) : undefined;
    if (more !== undefined) {
      seen = more;
      continue;
    }
    const ofTags = residues.filter(({ check }) => check === TAGS);
    // A page whose strikes can't be proven becomes a picture, once; a picture holds only what is seen.
    const unproven = residues.flatMap((r) =>
      r.page === undefined || r.check === TAGS || r.check === decodedStreams.id || isUnmarked(r, made.value.touched)
        ? []
        : [r.page],
    );
    const canBeProven = !again && unproven.length > 0 && !showsUnplaced(residues);
    if (ofTags.length === 0 && !canBeProven) {
      const { outcome } = made.value;
      return ok({ ...outcome, ...byOriginal(leaves, outcome), unread });
    }
    // Tags are worth less than a copy: where a reader doesn't find in them what it should, there are none.
    if (ofTags.length > 0) untagged = true;
    if (!canBeProven) continue;
    const byOthers = new Set(residues.flatMap((r) => (OF_LOOKS.has(r.check) ? [] : [r.page])));
    const looking = unproven.filter((page) => !byOthers.has(page));
    // A page whose lines can't be shown to be set anew as they were keeps its text, but for the rest of those lines.
    const setAnew = looking.filter((page) => made.value.rows.has(page) && !toTheEnd.has(page));
    if (setAnew.length > 0) {
      toTheEnd = new Set([...toTheEnd, ...setAnew]);
      continue;
    }
    again = true;
    lookedOtherwise = new Set(looking);
    pictures = new Map([
      ...made.value.pictures,
      ...unproven.map((page) => [page, "its strikes could not be proven"] as const),
    ]);
  }
}

/** The last page that is asked for; 0 where all of them are. */
const lastPageOf = ({ keep }: RedactOrder) =>
  Math.max(0, ...(keep?.pages ?? []), ...(keep?.passages ?? []).map(({ page }) => page));

type Made = {
  readonly outcome: Omit<Outcome<"redact">, "unread">;
  readonly pictures: Map<number, string>;
  /** Pages with lines that were set anew. */
  readonly rows: ReadonlySet<number>;
  /** Pages that something was taken out of. */
  readonly touched: ReadonlySet<number>;
};

async function makeCopy(
  tools: Tools,
  prepared: Prepared,
  { places, needles, struck, plan, labels, offDocument }: Resolved,
  pages: {
    readonly pictures: ReadonlyMap<number, string>;
    readonly scans: ReadonlySet<number>;
    readonly dotted: ReadonlySet<number>;
    readonly document: Document;
    readonly leaves: readonly Leaf[] | null;
    readonly suspects: ReadonlySet<number>;
    readonly recognise: boolean;
    /** A first copy could not be proven. */
    readonly again: boolean;
    /** Pages of it about which nothing else was said than that they look otherwise. */
    readonly lookedOtherwise: ReadonlySet<number>;
    readonly exactWidth: boolean;
    /** The tags of a first copy could not be proven. */
    readonly untagged: boolean;
    /** Pages whose lines, set anew, could not be proven. */
    readonly toTheEnd: ReadonlySet<number>;
  },
  { report }: Tell,
  helper: Helper | null,
): Promise<Result<Made, StetError>> {
  const opened = openPrepared(tools.engine, prepared);
  if (!opened.ok) return opened;
  const untouched = pages.again ? openPrepared(tools.engine, prepared) : null;
  if (untouched !== null && !untouched.ok) return untouched;
  const searched = needles.filter(isSearchable);
  const { document, leaves } = pages;
  const tags = attempt(() => readTags(opened.value)) ?? null;
  const isTagged = tags !== null;
  const count = leaves?.length ?? document.pages.length;
  const copiedPlaces = copied(leaves, places);
  const origin = (page: number) => originOf(leaves, page);
  const context: RedactionContext = {
    untouched: untouched?.value ?? null,
    pdf: opened.value,
    leaves,
    cutInto: new Map(),
    cuts: new Map(),
    kept: [],
    places: copiedPlaces,
    needles: searched,
    bookmarks: copiedBookmarks(leaves, attempt(() => opened.value.bookmarks()) ?? []),
    links: copiedLinks(leaves, attempt(() => opened.value.innerLinks()) ?? []),
    tags: pages.untagged ? null : tags,
    tagged: false,
    suspects: pages.suspects,
    hidden: [],
    edited: new Set(),
    struck: new Map(),
    scans: pages.scans,
    untold: copiedPages(leaves, untoldPages(document, prepared, opened.value)),
    toldFonts: prepared.untold,
    lookedOtherwise: pages.lookedOtherwise,
    toTheEnd: pages.toTheEnd,
    dotted: pages.dotted,
    vacated: new Map(),
    rows: new Map(),
    labels: { ordered: copiedLabels(leaves, labels), set: [], leftOff: [] },
    fonts: [],
    pictures: new Map(pages.pictures),
    drawnBefore: new Map(),
    undrawn: new Set(),
    found: [],
    plain: new Set(),
    searchPages: async (mine) => {
      const wanted = { needles: searched, places: copiedPlaces, scans: pages.scans };
      found = await searchShared(count, wanted, mine, helper, origin);
      return found;
    },
  };
  let found: readonly FoundOnPage[] = [];
  for (const [i, step] of STEPS.entries()) {
    report({ stage: "striking", done: i, of: STEPS.length });
    await step.run(context);
  }
  if (context.undrawn.size > 0) {
    context.pdf.close();
    untouched?.value.close();
    return err(stetError("document/damaged"));
  }
  report({ stage: "rebuilding", done: 0, of: 1 });
  const bytes = context.pdf.save();
  context.pdf.close();
  untouched?.value.close();
  const reopened = tools.engine.open(bytes, { maxPages: prepared.open.maxPages });
  if (!reopened.ok) return reopened;
  // Asked of the copy while others read it; what it says is told only if they find nothing.
  const meanwhile = async () => {
    readAlike(reopened.value, unclippedPages(document, prepared, found, context));
    await readAhead(reopened.value, { hidden: false }, helper?.pause);
    const texts = pageTexts(reopened.value);
    return {
      texts,
      markWidths: markWidths(reopened.value, toldBy(context, pages.exactWidth), context.labels.set),
      survivors: survivors(texts, struck.values),
    };
  };
  const {
    checks,
    residues,
    told: said,
  } = await verifyCopy(
    tools,
    prepared,
    context,
    {
      bytes,
      pdf: reopened.value,
      needles,
      pageCount: count,
      parts: partsOf(leaves, context.cuts, document.pages),
      leftOut: leaves === null ? null : leftOut(document, leaves, context.kept),
      recognise: pages.recognise,
    },
    { report, helper, meanwhile },
  );
  const clean = residues.length === 0;
  // What the copy says, a form feed between pages: taken from the copy, so it holds nothing that the copy doesn't.
  const text = clean ? said.texts.join("\n\f") : null;
  const isFound = (needle: Needle, i: number) =>
    (context.found[i] ?? 0) > 0 ||
    acrossPages(textsOf(document), [needle]).length > 0 ||
    (leaves !== null && document.pages.some((p) => occurrences(p.text, needle).length > 0));
  const notFound = offDocument + searched.filter((needle, i) => needle.literal && !isFound(needle, i)).length;
  const outcome = {
    pictures: context.pictures,
    rows: new Set([...context.rows].flatMap(([page, rows]) => (rows.length > 0 ? [page] : []))),
    touched: new Set([...context.struck.keys(), ...context.hidden.map(({ page }) => page)]),
    outcome: {
      format: prepared.format,
      bytes: clean ? bytes : null,
      text,
      // A table's rows would tell how much was left out.
      tables: text === null || leaves !== null ? [] : cleanTables(prepared.sheets, struck, text),
      plan: planOf(leaves, withHidden(plan, context, document)),
      leaves: told(leaves),
      checks,
      residues,
      notFound,
      markWidths: clean ? said.markWidths : [],
      survivors: clean ? said.survivors : [],
      pictures: [...context.pictures].map(([page, why]) => ({ page, why })),
      tags: tagsOf(context, isTagged),
      labels: clean ? labelsOf(context) : { set: [], leftOff: [] },
    },
  };
  reopened.value.close();
  return ok(outcome);
}

/** Where a page's own text was set aside for what it shows, it may be because nothing tells its letters. */
function untoldPages({ pages }: Document, { replaced }: Prepared, pdf: OpenPdf): Set<number> {
  const own = (page: number) => attempt(() => pageText(pdf.page(page)).text) ?? "";
  const untold = pages.filter(({ number, text }) => hasUntoldWord(replaced.has(number) ? own(number) : text));
  return new Set(untold.map(({ number }) => number));
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

const tagsOf = ({ tagged }: RedactionContext, isTagged: boolean): Outcome<"redact">["tags"] =>
  tagged ? "made" : isTagged ? "left_out" : "none";

const labelsOf = ({ leaves, labels: { set, leftOff } }: RedactionContext) => ({
  set: set.map(({ page, style, label: { text } }) => ({ page: originOf(leaves, page), text, style })),
  leftOff: leftOff.map(({ page, why }) => ({ page: originOf(leaves, page), why })),
});

/** The plan, and what was taken out though nobody ordered it. */
function withHidden(plan: Plan, { hidden, leaves, edited }: RedactionContext, { traces }: Document): Plan {
  const isKept = (page: number) => leaves === null || leaves.some((leaf) => leaf.page === page);
  const inLayers = traces.flatMap((trace) =>
    trace.kind === "hidden_layer" && trace.page !== undefined && edited?.has(trace.page) && isKept(trace.page)
      ? [{ page: trace.page, quads: trace.quads ?? [], reason: "not seen on the page: in a hidden layer" }]
      : [],
  );
  const onPages = hidden.map((run) => ({ ...run, page: originOf(leaves, run.page) }));
  const taken = [...onPages, ...inLayers.filter(({ quads }) => quads.length > 0)].map(({ page, quads, reason }) => ({
    page,
    quads: quads.map((quad): Plan["redactions"][number]["quads"][number] => [...quad]),
    kind: HIDDEN,
    reason,
  }));
  return { ...plan, redactions: [...plan.redactions, ...taken] };
}
