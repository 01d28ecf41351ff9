// What the case holds of one document's sign-off, read at one moment: what the view, the checks and the rules go by.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Person } from "../../contract/people.ts";
import type { Thread } from "../../contract/signoff.ts";
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
  readonly record: SignoffRecord;
  readonly threads: readonly Thread[];
  readonly version: number;
  readonly person: (actor: string) => Person;
};

/** Everything about one document's sign-off as the case holds it now. */
export function know(seat: Seat, present: Present, people: People): Result<Known, StetError> {
  const { kept, document } = seat;
  const [plan, record, version] = [planOf(seat), kept.signoff.record(document), kept.signoff.atWork(document)];
  if (!plan.ok) return plan;
  if (!record.ok) return record;
  if (!version.ok) return version;
  const seenBy = present.role === "lawyer" ? "lawyer" : { addressee: present.actor };
  const privileged = kept.signoff.privileged(document, seenBy);
  if (!privileged.ok) return privileged;
  const named = new Map(record.value.people.map(({ key, name }) => [key, name]));
  const person = (actor: string) => people.person(actor, present.roster, named);
  const threads = threadsOf(record.value.comments, privileged.value, person);
  return ok({ seat, present, plan: plan.value, record: record.value, threads, version: version.value, person });
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
