// What travels between the services and a document process: one job in, progress out, one outcome out.
import { z } from "zod";
import { attackResult } from "./attack.ts";
import { coverage, finding, signal } from "./check.ts";
import { compareResult } from "./compare.ts";
import { HOWS, label } from "./desk.ts";
import { dkimKeys } from "./dkim.ts";
import { keep, leaf } from "./excerpt.ts";
import { documentFormat } from "./formats.ts";
import { pageNumber, quad, rect } from "./geometry.ts";
import { DETECT_MODES, findingKind } from "./kinds.ts";
import { newsroom } from "./newsroom.ts";
import { checkOutcome, labelsOfCopy, markWidth, plan, residue, survivor, tagsOfCopy } from "./redact.ts";
import { doubtfulWord, pageReading, scans } from "./scans.ts";
import { shownThrough, verifyResult } from "./verify.ts";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "bytes");

const input = {
  bytes,
  sha256: z.string(),
  password: z.string().optional(),
  maxPages: z.number().int(),
  /** What only a name tells: that text is a table, say. It is never printed nor written. */
  name: z.string(),
  scans,
};

/** Absent: what is private, no more. */
const detectMode = z.enum(DETECT_MODES).optional();
/** Absent: nothing settled. */
const settledFor = newsroom.optional();

export const selection = z.union([z.enum(["default", "all", "none"]), z.array(findingKind)]);
export type Selection = z.infer<typeof selection>;

/** One line of `stet detect`: a place in a plain text. */
export const textSpan = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: findingKind,
  confidence: z.number().min(0).max(1),
  why: z.string(),
});
export type TextSpan = z.infer<typeof textSpan>;

export const redactOrder = z.object({
  select: selection,
  texts: z.array(z.string()),
  boxes: z.array(z.object({ page: pageNumber, rect })),
  plan: plan.nullable(),
  /** Findings decided one by one, with what is said of each in the plan. */
  findings: z.array(z.object({ id: z.string(), reason: z.string(), label: label.optional() })),
  /** Places marked by hand, one by one. */
  marks: z.array(
    z.object({
      how: z.enum(HOWS),
      page: pageNumber,
      quads: z.array(quad),
      reason: z.string(),
      label: label.optional(),
    }),
  ),
  /** Findings let stand. A value that stands somewhere is struck only where it was decided, not wherever it occurs. */
  letStand: z.array(z.string()),
  /** What no label says, however it is spelled: what a newsroom calls the protection of a source. */
  unsaid: z.array(z.string()),
  /** Gaps as wide as what was struck, also where their width helps to guess it. */
  exactWidth: z.boolean(),
  /** What of the document the copy holds; null: everything. */
  keep: keep.nullable(),
});
export type RedactOrder = z.infer<typeof redactOrder>;
/** Strikes nothing: what an order is spread over. */
export const NOTHING_ORDERED: RedactOrder = {
  select: "none",
  texts: [],
  boxes: [],
  plan: null,
  findings: [],
  marks: [],
  letStand: [],
  unsaid: [],
  exactWidth: false,
  keep: null,
};

export const job = z.discriminatedUnion("type", [
  /** What kind of file it is, told without opening it. */
  z.object({ type: z.literal("sniff"), bytes, name: z.string() }),
  z.object({ type: z.literal("check"), ...input, newsroom: settledFor, mode: detectMode, dkim: dkimKeys.optional() }),
  /** Stays: it answers what `document-view.ts` lists until it is ended. */
  z.object({ type: z.literal("view"), ...input }),
  z.object({
    type: z.literal("redact"),
    ...input,
    newsroom: settledFor,
    mode: detectMode,
    order: redactOrder,
    /** By one thread, however long the document is. */
    alone: z.boolean().optional(),
  }),
  /** Pictures of the pages of a copy, whose bytes are all that is given. */
  z.object({ type: z.literal("draw"), bytes, maxPages: z.number().int(), dotsPerInch: z.number().min(36).max(600) }),
  /** The texts under a plan's places, so that a copy can be searched for them. */
  z.object({ type: z.literal("values"), ...input, plan }),
  z.object({
    type: z.literal("detect"),
    mode: z.enum(DETECT_MODES),
    texts: z.array(z.string()),
    newsroom: settledFor,
  }),
  z.object({
    type: z.literal("verify"),
    ...input,
    needles: z.array(z.object({ text: z.string(), literal: z.boolean() })),
    /** Whether to show what the problems hide. */
    pictures: z.boolean(),
  }),
  /** The first of the copies is the one that the answer's plan is for. */
  z.object({
    type: z.literal("compare"),
    ...input,
    others: z.array(z.object({ bytes, sha256: z.string(), name: z.string() })),
  }),
  /** `compare`: another version of the same text, as PDF. */
  z.object({ type: z.literal("attack"), ...input, compare: bytes.nullable() }),
]);
export type Job = z.infer<typeof job>;
/** Jobs that are answered once. */
export type OneJob = Exclude<Job, { type: "view" }>;
export type JobOf<T extends Job["type"]> = Extract<Job, { type: T }>;

export const outcomes = {
  /** null: of no kind that Stet opens. */
  sniff: z.object({ format: documentFormat.nullable() }),
  check: z.object({
    format: documentFormat,
    coverage: z.array(coverage),
    pages: z.array(z.object({ page: pageNumber, text: z.string() })),
    findings: z.array(finding),
    signals: z.array(signal),
    /** Ids of the findings that `--select default` strikes. */
    defaultSelection: z.array(z.string()),
    /** Words read off pictures that the recogniser was not sure of. */
    doubtful: z.array(doubtfulWord),
    /** Files carried inside, in the order found; of one that can't be had, why. */
    children: z.array(
      z.object({
        name: z.string(),
        bytes,
        relation: z.enum(["attachment", "embedded", "entry"]),
        refused: z.enum(["document/damaged", "document/too-large"]).optional(),
      }),
    ),
  }),
  detect: z.object({ spans: z.array(z.array(textSpan)) }),
  redact: z.object({
    /** null when a residue was found: a copy that fails a check never leaves the process. */
    bytes: bytes.nullable(),
    plan,
    checks: z.array(checkOutcome),
    residues: z.array(residue),
    /** How many of `texts` stand nowhere in the document, and of the boxes and planned places lie on no page of it. */
    notFound: z.number().int(),
    /** Pages that were not read: what is private on them is still there. */
    unread: z.array(pageNumber),
    survivors: z.array(survivor),
    markWidths: z.array(markWidth),
    format: documentFormat,
    /** The copy's own text, page by page, and its tables: read from the verified copy. null with `bytes`. */
    text: z.string().nullable(),
    tables: z.array(z.object({ name: z.string(), csv: z.string() })),
    /** Pages that became pictures, with the reason. */
    pictures: z.array(z.object({ page: pageNumber, why: z.string() })),
    /** The copy's pages one by one, where it is an excerpt. Page numbers, here as everywhere, are the original's. */
    leaves: z.array(leaf).nullable(),
    labels: labelsOfCopy,
    tags: tagsOfCopy,
  }),
  /** As PNG, in the order of the pages; none when a check found something. */
  draw: z.object({ pictures: z.array(bytes), checks: z.array(checkOutcome), residues: z.array(residue) }),
  values: z.object({ needles: z.array(z.object({ text: z.string(), literal: z.boolean() })) }),
  verify: verifyResult.omit({ schema: true }).extend({ pictures: z.array(shownThrough) }),
  attack: attackResult.omit({ schema: true }),
  compare: compareResult.omit({ schema: true, documents: true, plan: true }).extend({
    copies: z.array(z.object({ format: documentFormat, pages: z.number().int() })),
    redactions: plan.shape.redactions,
  }),
} as const;
export type Outcome<T extends OneJob["type"]> = z.infer<(typeof outcomes)[T]>;

export const STAGES = [
  "setting",
  "scanning",
  "reading",
  "finding",
  "striking",
  "rebuilding",
  "verifying",
  "attacking",
  "comparing",
] as const;
export type Progress = {
  readonly stage: (typeof STAGES)[number];
  readonly done: number;
  readonly of: number;
  /** A check of the copy that has just ended. */
  readonly check?: { readonly id: string; readonly passed: boolean } | undefined;
};

export const message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({
    type: z.literal("progress"),
    stage: z.enum(STAGES),
    done: z.number(),
    of: z.number(),
    check: z.object({ id: z.string(), passed: z.boolean() }).optional(),
  }),
  /** A page's picture is about to be read: if nothing more is heard, that page is what it hangs on. */
  z.object({ type: z.literal("looking"), picture: z.string() }),
  /** A page was read off its picture: kept at once, so that a job that ends early isn't begun anew. */
  z.object({ type: z.literal("scanned"), reading: pageReading }),
  z.object({ type: z.literal("failed"), code: z.string(), detail: z.string() }),
  z.object({ type: z.literal("done"), outcome: z.unknown() }),
]);
export type Message = z.infer<typeof message>;
