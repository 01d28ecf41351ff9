// What the window is shown of a case: documents, pages, findings with their decisions, and what follows from them.
import { z } from "zod";
import { coverage, finding, personData, signal } from "./check.ts";
import { form, leaf } from "./excerpt.ts";
import { basedFacts, conduct, isoDate, PROVENANCES, publicInterest } from "./facts.ts";
import { documentFormat } from "./formats.ts";
import { pageNumber, quad } from "./geometry.ts";
import { DETECT_MODES } from "./kinds.ts";
import { prediction } from "./prediction.ts";
import { checkOutcome, labelStyle, residue, survivor } from "./redact.ts";
import { doubtfulWord } from "./scans.ts";
import { toldPredictions } from "./told-predictions.ts";

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hex");
/** Names a case of this machine; never a path. */
export const caseId = z.string().regex(/^[0-9a-z-]{1,64}$/, "the id of a case");
const at = z.string();

export const VERDICTS = ["redact", "stand", "undecided"] as const;
export const verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdict>;

/** Why something is redacted or left to stand. */
export const REASONS = ["privacy", "safety", "minor", "medical", "legal", "source_protection", "other"] as const;
/** It is said to nobody outside: no label has its code or its name, and on such a mark none is a code. */
export const SOURCE_PROTECTION = "source_protection" satisfies (typeof REASONS)[number];
/** One of {@link REASONS}, or of a newsroom's own. */
export const reason = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "a reason's id");
/**
 * A reason as an editor chooses it. `name` is empty for one of Stet's own under its own name; `code` is what a label
 * writes on the bar. Ids are never reused: a decision keeps the id.
 */
export const reasonEntry = z.strictObject({
  id: reason,
  name: z.string().trim().max(60),
  code: z.string().trim().max(12),
});
export type ReasonEntry = z.infer<typeof reasonEntry>;
export const reasonList = z
  .array(reasonEntry)
  .min(1)
  .max(60)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "the same id twice")
  .refine((list) => list.every(({ id, name }) => name !== "" || isOwn(id)), "a reason without a name")
  // A place struck to protect a source never reaches what is published: the reason must be there to be chosen.
  .refine((list) => list.some(({ id }) => id === SOURCE_PROTECTION), "source protection is missing");
const isOwn = (id: string) => (REASONS as readonly string[]).includes(id);
/** What a newsroom starts with. */
export const STARTING_REASONS: readonly ReasonEntry[] = [
  { id: "privacy", name: "", code: "P" },
  { id: "safety", name: "", code: "S" },
  { id: "minor", name: "", code: "M" },
  { id: "medical", name: "", code: "H" },
  { id: "legal", name: "", code: "L" },
  { id: "source_protection", name: "", code: "" },
  { id: "other", name: "", code: "O" },
];

/** What is written on a redaction: white on its black bar, or black on blank paper where the bar would be. */
export const label = z.strictObject({ text: z.string().trim().min(1).max(40), style: labelStyle });
export type Label = z.infer<typeof label>;

export const decision = z.object({
  /** The id of a finding, or of a mark made by hand. */
  finding: z.string(),
  verdict,
  reason: z.string(),
  note: z.string(),
  label: label.nullable(),
  decidedAt: at,
});
export type Decision = z.infer<typeof decision>;

/** How a mark was made: a box drawn over whatever is there, text selected or searched for, a page from edge to edge. */
export const HOWS = ["box", "text", "page"] as const;

/**
 * A place that a person marked. It never changes: moved, it is withdrawn ("undecided") and another one made. Marks of one
 * value, or made in one act, are one group. `start` and `end` are of the page's text where text was selected, else 0.
 */
export const handMark = z.object({
  id: z.string(),
  how: z.enum(HOWS),
  page: pageNumber,
  start: z.number().int(),
  end: z.number().int(),
  quads: z.array(quad).min(1),
  group: z.string(),
  /** The words under it; empty where there are none, or nobody looked. */
  text: z.string(),
});
export type HandMark = z.infer<typeof handMark>;

/**
 * What an editor states of a document's origin and of what they mean to publish. Words are their own; the terms are
 * what predictions use. Absent means unknown.
 */
export const statement = z.strictObject({
  words: z.string().max(2000),
  accordingTo: z.string().max(200),
  provenance: z.enum(PROVENANCES).optional(),
  date: isoDate.optional(),
  conduct,
  /** Where it is to be published; absent or empty: everywhere Stet has rules of. */
  platforms: z.array(z.string().min(1).max(80)).max(200).optional(),
  /** About whoever is named; only a platform's own exceptions listen to it. */
  publicInterest: publicInterest.optional(),
});
export type Statement = z.infer<typeof statement>;
export const EMPTY_STATEMENT: Statement = { words: "", accordingTo: "", conduct: {} };

export const documentSummary = z.object({
  sha256,
  name: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().nullable(),
  /** The document of this case that carries it: a mail its attachment, an archive its entry. */
  inside: sha256.nullable(),
  /** null until it was looked through. */
  findings: z.number().int().nullable(),
  undecided: z.number().int().nullable(),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

export const caseSummary = z.object({
  id: caseId,
  name: z.string(),
  documents: z.array(documentSummary),
  openedAt: at,
  /** When a copy was last exported; null when none was. */
  exportedAt: at.nullable(),
  /** It opens with its passphrase only: until then it has no name, and its documents aren't told. */
  locked: z.literal(true).optional(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** A page as displayed, in points. */
export const pageSize = z.object({ width: z.number(), height: z.number() });
export type PageSize = z.infer<typeof pageSize>;

export const openedDocument = z.object({
  sha256,
  format: documentFormat,
  name: z.string(),
  bytes: z.number().int(),
  pages: z.array(pageSize).min(1),
  /** When the evidence copy's hash was last found unchanged: on this opening. */
  evidenceCheckedAt: at,
  /** The bookmarks, as titles with the page they lead to where that is known. */
  outline: z.array(z.object({ title: z.string(), page: pageNumber.nullable(), depth: z.number().int() })),
});
export type OpenedDocument = z.infer<typeof openedDocument>;

const predictions = z.array(prediction);

/** What an act can be taken back, or done again: how many findings it decides. */
export const actSummary = z.object({ count: z.number().int(), verdict });
export type ActSummary = z.infer<typeof actSummary>;

/** What follows from the decisions and the statement as they are now. */
export const consequences = z.object({
  facts: basedFacts,
  asIs: predictions,
  /** With everything decided "redact" taken out. */
  planned: predictions,
  undo: actSummary.nullable(),
  redo: actSummary.nullable(),
  savedAt: at,
});
export type Consequences = z.infer<typeof consequences>;

export const deskState = consequences.extend({
  /** Every platform that Stet holds rules of, a newsroom's own included. */
  platforms: z.array(z.string()),
  coverage: z.array(coverage),
  doubtful: z.array(doubtfulWord),
  findings: z.array(finding),
  /** Withdrawn ones included: undo brings them back. */
  marks: z.array(handMark),
  people: z.array(personData),
  signals: z.array(signal),
  decisions: z.array(decision),
  /** Decisions whose finding the last look no longer made: kept, and said. */
  orphaned: z.number().int(),
  statement,
  /** What was looked for: what is private, or also what names a person indirectly. */
  mode: z.enum(DETECT_MODES),
  /** When the document was looked through, and by which Stet. */
  lookedAt: at,
  tool: z.string(),
});
export type DeskState = z.infer<typeof deskState>;

/** After an act: the decisions that changed, and everything that follows. It is told within a blink: hence its shape. */
export const deskChange = consequences.extend({
  /** Absent where it is as it was: decisions don't change it. */
  asIs: predictions.optional(),
  planned: toldPredictions,
  decisions: z.array(decision),
  verdict: verdict.nullable(),
  /** Marks that the act made. */
  marks: z.array(handMark),
});
export type DeskChange = z.infer<typeof deskChange>;

/** One line of text on a page: half-open offsets into the page's text, and where it stands. */
export const textLine = z.object({ start: z.number().int(), end: z.number().int(), quad });
export const pageWords = z.object({ text: z.string(), lines: z.array(textLine) });
export type PageWords = z.infer<typeof pageWords>;

export const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, "bytes");

/**
 * RGBA rows from the top, opaque. A window's worker keeps them out of its memory, since sweeping that stops the window,
 * and puts the address of a bitmap in their place.
 */
export const pixels = z.custom<z.infer<typeof bytes> | { readonly url: string }>(
  (value) => value instanceof Uint8Array,
  "bytes",
);
export const tile = z.object({ width: z.number().int(), height: z.number().int(), bytes: pixels });
export type Tile = z.infer<typeof tile>;

/** A place where searched words stand: offsets into the page's text, and some of the line around it. */
export const match = z.object({
  page: pageNumber,
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  quads: z.array(quad),
});
export type Match = z.infer<typeof match>;

/** A copy made from the decisions as they were, and what the checks said. Only a clean one can be exported. */
/** Another document of the case, with undecided places of values that are redacted in this one. */
export const elsewhereInCase = z.object({ document: sha256, name: z.string(), places: z.number().int() });
export type ElsewhereInCase = z.infer<typeof elsewhereInCase>;

export const madeCopy = z.object({
  /** Changes with every decision: a copy of another plan is stale. */
  plan: z.string(),
  clean: z.boolean(),
  bytes: z.number().int(),
  sha256: sha256.nullable(),
  redactions: z.number().int(),
  checks: z.array(checkOutcome),
  residues: z.array(residue),
  notFound: z.number().int(),
  unread: z.array(pageNumber),
  survivors: z.array(survivor),
  elsewhere: z.array(elsewhereInCase),
  pictures: z.array(z.object({ page: pageNumber, why: z.string() })),
  /** Pages with a label that would not fit on its mark, or not be read there: it was left off. */
  labelsLeftOff: z.array(pageNumber),
  /** What was asked to be published; null: the whole document. */
  form: form.nullable(),
  /** Of an excerpt: what each page of the copy is of. Page numbers are the original's throughout. */
  leaves: z.array(leaf).nullable(),
  madeAt: at,
});
export type MadeCopy = z.infer<typeof madeCopy>;

export const exported = z.object({
  folder: z.string(),
  output: z.string(),
  certificate: z.string(),
  /** Pictures of the pages, where they were asked for. */
  png: z.array(z.string()).optional(),
  /** keep/certificate.pdf and publish/verify.html. */
  fullCertificate: z.string(),
  verifier: z.string(),
  /** Whether a second person approved exactly this plan; both certificates say which. */
  review: z.enum(["approved", "not_reviewed"]),
  writtenAt: at,
});
export type Exported = z.infer<typeof exported>;

export const folderView = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  /** Shortcuts: home, documents, removable drives where they are found. */
  places: z.array(z.object({ name: z.string(), path: z.string() })),
});
export type FolderView = z.infer<typeof folderView>;

/** A clause as an editor reads it. */
export const clauseView = z.object({
  id: z.string(),
  title: z.string(),
  paraphrase: z.string(),
  quote: z.string().nullable(),
  /** Whose text it is in: the policy's name. */
  policy: z.string(),
  enforcement: z.array(z.string()),
  notes: z.string().nullable(),
  topic: z.string(),
  inForce: z.enum(["yes", "unknown"]),
  since: z.string(),
  until: z.string().nullable(),
  recordedOn: z.string().nullable(),
  recording: z.string(),
  url: z.string(),
  verified: z.boolean(),
  /** What was read: the policy's text, an excerpt, somebody's report of it. */
  verification: z.string(),
  exceptions: z.array(z.string()),
});
export type ClauseView = z.infer<typeof clauseView>;

/** A precedent as an editor reads it: what was published, and what this platform did. */
export const precedentView = z.object({
  id: z.string(),
  title: z.string(),
  year: z.string(),
  document: z.string(),
  /** Who said where it came from. */
  origin: z.string(),
  outcomes: z.array(
    z.object({
      platform: z.string(),
      on: z.string(),
      outcome: z.string(),
      enforced: z.boolean(),
      /** The rule the platform named. */
      cited: z.string().nullable(),
      /** What became of it. */
      reversal: z.string().nullable(),
      /** Without an address it was read in a reprint, which is never linked. */
      sources: z.array(z.object({ publisher: z.string().nullable(), url: z.string().nullable() })),
    }),
  ),
  counterfactual: z.string().nullable(),
});
export type PrecedentView = z.infer<typeof precedentView>;
