// Every row answered by weights that were fitted without its whole case.
import type { Answer } from "./baselines.ts";
import { fit, probability, type Values } from "./fit.ts";
import type { Row } from "./rows.ts";

export function heldOut(rows: readonly Row[], tightness = 1): Answer {
  const without = new Map<string, Values>();
  for (const id of new Set(rows.map((r) => r.case)))
    without.set(
      id,
      fit(
        rows.filter((r) => r.case !== id),
        tightness,
      ),
    );
  return (row) => probability(row, without.get(row.case)!);
}
