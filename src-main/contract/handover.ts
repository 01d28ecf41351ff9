// Handing a case over as one encrypted file, taking one over, and settling what two people decided otherwise.
import { z } from "zod";
import { caseId, deskChange, label, sha256, verdict } from "./desk.ts";
import { quad } from "./geometry.ts";
import { person } from "./people.ts";

const passphrase = z.string().min(1).max(1024);
const count = z.number().int();

/** `folder` and `name` are where it goes; the name ends in ".stet". */
export const handOverOrder = z.strictObject({
  case: caseId,
  /** Absent: every document of the case. */
  documents: z.array(sha256).min(1).max(100_000).optional(),
  passphrase,
  /** Privileged comments that whoever hands over may read; they are left out otherwise. */
  privileged: z.boolean(),
  folder: z.string().min(1).max(4096),
  name: z.string().regex(/^[^/\\\0]{1,200}\.stet$/i, "a name that ends in .stet"),
});

export const handedOver = z.object({
  path: z.string(),
  bytes: count,
  documents: count,
  decisions: count,
  comments: count,
  privileged: count,
});
export type HandedOver = z.infer<typeof handedOver>;

export const COURSES = ["same", "taken", "kept", "not_taken"] as const;
/** What a hand-over is, and what taking it over does or did. Counts are of findings and marks, unless they say otherwise. */
export const takeOverView = z.object({
  /** "new": it becomes a case here. "merge": the case is here already. */
  kind: z.enum(["new", "merge"]),
  /** The case here; null before a new one is taken over. */
  case: caseId.nullable(),
  name: z.string(),
  by: person,
  madeAt: z.string(),
  documents: z.array(z.object({ sha256, name: z.string(), fresh: z.boolean() })),
  /** Decided there and taken as it is; changed only here and left as it is; decided the same by both; decided otherwise. */
  taken: count,
  kept: count,
  same: count,
  conflicts: count,
  marks: count,
  comments: count,
  privileged: count,
  /** Privileged comments that were left out: without the newsroom's roster nobody here may read them. */
  privilegedLeft: count,
  /** Decisions about places that are not found here. They are kept, and strike nothing. */
  notFound: count,
  /**
   * Of each document's plan: as it was; gone on as there; ours stays, since both went on; theirs not taken, since what
   * it rests on is not here (a lawyer on the roster, the same decisions).
   */
  courses: z.array(z.object({ document: sha256, what: z.enum(COURSES) })),
  /** Plans that were approved or exported here and are drafts again. */
  drafts: count,
  /** Nothing in it is new here. */
  nothingNew: z.boolean(),
});
export type TakeOverView = z.infer<typeof takeOverView>;

export const conflictSide = z.object({
  verdict,
  reason: z.string(),
  note: z.string(),
  label: label.nullable(),
  /** null: never decided on this side. */
  by: person.nullable(),
  at: z.string(),
});
export type ConflictSide = z.infer<typeof conflictSide>;

/** One place that two people decided otherwise; it is undecided until somebody chooses. */
export const conflictView = z.object({
  document: sha256,
  finding: z.string(),
  kind: z.string(),
  text: z.string(),
  page: z.number().int().nullable(),
  quads: z.array(quad),
  ours: conflictSide,
  theirs: conflictSide,
});
export type ConflictView = z.infer<typeof conflictView>;

export const SIDES = ["ours", "theirs"] as const;
const ofCase = { case: caseId };

const method = <P extends z.ZodType, R extends z.ZodType>(params: P, result: R) => ({ params, result });

export const HANDOVER_METHODS = {
  /** Who may hand over privileged comments, and a name for the file. */
  "handover/prepare": method(
    z.strictObject(ofCase),
    z.object({ name: z.string(), mayPrivileged: z.boolean(), shortest: count }),
  ),
  /**
   * Writes the file. Errors: identity/short-passphrase, handover/not-shown, store/unknown-document, export/exists,
   * export/not-writable, store/original-changed.
   */
  "handover/make": method(handOverOrder, handedOver),
  /**
   * What the file is, without taking anything of it: `incoming` was handed over by the system or the window. Errors:
   * handover/wrong-passphrase, handover/damaged, handover/newer.
   */
  "handover/open": method(z.strictObject({ incoming: z.string().max(64), passphrase }), takeOverView),
  /**
   * Takes it over: all of it, verified, or nothing. `document` is one to be shown. Errors: those of handover/open,
   * signoff/with-counsel, signoff/not-an-editor.
   */
  "handover/take": method(
    z.strictObject({ incoming: z.string().max(64), passphrase }),
    takeOverView.extend({ case: caseId, document: sha256 }),
  ),
  /** In all of the case's documents, in their order. */
  "handover/conflicts": method(
    z.strictObject(ofCase),
    z.object({ from: z.string(), conflicts: z.array(conflictView) }),
  ),
  /** One act, in the document's plan. Errors: handover/no-conflict, signoff/not-an-editor, signoff/with-counsel. */
  "handover/resolve": method(
    z.strictObject({
      ...ofCase,
      document: sha256,
      choices: z
        .array(z.strictObject({ finding: z.string().max(64), side: z.enum(SIDES) }))
        .min(1)
        .max(100_000),
    }),
    deskChange,
  ),
} as const;
