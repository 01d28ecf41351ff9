// Looking a document through, deciding, taking back, stating: each act is saved before its consequences are told.
import { covered } from "../../base/covered.ts";
import { err, ok, type Result } from "../../base/result.ts";
import {
  type Decision,
  type DeskChange,
  type DeskState,
  EMPTY_STATEMENT,
  type HandMark,
  type Verdict,
} from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { DetectMode } from "../../contract/kinds.ts";
import type { PageReading } from "../../contract/scans.ts";
import type { Call, Handlers } from "../../contract/services.ts";
import { tell } from "../../contract/told-predictions.ts";
import { peopleWithData } from "../../engine/model/people.ts";
import type { DecisionRow } from "../../store/decisions.repository.ts";
import { jobInput } from "../app.ts";
import type { Decided } from "../case-decisions.ts";
import { LIMITS, runJob } from "../document-process.ts";
import { engineWith, modeOf } from "../newsroom.ts";
import { UNIDENTIFIED } from "../signoff/people.ts";
import { consequencesOf, withoutPages } from "./consequences.ts";
import { asExcerpt } from "./excerpt-forecast.ts";
import { marksAt, struckMarks } from "./marks.ts";
import { notLooked, type Parts } from "./parts.ts";
import type { Seat } from "./seats.ts";

type Methods =
  | "document/look"
  | "decision/make"
  | "mark/make"
  | "mark/move"
  | "decision/undo"
  | "decision/redo"
  | "handover/resolve"
  | "statement/make"
  | "policy/without-pages"
  | "policy/form";
/** The last part of an entry's path, for showing. */
const baseName = (path: string) => path.split(/[\\/]/).at(-1) || path;
type Looked = NonNullable<Seat["looked"]>;

export function deskHandlers({ app, seats, now, keyStore, people }: Parts): Pick<Handlers, Methods> {
  const newId = () => Buffer.from(app.randomBytes(8)).toString("hex");

  const look = async (seat: Seat, call: Call, asked?: DetectMode): Promise<Result<null, StetError>> => {
    const { kept, document } = seat;
    const last = kept.lastRun(document);
    if (!last.ok) return last;
    // Another engine may find other things; its findings keep their decisions by their ids.
    const store = await keyStore();
    if (!store.ok) return store;
    const newsroom = await app.newsroom();
    const mode = asked ?? modeOf(last.value?.engine);
    // So may other keys.
    const mark = store.value === null ? app.engine : `${app.engine}+${store.value.mark}`;
    const engine = engineWith(mark, newsroom, mode);
    const ahead = seat.ahead;
    delete seat.ahead;
    if (last.value?.engine === engine) {
      ahead?.end();
      return ok(null);
    }
    // Looking is everybody's, also where a roster is refused.
    const who = await people.present();
    const actor = who.ok ? who.value.actor : UNIDENTIFIED;
    const source = await seats.source(seat);
    if (!source.ok) return source;
    const options = {
      ...source.value.options,
      // Kept page by page: a look that is cancelled goes on where it stopped. One not kept is read again, no more.
      onScanned: (reading: PageReading) => {
        kept.keepReading(document, reading);
        void seat.view?.then((view) => view.ok && view.value.learn([reading]));
      },
      signal: call.signal,
      onProgress: call.report,
    };
    const input = jobInput(source.value.input, options, LIMITS.pages);
    const keys = store.value === null ? {} : { dkim: store.value.keys };
    const spawn = ahead?.spawn ?? app.spawn;
    const ran = await runJob<"check">(spawn, { type: "check", ...input, ...keys, newsroom, mode }, options);
    if (!ran.ok) return ran;
    const { findings, signals, coverage, doubtful, children } = ran.value;
    for (const { name, bytes } of children) {
      if (bytes.length === 0) continue;
      const imported = await kept.importOriginal({ bytes, name: baseName(name) }, actor, document);
      if (!imported.ok) return imported;
    }
    const { tool } = app;
    const pages = coverage.length;
    const seen = { coverage, signals, doubtful };
    const recorded = kept.recordAnalysis(document, findings, { actor, pages, engine, tool, ...seen });
    return recorded.ok ? ok(null) : recorded;
  };

  /** Everything as the case holds it now: another program may have worked on it meanwhile. */
  const load = (seat: Seat): Result<Looked, StetError> => {
    const { kept, document } = seat;
    const [run, stored, made, rows, stated] = [
      kept.lastRun(document),
      kept.findingsOf(document),
      kept.marksOf(document),
      kept.decisionsOf(document),
      kept.statementOf(document),
    ];
    if (!run.ok) return run;
    if (!stored.ok) return stored;
    if (!made.ok) return made;
    if (!rows.ok) return rows;
    if (!stated.ok) return stated;
    if (run.value === undefined) return notLooked();
    const { signals, coverage, doubtful, tool, at, engine } = run.value;
    seat.looked = {
      findings: stored.value.flatMap(({ present, document: _, ...finding }) => (present ? [finding] : [])),
      marks: made.value,
      signals,
      coverage,
      doubtful,
      mode: modeOf(engine),
      tool,
      at,
      statement: stated.value ?? EMPTY_STATEMENT,
      decisions: new Map(rows.value.map((row) => [row.finding, decisionOf(row)])),
    };
    return ok(seat.looked);
  };

  const looked = async (id: string, document: string): Promise<Result<{ seat: Seat; looked: Looked }, StetError>> => {
    const seat = await seats.of(id, document);
    if (!seat.ok) return seat;
    if (seat.value.looked === undefined) return notLooked();
    return ok({ seat: seat.value, looked: seat.value.looked });
  };

  /** As {@link looked}, for a change: with whom it is recorded under. Errors: signoff/not-an-editor, roster/…. */
  const editable = async (id: string, document: string) => {
    const found = await looked(id, document);
    if (!found.ok) return found;
    const editor = await people.editor();
    if (!editor.ok) return editor;
    const met = found.value.seat.kept.signoff.meet(editor.value);
    return met.ok ? ok({ ...found.value, actor: editor.value.actor }) : met;
  };

  const consequences = ({ kept }: Seat, at: Looked) => consequencesOf(app, kept, at, at.statement, struckIn(at));

  /** Reads back what an act decided, and tells it with everything that follows. */
  const changed = async (
    seat: Seat,
    at: Looked,
    act: Result<Decided | null, StetError>,
    none: StetError,
    verdict: Verdict | null,
    marks: HandMark[] = [],
  ): Promise<Result<DeskChange, StetError>> => {
    if (!act.ok) return act;
    if (act.value === null) return err(none);
    const rows = seat.kept.decisionsOn(act.value.findings);
    if (!rows.ok) return rows;
    const inForce = new Map(rows.value.map((row) => [row.finding, decisionOf(row)]));
    at.marks.push(...marks);
    const here = new Set([...at.findings, ...at.marks].map(({ id }) => id));
    const decisions = act.value.findings
      .filter((finding) => here.has(finding))
      .map((finding) => inForce.get(finding) ?? undecided(finding, now()));
    for (const one of decisions) at.decisions.set(one.finding, one);
    return told(seat, at, { decisions, verdict, marks });
  };

  /** What an act changed, with everything that follows from it. */
  const told = async (
    seat: Seat,
    at: Looked,
    act: Pick<DeskChange, "decisions" | "verdict" | "marks">,
  ): Promise<Result<DeskChange, StetError>> => {
    const before = at.asIs;
    const follows = await consequences(seat, at);
    if (!follows.ok) return follows;
    const { asIs, planned, ...rest } = follows.value;
    return ok({ ...rest, ...(at.asIs === before ? {} : { asIs }), planned: tell(planned), ...act });
  };

  return {
    async "document/look"({ case: id, document, mode }, call) {
      const seat = await seats.of(id, document);
      if (!seat.ok) return seat;
      const done = await look(seat.value, call, mode);
      if (!done.ok) return done;
      const at = load(seat.value);
      if (!at.ok) return at;
      const orphans = seat.value.kept.orphanedDecisions();
      if (!orphans.ok) return orphans;
      const follows = await consequences(seat.value, at.value);
      if (!follows.ok) return follows;
      const { findings, signals, coverage, doubtful, statement, tool } = at.value;
      const { packs } = await app.policyData();
      return ok({
        ...follows.value,
        platforms: packs.map((pack) => pack.platform),
        findings: [...findings],
        marks: [...at.value.marks],
        people: peopleWithData(findings),
        signals: [...signals],
        coverage: [...coverage],
        doubtful: [...doubtful],
        decisions: [...at.value.decisions.values()],
        orphaned: orphans.value.filter((o) => o.document === document).length,
        statement,
        mode: at.value.mode,
        lookedAt: at.value.at,
        tool,
      } satisfies DeskState);
    },

    async "decision/make"({ case: id, document, of, verdict, reason, note, label }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      const act =
        "group" in of
          ? seat.kept.decideGroup(of.group, verdict, { reason, note, label }, actor)
          : seat.kept.decide(of.findings, verdict, { reason, note, label }, actor);
      return changed(seat, at, act, stetError("store/unknown-finding"), verdict);
    },
    async "mark/make"({ case: id, document, places, reason, note, label }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      const view = await seats.view(seat);
      if (!view.ok) return view;
      const marks = await marksAt(view.value, places, at, newId);
      if (!marks.ok) return marks;
      const act = seat.kept.mark(document, marks.value, { reason, note, label }, actor);
      return changed(seat, at, act, stetError("store/unknown-finding"), "redact", marks.value.made);
    },
    async "mark/move"({ case: id, document, mark, rect }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      const old = at.marks.find((one) => one.id === mark);
      const decided = at.decisions.get(mark);
      if (old === undefined || decided?.verdict !== "redact") return err(stetError("store/unknown-finding"));
      const view = await seats.view(seat);
      if (!view.ok) return view;
      // Whatever it was: moved, it is a box over what is there now.
      const moved = await marksAt(view.value, [{ how: "box", page: old.page, rect }], at, newId);
      if (!moved.ok) return moved;
      const { reason, note, label } = decided;
      // To where it is already: nothing to withdraw.
      const withdrawn = moved.value.known.includes(mark) ? {} : { withdrawn: mark };
      const act = seat.kept.mark(
        document,
        { ...moved.value, ...withdrawn },
        { reason, note, label: label ?? undefined },
        actor,
      );
      return changed(seat, at, act, stetError("store/unknown-finding"), "redact", moved.value.made);
    },
    async "decision/undo"({ case: id, document }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      return changed(seat, at, seat.kept.undo(actor), stetError("store/nothing-to-undo"), null);
    },
    async "decision/redo"({ case: id, document }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      return changed(seat, at, seat.kept.redo(actor), stetError("store/nothing-to-redo"), null);
    },

    async "handover/resolve"({ case: id, document, choices }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      const act = seat.kept.handover.settle(document, choices, actor);
      return changed(seat, at, act, stetError("handover/no-conflict"), null);
    },

    async "statement/make"({ case: id, document, statement }) {
      const found = await editable(id, document);
      if (!found.ok) return found;
      const { seat, looked: at, actor } = found.value;
      const stated = seat.kept.state(document, statement, actor);
      if (!stated.ok) return stated;
      at.statement = statement;
      return told(seat, at, { decisions: [], verdict: null, marks: [] });
    },

    async "policy/without-pages"({ case: id, document, pages }) {
      const found = await looked(id, document);
      if (!found.ok) return found;
      const at = found.value.looked;
      return ok(await withoutPages(app, at, at.statement, struckIn(at), pages));
    },
    async "policy/form"({ case: id, document, form }) {
      const found = await looked(id, document);
      if (!found.ok) return found;
      const at = found.value.looked;
      return ok(await asExcerpt(app, at, at.statement, struckIn(at), form));
    },
  };
}

function* struckIn(at: Looked): Iterable<string> {
  for (const { finding, verdict } of at.decisions.values()) if (verdict === "redact") yield finding;
  yield* covered(at.findings, struckMarks(at.marks, at.decisions));
}

const decisionOf = ({ finding, verdict, reason, note, label, decidedAt }: DecisionRow): Decision => ({
  finding,
  verdict,
  reason,
  note,
  label,
  decidedAt,
});

const undecided = (finding: string, decidedAt: string): Decision => ({
  finding,
  verdict: "undecided",
  reason: "",
  note: "",
  label: null,
  decidedAt,
});
