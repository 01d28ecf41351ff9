// A hand-over put into a case, in one change: documents, decisions, comments, the plan's course, and the other case's log.
import type { Role } from "../../contract/people.ts";
import { verifyChain } from "../../store/audit.repository.ts";
import { HANDED_OVER } from "../../store/findings.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";
import { planKey } from "../desk/copies.ts";
import { holdsHead } from "../signoff/audit-export.ts";
import { beforeChange, isDraft } from "../signoff/course.ts";
import { fingerprintOf } from "../signoff/keys.ts";
import { follow } from "./course-merge.ts";
import type { HandedDocument, HandOver } from "./file-schema.ts";
import { Refused, refuse } from "./refused.ts";
import { takeComments } from "./take-comments.ts";
import { addReviews, addSteps, canFollow, formOf, type Roles } from "./take-course.ts";
import { additionsOf, changes, outcomesOf } from "./three-way.ts";

export type Course = "same" | "taken" | "kept" | "not_taken";
/** Counts as the contract's view has them. */
export type Report = {
  fresh: string[];
  taken: number;
  kept: number;
  same: number;
  conflicts: number;
  marks: number;
  comments: number;
  privileged: number;
  privilegedLeft: number;
  notFound: number;
  courses: { document: string; what: Course }[];
  drafts: number;
  /** Rows that were written, of whatever sort. */
  written: number;
};

export type Taking = {
  /** The SHA-256 of the hand-over's first line. */
  readonly uid: string;
  /** Whoever takes it over, and whether they may decide. */
  readonly by: string;
  readonly mayDecide: boolean;
  readonly at: string;
  /** By the newsroom's roster of this machine, never by the file. */
  readonly roles: Roles;
  readonly newUid: () => string;
};

/**
 * For use in the store's `change`, which must end without keeping anything when this throws. Throws {@link Refused}:
 * handover/damaged, signoff/with-counsel, signoff/not-an-editor.
 */
export function takeIn(store: CaseStore, whole: HandOver, taking: Taking): Report {
  const report: Report = {
    fresh: [],
    taken: 0,
    kept: 0,
    same: 0,
    conflicts: 0,
    marks: 0,
    comments: 0,
    privileged: 0,
    privilegedLeft: 0,
    notFound: 0,
    courses: [],
    drafts: 0,
    written: 0,
  };
  if (store.documents.all().length === 0) store.handover.setIdentity(whole.case);
  else if (store.handover.identity() !== whole.case) refuse("handover/damaged");
  if (!whole.logs.every((log) => verifyChain(log).intact)) refuse("handover/damaged");
  const names = new Set(whole.documents.map(({ sha256 }) => sha256));
  if (names.size !== whole.documents.length) refuse("handover/damaged");
  takePeople(store, whole, taking);
  takeDocuments(store, whole, report);
  for (const document of whole.documents) {
    takePlaces(store, document, report);
    takeDecisions(store, whole, document, taking, report);
    takeComments(store, document, taking.roles, report);
  }
  takeLogs(store, whole, taking, report);
  return report;
}

/** Names and keys; a role only as this machine's roster gives it. */
function takePeople({ signoff }: CaseStore, { people }: HandOver, { roles, at }: Taking): void {
  const known = new Map(signoff.people().map((person) => [person.key, person]));
  for (const { name, publicKey } of people) {
    const key = fingerprintOf(publicKey);
    const role: Role | null = roles.of(key);
    const here = known.get(key);
    if (here !== undefined && (!roles.known || here.role === role)) continue;
    signoff.addPerson({ key, name: here?.name ?? name, role, publicKey }, at);
  }
}

function takeDocuments({ documents }: CaseStore, whole: HandOver, report: Report): void {
  // What carries another comes first, however they were listed.
  const left = new Map(whole.documents.map((document) => [document.sha256, document]));
  while (left.size > 0) {
    const before = left.size;
    for (const { sha256, name, bytes, pages, addedAt, inside } of left.values()) {
      if (inside !== null && left.has(inside)) continue;
      if (inside !== null && documents.find(inside) === undefined) refuse("handover/damaged");
      left.delete(sha256);
      const known = documents.find(sha256);
      if (known !== undefined && known.bytes !== bytes) refuse("handover/damaged");
      if (documents.add({ sha256, name, bytes, pages, addedAt, inside })) {
        report.fresh.push(sha256);
        report.written++;
      }
    }
    if (left.size === before) refuse("handover/damaged");
  }
}

/** What decisions are about: places found there, and marks made by hand. */
function takePlaces(store: CaseStore, { sha256, findings, marks, addedAt }: HandedDocument, report: Report): void {
  const news = findings.filter(({ id }) => !store.findings.isKnown(id));
  const newMarks = marks.filter(({ id }) => !store.findings.isKnown(id));
  if (news.length + newMarks.length === 0) return;
  const isLooked = store.findings.lastRun(sha256) !== undefined;
  const run = store.handover.lastRunOf(sha256) ?? store.findings.startRun(sha256, { at: addedAt, engine: HANDED_OVER });
  // What this machine looked for and didn't find is not there; before it looked, it may be.
  for (const { present, ...finding } of news) store.handover.addFinding(sha256, run, finding, present && !isLooked);
  for (const mark of newMarks) store.marks.add(sha256, mark);
  report.marks += newMarks.length;
  report.written += news.length + newMarks.length;
}

function takeDecisions(
  store: CaseStore,
  whole: HandOver,
  document: HandedDocument,
  taking: Taking,
  report: Report,
): void {
  const { sha256, acts: theirs } = document;
  const { by, at, uid, newUid, mayDecide } = taking;
  const of = new Set([...document.findings, ...document.marks].map(({ id }) => id));
  if (theirs.some(({ decisions }) => decisions.some(({ finding }) => !of.has(finding)))) refuse("handover/damaged");
  if ([...store.signoff.documentsOf([...of]).keys()].some((one) => one !== sha256)) refuse("handover/damaged");
  const ours = store.handover.acts(sha256);
  const outcomes = outcomesOf(ours, theirs);
  const changed = outcomes.filter(changes);
  const clash = outcomes.filter(({ kind }) => kind === "conflict").length;
  if (clash > 0 && !mayDecide) refuse("signoff/not-an-editor");
  report.conflicts += clash;
  report.taken += changed.length - clash;
  report.kept += outcomes.filter(
    ({ kind, ours: mine, theirs: other }) => kind === "ours" && differ(mine, other),
  ).length;
  report.same += outcomes.filter(
    ({ kind, ours: mine, theirs: other }) => kind === "same" && mine.by !== other.by,
  ).length;

  const course = follow(store.signoff.course(sha256), document.course);
  const may = course.what !== "taken" || canFollow(store, whole, document, [...course.before, ...course.after], taking);
  if (course.what === "taken" && may) addSteps(store, document, course.before, taking, report);
  const state = () => store.signoff.current(sha256)?.state ?? "draft";
  if (changed.length > 0) {
    const was = state();
    const free = beforeChange(store, new Map([[sha256, changed.length]]), { actor: by, at });
    if (!free.ok) throw new Refused(free.error);
    if (!isDraft(was)) report.drafts++;
  }
  // Where nothing changes, what is signed stays as it is: the same decision, made there too, isn't added.
  if (isDraft(state())) {
    const { acts, conflicts } = additionsOf(ours, theirs, document.conflicts, { by, at, uid: newUid });
    store.handover.addActs(acts, uid);
    store.handover.addConflicts(conflicts);
    takeStatements(store, document, report);
    report.written += acts.length;
  }
  const last = course.after.at(-1);
  const fits =
    last === undefined ||
    (planKey(store.decisions.ofDocument(sha256), formOf(document, last.version)) === last.plan &&
      store.handover.openConflicts(sha256).length === 0);
  if (course.what === "taken" && may && fits) addSteps(store, document, course.after, taking, report);
  else addReviews(store, document, taking, report);
  report.courses.push({
    document: sha256,
    what: course.what === "taken" && !(may && fits) ? "not_taken" : course.what,
  });
  const there = new Set([
    ...store.findings.ofDocument(sha256).flatMap(({ id, present }) => (present ? [id] : [])),
    ...store.marks.ofDocument(sha256).map(({ id }) => id),
  ]);
  report.notFound += changed.filter(
    ({ finding, theirs: other }) => other.verdict !== "undecided" && !there.has(finding),
  ).length;
}

const differ = (a: { verdict: string; by: string; at: string }, b: { verdict: string; by: string; at: string }) =>
  a.verdict !== b.verdict || a.by !== b.by || a.at !== b.at;

/** Every statement is kept; where both stated something since, ours is said again and stays in force. */
function takeStatements({ desk }: CaseStore, { sha256, statements }: HandedDocument, report: Report): void {
  const key = (row: (typeof statements)[number]) => JSON.stringify([row.actor, row.at, row.body]);
  const ours = desk.statements(sha256);
  const known = new Set(ours.map(key));
  const theirs = new Set(statements.map(key));
  const news = statements.filter((row) => !known.has(key(row)));
  if (news.length === 0) return;
  for (const { actor, at, body } of news) desk.addStatement(sha256, actor, at, body);
  const last = ours.at(-1);
  if (last !== undefined && !theirs.has(key(last))) desk.addStatement(sha256, last.actor, last.at, last.body);
  report.written += news.length;
}

/** The chain of the other case's log stays as it was, beside ours, which names its head. */
function takeLogs(
  store: CaseStore,
  { logs, made, documents }: HandOver,
  { uid, by, at }: Taking,
  report: Report,
): void {
  const known = store.handover.taken().some((row) => row.uid === uid);
  if (known && report.written === 0) return;
  const own = [store.audit.all(), ...store.handover.otherLogs()];
  const news = logs.filter((log) => !own.some((one) => holdsHead(one, { rows: log.length, head: log.at(-1)!.hash })));
  if (!known) store.handover.addTaken({ uid, made, at }, news);
  const action = report.fresh.length === documents.length ? "handover/taken" : "handover/merged";
  const count = report.taken + report.conflicts;
  const subjects = [uid, logs[0]!.at(-1)!.hash, ...documents.map(({ sha256 }) => sha256)];
  store.audit.append({ at, actor: by, action, subjects, count });
}
