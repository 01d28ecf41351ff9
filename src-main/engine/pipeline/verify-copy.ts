// A copy just made, put before every check: read, drawn and recognised by code that had no part in making it.
import type { PageNumber } from "../../base/units.ts";
import type { Progress } from "../../contract/document-process.ts";
import type { CheckOutcome, Residue } from "../../contract/redact.ts";
import { readAhead } from "../documents/pdf/read-once.ts";
import { openPrepared, type Prepared } from "../documents/prepare.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import { copiedPages } from "../redaction/leaves.ts";
import type { LeftOut } from "../redaction/left-out.ts";
import type { Needle } from "../redaction/occurrences.ts";
import type { RedactionContext } from "../redaction/step.ts";
import type { Exported, PageLook, ReadText } from "../verification/check.ts";
import { pagesToLookAt } from "../verification/checks/planned-picture.check.ts";
import { CHECKS, runChecks } from "../verification/index.ts";
import { lookAt, type PartOfPage, type PlannedPage, type Views } from "../verification/look-at.ts";
import type { Helper, PageRange } from "./helper.ts";
import { readIndependently } from "./read-independently.ts";
import { recogniseMarks } from "./recognise-marks.ts";
import type { Tools } from "./redact-document.ts";
import { ranges, shareWork } from "./share-work.ts";

type Copy = {
  readonly bytes: Uint8Array;
  readonly pdf: OpenPdf;
  readonly needles: readonly Needle[];
  /** The original's count, or that of the excerpt asked for: the copy's own would agree with itself. */
  readonly pageCount: number;
  /** Which part of which page of the original each page is, where that isn't the whole one of its number. */
  readonly parts: ReadonlyMap<PageNumber, PartOfPage>;
  readonly leftOut: LeftOut | null;
  /** Words may be read off pictures. */
  readonly recognise: boolean;
};

/** Pages that one reader reads at once: opening a file costs it some pages' reading. */
const READ_AT_ONCE = 48;
/** Few, so that nobody waits long for the last ones. */
const LOOK_AT_ONCE = 8;
const MANY = Number.MAX_SAFE_INTEGER;
/** What only the others' observations tell. The rest is checked on the copy itself, meanwhile. */
const BY_OTHERS = new Set([
  "verification/text-independent",
  "verification/text-pdfium",
  "verification/opens-elsewhere",
  "verification/left-out",
  "verification/labels",
  "verification/tags",
  "verification/pixels",
  "verification/planned-picture",
  "verification/recognised-words",
]);

/** `meanwhile` is asked here while a helper observes; it is no check. */
export async function verifyCopy<T>(
  tools: Tools,
  prepared: Prepared,
  { struck, pictures, drawnBefore, vacated, rows, cuts, hidden, edited, leaves, tagged, ...context }: RedactionContext,
  { recognise, parts, ...copy }: Copy,
  {
    report,
    helper,
    meanwhile,
  }: {
    readonly report: (progress: Progress) => void;
    readonly helper: Helper | null;
    readonly meanwhile: () => Promise<T>;
  },
): Promise<{ checks: CheckOutcome[]; residues: Residue[]; told: T }> {
  const checks = CHECKS.filter(
    ({ id }) =>
      (recognise || id !== "verification/recognised-words") &&
      (copy.leftOut !== null || id !== "verification/left-out") &&
      (tagged || id !== "verification/tags"),
  );
  report({ stage: "verifying", done: 0, of: checks.length });
  const { bytes, pdf, pageCount } = copy;
  const labels = context.labels.set;
  const base: Exported = {
    ...copy,
    struck,
    cut: new Map([...cuts].map(([page, { blank }]) => [page, blank])),
    labels,
    pictures: new Set(pictures.keys()),
    drawnBefore,
    edited: copiedPages(leaves, edited ?? new Set()),
    readers: [],
    looks: null,
    recognised: [],
  };
  void helper?.ask("copy", bytes);
  const planned = pagesToLookAt(base, pdf.pageCount()).map(
    (page): PlannedPage => ({
      page,
      ...pdf.pageSize(page),
      marks: struck.get(page)?.rects ?? [],
      isPicture: pictures.has(page),
      hadUnseen: hidden.some((run) => run.page === page),
      stuckOut: cuts.has(page) ? [] : hidden.flatMap((run) => (run.page === page ? (run.stuckOut ?? []) : [])),
      labels: labels.filter((label) => label.page === page),
      vacated: vacated.get(page) ?? [],
      rows: rows.get(page) ?? [],
      ...(parts.has(page) ? { of: parts.get(page)! } : {}),
    }),
  );
  const views = openViews(tools, prepared, copy);
  const observed = shareWork<Part, Observed>(
    helper,
    partsOf(pageCount, planned),
    (part) => observe(tools, views, bytes, part),
    (part, other) =>
      "look" in part
        ? other.ask("look", part.look).then((looks) => looks && { looks })
        : other.ask("text", part).then((text) => text && { text }),
  );
  try {
    let done = 0;
    const run = (exported: Exported, which: typeof checks) =>
      runChecks(exported, (check) => report({ stage: "verifying", done: ++done, of: checks.length, check }), which);
    const results: ReturnType<typeof runChecks>[] = [];
    await helper?.pause();
    // The longest part of what is checked here: within a check nothing would hear the helper.
    await readAhead(pdf, { hidden: true }, helper?.pause);
    for (const check of checks) {
      if (BY_OTHERS.has(check.id)) continue;
      results.push(run(base, [check]));
      await helper?.pause();
    }
    const told = await meanwhile();
    await helper?.pause();
    const all = await observed.finish();
    const drawn = await views.copy();
    const exported = {
      ...base,
      readers: tools.readers.map(({ id, name }) => joined(id, name, all)),
      looks:
        drawn === null ? null : new Map(all.flatMap(({ looks }) => (looks ?? []).map((look) => [look.page, look]))),
      recognised:
        drawn === null || !recognise || copy.needles.length === 0 ? [] : await recognised(tools, drawn, pdf, struck),
    };
    results.push(
      run(
        exported,
        checks.filter(({ id }) => BY_OTHERS.has(id)),
      ),
    );
    return { ...inOrder(results), told };
  } finally {
    await views.close();
  }
}

/** In the order of the checks, whichever ran first. */
function inOrder(results: readonly ReturnType<typeof runChecks>[]) {
  const place = (id: string) => CHECKS.findIndex((check) => check.id === id);
  return {
    checks: results.flatMap((r) => r.checks).sort((a, b) => place(a.id) - place(b.id)),
    residues: results.flatMap((r) => r.residues).sort((a, b) => place(a.check) - place(b.check)),
  };
}

/** Something to observe: one reader's pages, or how pages look. */
type Part = (PageRange & { readonly reader: ReadText["id"] }) | { readonly look: readonly PlannedPage[] };
type Observed = { readonly text?: ReadText; readonly looks?: readonly PageLook[] };

/** A helper begins with the looks, for which it has drawn the original ahead. */
function partsOf(pageCount: number, planned: readonly PlannedPage[]): Part[] {
  // A reader that finds more pages than there should be says so: the last part has no end.
  const read = (reader: ReadText["id"]) =>
    ranges(pageCount, READ_AT_ONCE).map(({ from, to }) => ({ reader, from, to: to > pageCount ? MANY : to }));
  const looks = ranges(planned.length, LOOK_AT_ONCE).map(({ from, to }) => ({ look: planned.slice(from - 1, to - 1) }));
  return [...read("pdfjs"), ...read("pdfium"), ...looks];
}

async function observe(tools: Tools, views: OpenViews, bytes: Uint8Array, part: Part): Promise<Observed> {
  if ("look" in part) {
    const opened = await views.all();
    return { looks: opened === null ? [] : part.look.map((page) => lookAt(page, opened)) };
  }
  const reader = tools.readers.filter(({ id }) => id === part.reader);
  const [text] = await readIndependently(reader, bytes, part);
  return text === undefined ? {} : { text };
}

/** What one reader read, part by part. */
function joined(id: ReadText["id"], name: string, all: readonly Observed[]): ReadText {
  const own = all.flatMap(({ text }) => (text?.id === id ? [text] : []));
  return { id, name, pages: own.flatMap(({ pages }) => pages), elsewhere: own.map((t) => t.elsewhere).join("\n") };
}

type OpenViews = ReturnType<typeof openViews>;

/** Opened when first asked for: where a helper looks, nobody else may need to. */
function openViews(tools: Tools, prepared: Prepared, { bytes, pdf }: Pick<Copy, "bytes" | "pdf">) {
  let copy: Promise<IndependentView | null> | undefined;
  const openCopy = () => {
    copy ??= tools.viewer.open(bytes).catch(() => null);
    return copy;
  };
  const openAll = async (): Promise<(Views & { engine: OpenPdf }) | null> => {
    const drawn = await openCopy();
    const engine = openPrepared(tools.engine, prepared);
    if (drawn === null || !engine.ok) return null;
    const original = await tools.viewer.open(prepared.bytes, prepared.open.password).catch(() => null);
    return { copy: drawn, original, engine: engine.value, engineCopy: () => pdf };
  };
  let opened: ReturnType<typeof openAll> | undefined;
  return {
    copy: openCopy,
    all: () => {
      opened ??= openAll();
      return opened;
    },
    async close() {
      const views = await opened;
      views?.original?.close();
      views?.engine.close();
      (await copy)?.close();
    },
  };
}

function recognised(
  tools: Tools,
  view: IndependentView,
  pdf: OpenPdf,
  struck: RedactionContext["struck"],
): Promise<{ page: PageNumber; text: string }[]> {
  const marked = [...struck].map(([page, { rects }]) => ({ page, rects }));
  return recogniseMarks(tools.ocr, view, pdf, marked);
}
