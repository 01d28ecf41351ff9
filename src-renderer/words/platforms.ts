// Platforms and predictions in an editor's words; a band says how likely, these say why.
import type { ActSummary } from "../../src-main/contract/desk.ts";
import type { Form, Provenance } from "../../src-main/contract/facts.ts";
import { bandOf, type Prediction } from "../../src-main/contract/prediction.ts";
import { plural } from "./numbers.ts";

const SHORT: Readonly<Record<string, string>> = {
  "Meta (Facebook/Instagram/Threads)": "Meta",
  "Google Drive/Docs": "Google Drive",
  "Amazon Web Services": "Amazon AWS",
  "Apple (iCloud/App Store)": "Apple",
  "Mastodon (mastodon.social)": "Mastodon",
  "Microsoft OneDrive / Box": "OneDrive, Box",
};
export const shortName = (platform: string) => SHORT[platform] ?? platform;

/** The order of the chips: where newsrooms publish first. It never changes, so that a chip stays where it was. */
const FIRST = [
  "X",
  "Meta (Facebook/Instagram/Threads)",
  "Google Drive/Docs",
  "Substack",
  "TikTok",
  "YouTube",
  "Reddit",
];
export function inChipOrder(predictions: readonly Prediction[]): Prediction[] {
  const rank = (p: Prediction) => (FIRST.includes(p.platform) ? FIRST.indexOf(p.platform) : FIRST.length);
  return [...predictions].sort((a, b) => rank(a) - rank(b) || (a.platform < b.platform ? -1 : 1));
}

export const BAND_NAMES = { unlikely: "Unlikely", uncertain: "Uncertain", likely: "Likely" } as const;
export const BAND_RANK = { unlikely: 0, uncertain: 1, likely: 2 } as const;

export const FORM_NAMES: Record<Form, string> = {
  raw: "publish the file itself",
  link: "publish the file and link to it",
  excerpt: "publish excerpts of it",
  reporting: "report on it without the file",
};
export const FORM_ON_PLATFORM: Record<Form, string> = {
  raw: "The file itself, posted there",
  link: "A post that links to the file",
  excerpt: "A post with excerpts",
  reporting: "Reporting, without the file",
};

export const PROVENANCE_NAMES: Record<Provenance, string> = {
  foreign_state_operation: "a foreign state’s operation",
  hacked: "hacked",
  hacked_claimed: "hacked, as claimed",
  leaked_insider: "leaked by an insider",
  leaked_unknown: "leaked, nobody knows by whom",
  accidental_access: "found by accident",
  accidental_release: "released by accident",
  authorised_release: "released by someone entitled to",
  official_release: "officially released",
  osint: "gathered from open sources",
  public_data: "public already",
  scraped_public: "collected from public pages",
  unknown: "unknown",
  none: "nothing special",
};

/** A clause that turns on where the material came from; these no redaction cures. */
export const isOrigin = (clause: Prediction["clauses"][number]) => clause.question === "provenance";

/** Clauses that bar something: not how they are applied, nor what could be pleaded. */
export const firingOf = (planned: Prediction) =>
  planned.clauses.filter((c) => c.question !== "support" && c.question !== "exception");

/** What stands under the two bands of a chip: the distance, or why there is none to go. */
export function reasonOf(
  asIs: Prediction,
  planned: Prediction,
  valuesOf: (findings: readonly string[]) => number,
): string {
  if (planned.state === "unknown_rules") return "No rules on record";
  if (planned.band === "unlikely") {
    if (asIs.band !== "unlikely") return "Changed by your redactions";
    return firingOf(planned).length === 0 ? "No written ground" : "Rule match, seldom acted on";
  }
  const remedy = planned.remedy;
  if (remedy !== null && remedy.redact.length > 0 && remedy.changeForm === undefined)
    return `${plural(valuesOf(remedy.redact), "value")} from ${remedy.bandAfter}`;
  if (planned.clauses.some(isOrigin))
    return BAND_RANK[planned.band] < BAND_RANK[asIs.band]
      ? "Changed; the rest is its origin"
      : "Redaction doesn’t change this";
  if (remedy?.changeForm !== undefined && remedy.redact.length === 0)
    return remedy.changeForm === "reporting" ? "Reporting only would change it" : "Excerpts would change it";
  if (firingOf(planned).length === 0)
    return planned.standing === "record_no_rule" ? "No rule, but it has happened" : "No rule matches; facts missing";
  if (planned.standing === "rule_no_record") return "Rule match, no track record";
  if (planned.standing === "rule_not_enforced") return "Rule match, left alone so far";
  return BAND_RANK[planned.band] < BAND_RANK[asIs.band]
    ? "Changed by your redactions"
    : "Redaction alone doesn’t change it";
}

const ACTION_WORDS: Readonly<Record<string, string>> = {
  perm_suspension: "permanent suspension",
  temp_suspension: "temporary suspension",
  geo_withhold: "withholding in one country",
};
export const actionWords = (action: string) => ACTION_WORDS[action] ?? action.replaceAll("_", " ");

export const actWords = ({ count, verdict }: ActSummary) =>
  ({ redact: `redact ${count}`, stand: `let ${count} stand`, undecided: `leave ${count} open` })[verdict];

/** Where a precedent can be read. A mirror or a reprint is named by its first publisher and never linked. */
export function sourceOf({ publisher, url }: { readonly publisher: string | null; readonly url: string | null }): {
  readonly label: string;
  readonly url: string | null;
} {
  if (url !== null) return { label: publisher ?? new URL(url).hostname.replace(/^www\./, ""), url };
  return { label: `${publisher ?? "First publisher not established"}, read in a reprint`, url: null };
}

export const STUCK_WORDS: Record<NonNullable<Prediction["stuck"]>, string> = {
  origin: "Nothing you redact changes this: the ground is where it came from.",
  conduct: "Nothing you redact changes this: the ground is what is done with it.",
  content: "Nothing you redact changes this: the ground is the document itself.",
  unknowns: "Only what is open keeps this uncertain. Stating it, above, may lower it.",
};

export const STANDING_WORDS: Record<Prediction["standing"], string> = {
  rule_and_record: "A rule matches, and this platform is on record as acting on leaks.",
  rule_not_enforced: "A rule matches, and this platform is on record only with leaks that it left alone.",
  rule_no_record: "Rule match, no track record: no action of this platform on a leak is recorded.",
  record_no_rule: "No rule, but it has happened: this platform has acted on leaks, and no rule of it fires here.",
  neither: "No rule matches, and no action of this platform on a leak is recorded.",
};

/** How much a reason weighs, in log-odds, as a person would say it. */
export function weightWords(weight: number): string {
  const size = Math.abs(weight);
  const much = size >= 2 ? "a great deal" : size >= 0.8 ? "much" : size >= 0.3 ? "somewhat" : "a little";
  return weight === 0 ? "" : `${weight > 0 ? "raises it" : "lowers it"} ${much}`;
}

/** The band's name, or both ends of what the weights allow for. */
export function rangeWords({ low, high }: Prediction["range"]): string {
  const [from, to] = [bandOf(low), bandOf(high)];
  return from === to
    ? `However unsure its weights are, it stays ${from}.`
    : `Its weights are unsure enough for anything from ${from} to ${to}.`;
}
