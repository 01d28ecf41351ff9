// Sign-off as the window shows it: items with their review and changes, checks, course, people, comments, audit.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Person } from "../../contract/people.ts";
import type { Asked, CourseStep, ReviewItem, SignCheck, SignoffView } from "../../contract/signoff.ts";
import type { ReviewRow, StateRow } from "../../store/signoff.repository.ts";
import { clockOf } from "../../store/signoff.repository.ts";
import { auditViewOf } from "./audit-view.ts";
import { isDraft } from "./course.ts";
import { answeredVersion, type Known, shownVersion, stateOf } from "./known.ts";
import { isSigned } from "./manifest.ts";
import type { People } from "./people.ts";
import { askedOf, changeOf, type PlanItem, reviewOf, withdrawnSince } from "./plan-items.ts";
import { signChecks } from "./sign-checks.ts";

export async function viewOf(known: Known, people: People, caseName: string): Promise<Result<SignoffView, StetError>> {
  const { seat, plan, record, threads, person } = known;
  const since = answeredVersion(known);
  const before = since === null ? ok(undefined) : seat.kept.signoff.version(seat.document, since);
  if (!before.ok) return before;
  const entries = before.value?.entries ?? [];
  const map = new Map(entries.map((entry) => [entry.finding, entry]));
  const items = plan.items.map((item) => shownItem(known, item, since === null ? null : changeOf(item, map)));
  const checks = await signChecks(known);
  if (!checks.ok) return checks;
  const [standing, audit] = [await people.standing(), auditViewOf(seat.kept, person)];
  if (!standing.ok) return standing;
  if (!audit.ok) return audit;
  return ok({
    document: seat.document,
    name: seat.name,
    caseName,
    state: stateOf(known),
    version: shownVersion(known),
    form: known.form,
    submitted: known.submitted === undefined ? null : { version: known.submitted.version, form: known.submitted.form },
    since,
    me: standing.value.me,
    newsroom: standing.value.newsroom?.name ?? null,
    may: mayOf(known, checks.value),
    items,
    withdrawn: withdrawnSince(plan.decisions, entries, plan.places).map(({ group, was, reason, places }) => ({
      id: `${was}:${group}`,
      group,
      was,
      reason,
      kind: places[0]!.kind,
      text: places[0]!.text,
      pages: pagesOf(places),
      asked: shownAsked(askedOf(group, null, record.reviews), person),
    })),
    undecided: plan.undecided.length,
    checks: checks.value,
    course: record.course.map((row) => courseStep(row, person)),
    people: standing.value.people,
    threads: [...threads],
    audit: audit.value,
    signed: record.signatures
      .filter(
        ({ signoff, version }) => version === shownVersion(known) && isSigned(signoff) && !isDraft(stateOf(known)),
      )
      .map(({ actor, signoff: { manifest } }) => ({ by: person(actor), at: manifest.signedAt, act: manifest.act })),
  });
}

const pagesOf = (places: readonly { readonly page: number | null }[]) =>
  [...new Set(places.flatMap(({ page }) => (page === null ? [] : [page])))].sort((a, b) => a - b);

function shownItem({ record, threads, person }: Known, item: PlanItem, change: ReviewItem["change"]): ReviewItem {
  const { id, group, verdict, reason, decided } = item;
  const [{ place, decision }] = [decided[0]!];
  const review = reviewOf(item, record.reviews);
  const own = threads.filter((thread) => thread.group === group);
  return {
    id,
    group,
    verdict,
    kind: place.kind,
    text: place.text,
    confidence: place.confidence,
    why: place.why,
    places: decided.map(({ place: { id: finding, where, page, quads, start, end } }) => ({
      finding,
      where,
      page,
      quads,
      start,
      end,
    })),
    pages: pagesOf(decided.map((one) => one.place)),
    reason,
    note: [...new Set(decided.map((one) => one.decision.note).filter((note) => note !== ""))].join("\n"),
    label: decision.label,
    by: [...new Set(decided.map((one) => one.decision.decidedBy))].map(person),
    decidedAt: decided.map((one) => one.decision.decidedAt).reduce((a, b) => (a > b ? a : b)),
    review: review?.review ?? "unseen",
    reviewed: review === undefined ? null : { by: person(review.actor), at: clockOf(review), words: review.words },
    asked: shownAsked(askedOf(group, item.content, record.reviews), person),
    comments: own.reduce((n, thread) => n + 1 + thread.replies.length, 0),
    open: own.filter((thread) => thread.state === "open").length,
    change,
  };
}

const shownAsked = (row: ReviewRow | undefined, person: Known["person"]): Asked | null =>
  row === undefined ? null : { by: person(row.actor), at: clockOf(row), words: row.words, version: row.version };

export function courseStep(row: StateRow, person: (actor: string) => Person): CourseStep {
  const { state, version, actor, why, count, words } = row;
  return { state, version, at: clockOf(row), by: person(actor), reason: { why, count }, words };
}

function mayOf(known: Known, checks: readonly SignCheck[]): SignoffView["may"] {
  const { present, plan } = known;
  const state = stateOf(known);
  const identified = present.identity !== null;
  const editor = present.roster === null || present.role === "editor";
  const own = checks.some(({ id, ok: holds }) => id === "decided_nothing" && !holds);
  const review = present.role === "lawyer" && state === "submitted" && !own;
  return {
    decide: editor && state !== "submitted",
    // What is approved, in another form alone.
    submit:
      editor && identified && state !== "submitted" && plan.decisions.some(({ verdict }) => verdict !== "undecided"),
    takeBack: editor && state === "submitted",
    review,
    sendBack: present.role === "lawyer" && state === "submitted",
    sign: review && checks.every(({ ok: holds, blocks }) => holds || !blocks),
    export:
      editor && (present.roster === null || state === "approved" || state === "exported" || state === "published"),
    comment: identified,
    privileged: present.role === "lawyer",
  };
}
