// One document's plan as it is now, read from its case: decisions in force, the items they make, what is undecided.
import { covered } from "../../base/covered.ts";
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import { type Keep, standsIn } from "../../contract/excerpt.ts";
import type { DecisionRow } from "../../store/decisions.repository.ts";
import { planKey } from "../desk/copies.ts";
import { struckMarks } from "../desk/marks.ts";
import type { Seat } from "../desk/seats.ts";
import { type Decidable, decidable, type PlanItem, planItems } from "./plan-items.ts";

export type SeatPlan = {
  readonly key: string;
  /** Of the whole document. */
  readonly decisions: readonly DecisionRow[];
  /** What of them stands in what is published, as the rest. */
  readonly items: readonly PlanItem[];
  /** Found by the last look, or marked by hand at some time, anywhere. */
  readonly places: ReadonlyMap<string, Decidable>;
  /** Ids found, neither decided nor wholly under a mark. */
  readonly undecided: readonly string[];
  readonly found: number;
};

/** `form`: what of the document is published; null is the whole. */
export function planOf(
  { kept, document }: Pick<Seat, "kept" | "document">,
  form: Keep | null,
): Result<SeatPlan, StetError> {
  const [findings, marks, rows] = [kept.findingsOf(document), kept.marksOf(document), kept.decisionsOf(document)];
  if (!findings.ok) return findings;
  if (!marks.ok) return marks;
  if (!rows.ok) return rows;
  const present = findings.value.flatMap(({ present: here, document: _, ...finding }) => (here ? [finding] : []));
  const places = decidable(present, marks.value);
  const decisions = rows.value;
  const inForce = new Map(decisions.map((row) => [row.finding, row]));
  const under = new Set(covered(present, struckMarks(marks.value, inForce)));
  const isDecided = (id: string) => (inForce.get(id)?.verdict ?? "undecided") !== "undecided" || under.has(id);
  const shown = present.filter((finding) => standsIn(form, finding));
  return ok({
    key: planKey(decisions, form),
    decisions,
    items: planItems(decisions, new Map([...places].filter(([, place]) => standsIn(form, place)))),
    places,
    undecided: shown.flatMap(({ id }) => (isDecided(id) ? [] : [id])),
    found: shown.length,
  });
}
