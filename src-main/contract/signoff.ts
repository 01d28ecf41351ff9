// Sign-off as it is shown, asked for and signed: a plan's course, its review value by value, comments, the manifest.
import { z } from "zod";
import { findingPlace } from "./check.ts";
import { label, sha256, verdict } from "./desk.ts";
import { form, keep } from "./excerpt.ts";
import { pageNumber, quad } from "./geometry.ts";
import { clock, fingerprint, person, personName, publicKey, role, signature } from "./people.ts";
import { band } from "./prediction.ts";

export const PLAN_STATES = ["draft", "submitted", "changes_requested", "approved", "exported", "published"] as const;
export const planState = z.enum(PLAN_STATES);
export type PlanState = z.infer<typeof planState>;

/** Why a plan went to where it is, where that isn't the act itself. `count` is of decisions. */
export const stateReason = z.object({
  why: z.enum([
    "",
    /** Back in draft: `count` decisions changed after it was approved, exported or published. */
    "changed_after_approval",
    "changed_after_export",
    /** Back in draft: the statement of origin and use changed. */
    "statement_changed",
    /** Another form of it was submitted after it was approved: other pages or passages, or the whole. */
    "form_changed",
    /** The editor took it back from counsel. */
    "taken_back",
    /** Counsel asked for changes in `count` values. */
    "changes_requested",
    /** Exported without a second person's approval. */
    "not_reviewed",
  ]),
  count: z.number().int(),
});
export type StateReason = z.infer<typeof stateReason>;

/** One step of a plan's course: it never changes, and steps are only added. */
export const courseStep = z.object({
  state: planState,
  /** Counts submissions: the draft that will be submitted next has the number it will have. */
  version: z.number().int().min(1),
  at: clock,
  by: person,
  reason: stateReason,
  words: z.string(),
});
export type CourseStep = z.infer<typeof courseStep>;

export const REVIEWS = ["approved", "requested", "unseen"] as const;
/** What changed since the version that counsel last answered. */
export const CHANGES = ["new", "was_redact", "was_stand", "reason", "label", "places"] as const;

/** Where it stands: page and quads, to be pictured with page/tile and page/words, as it is and in the copy. */
export const reviewPlace = z.object({
  finding: z.string(),
  where: findingPlace,
  page: pageNumber.nullable(),
  quads: z.array(quad),
  /** Offsets into the page's text, half-open; 0 and 0 for a box. */
  start: z.number().int(),
  end: z.number().int(),
});

/** What counsel asked for of a value that is another since: in sight until it is answered by an approval. */
export const asked = z.object({ by: person, at: clock, words: z.string(), version: z.number().int() });
export type Asked = z.infer<typeof asked>;

/** Every place of one value with one verdict. */
export const reviewItem = z.object({
  /** Verdict and group; where a value's places have several reasons, the rarer ones are items of their own. */
  id: z.string(),
  group: z.string(),
  verdict: verdict.exclude(["undecided"]),
  /** A kind of finding, or "hand". */
  kind: z.string(),
  text: z.string(),
  confidence: z.number(),
  why: z.string(),
  places: z.array(reviewPlace),
  pages: z.array(pageNumber),
  reason: z.string(),
  note: z.string(),
  label: label.nullable(),
  by: z.array(person),
  decidedAt: z.string(),
  review: z.enum(REVIEWS),
  /** Who approved it or asked for a change, in this form of it; null while unseen. */
  reviewed: z.object({ by: person, at: clock, words: z.string() }).nullable(),
  asked: asked.nullable(),
  comments: z.number().int(),
  open: z.number().int(),
  /**
   * null: as it was in `since`, or nothing was answered yet. `before` is the reason it had, `label` what was written on
   * it where that is another since: null where nothing was.
   */
  change: z.object({ what: z.enum(CHANGES), before: z.string(), label: label.nullable().optional() }).nullable(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** In `since`, and no longer decided. */
export const withdrawnItem = reviewItem
  .pick({ id: true, group: true, kind: true, text: true, pages: true, reason: true, asked: true })
  .extend({
    was: verdict.exclude(["undecided"]),
  });

export const SIGN_CHECKS = [
  "submitted",
  "role",
  "decided_nothing",
  "decisions_identified",
  "evidence_unchanged",
  "nothing_undecided",
  "comments_answered",
  "no_requests",
  "all_looked_at",
  "audit_whole",
] as const;
/** What must hold before counsel can sign; `blocks` false: it is said, and doesn't stop. `n` of `of` are as they must be. */
export const signCheck = z.object({
  id: z.enum(SIGN_CHECKS),
  ok: z.boolean(),
  blocks: z.boolean(),
  n: z.number().int(),
  of: z.number().int(),
});

export type SignCheck = z.infer<typeof signCheck>;

export const comment = z.object({
  id: z.number().int(),
  /** The value it hangs on (an item's `group`), whatever becomes of its verdict; null for the plan. */
  group: z.string().nullable(),
  by: person,
  at: clock,
  words: z.string(),
  privileged: z.boolean(),
});
/** A comment with its replies. Answered: somebody other than who began it spoke since, or it was closed. */
export const thread = comment.extend({ replies: z.array(comment), state: z.enum(["open", "answered"]) });
export type Thread = z.infer<typeof thread>;

export const auditView = z.object({
  rows: z.number().int(),
  intact: z.boolean(),
  /** The first row that doesn't follow from the one before. */
  brokenAt: z.number().int().nullable(),
  /** The last row that a signature covers; what came after it may not be tamper-evident. null: none is signed. */
  signedUpTo: z.number().int().nullable(),
  /** The newest first. Actions are those of the audit log; subjects are ids and hashes. */
  tail: z.array(
    z.object({
      seq: z.number().int(),
      at: clock,
      by: person,
      action: z.string(),
      count: z.number().int(),
      hash: z.string(),
    }),
  ),
});
export type AuditView = z.infer<typeof auditView>;

export const signoffView = z.object({
  document: sha256,
  name: z.string(),
  caseName: z.string(),
  state: planState,
  version: z.number().int().min(1),
  /** What of the document the plan publishes; null is the whole. In draft, what the window asked about. */
  form: form.nullable(),
  /** The version that was submitted last, and its form. */
  submitted: z.object({ version: z.number().int(), form: form.nullable() }).nullable(),
  /** The version counsel last answered; null: none yet. Changes are since it. */
  since: z.number().int().nullable(),
  me: person.nullable(),
  newsroom: z.string().nullable(),
  /** What this machine's person may do now. */
  may: z.object({
    decide: z.boolean(),
    submit: z.boolean(),
    takeBack: z.boolean(),
    review: z.boolean(),
    sendBack: z.boolean(),
    sign: z.boolean(),
    export: z.boolean(),
    comment: z.boolean(),
    privileged: z.boolean(),
  }),
  items: z.array(reviewItem),
  withdrawn: z.array(withdrawnItem),
  undecided: z.number().int(),
  checks: z.array(signCheck),
  course: z.array(courseStep),
  people: z.array(person),
  threads: z.array(thread),
  audit: auditView,
  /** A signature is valid for exactly this plan. */
  signed: z.array(z.object({ by: person, at: clock, act: z.enum(["decided", "approved"]) })),
});
export type SignoffView = z.infer<typeof signoffView>;

/** What platforms would do if one item were decided the other way; those that wouldn't change are left out. */
export const otherwise = z.object({
  platforms: z.array(z.object({ platform: z.string(), planned: band, otherwise: band })),
});

const hashed = z.strictObject({ sha256 });

/** One decision in force: where and why, never the value. */
export const signedDecision = z.strictObject({
  verdict: verdict.exclude(["undecided"]),
  kind: z.string(),
  page: pageNumber.nullable(),
  quads: z.array(quad),
  reason: z.string(),
  note: z.string(),
  /** A key's fingerprint, or "editor" where nobody was identified. */
  by: z.string(),
  at: z.string(),
});
export type SignedDecision = z.infer<typeof signedDecision>;

/** What a signature covers: its RFC 8785 form in UTF-8. */
export const manifest = z.strictObject({
  schema: z.literal("stet.signoff/1"),
  /** The editor who decided, when submitting; or who approved it, having decided nothing in it. */
  act: z.enum(["decided", "approved"]),
  original: hashed.extend({ name: z.string(), bytes: z.number().int() }),
  /** SHA-256 of the plan's (`stet.plan/1`) RFC 8785 form. */
  plan: hashed.extend({ version: z.number().int(), redactions: z.number().int() }),
  /** Of an excerpt, the pages and passages that it is of. Absent: the whole document. */
  form: z.strictObject(keep.shape).optional(),
  output: hashed.extend({ bytes: z.number().int() }),
  /** SHA-256 of the RFC 8785 form of the checks with their results, survivors, mark widths, pages not read and pictures. */
  verification: hashed.extend({ checks: z.number().int() }),
  /** SHA-256 of the RFC 8785 form of the rule packs as they were compiled and read, and the day they were asked for. */
  policies: hashed.extend({ packs: z.number().int(), compiled: z.string(), asOf: z.string() }),
  tool: z.string(),
  engine: z.string(),
  /** Those that stand in what is published. */
  decisions: z.array(signedDecision),
  signer: z.strictObject({ name: personName, role: role.nullable(), publicKey, fingerprint }),
  /** The newsroom's roster that gave the role; null: there was none. */
  roster: hashed.extend({ newsroom: z.string(), key: publicKey }).nullable(),
  /** By the signer's computer's clock. */
  signedAt: clock,
  /** The audit log's last row when this was signed. */
  audit: z.strictObject({ rows: z.number().int(), head: z.string() }),
});
export type Manifest = z.infer<typeof manifest>;

export const signoff = z.strictObject({ manifest, signature });
export type Signoff = z.infer<typeof signoff>;
