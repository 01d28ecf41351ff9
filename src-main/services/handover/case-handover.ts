// A case's part in handing over: what it gives away, what it takes in, and its decisions in conflict.
import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { AuditRow } from "../../store/audit.repository.ts";
import type { ConflictRow, TakenRow } from "../../store/handover.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";
import type { Decided } from "../case-decisions.ts";
import type { Copied } from "../case-files.ts";
import { codeOf } from "../input.ts";
import { beforeChange } from "../signoff/course.ts";
import { type Decidable, decidable } from "../signoff/plan-items.ts";
import { type Chosen, collect } from "./collect.ts";
import type { HandOver } from "./file-schema.ts";
import { Refused, refuse } from "./refused.ts";
import { type Bytes, Damaged } from "./stet-file.ts";
import { type Report, type Taking, takeIn } from "./take.ts";

type Answer<T> = Result<T, StetError>;

/** The evidence copies, as the case keeps them. */
type Originals = {
  read(sha256: string): Bytes;
  copy(bytes: Bytes): Promise<Answer<Copied>>;
  remove(sha256: string): Promise<void>;
};

export type Conflict = ConflictRow & { readonly document: string; readonly place: Decidable };
export type Choice = { readonly finding: string; readonly side: "ours" | "theirs" };

export type CaseHandover = {
  /** What the case is called on every machine. */
  identity(): Answer<string>;
  /** Errors: store/unknown-document. */
  collect(chosen: Chosen): Answer<HandOver>;
  /** For writing it out. Throws {@link Refused}: store/original-changed, document/unreadable. */
  original(sha256: string): Bytes;
  /** Into the audit log, once it is written. */
  noteMade(uid: string, documents: readonly string[], actor: string): Answer<null>;
  /** What taking it in would do; nothing of it is kept. Errors: those of {@link takeIn}. */
  preview(whole: HandOver, taking: Taking): Answer<Report>;
  take(whole: HandOver, taking: Taking): Answer<Report>;
  /** Keeps an original that is being taken over; false when it was there. Errors: handover/damaged, export/not-writable. */
  keepOriginal(sha256: string, bytes: Bytes): Promise<Answer<boolean>>;
  /** Takes back what {@link keepOriginal} kept, unless the case has such a document. */
  dropOriginal(sha256: string): Promise<void>;
  /** Unsettled, in the order of documents and pages. */
  conflicts(): Answer<Conflict[]>;
  /** One act. Errors: handover/no-conflict, signoff/with-counsel. */
  settle(document: string, choices: readonly Choice[], actor: string): Answer<Decided>;
  inConflict(document: string): Answer<boolean>;
  taken(): Answer<TakenRow[]>;
  otherLogs(): Answer<AuditRow[][]>;
};

export function caseHandover(store: CaseStore, now: () => string, originals: Originals): CaseHandover {
  const { handover, audit } = store;
  /** Everything or nothing; with `keep` false nothing in any case. */
  const takeWhole = (whole: HandOver, taking: Taking, keep: boolean): Answer<Report> => {
    let report: Report | undefined;
    try {
      const done = store.change(() => {
        report = takeIn(store, whole, taking);
        return keep ? ok(null) : err(stetError("document/cancelled"));
      });
      return report !== undefined && (done.ok || !keep) ? ok(report) : (done as Answer<never>);
    } catch (thrown) {
      if (thrown instanceof Refused) return err(thrown.error);
      // What the database forbids was made up by somebody.
      if (codeOf(thrown)?.startsWith("SQLITE_CONSTRAINT")) return err(stetError("handover/damaged"));
      throw thrown;
    }
  };
  return {
    identity: () => store.read(() => handover.identity()),
    collect(chosen) {
      const collected = store.read(() => collect(store, chosen));
      return collected.ok ? collected.value : collected;
    },
    async *original(sha256) {
      const hash = createHash("sha256");
      try {
        for await (const chunk of originals.read(sha256)) {
          hash.update(chunk);
          yield chunk;
        }
      } catch (thrown) {
        if (codeOf(thrown) !== null) return refuse("document/unreadable");
        throw thrown;
      }
      if (hash.digest("hex") !== sha256) refuse("store/original-changed");
    },
    noteMade: (uid, documents, actor) =>
      store.change(() => {
        const subjects = [uid, ...documents];
        audit.append({ at: now(), actor, action: "handover/made", subjects, count: documents.length });
        return ok(null);
      }),
    preview: (whole, taking) => takeWhole(whole, taking, false),
    take: (whole, taking) => takeWhole(whole, taking, true),
    async keepOriginal(sha256, bytes) {
      let broken = false;
      async function* watched(): Bytes {
        try {
          yield* bytes;
        } catch (thrown) {
          broken = thrown instanceof Damaged;
          throw thrown;
        }
      }
      const copied = await originals.copy(watched());
      if (!copied.ok) return broken ? err(stetError("handover/damaged")) : copied;
      if (copied.value.sha256 === sha256) return ok(copied.value.fresh);
      if (copied.value.fresh) await this.dropOriginal(copied.value.sha256);
      return err(stetError("handover/damaged"));
    },
    async dropOriginal(sha256) {
      const known = store.read(() => store.documents.find(sha256) !== undefined);
      if (known.ok && !known.value) await originals.remove(sha256);
    },
    conflicts: () =>
      store.read(() =>
        store.documents.all().flatMap(({ sha256: document }) => {
          const open = handover.openConflicts(document);
          if (open.length === 0) return [];
          const places = decidable(store.findings.ofDocument(document), store.marks.ofDocument(document));
          return open.map((one) => ({ ...one, document, place: places.get(one.finding)! }));
        }),
      ),
    settle: (document, choices, actor) =>
      store.change(() => {
        const open = new Map(handover.openConflicts(document).map((one) => [one.finding, one]));
        const chosen = new Map(choices.map(({ finding, side }) => [finding, open.get(finding)?.[side]]));
        const at = now();
        const free = beforeChange(store, new Map([[document, chosen.size]]), { actor, at });
        if (!free.ok) return free;
        const made = [...chosen].flatMap(([finding, side]) => {
          if (side === undefined) return [];
          const { verdict, reason, note, label } = side;
          return [{ finding, verdict, reason, note, label }];
        });
        if (made.length < chosen.size) return err(stetError("handover/no-conflict"));
        store.decisions.add(made, actor, at);
        const ids = [...chosen.keys()];
        audit.append({ at, actor, action: "conflict/settled", subjects: ids, count: ids.length });
        return ok({ findings: ids });
      }),
    inConflict: (document) => store.read(() => handover.openConflicts(document).length > 0),
    taken: () => store.read(() => handover.taken()),
    otherLogs: () => store.read(() => handover.otherLogs()),
  };
}
