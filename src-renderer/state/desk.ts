// One document on the desk: what the services told of it, and what the window shows of that.
import type { AttackResult } from "../../src-main/contract/attack.ts";
import type { Recovered } from "../../src-main/contract/case-overview.ts";
import type { Coverage, Finding, PersonData, Signal } from "../../src-main/contract/check.ts";
import type {
  ActSummary,
  CaseSummary,
  Decision,
  DeskChange,
  Exported,
  HandMark,
  Label,
  MadeCopy,
  Match,
  OpenedDocument,
  Statement,
} from "../../src-main/contract/desk.ts";
import { EMPTY_STATEMENT } from "../../src-main/contract/desk.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { Output } from "../../src-main/contract/excerpt.ts";
import type { BasedFacts } from "../../src-main/contract/facts.ts";
import type { DetectMode } from "../../src-main/contract/kinds.ts";
import type { CallProgress } from "../../src-main/contract/methods.ts";
import type { Prediction } from "../../src-main/contract/prediction.ts";
import type { Protection } from "../../src-main/contract/protection.ts";
import type { DoubtfulWord } from "../../src-main/contract/scans.ts";
import type { Search } from "../../src-main/contract/search.ts";
import { read } from "../../src-main/contract/told-predictions.ts";
import type { Hit, Rotation, Tool, Zoom } from "../viewer/types.ts";
import { type Excerpt, type Foreseen, WHOLE } from "./excerpt.ts";
import type { Grouping, Sort } from "./groups.ts";
import { type Conflicts, NO_CONFLICTS } from "./handover-actions.ts";
import { type Item, inForce, itemsOf } from "./items.ts";
import type { Kind, PageChoice, Sureness } from "./narrow.ts";
import type { Picked } from "./picked-actions.ts";
import { type Labelling, NO_LABEL } from "./saying.ts";
import type { Scope } from "./scopes.ts";
import { NO_SIGNOFF, type SignoffModel } from "./signoff.ts";
import type { Show } from "./values.ts";

export type Tab = "findings" | "provenance" | "platforms" | "signoff";

export type Look =
  | { readonly state: "running"; readonly progress: CallProgress | null }
  | { readonly state: "done" }
  | { readonly state: "failed"; readonly error: StetError };

export type PassedCheck = NonNullable<CallProgress["check"]>;
export type Copy =
  | { readonly state: "none" }
  | { readonly state: "making"; readonly progress: CallProgress | null; readonly checks: readonly PassedCheck[] }
  | { readonly state: "made"; readonly made: MadeCopy; readonly bytes: Uint8Array | null }
  | { readonly state: "failed"; readonly error: StetError };

/** What a hostile reader could still try on the copy at hand. */
export type Attack =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly progress: CallProgress | null }
  | { readonly state: "done"; readonly result: AttackResult }
  | { readonly state: "failed"; readonly error: StetError };

export type Toast = { readonly text: string; readonly undo: boolean };

/** What is asked of the case as a whole. */
export type AtRestSheet = "protect" | "hold" | "back-up" | "destroy";

export type DeskModel = {
  readonly summary: CaseSummary;
  readonly opened: OpenedDocument;
  readonly look: Look;
  /** Another document of the case that is being looked through meanwhile. */
  readonly alsoLooking: string | null;
  /** What the engine found. */
  readonly detected: readonly Finding[];
  /** What was marked by hand, withdrawn marks included. */
  readonly marks: readonly HandMark[];
  /** All that can be decided, made of the two: see `itemsOf`. */
  readonly findings: readonly Item[];
  /** Whose data it probably is, the most data first. */
  readonly people: readonly PersonData[];
  readonly signals: readonly Signal[];
  /** Every platform Stet holds rules of. */
  readonly platforms: readonly string[];
  readonly coverage: readonly Coverage[];
  readonly doubtful: readonly DoubtfulWord[];
  /** As they were made, one by one. */
  readonly made: ReadonlyMap<string, Decision>;
  /** As they are in force: what lies under a redacted mark by hand goes with it. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What goes with a mark over it, and was not decided by itself. */
  readonly under: ReadonlySet<string>;
  readonly orphaned: number;
  /** What is looked for: what is private, or also what names a person indirectly. */
  readonly mode: DetectMode;
  readonly statement: Statement;
  readonly facts: BasedFacts | null;
  readonly asIs: readonly Prediction[];
  readonly planned: readonly Prediction[];
  readonly undo: ActSummary | null;
  readonly redo: ActSummary | null;
  readonly savedAt: string | null;
  readonly copy: Copy;
  readonly exported: Exported | null;
  readonly attack: Attack;

  readonly tab: Tab;
  readonly wide: boolean;
  readonly view: "as-is" | "published";
  readonly zoom: Zoom;
  /** What the zoom comes to on this window: 1 is 100 %. */
  readonly scale: number;
  readonly rotation: Rotation;
  readonly page: number;
  readonly selected: string | null;
  readonly show: Show;
  readonly filter: string;
  /** What the list is narrowed to besides; nothing ticked is everything. */
  readonly kinds: readonly Kind[];
  readonly sure: readonly Sureness[];
  readonly onPages: PageChoice;
  readonly grouping: Grouping;
  readonly sort: Sort;
  /** The name's group of the person whose data alone the list shows. */
  readonly whose: string | null;
  readonly closed: ReadonlySet<string>;
  readonly scope: Scope;
  /** The pages of the scope "pages", as typed. */
  readonly scopePages: string;
  /** The places that the act at hand would decide, while it is looked at; null while none is. */
  readonly preview: ReadonlySet<string> | null;
  /** The id of the reason that the next decision gives. */
  readonly reason: string;
  readonly note: string;
  /** Where the label comes from; `label` follows it. */
  readonly labelling: Labelling;
  /** What the next redaction writes on its bar. */
  readonly label: Label | null;
  readonly platform: string;
  readonly sheet:
    | "none"
    | "export"
    | "keys"
    | "statement"
    | "palette"
    | "pages"
    | "search"
    | "compare"
    | "reasons"
    | "person"
    | "sign"
    | "return"
    | "log"
    | "hand-over"
    | "conflicts"
    | AtRestSheet;
  /** What a press on the page does: selects text, or draws a box. */
  readonly pointer: Tool;
  /** The text that is selected on the pages. */
  readonly picked: Picked | null;
  /** Which step of the first look is shown; null when it isn’t. */
  readonly guide: number | null;
  /** What the search sheet begins with. */
  readonly searchSeed: Search | null;
  /** What the search sheet lists, for the page to show; and the one that is looked at. */
  readonly searched: readonly Match[] | null;
  readonly searchedAt: number | null;
  readonly finding: boolean;
  readonly query: string;
  /** How words are found: kept while finding is open. */
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly matches: readonly Match[] | null;
  /** The sign of origin or risk whose place is shown on its page. */
  readonly signal: string | null;
  readonly match: number;
  readonly toast: Toast | null;
  readonly problem: StetError | null;
  /** The document, the case as a whole, or the plan as counsel reads it. */
  readonly screen: "document" | "case" | "signoff";
  readonly signoff: SignoffModel;
  /** The list of pages: in small, or counted by kind. */
  readonly rail: "pages" | "heat" | "outline";
  /** Pages of the list have ticks, for an excerpt. */
  readonly choosing: boolean;
  readonly excerpt: Excerpt;
  /** null while everything is to be published, or nothing is known yet. */
  readonly foreseen: Foreseen | null;
  /** What an export writes. */
  readonly as: Output;
  /** Pictures that are being drawn of the copy: how far. */
  readonly writing: CallProgress | null;
  /** A place that is pointed out on its page: where a residue stands. */
  readonly pointed: Hit | null;
  /** Stet was closed in the middle of something: what is here all the same. */
  readonly recovered: Recovered | null;
  /** Its passphrase and its legal hold; null until it is told. */
  readonly atRest: Protection | null;
  /** What two people decided otherwise, in the whole case. */
  readonly conflicts: Conflicts;
  /** Acts on their way to the services: what follows from them isn't known yet. */
  readonly saving: number;
};

export const newDesk = (summary: CaseSummary, opened: OpenedDocument): DeskModel => ({
  summary,
  opened,
  look: { state: "running", progress: null },
  alsoLooking: null,
  detected: [],
  marks: [],
  findings: [],
  people: [],
  signals: [],
  platforms: [],
  coverage: [],
  doubtful: [],
  made: new Map(),
  decisions: new Map(),
  under: new Set(),
  orphaned: 0,
  mode: "private",
  statement: EMPTY_STATEMENT,
  facts: null,
  asIs: [],
  planned: [],
  undo: null,
  redo: null,
  savedAt: null,
  copy: { state: "none" },
  exported: null,
  attack: { state: "none" },
  tab: "findings",
  wide: false,
  view: "as-is",
  zoom: "fit-width",
  scale: 1,
  rotation: 0,
  page: 1,
  selected: null,
  show: "all",
  filter: "",
  kinds: [],
  sure: [],
  onPages: { of: "all" },
  grouping: "kind",
  sort: "page",
  whose: null,
  closed: new Set(),
  scope: "value",
  scopePages: "",
  preview: null,
  reason: "privacy",
  note: "",
  labelling: NO_LABEL,
  label: null,
  platform: "X",
  sheet: "none",
  pointer: "text",
  picked: null,
  searchSeed: null,
  guide: null,
  searched: null,
  searchedAt: null,
  finding: false,
  query: "",
  matchCase: false,
  wholeWord: false,
  matches: null,
  signal: null,
  match: 0,
  toast: null,
  problem: null,
  screen: "document",
  signoff: NO_SIGNOFF,
  rail: "pages",
  choosing: false,
  excerpt: WHOLE,
  foreseen: null,
  as: "pdf",
  writing: null,
  pointed: null,
  recovered: null,
  atRest: null,
  conflicts: NO_CONFLICTS,
  saving: 0,
});

/** What somebody chose for their work, and not for this document: it goes with them to the next. */
export const choicesOf = ({ reason, labelling, label, grouping, sort }: DeskModel): Partial<DeskModel> => ({
  reason,
  labelling,
  label,
  grouping,
  sort,
});
/** How somebody left a document, for when they come back to it. What was decided the services keep. */
const LEFT = [
  "page",
  "zoom",
  "scale",
  "rotation",
  "selected",
  "show",
  "filter",
  "whose",
  "closed",
  "scope",
  "tab",
  "wide",
  "platform",
  "rail",
  "excerpt",
  "as",
] as const satisfies readonly (keyof DeskModel)[];
export type LeftAs = Pick<DeskModel, (typeof LEFT)[number]>;
export const leftAs = (desk: DeskModel): LeftAs =>
  Object.fromEntries(LEFT.map((key) => [key, desk[key]])) as unknown as LeftAs;

/** The viewer tells what a fit comes to; a zoom asked for by number is that number, within bounds. */
export function zoomed(scale: number): Pick<DeskModel, "zoom" | "scale"> {
  const zoom = Math.min(8, Math.max(0.1, scale));
  return { zoom, scale: zoom };
}

/** A change as it was told, read. */
export type Change = Omit<DeskChange, "planned"> & { readonly planned: readonly Prediction[] };
export const changeOf = (told: DeskChange): Change => ({ ...told, planned: read(told.planned) });

/** What an act changed. A copy made before a decision no longer shows what will be published. */
export function afterAct(now: DeskModel, change: Change): Partial<DeskModel> {
  const made = new Map(now.made);
  for (const decision of change.decisions) made.set(decision.finding, decision);
  const { facts, asIs, planned, undo, redo, savedAt } = change;
  const stale: Partial<DeskModel> =
    change.decisions.length > 0 ? { copy: { state: "none" }, exported: null, attack: { state: "none" } } : {};
  const marks = change.marks.length === 0 ? now.marks : [...now.marks, ...change.marks];
  const isOfMarks = marks.some(({ id }) => change.decisions.some(({ finding }) => finding === id));
  const findings = isOfMarks ? itemsOf(now.detected, marks, made) : now.findings;
  const items = isOfMarks ? { marks, findings, selected: selectedIn(now, findings, change) } : {};
  return {
    made,
    ...inForce(made, now.detected, marks),
    facts,
    asIs: asIs ?? now.asIs,
    planned,
    undo,
    redo,
    savedAt,
    problem: null,
    ...items,
    ...stale,
  };
}

/** Where the selected mark was withdrawn, what the act brought back is selected, or else what came after it. */
function selectedIn({ findings: before, selected }: DeskModel, after: readonly Item[], change: Change) {
  const there = new Set(after.map(({ id }) => id));
  const at = before.findIndex(({ id }) => id === selected);
  if (at < 0 || selected === null || there.has(selected)) return selected;
  const back = change.decisions.find(({ finding, verdict }) => verdict !== "undecided" && there.has(finding));
  const near = [...before.slice(at + 1), ...before.slice(0, at).reverse()].find(({ id }) => there.has(id));
  return back?.finding ?? near?.id ?? null;
}
