// One seat a document on the desk: its case, its evidence copy, the process that shows it, what was found in it.
import { err, ok, type Result } from "../../base/result.ts";
import type { Decision, HandMark, Statement } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { DetectMode } from "../../contract/kinds.ts";
import { type App, type DocumentOptions, jobInput } from "../app.ts";
import type { Case } from "../cases.ts";
import { LIMITS } from "../document-process.ts";
import { type DocumentView, openView } from "../document-view.ts";
import type { InputFile } from "../input.ts";
import type { NextJob } from "../next-job.ts";
import type { Looked } from "./consequences.ts";
import type { OpenCases } from "./open-cases.ts";

export type Seat = {
  /** Another, once the case was put under another key. */
  kept: Case;
  readonly document: string;
  readonly name: string;
  readonly size: number;
  /** Kept in memory only, while the desk is open. */
  password?: string;
  view?: Promise<Result<DocumentView, StetError>>;
  /** The process that told what kind of file it is, until it is looked through. */
  ahead?: NextJob;
  /** When processes for this document failed, to tell one bad page from a file that can't be shown. */
  readonly failures: number[];
  looked?: Looked & {
    readonly mode: DetectMode;
    readonly tool: string;
    readonly at: string;
    statement: Statement;
    /** Made by hand, withdrawn ones included. */
    readonly marks: HandMark[];
    /** In force, by finding or mark. */
    readonly decisions: Map<string, Decision>;
  };
};

export type SeatSource = { readonly input: InputFile; readonly options: DocumentOptions };

export type Seats = {
  of(caseId: string, document: string): Promise<Result<Seat, StetError>>;
  /**
   * What a job about the document is given: the evidence copy, its hash checked, its password, and what was read off
   * pictures of its pages. Errors: store/original-changed, document/unreadable.
   */
  source(seat: Seat): Promise<Result<SeatSource, StetError>>;
  /** Has the next job about the document done by this. */
  expect(seat: Seat, next: NextJob): void;
  /** The running view, or a new one when it ended. */
  view(seat: Seat): Promise<Result<DocumentView, StetError>>;
  leave(caseId: string, document: string): void;
  /** The case was opened anew: its seats go on with it, or, where it is null, end. */
  renew(caseId: string, kept: Case | null): void;
  /** Something came into the case past its seats: what was looked through must be read again. */
  changed(caseId: string): void;
  close(): void;
};

/** Each open document holds a process and its memory. */
const MOST_VIEWS = 4;
const MOST_FAILURES = 3;
const FAILURES_WITHIN_MS = 60_000;

export function seats(app: App, cases: OpenCases): Seats {
  const all = new Map<string, Seat>();
  const keyOf = (caseId: string, document: string) => `${caseId}/${document}`;

  const source: Seats["source"] = async (seat) => {
    const read = await seat.kept.readOriginal(seat.document);
    if (!read.ok) return read;
    const known = seat.kept.readingsOf(seat.document);
    if (!known.ok) return known;
    const password = seat.password === undefined ? {} : { password: seat.password };
    return ok({
      input: { bytes: read.value, sha256: seat.document, name: seat.name },
      options: { scans: { mode: "auto", known: known.value }, ...password },
    });
  };

  const start = async (seat: Seat): Promise<Result<DocumentView, StetError>> => {
    const found = await source(seat);
    if (!found.ok) return found;
    const { input, options } = found.value;
    return openView(app.spawn, jobInput(input, options, LIMITS.pages));
  };

  const makeRoom = () => {
    const showing = [...all.values()].filter((seat) => seat.view !== undefined);
    for (const seat of showing.slice(0, Math.max(0, showing.length - MOST_VIEWS))) endView(seat);
  };

  return {
    async of(caseId, document) {
      const key = keyOf(caseId, document);
      const known = all.get(key);
      if (known !== undefined) {
        // Put last: the one longest unused makes room.
        all.delete(key);
        all.set(key, known);
        if (known.kept.isCurrent()) return ok(known);
      }
      const kept = await cases.open(caseId);
      if (!kept.ok) return kept;
      if (known !== undefined) {
        known.kept = kept.value;
        return ok(known);
      }
      const documents = kept.value.documents();
      if (!documents.ok) return documents;
      const row = documents.value.find((d) => d.sha256 === document);
      if (row === undefined) return err(stetError("store/unknown-document"));
      const seat: Seat = { kept: kept.value, document, name: row.name, size: row.bytes, failures: [] };
      all.set(key, seat);
      return ok(seat);
    },
    source,
    expect(seat, next) {
      seat.ahead?.end();
      seat.ahead = next;
    },
    async view(seat) {
      const running = await seat.view;
      if (running?.ok && !running.value.ended) return running;
      const now = app.now().getTime();
      if (running?.ok) seat.failures.push(now);
      const recent = seat.failures.filter((at) => now - at < FAILURES_WITHIN_MS);
      if (recent.length >= MOST_FAILURES) return err(stetError("document/crashed"));
      // Two questions at once must start one process, not two.
      if (seat.view === undefined || (await seat.view) === running) seat.view = start(seat);
      makeRoom();
      const started = await seat.view;
      if (!started.ok) delete seat.view;
      return started;
    },
    leave(caseId, document) {
      const key = keyOf(caseId, document);
      const seat = all.get(key);
      if (seat !== undefined) endAll(seat);
      all.delete(key);
    },
    renew(caseId, kept) {
      for (const [key, seat] of all) {
        if (!key.startsWith(keyOf(caseId, ""))) continue;
        if (kept !== null) seat.kept = kept;
        else {
          endAll(seat);
          all.delete(key);
        }
      }
    },
    changed(caseId) {
      for (const [key, seat] of all) if (key.startsWith(`${caseId}/`)) delete seat.looked;
    },
    close() {
      for (const seat of all.values()) endAll(seat);
      all.clear();
    },
  };
}

function endAll(seat: Seat): void {
  seat.ahead?.end();
  endView(seat);
}

function endView(seat: Seat): void {
  const view = seat.view;
  delete seat.view;
  void view?.then((result) => result.ok && result.value.close());
}
