// Everything a window can ask for: one table, spoken over every wire. What isn't here can't be asked.
import { z } from "zod";
import { attackResult } from "./attack.ts";
import { caseOverview, recovered } from "./case-overview.ts";
import { compareResult } from "./compare.ts";
import {
  bytes,
  caseId,
  caseSummary,
  clauseView,
  deskChange,
  deskState,
  exported,
  folderView,
  label,
  madeCopy,
  openedDocument,
  pageWords,
  precedentView,
  reason,
  reasonList,
  sha256,
  statement,
  tile,
  verdict,
} from "./desk.ts";
import { STAGES } from "./document-process.ts";
import { form, output, passage } from "./excerpt.ts";
import { isoDate } from "./facts.ts";
import { pageNumber, rect } from "./geometry.ts";
import { HANDOVER_METHODS } from "./handover.ts";
import { DETECT_MODES } from "./kinds.ts";
import { fingerprint, personName, rosterView, standing } from "./people.ts";
import { prediction } from "./prediction.ts";
import { CASE_STAGES, PROTECTION_METHODS } from "./protection.ts";
import { found, place, search } from "./search.ts";
import { otherwise, signoffView } from "./signoff.ts";

const none = z.strictObject({});
const inCase = { case: caseId };
const ofDocument = { case: caseId, document: sha256 };
/** Somebody's own words: bounded, so that a field can't be used to fill the disk. */
const words = z.string().max(2000);
const path = z.string().min(1).max(4096);
const passphrase = z.string().min(1).max(1024);
/** An item of the sign-off view. */
const item = z.string().min(1).max(96);
/** A roster's file that was handed over; absent: the one this machine has. */
const rosterFile = z.string().max(64).optional();

/** How far long work has come. `check` names a check of the copy that has just ended. */
export const progress = z.object({
  stage: z.enum([...STAGES, ...CASE_STAGES]),
  done: z.number(),
  of: z.number(),
  check: z.object({ id: z.string(), passed: z.boolean() }).optional(),
});

const method = <P extends z.ZodType, R extends z.ZodType>(params: P, result: R) => ({ params, result });

export const METHODS = {
  "app/about": method(
    none,
    z.object({
      version: z.string(),
      /** Dialogs of the system's own for files and folders. */
      dialogs: z.boolean(),
      /** Where the platform's own keys differ. */
      mac: z.boolean(),
      samplePages: z.number().int(),
    }),
  ),
  "app/reasons": method(none, z.object({ reasons: reasonList })),
  /** The newsroom's list, in its order, kept for all its cases on this machine. Errors: export/not-writable. */
  "app/set-reasons": method(z.strictObject({ reasons: reasonList }), z.object({ reasons: reasonList })),
  "app/recent": method(none, z.object({ cases: z.array(caseSummary) })),
  /** The system's own dialog: ids of files, to be imported. Empty when nothing was chosen. */
  "app/choose-files": method(none, z.object({ incoming: z.array(z.string()) })),

  /** Into the case given, or one of its own. The same bytes are the same document, and open the case they are in. */
  "case/import": method(
    z.strictObject({ incoming: z.string().max(64), case: caseId.optional() }),
    z.object({ case: caseId, document: sha256 }),
  ),
  "case/sample": method(none, z.object({ case: caseId, document: sha256 })),
  /** Errors: case/locked, for a case that waits for its passphrase. */
  "case/open": method(z.strictObject(inCase), caseSummary),
  /** Every document of the case counted, by kind and page, and what several of them share. */
  "case/overview": method(z.strictObject(inCase), caseOverview),
  /** Said once after Stet ended while the case was open; null when it was closed as it should be. */
  "case/recovered": method(z.strictObject(inCase), z.object({ recovered: recovered.nullable() })),

  ...PROTECTION_METHODS,

  "document/open": method(z.strictObject({ ...ofDocument, password: z.string().max(512).optional() }), openedDocument),
  "document/close": method(z.strictObject(ofDocument), z.null()),
  /** Looks through the document where this Stet hasn't yet in this mode (as last time when absent); streams how far it is. */
  "document/look": method(z.strictObject({ ...ofDocument, mode: z.enum(DETECT_MODES).optional() }), deskState),
  /** Errors: search/bad-pattern. */
  "document/find": method(z.strictObject({ ...ofDocument, search }), found),
  /**
   * Beside other documents of the case that read as copies of it: every place where they differ. Streams how far it is.
   * Errors: compare/other-copy.
   */
  "document/compare": method(z.strictObject({ ...ofDocument, others: z.array(sha256).min(1).max(16) }), compareResult),
  /** A part of a page: `scale` is device pixels a point; x, y, width and height are device pixels at that scale. */
  "page/tile": method(
    z.strictObject({
      ...ofDocument,
      page: pageNumber,
      scale: z.number().min(0.02).max(32),
      x: z.number().int().min(0).max(1_000_000),
      y: z.number().int().min(0).max(1_000_000),
      width: z.number().int().min(1).max(2048),
      height: z.number().int().min(1).max(2048),
      /** 0 is in sight now; higher waits. */
      priority: z.number().int().min(0).max(9),
    }),
    tile,
  ),
  "page/words": method(z.strictObject({ ...ofDocument, page: pageNumber }), pageWords),

  /** Where a stretch of a page's text stands, a quad a line: a passage to publish. Errors: mark/off-page. */
  "page/passage": method(
    z.strictObject({ ...ofDocument, page: pageNumber, start: z.number().int().min(0), end: z.number().int().min(1) }),
    passage,
  ),

  "decision/make": method(
    z.strictObject({
      ...ofDocument,
      /** Findings by id, or every occurrence of a value in the case. */
      of: z.union([
        z.strictObject({ findings: z.array(z.string().max(64)).min(1).max(100_000) }),
        z.strictObject({ group: z.string().max(64) }),
      ]),
      verdict,
      reason,
      note: words,
      label: label.optional(),
    }),
    deskChange,
  ),
  /**
   * Marks places and redacts them, as one act. A place that is a finding already, or was marked before, is decided
   * instead of marked again. Errors: mark/off-page.
   */
  "mark/make": method(
    z.strictObject({
      ...ofDocument,
      places: z.array(place).min(1).max(20_000),
      reason,
      note: words,
      label: label.optional(),
    }),
    deskChange,
  ),
  /** A mark to another place, or of another size, with its reason, note and label. Errors: store/unknown-finding. */
  "mark/move": method(z.strictObject({ ...ofDocument, mark: z.string().max(64), rect }), deskChange),
  "decision/undo": method(z.strictObject(ofDocument), deskChange),
  "decision/redo": method(z.strictObject(ofDocument), deskChange),
  "statement/make": method(z.strictObject({ ...ofDocument, statement }), deskChange),

  /**
   * Makes and checks a copy from the decisions as they are, of the whole document or of what `form` names; streams each
   * stage and check. Nothing is written. Another form is another plan.
   */
  "copy/make": method(z.strictObject({ ...ofDocument, form: form.optional() }), madeCopy),
  /** The publication copy that `copy/make` found clean: the only document bytes a window ever gets. */
  "copy/bytes": method(z.strictObject({ ...ofDocument, plan: z.string().max(64) }), z.object({ bytes })),
  /**
   * What a hostile reader could still try on the clean copy of that plan, alone or beside a version that is public: a
   * PDF that was handed over. Streams how far it is.
   */
  "copy/attack": method(
    z.strictObject({ ...ofDocument, plan: z.string().max(64), compare: z.string().max(64).optional() }),
    attackResult,
  ),

  "export/folders": method(z.strictObject({ path: path.optional() }), folderView),
  /** The system's own dialog for a folder; null when none was chosen. */
  "export/choose-folder": method(none, z.object({ path: z.string().nullable() })),
  /**
   * Writes the clean copy of that plan and its papers into a new folder inside `folder`: as PDF, as pictures drawn from
   * it, or both.
   */
  "export/write": method(
    z.strictObject({ ...ofDocument, plan: z.string().max(64), folder: path, as: output.optional() }),
    exported,
  ),
  "export/reveal": method(z.strictObject({ folder: path }), z.null()),

  "identity/show": method(none, standing),
  /** Makes this machine's person and their key. Errors: identity/exists, identity/short-passphrase, export/not-writable. */
  "identity/make": method(z.strictObject({ name: personName, passphrase, remember: z.boolean() }), standing),
  /** Puts the passphrase into the system's keychain. Errors: identity/none, identity/wrong-passphrase, identity/no-keychain. */
  "identity/remember": method(z.strictObject({ passphrase }), standing),
  "identity/forget": method(none, standing),
  /** Who is on a roster, and whether its signature holds; nothing is changed. Errors: roster/damaged, roster/missing. */
  "roster/read": method(z.strictObject({ incoming: rosterFile }), rosterView),
  /**
   * Puts it in place. `newKey` accepts another newsroom's key than so far, which every case then says in its log.
   * Errors: roster/…, window/unknown-file, export/not-writable.
   */
  "roster/accept": method(z.strictObject({ incoming: rosterFile, newKey: z.boolean() }), standing),

  /** `form` is what the window would submit: a draft is shown as that. What was submitted is shown as it was. */
  "signoff/view": method(z.strictObject({ ...ofDocument, form: form.optional() }), signoffView),
  /** What platforms would do if this item were decided the other way: a what-if, which is kept nowhere. */
  "signoff/otherwise": method(z.strictObject({ ...ofDocument, item }), otherwise),
  /**
   * Approves items, or every item of a kind that is not looked at yet. Errors: signoff/not-submitted,
   * signoff/not-a-lawyer, signoff/own-plan, signoff/unknown-item.
   */
  "signoff/approve": method(
    z.strictObject({
      ...ofDocument,
      of: z.union([
        z.strictObject({ items: z.array(item).min(1).max(100_000) }),
        z.strictObject({ kind: z.string().min(1).max(64) }),
      ]),
    }),
    signoffView,
  ),
  /** Asks for a change of one item. Errors: those of signoff/approve. */
  "signoff/request": method(z.strictObject({ ...ofDocument, item, words: words.min(1) }), signoffView),
  /**
   * On an item or, without one, on the plan; or a reply, which stays with its thread. Privileged: kept apart, shown to
   * lawyers and to the editor it is addressed to (a key's fingerprint). `closes` counts the thread as answered.
   * Errors: signoff/unknown-item, signoff/unknown-comment, signoff/not-privileged, identity/none.
   */
  "signoff/comment": method(
    z.strictObject({
      ...ofDocument,
      on: z.union([
        z.strictObject({ item: item.nullable() }),
        z.strictObject({ reply: z.number().int(), closes: z.boolean() }),
      ]),
      words: words.min(1),
      privileged: z.boolean(),
      to: fingerprint.optional(),
    }),
    signoffView,
  ),
  /**
   * The editor signs what was decided and hands it to counsel, for the whole document or for what `form` names. Makes the
   * copy of exactly this plan where there is none; streams its stages. Another form of an approved plan is another plan. `passphrase` may be absent where the keychain holds it. Errors: identity/none,
   * identity/wrong-passphrase, signoff/not-an-editor, signoff/not-a-draft, export/residue-found, roster/….
   */
  "signoff/submit": method(
    z.strictObject({ ...ofDocument, passphrase: passphrase.optional(), form: form.optional() }),
    signoffView,
  ),
  /**
   * Counsel sends it back with what was asked for; an editor takes it back. Errors: signoff/not-submitted,
   * signoff/nothing-requested, signoff/not-an-editor.
   */
  "signoff/return": method(z.strictObject({ ...ofDocument, words }), signoffView),
  /**
   * Counsel approves and signs original, plan and output together. Makes the copy anew where it isn't held; streams its
   * stages. Errors: those of signoff/approve, signoff/not-ready, signoff/other-output, identity/wrong-passphrase.
   */
  "signoff/sign": method(z.strictObject({ ...ofDocument, passphrase: passphrase.optional() }), signoffView),
  /** It is public now. Errors: signoff/not-exported, signoff/not-an-editor. */
  "signoff/published": method(z.strictObject({ ...ofDocument, words }), signoffView),
  /** The case's whole log as a new file in `folder`, which can be verified anywhere. Errors: export/not-writable. */
  "audit/write": method(
    z.strictObject({ ...inCase, folder: path, as: z.enum(["json", "csv"]) }),
    z.object({ file: z.string() }),
  ),

  ...HANDOVER_METHODS,

  "policy/platform": method(
    z.strictObject({ platform: z.string().min(1).max(80), on: isoDate }),
    z.object({
      clauses: z.array(clauseView),
      compiled: z.string(),
      precedents: z.array(precedentView),
      /** Files of the newsroom's own that were left out, with what is wrong on which line. */
      refused: z.array(
        z.object({ file: z.string(), problems: z.array(z.object({ line: z.number(), reason: z.string() })) }),
      ),
    }),
  ),
  /** As planned, and without some pages: a what-if, which is kept nowhere. */
  "policy/without-pages": method(
    z.strictObject({ ...ofDocument, pages: z.array(pageNumber).min(1).max(10_000) }),
    z.object({ predictions: z.array(prediction), findings: z.array(z.string()) }),
  ),
  /**
   * As planned, with only these pages and passages, published as an excerpt: a what-if, which is kept nowhere.
   * `findings` are those that stand on what is left out.
   */
  "policy/form": method(
    z.strictObject({ ...ofDocument, form }),
    z.object({ predictions: z.array(prediction), findings: z.array(z.string()) }),
  ),
} as const;

export type MethodName = keyof typeof METHODS;
export type Params<M extends MethodName> = z.infer<(typeof METHODS)[M]["params"]>;
export type Answer<M extends MethodName> = z.infer<(typeof METHODS)[M]["result"]>;
export type CallProgress = z.infer<typeof progress>;

/** What the services say unasked. */
export const EVENTS = {
  /** A file was handed over from outside (a second start, an association): import it. */
  "app/incoming": z.object({ incoming: z.string() }),
  /** A menu of the system's was used. */
  "app/command": z.object({ command: z.enum(["open", "undo", "redo", "find", "export", "keys"]) }),
} as const;
export type EventName = keyof typeof EVENTS;
export type EventData<E extends EventName> = z.infer<(typeof EVENTS)[E]>;
