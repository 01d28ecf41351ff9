// Platforms and predictions in an editor's words; a band says how likely, these say why.
import type { ActSummary } from "../../src-main/contract/desk.ts";
import type { Form, Provenance } from "../../src-main/contract/facts.ts";
import { bandOf, type Prediction } from "../../src-main/contract/prediction.ts";
import { msg, t } from "../languages/language.ts";

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

export const BAND_NAMES = { unlikely: msg("Unlikely"), uncertain: msg("Uncertain"), likely: msg("Likely") } as const;
export const BAND_RANK = { unlikely: 0, uncertain: 1, likely: 2 } as const;

export const FORM_NAMES: Record<Form, string> = {
  raw: msg("publish the file itself"),
  link: msg("publish the file and link to it"),
  excerpt: msg("publish excerpts of it"),
  reporting: msg("report on it without the file"),
};
export const FORM_ON_PLATFORM: Record<Form, string> = {
  raw: msg("The file itself, posted there"),
  link: msg("A post that links to the file"),
  excerpt: msg("A post with excerpts"),
  reporting: msg("Reporting, without the file"),
};

export const PROVENANCE_NAMES: Record<Provenance, string> = {
  foreign_state_operation: msg("a foreign state’s operation"),
  hacked: msg("hacked"),
  hacked_claimed: msg("hacked, as claimed"),
  leaked_insider: msg("leaked by an insider"),
  leaked_unknown: msg("leaked, nobody knows by whom"),
  accidental_access: msg("found by accident"),
  accidental_release: msg("released by accident"),
  authorised_release: msg("released by someone entitled to"),
  official_release: msg("officially released"),
  osint: msg("gathered from open sources"),
  public_data: msg("public already"),
  scraped_public: msg("collected from public pages"),
  unknown: msg("unknown"),
  none: msg("nothing special"),
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
  /** Of an excerpt: what isn't in it needs no redaction. */
  isExcerpt = false,
): string {
  const changed = () => t(isExcerpt ? "Changed by what is published" : "Changed by your redactions");
  if (planned.state === "unknown_rules") return t("No rules on record");
  if (planned.band === "unlikely") {
    if (asIs.band !== "unlikely") return changed();
    return firingOf(planned).length === 0 ? t("No written ground") : t("Rule match, seldom acted on");
  }
  const remedy = planned.remedy;
  if (remedy !== null && remedy.redact.length > 0 && remedy.changeForm === undefined)
    return t(
      "{n, plural, one {# value} other {# values}} from {band, select, likely {likely} uncertain {uncertain} other {unlikely}}",
      { n: valuesOf(remedy.redact), band: remedy.bandAfter },
    );
  if (planned.clauses.some(isOrigin))
    return BAND_RANK[planned.band] < BAND_RANK[asIs.band]
      ? t("Changed; the rest is its origin")
      : t("Redaction doesn’t change this");
  if (remedy?.changeForm !== undefined && remedy.redact.length === 0)
    return remedy.changeForm === "reporting" ? t("Reporting only would change it") : t("Excerpts would change it");
  if (firingOf(planned).length === 0)
    return planned.standing === "record_no_rule"
      ? t("No rule, but it has happened")
      : t("No rule matches; facts missing");
  if (planned.standing === "rule_no_record") return t("Rule match, no track record");
  if (planned.standing === "rule_not_enforced") return t("Rule match, left alone so far");
  return BAND_RANK[planned.band] < BAND_RANK[asIs.band] ? changed() : t("Redaction alone doesn’t change it");
}

/** What a platform may do, by the names of the rule packs; a newer pack may name what has no words here yet. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  account_restriction: msg("account restriction"),
  channel_termination: msg("channel termination"),
  community_ban: msg("community ban"),
  file_access_restriction: msg("file access restriction"),
  geo_withhold: msg("withholding in one country"),
  hide_until_deleted: msg("hide until deleted"),
  hosting_termination: msg("hosting termination"),
  interstitial: msg("interstitial"),
  label: msg("label"),
  link_block: msg("link block"),
  link_warning: msg("link warning"),
  perm_suspension: msg("permanent suspension"),
  post_removal: msg("post removal"),
  read_only_lock: msg("read only lock"),
  reduced_reach: msg("reduced reach"),
  search_delisting: msg("search delisting"),
  strike: msg("strike"),
  temp_suspension: msg("temporary suspension"),
};
export function actionWords(action: string): string {
  const words = ACTION_WORDS[action];
  return words === undefined ? action.replaceAll("_", " ") : t(words);
}

const ACT_WORDS: Readonly<Record<ActSummary["verdict"], string>> = {
  redact: msg("redact {n}"),
  stand: msg("let {n} stand"),
  undecided: msg("leave {n} open"),
};
export const actWords = ({ count, verdict }: ActSummary): string => t(ACT_WORDS[verdict], { n: count });

/** Where a precedent can be read. A mirror or a reprint is named by its first publisher and never linked. */
export function sourceOf({ publisher, url }: { readonly publisher: string | null; readonly url: string | null }): {
  readonly label: string;
  readonly url: string | null;
} {
  if (url !== null) return { label: publisher ?? new URL(url).hostname.replace(/^www\./, ""), url };
  const label =
    publisher === null
      ? t("First publisher not established, read in a reprint")
      : t("{publisher}, read in a reprint", { publisher });
  return { label, url: null };
}

export const STUCK_WORDS: Record<NonNullable<Prediction["stuck"]>, string> = {
  origin: msg("Nothing you redact changes this: the ground is where it came from."),
  conduct: msg("Nothing you redact changes this: the ground is what is done with it."),
  content: msg("Nothing you redact changes this: the ground is the document itself."),
  unknowns: msg("Only what is open keeps this uncertain. Stating it, above, may lower it."),
};

export const STANDING_WORDS: Record<Prediction["standing"], string> = {
  rule_and_record: msg("A rule matches, and this platform is on record as acting on leaks."),
  rule_not_enforced: msg("A rule matches, and this platform is on record only with leaks that it left alone."),
  rule_no_record: msg("Rule match, no track record: no action of this platform on a leak is recorded."),
  record_no_rule: msg("No rule, but it has happened: this platform has acted on leaks, and no rule of it fires here."),
  neither: msg("No rule matches, and no action of this platform on a leak is recorded."),
};

/** How much a reason weighs, in log-odds, as a person would say it. */
export function weightWords(weight: number): string {
  const size = Math.abs(weight);
  const much = size >= 2 ? "deal" : size >= 0.8 ? "much" : size >= 0.3 ? "some" : "little";
  if (weight === 0) return "";
  return weight > 0
    ? t("raises it {much, select, deal {a great deal} much {much} some {somewhat} other {a little}}", { much })
    : t("lowers it {much, select, deal {a great deal} much {much} some {somewhat} other {a little}}", { much });
}

/** The band's name, or both ends of what the weights allow for. */
export function rangeWords({ low, high }: Prediction["range"]): string {
  const [from, to] = [bandOf(low), bandOf(high)];
  return from === to
    ? t(
        "However unsure its weights are, it stays {band, select, likely {likely} uncertain {uncertain} other {unlikely}}.",
        { band: from },
      )
    : t(
        "Its weights are unsure enough for anything from {from, select, likely {likely} uncertain {uncertain} other {unlikely}} to {to, select, likely {likely} uncertain {uncertain} other {unlikely}}.",
        { from, to },
      );
}
