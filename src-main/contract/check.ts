// What `check` prints of one document: `stet.check/1`.
import { z } from "zod";
import { basedFacts } from "./facts.ts";
import { documentFormat } from "./formats.ts";
import { pageNumber, quad } from "./geometry.ts";
import { findingKind } from "./kinds.ts";
import { prediction } from "./prediction.ts";
import { doubtfulWord } from "./scans.ts";

export const coverageState = z.enum(["read", "ocr", "ocr_low", "not_read", "language_unsupported"]);

/** One entry a page, always: a page absent here was never looked at, which is a defect. */
export const coverage = z.object({ page: pageNumber, state: coverageState, why: z.string().optional() });
export type Coverage = z.infer<typeof coverage>;

/** Whether what is on the page was looked at; anything else must be said wherever the page counts. */
export const isRead = ({ state }: Coverage) => state === "read" || state === "ocr";

export const findingPlace = z.enum(["page", "annotation", "form", "metadata", "outline", "attachment", "hidden"]);
export type FindingPlace = z.infer<typeof findingPlace>;

/** On a page, `text` is `pages[].text.slice(start, end)`; elsewhere, of the part it was found in. */
export const finding = z.object({
  id: z.string(),
  kind: findingKind,
  confidence: z.number().min(0).max(1),
  where: findingPlace,
  page: pageNumber.nullable(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  quads: z.array(quad),
  why: z.string(),
  group: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const signalFamily = z.enum(["origin", "source_risk", "arrived_redaction", "active_content"]);
export const strength = z.enum(["weak", "moderate", "strong"]);
export type Strength = z.infer<typeof strength>;

/** A sign of where the document came from or whom it could expose: evidence, never a verdict. */
export const signal = z.object({
  id: z.string(),
  family: signalFamily,
  channel: z.string(),
  strength,
  page: pageNumber.optional(),
  /** Where on the page, when it stands somewhere. */
  quads: z.array(quad).optional(),
  /** Which part of the file, when it isn't a page: "message 3", "docProps/app.xml". */
  part: z.string().optional(),
  summary: z.string(),
  evidence: z.string(),
  suggests: z.string().optional(),
  /** What of the conduct it shows: only where more than one mark says so, and they agree. */
  shows: z.enum(["classified"]).optional(),
});
export type Signal = z.infer<typeof signal>;

export const documentInfo = z.object({
  name: z.string(),
  format: documentFormat,
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  /** SHA-256 of the file that carries this one: a mail with its attachment, an archive with its entry. */
  inside: z.string().optional(),
});
export type DocumentInfo = z.infer<typeof documentInfo>;

/** Somebody named in the document and the private data beside the name: `group` is the name's, `findings` the data's ids. */
export const personData = z.object({ group: z.string(), name: z.string(), findings: z.array(z.string()) });
export type PersonData = z.infer<typeof personData>;

export const checkResult = z.object({
  schema: z.literal("stet.check/1"),
  document: documentInfo,
  coverage: z.array(coverage),
  pages: z.array(z.object({ page: pageNumber, text: z.string() })).optional(),
  findings: z.array(finding),
  signals: z.array(signal),
  /** Words read off pictures of which the recogniser was not sure; absent where there are none. */
  doubtful: z.array(doubtfulWord).optional(),
  /** Whose data it probably is, the most data first; absent where nobody is named beside any. */
  people: z.array(personData).optional(),
  facts: basedFacts,
  predictions: z.object({ asIs: z.array(prediction), redacted: z.array(prediction) }),
});
export type CheckResult = z.infer<typeof checkResult>;
