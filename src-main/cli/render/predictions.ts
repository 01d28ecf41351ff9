// Predictions as text: what each platform would probably do, why, and what would change it.
import type { Prediction } from "../../contract/prediction.ts";
import { bold, faint, plural, table, wrap } from "./text.ts";
import { actionWords, BAND_WORDS } from "./words.ts";

/** Platforms likely or uncertain in full; the rest in one line. */
export function renderPredictions(predictions: readonly Prediction[]): string {
  const order = { likely: 0, uncertain: 1, unlikely: 2 };
  const sorted = [...predictions].sort((a, b) => order[a.band] - order[b.band]);
  return [...sorted.map(renderOne), faint(NOT_ADVICE)].join("\n\n");
}

export const NOT_ADVICE = "Bands, not certainties: rules, precedents and what is stated. Not legal advice.";

function renderOne(p: Prediction): string {
  const lines = [`${bold(p.platform)}: enforcement ${bold(BAND_WORDS[p.band])}`];
  if (p.state === "unknown_rules") return `${lines[0]} (Stet holds no rules of this platform)`;
  const acts = p.actions.filter((a) => a.band !== "unlikely").map((a) => `${actionWords(a.action)} (${a.band})`);
  if (acts.length > 0) lines.push(wrap(`What: ${acts.join(", ")}`, "    "));
  for (const driver of p.drivers)
    lines.push(wrap(`${driver.weight < 0 ? "−" : driver.weight > 0 ? "+" : "·"} ${driver.text}`, "    "));
  for (const clause of p.clauses) {
    const since = clause.effectiveFromText ?? "date unknown";
    const state = clause.inForce === "unknown" ? " (not known whether in force)" : "";
    lines.push(wrap(`Rule ${clause.id}${state}, since ${since}`, "    "), `      ${faint(clause.url)}`);
  }
  if (p.precedents.length > 0) {
    const ids = (d: "for" | "against") =>
      p.precedents
        .filter((x) => x.direction === d)
        .map((x) => x.id)
        .join(", ") || "none";
    lines.push(wrap(`Precedents: acted in ${ids("for")}; did not in ${ids("against")}`, "    "));
  }
  if (p.remedy !== null) {
    const types = (p.remedy.dataTypes ?? []).map((type) => type.replaceAll("_", " ")).join(", ");
    const redact =
      p.remedy.redact.length > 0
        ? `strike ${plural(p.remedy.redact.length, "finding")}`
        : types === ""
          ? ""
          : `strike: ${types}`;
    const form = p.remedy.changeForm === undefined ? "" : `publish as ${p.remedy.changeForm}`;
    const change = [redact, form].filter((s) => s !== "").join(" and ");
    lines.push(`    What would help: ${change} → ${BAND_WORDS[p.remedy.bandAfter]}`);
  }
  return lines.join("\n");
}

/** One line a platform: now, and after the default redactions. */
export function renderBeforeAfter(asIs: readonly Prediction[], redacted: readonly Prediction[]): string {
  const rows = asIs.map((before) => {
    const after = redacted.find((p) => p.platform === before.platform);
    const say = (p: Prediction | undefined) =>
      p === undefined ? "" : p.state === "rules" ? BAND_WORDS[p.band] : "no rules held";
    return [
      before.platform,
      say(before),
      "→",
      say(after),
      (after?.clauses ?? before.clauses).length > 0 ? why(after ?? before) : "",
    ];
  });
  return table([["Platform", "As it is", "", "As redacted", "Rules that still apply"], ...rows]);
}

const why = (p: Prediction) =>
  p.clauses
    .map((c) => c.id)
    .slice(0, 2)
    .join(", ") + (p.clauses.length > 2 ? ", …" : "");
