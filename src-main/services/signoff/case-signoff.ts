// A case's part in sign-off: who acts in it, a plan submitted, reviewed, sent back, signed, exported, published.
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Keep } from "../../contract/excerpt.ts";
import type { Signoff } from "../../contract/signoff.ts";
import { localOffset } from "../../store/audit.repository.ts";
import type { CommentRow, PrivilegedRow } from "../../store/comments.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";
import type {
  PersonRow,
  ReviewRow,
  RosterRow,
  SignatureRow,
  StateRow,
  VersionEntry,
  VersionRow,
} from "../../store/signoff.repository.ts";
import { sha256 } from "../input.ts";
import { isDraft, note, step, versionAtWork } from "./course.ts";
import { signedTextOf } from "./manifest.ts";
import type { Present } from "./people.ts";

type Answer<T> = Result<T, StetError>;

export type Submitted = {
  /** As the decisions name it now: `planKey`. */
  readonly plan: string;
  /** What of the document it publishes; null: the whole. */
  readonly form: Keep | null;
  readonly entries: readonly VersionEntry[];
  readonly signoff: Signoff;
};
export type Reviewed = Pick<ReviewRow, "item" | "content">;

/** Everything of one document's sign-off that the case holds. */
export type Record = {
  readonly course: readonly StateRow[];
  readonly reviews: readonly ReviewRow[];
  readonly signatures: readonly SignatureRow[];
  readonly people: readonly PersonRow[];
  readonly comments: readonly CommentRow[];
};

export type CaseSignoff = {
  /** Keeps who acts, and says in the audit log when the roster is another. To be called before a person changes anything. */
  meet(present: Present): Answer<null>;
  record(document: string): Answer<Record>;
  people(): Answer<PersonRow[]>;
  version(document: string, version: number): Answer<VersionRow | undefined>;
  /** The version that is or will be submitted. */
  atWork(document: string): Answer<number>;
  head(): Answer<{ readonly rows: number; readonly head: string }>;
  signedUpTo(): Answer<number | null>;
  privileged(document: string, seenBy: "lawyer" | { readonly addressee: string }): Answer<PrivilegedRow[]>;
  /** Another form of an approved plan makes it a draft first, saying why. Errors: signoff/not-a-draft. */
  submit(document: string, made: Submitted, actor: string): Answer<null>;
  /** Errors: signoff/not-submitted. */
  review(
    document: string,
    of: readonly Reviewed[],
    how: Pick<ReviewRow, "review" | "words">,
    actor: string,
  ): Answer<null>;
  sendBack(document: string, count: number, words: string, actor: string): Answer<null>;
  takeBack(document: string, words: string, actor: string): Answer<null>;
  /** Errors: signoff/not-submitted, copy/stale: the plan isn't the one submitted. */
  approve(document: string, plan: string, signoff: Signoff, actor: string): Answer<null>;
  exported(document: string, plan: string, reviewed: boolean, actor: string): Answer<null>;
  /** Errors: signoff/not-exported. */
  published(document: string, words: string, actor: string): Answer<null>;
  opened(document: string, actor: string): Answer<null>;
  comment(
    document: string,
    row: Pick<CommentRow, "about" | "parent" | "words" | "closes">,
    actor: string,
  ): Answer<null>;
  commentPrivileged(
    document: string,
    row: Pick<PrivilegedRow, "about" | "parent" | "words" | "closes" | "addressee">,
    actor: string,
  ): Answer<null>;
};

export function caseSignoff(store: CaseStore, now: () => string): CaseSignoff {
  const { signoff, comments, audit } = store;
  const done = (work: () => void) =>
    store.change(() => {
      work();
      return ok(null);
    });
  const stamp = () => {
    const at = now();
    return { at, offsetMinutes: localOffset(at) };
  };
  /** The row of a plan that is with counsel. */
  const submitted = (document: string): Answer<StateRow> => {
    const row = signoff.current(document);
    return row?.state === "submitted" ? ok(row) : err(stetError("signoff/not-submitted"));
  };
  const whenSubmitted = (document: string, work: (row: StateRow) => Answer<null>) =>
    store.change(() => {
      const row = submitted(document);
      return row.ok ? work(row.value) : row;
    });

  return {
    meet: (present) =>
      store.change(() => {
        const at = now();
        meetPerson(store, present, at);
        meetRoster(store, present, at);
        return ok(null);
      }),
    record: (document) =>
      store.read(() => ({
        course: signoff.course(document),
        reviews: signoff.reviews(document),
        signatures: signoff.signatures(document),
        people: signoff.people(),
        comments: comments.ofDocument(document),
      })),
    people: () => store.read(() => signoff.people()),
    version: (document, version) => store.read(() => signoff.version(document, version)),
    atWork: (document) => store.read(() => versionAtWork(store, document)),
    head: () => store.read(() => audit.head()),
    signedUpTo: () => store.read(() => signoff.signedUpTo()),
    privileged: (document, seenBy) => store.read(() => comments.privileged(document, seenBy)),

    submit: (document, { plan, form, entries, signoff: signed }, actor) =>
      store.change(() => {
        const row = signoff.current(document);
        if (!isSubmittable(row, plan)) return err(stetError("signoff/not-a-draft"));
        const at = now();
        const version = versionAtWork(store, document);
        if (row?.state === "approved") {
          // Its decisions can't be others: the first that is changed makes it a draft.
          step(store, document, { state: "draft", version, plan: null, actor, at, why: "form_changed" });
          note(store, "plan/returned-to-draft", { actor, at }, [document], 0);
        }
        signoff.addVersion(document, { version, plan, form, entries });
        signoff.addSignature(document, { version, actor, signoff: signed });
        step(store, document, { state: "submitted", version, plan, actor, at });
        note(store, "plan/submitted", { actor, at }, [document, sha256(signedTextOf(signed.manifest))], entries.length);
        return ok(null);
      }),
    review: (document, of, { review, words }, actor) =>
      whenSubmitted(document, ({ version }) => {
        const { at, offsetMinutes } = stamp();
        for (const one of of) signoff.addReview(document, { version, ...one, review, words, actor, at, offsetMinutes });
        note(
          store,
          review === "approved" ? "review/approved" : "review/requested",
          { actor, at },
          [document],
          of.length,
        );
        return ok(null);
      }),
    sendBack: (document, count, words, actor) =>
      whenSubmitted(document, ({ version }) => {
        const at = now();
        const why = "changes_requested" as const;
        step(store, document, { state: why, version, plan: null, actor, at, why, count, words });
        note(store, "plan/changes-requested", { actor, at }, [document], count);
        return ok(null);
      }),
    takeBack: (document, words, actor) =>
      whenSubmitted(document, ({ version }) => {
        const at = now();
        step(store, document, {
          state: "draft",
          version: version + 1,
          plan: null,
          actor,
          at,
          why: "taken_back",
          words,
        });
        note(store, "plan/taken-back", { actor, at }, [document], 0);
        return ok(null);
      }),
    approve: (document, plan, signed, actor) =>
      whenSubmitted(document, (row) => {
        if (row.plan !== plan) return err(stetError("copy/stale"));
        const at = now();
        signoff.addSignature(document, { version: row.version, actor, signoff: signed });
        step(store, document, { state: "approved", version: row.version, plan, actor, at });
        note(store, "plan/approved", { actor, at }, [document, sha256(signedTextOf(signed.manifest))], 1);
        return ok(null);
      }),
    exported: (document, plan, reviewed, actor) =>
      done(() => {
        const row = signoff.current(document);
        const version = row === undefined || isDraft(row.state) ? versionAtWork(store, document) : row.version;
        step(store, document, {
          state: "exported",
          version,
          plan,
          actor,
          at: now(),
          ...(reviewed ? {} : { why: "not_reviewed" as const }),
        });
      }),
    published: (document, words, actor) =>
      store.change(() => {
        const row = signoff.current(document);
        if (row?.state !== "exported") return err(stetError("signoff/not-exported"));
        const at = now();
        const { version, plan, why } = row;
        step(store, document, { state: "published", version, plan, actor, at, why, words });
        note(store, "plan/published", { actor, at }, [document], 1);
        return ok(null);
      }),
    opened: (document, actor) => done(() => note(store, "plan/opened", { actor, at: now() }, [document], 1)),
    comment: (document, row, actor) =>
      done(() => {
        const { at, offsetMinutes } = stamp();
        comments.add(document, { ...row, actor, at, offsetMinutes });
        note(store, "comment/made", { actor, at }, [document], 1);
      }),
    // Not in the audit log, which goes into keep/ with every export: that counsel spoke in confidence is confidential.
    commentPrivileged: (document, row, actor) =>
      done(() => comments.addPrivileged(document, { ...row, actor, ...stamp() })),
  };
}

/** Whether a plan of that key may be submitted: what is approved only in another form. */
export const isSubmittable = (row: Pick<StateRow, "state" | "plan"> | undefined, plan: string): boolean =>
  row?.state !== "submitted" && !(row?.state === "approved" && row.plan === plan);

function meetPerson({ signoff }: CaseStore, { identity, actor, role }: Present, at: string): void {
  if (identity === null) return;
  const known = signoff.people().find((p) => p.key === actor);
  if (known?.name === identity.name && known.role === role) return;
  signoff.addPerson({ key: actor, name: identity.name, role, publicKey: identity.publicKey }, at);
}

function meetRoster(store: CaseStore, { roster, actor }: Present, at: string): void {
  const last = store.signoff.lastRoster();
  const now: RosterRow | null =
    roster === null ? null : { sha256: roster.sha256, key: roster.roster.key, newsroom: roster.roster.newsroom };
  if ((last ?? null)?.sha256 === now?.sha256) return;
  store.signoff.addRoster(now, at);
  const action = now === null ? "roster/none" : last && last.key !== now.key ? "roster/other-newsroom" : "roster/seen";
  note(store, action, { actor, at }, now === null ? [] : [now.sha256], roster?.roster.people.length ?? 0);
}
