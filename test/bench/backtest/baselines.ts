// What the prediction has to beat: answers that know nothing of the case, and the additive floor of the research.
import type { Row } from "./rows.ts";

export type Answer = (row: Row) => number;

const rate = (rows: readonly Row[]) => rows.filter((r) => r.enforced).length / rows.length;

/** The share that was enforced in the other cases; half where there are none. */
export const baseRate =
  (rows: readonly Row[]): Answer =>
  (row) => {
    const others = rows.filter((r) => r.case !== row.case);
    return others.length === 0 ? 0.5 : rate(others);
  };

/** The same on the row's own platform; the base rate of all where the platform has no other case. */
export const platformRate =
  (rows: readonly Row[]): Answer =>
  (row) => {
    const others = rows.filter((r) => r.case !== row.case && r.platform === row.platform);
    return others.length === 0 ? baseRate(rows)(row) : rate(others);
  };

const HIGH_RISK = [
  "home_address",
  "gov_id_number",
  "gov_id_document",
  "phone",
  "email",
  "credentials",
  "card_number",
  "bank_account",
  "medical",
  "live_location",
  "partial_address",
];
const ABSOLUTE = ["intimate_image", "csam", "minor_data", "minor_image", "manifesto", "informant_witness_identity"];
/** Hosts that the research codes as permissive. */
const PERMISSIVE = ["Substack", "Internet Archive", "Cloudflare"];

/** Points as `policies.md` judges them, from the same facts; live clauses as the dated packs have them. */
export function floorPoints(row: Row): number {
  const { dataTypes = [], redaction, conduct = {} } = row.facts;
  const raw = conduct.form !== "reporting";
  const shown = raw && redaction !== "full" ? dataTypes : [];
  const live = (topic: string) =>
    raw && row.firing.some((f) => f.clause.topic === topic && f.question === "provenance");
  return (
    (shown.some((t) => HIGH_RISK.includes(t)) ? 3 : 0) +
    (raw && dataTypes.some((t) => ABSOLUTE.includes(t)) ? 3 : 0) +
    2 * [conduct.callToHarm, conduct.bulkNamed, conduct.copyrightNotice].filter(Boolean).length +
    (live("hacked_materials") ? 2 : 0) +
    (live("foreign_interference") ? 2 : 0) +
    [conduct.complaint, conduct.lawEnforcementIds, conduct.hackerPoster, conduct.classified].filter(Boolean).length -
    (raw ? 0 : 3) -
    (PERMISSIVE.includes(row.platform) ? 3 : 0)
  );
}

/** Three points or more are likely, two uncertain: as probabilities in the middle of the bands. */
export const floor: Answer = (row) => {
  const points = floorPoints(row);
  return points >= 3 ? 0.825 : points === 2 ? 0.5 : 0.175;
};

/** The same points, made into a probability by a logistic line fitted to the other cases. */
export function calibratedFloor(rows: readonly Row[]): Answer {
  const lines = new Map<string, readonly [number, number]>();
  for (const id of new Set(rows.map((r) => r.case))) lines.set(id, line(rows.filter((r) => r.case !== id)));
  return (row) => {
    const [a, b] = lines.get(row.case) ?? [0, 0];
    return logistic(a + b * floorPoints(row));
  };
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Intercept and slope by Newton's steps, with a slight ridge so that they exist. */
function line(rows: readonly Row[]): readonly [number, number] {
  let a = 0;
  let b = 0;
  for (let step = 0; step < 50; step++) {
    let [ga, gb, haa, hab, hbb] = [0.01 * a, 0.01 * b, 0.01, 0, 0.01];
    for (const row of rows) {
      const x = floorPoints(row);
      const p = logistic(a + b * x);
      const error = p - Number(row.enforced);
      const w = p * (1 - p);
      ga += error;
      gb += error * x;
      haa += w;
      hab += w * x;
      hbb += w * x * x;
    }
    const det = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return [a, b];
}
