// What the case holds of one document's sign-off, read at one moment: what the view, the checks and the rules go by.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import { type Form, type Keep, keepOf } from "../../contract/excerpt.ts";
import type { Person } from "../../contract/people.ts";
import type { Thread } from "../../contract/signoff.ts";
import type { VersionRow } from "../../store/signoff.repository.ts";
import type { Seat } from "../desk/seats.ts";
import type { Record as SignoffRecord } from "./case-signoff.ts";
import { isDraft } from "./course.ts";
import type { People, Present } from "./people.ts";
import { planOf, type SeatPlan } from "./seat-plan.ts";
import { threadsOf } from "./threads.ts";

export type Known = {
  readonly seat: Seat;
  readonly present: Present;
  readonly plan: SeatPlan;
  /** What of the document the plan publishes; null: the whole. */
  readonly form: Keep | null;
  /** What was submitted last. */
  readonly submitted: VersionRow | undefined;
  readonly record: SignoffRecord;
  readonly threads: readonly Thread[];
  readonly version: number;
  readonly person: (actor: string) => Person;
};

/** Everything about one document's sign-off as the case holds it now: a draft as the whole, what was submitted in its form. */
export function know(seat: Seat, present: Present, people: People): Result<Known, StetError> {
  const { kept, document } = seat;
  const [record, version] = [kept.signoff.record(document), kept.signoff.atWork(document)];
  if (!record.ok) return record;
  if (!version.ok) return version;
  const submitted = kept.signoff.version(document, version.value - 1);
  if (!submitted.ok) return submitted;
  const latest = record.value.course.at(-1);
  // What was exported without having been submitted has a version that nobody knows yet.
  const isInForce = latest !== undefined && !isDraft(latest.state) && latest.version === submitted.value?.version;
  const form = isInForce ? (submitted.value?.form ?? null) : null;
  const plan = planOf(seat, form);
  if (!plan.ok) return plan;
  const seenBy = present.role === "lawyer" ? "lawyer" : { addressee: present.actor };
  const privileged = kept.signoff.privileged(document, seenBy);
  if (!privileged.ok) return privileged;
  const named = new Map(record.value.people.map(({ key, name }) => [key, name]));
  const person = (actor: string) => people.person(actor, present.roster, named);
  const threads = threadsOf(record.value.comments, privileged.value, person);
  return ok({
    seat,
    present,
    plan: plan.value,
    form,
    submitted: submitted.value,
    record: record.value,
    threads,
    version: version.value,
    person,
  });
}

/** The same, of another form of the plan. */
export function inForm(known: Known, asked: Form | undefined): Result<Known, StetError> {
  const form = keepOf(asked);
  const plan = planOf(known.seat, form);
  return plan.ok ? ok({ ...known, plan: plan.value, form }) : plan;
}

export const stateOf = ({ record }: Known) => record.course.at(-1)?.state ?? "draft";
/** The version shown: the one that was submitted, until it is a draft again. */
export const shownVersion = (known: Known) =>
  isDraft(stateOf(known)) ? known.version : (known.record.course.at(-1)?.version ?? 1);

/** The version counsel last answered. */
export function answeredVersion({ record }: Known): number | null {
  const rows = record.course.filter(({ state }) => state === "changes_requested" || state === "approved");
  return rows.at(-1)?.version ?? null;
}
