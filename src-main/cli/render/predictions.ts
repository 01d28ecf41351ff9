// Predictions as text: what each platform would probably do, why, and what would change it.
import { bandOf, type Prediction } from "../../contract/prediction.ts";
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
  const [low, high] = [bandOf(p.range.low), bandOf(p.range.high)];
  const range = low === high ? "" : ` (as sure as this is: from ${low} to ${high})`;
  const lines = [`${bold(p.platform)}: enforcement ${bold(BAND_WORDS[p.band])}${range}`];
  if (p.state === "unknown_rules") return `${bold(p.platform)}: Stet holds no rules of this platform, so it can't say`;
  const standing = STANDING_WORDS[p.standing];
  if (standing !== "") lines.push(`    ${standing}`);
  const acts = p.actions.filter((a) => a.band !== "unlikely").map((a) => `${actionWords(a.action)} (${a.band})`);
  if (acts.length > 0) lines.push(wrap(`What: ${acts.join(", ")}`, "    "));
  const seldom = p.actions.filter((a) => a.band === "unlikely").map((a) => actionWords(a.action));
  if (seldom.length > 0 && p.band !== "unlikely") lines.push(wrap(`Possible too: ${seldom.join(", ")}`, "    "));
  for (const driver of p.drivers)
    lines.push(wrap(`${driver.weight < 0 ? "−" : driver.weight > 0 ? "+" : "·"} ${driver.text}`, "    "));
  const context = p.clauses.filter((c) => c.question === "support" || c.question === "exception");
  for (const clause of p.clauses) {
    if (context.includes(clause)) continue;
    const since = clause.effectiveFromText ?? "date unknown";
    const state = clause.inForce === "unknown" ? " (not known whether in force)" : "";
    const named = clause.stretched ? " (doesn't name it, but is what would be cited)" : "";
    lines.push(wrap(`Rule ${clause.id}${state}${named}, since ${since}`, "    "), `      ${faint(clause.url)}`);
  }
  const listed = (question: "support" | "exception") =>
    context
      .filter((c) => c.question === question)
      .map((c) => c.id)
      .join(", ");
  if (listed("support") !== "") lines.push(wrap(`How it is applied: ${listed("support")}`, "    "));
  if (listed("exception") !== "") lines.push(wrap(`What could be pleaded: ${listed("exception")}`, "    "));
  if (p.freshness.stale)
    lines.push(
      wrap(
        p.freshness.recordedOn === null
          ? "Its rules were never recorded on a dated day."
          : `Its rules were last recorded on ${p.freshness.recordedOn}, more than six months before: read them again.`,
        "    ",
      ),
    );
  if (p.precedents.length > 0) {
    const ids = (d: "for" | "against") =>
      p.precedents
        .filter((x) => x.direction === d)
        .map((x) => x.id)
        .join(", ") || "none";
    lines.push(wrap(`Precedents: acted in ${ids("for")}; did not in ${ids("against")}`, "    "));
  }
  if (p.stuck !== null) lines.push(wrap(STUCK_WORDS[p.stuck], "    "));
  for (const option of p.options) lines.push(wrap(optionWords(option), "    "));
  return lines.join("\n");
}

type Option = Prediction["options"][number];

function optionWords(option: Option): string {
  const types = (option.dataTypes ?? []).map((type) => type.replaceAll("_", " ")).join(", ");
  const count = option.redact.length;
  const redact = count > 0 ? `strike ${plural(count, "finding")}` : types === "" ? "" : `strike: ${types}`;
  const form = option.changeForm === undefined ? "" : `publish as ${option.changeForm}`;
  const change = [redact, form].filter((s) => s !== "").join(" and ");
  return `What would help: ${change} → ${BAND_WORDS[option.bandAfter]}`;
}

const STUCK_WORDS: Record<NonNullable<Prediction["stuck"]>, string> = {
  origin: "Nothing you redact changes this: the ground is where it came from.",
  conduct: "Nothing you redact changes this: the ground is what is done with it.",
  content: "Nothing you redact changes this: the ground is the document itself.",
  unknowns: "Only what is not stated keeps this open.",
};

const STANDING_WORDS: Record<Prediction["standing"], string> = {
  rule_and_record: "",
  rule_not_enforced: "Rule match, and on record only with leaks that it left alone.",
  rule_no_record: "Rule match, no track record: no action of this platform on a leak is recorded.",
  record_no_rule: "No rule, but it has happened: this platform has acted on leaks, and no rule of it fires here.",
  neither: "No rule match, and no action of this platform on a leak is recorded.",
};

/** One line a platform: now, and after the default redactions. */
export function renderBeforeAfter(asIs: readonly Prediction[], redacted: readonly Prediction[]): string {
  const rows = asIs.map((before) => {
    const after = redacted.find((p) => p.platform === before.platform);
    const say = (p: Prediction | undefined) =>
      p === undefined ? "" : p.state === "rules" ? BAND_WORDS[p.band] : "no rules held";
    return [before.platform, say(before), "→", say(after), why(after ?? before)];
  });
  return table([["Platform", "As it is", "", "As redacted", "Rules that still apply"], ...rows]);
}

/** Rules that bar something; how they are applied is told elsewhere. */
function why(p: Prediction): string {
  const firing = p.clauses.filter((c) => c.question !== "support" && c.question !== "exception").map((c) => c.id);
  return firing.slice(0, 2).join(", ") + (firing.length > 2 ? ", …" : "");
}
