// What makes each recorded clause bite: derived from its vocabulary, with a judged exception where its text asks for more.
import type { Provenance } from "../../src-main/contract/facts.ts";
import type { DataType } from "../../src-main/contract/terms.ts";
import type { Trigger } from "../../src-main/engine/policy/rule-pack.ts";

type Source = {
  readonly id: string;
  readonly topic: string;
  readonly data_types: readonly string[];
  readonly provenance_triggers: readonly string[];
  readonly enforcement: readonly string[];
  readonly verified: boolean;
  readonly confidence: string;
};

/** Clauses on these topics tell a reader how rules are applied; none bars anything by itself. */
const CONTEXT_TOPICS = new Set(["enforcement_ladder", "exception", "newsworthiness", "process"]);

/**
 * The record's provenance words as the facts that satisfy them. A foreign state's operation and a claimed hack both
 * count as hacked, as in the record's own coding of the cases; a claim counts for less (see the engine's weights).
 */
const PROVENANCE: Record<string, readonly Provenance[]> = {
  hacked: ["hacked", "foreign_state_operation", "hacked_claimed"],
  hacked_claimed: ["hacked_claimed", "hacked", "foreign_state_operation"],
  foreign_state_operation: ["foreign_state_operation"],
  leaked_insider: ["leaked_insider"],
  scraped_public: ["scraped_public"],
  unlawful_any: ["hacked", "foreign_state_operation", "hacked_claimed", "leaked_insider"],
  none_required: [],
};

const CONFIDENCE: Record<string, number> = { high: 1, medium: 0.9, low: 0.5 };

type Override = Partial<Omit<Trigger, "strength">> & {
  /** Multiplies the strength that confidence and verification give. */
  readonly weaker?: number;
  /** No trigger at all. */
  readonly context?: true;
};

/** Each entry follows from the clause's paraphrase or notes; a clause absent here follows its vocabulary alone. */
const OVERRIDES: Record<string, Override> = {
  // Victims of childhood exploitation: not every victim, nor every minor.
  "x.cse-victim-identity": {
    types: ["csam"],
    together: [
      ["victim_identity", "minor_data"],
      ["victim_identity", "minor_image"],
    ],
  },
  // Bars threats, bounties and blackmail, not publication.
  "x.private-info.threat-bounty": { requires: ["callToHarm"] },
  // A spokesperson on links to private data hosted elsewhere.
  "twitter.private-info.links.2018": { forms: ["link"] },
  "meta.privacy.links-chapeau": { forms: ["link"], supports: true },
  // Partial addresses only when shared to organise protest or surveillance.
  "meta.privacy.residential-partial": { types: ["partial_address"], requires: ["callToHarm"] },
  // Account numbers alone are not listed; numbers together with codes are.
  "meta.privacy.financial-personal": {
    types: ["financial_records"],
    together: [
      ["bank_account", "credentials"],
      ["card_number", "credentials"],
    ],
  },
  // No precedent of enforcement against reporting; records of organisations, not of people.
  "meta.privacy.financial-business": { weaker: 0.4 },
  // Source material relevant to an election: spared only when it is stated not to be about one.
  "meta.privacy.foreign-leak": { need: "provenance", unlessFalse: ["election"] },
  // Networks of false identities and those who run them.
  "meta.foreign-interference": { need: "provenance", requires: ["hackerPoster"] },
  "tiktok.covert-influence": { need: "provenance", requires: ["hackerPoster"] },
  // Literal breadth covers every leak; never seen used alone.
  "instagram.terms.confidential": { weaker: 0.4 },
  // What may not be linked to because it breaks the Guidelines may not be shown either; there it is an inference.
  "youtube.external-links": { forms: ["link", "raw"], weaker: 0.8 },
  "youtube.hacked.2020": { need: "provenance", unlessFalse: ["election"] },
  // How to steal credentials, not publication of what was stolen.
  "youtube.hacking": { requires: ["hackerPoster"] },
  // Selling or linking to.
  "youtube.stolen-financial": { weaker: 0.6 },
  // A minor's contact details: the contact types count only when a minor's data is there.
  "youtube.minors-doxx": { types: ["minor_data", "school_name"] },
  // Malicious intent is an element of the clause.
  "tiktok.doxing": { requires: ["callToHarm"] },
  // Four conditions, all of which must hold.
  "tiktok.hacked.2024": { weaker: 0.7 },
  // Leaked or stolen is an example: without permission is the rule.
  "reddit.intimate": { need: "types" },
  // Dealing in hacked information; offering the raw dump qualifies.
  "reddit.transactions": { need: "provenance", forms: ["raw", "link"], weaker: 0.5 },
  // Sexual content involving minors, not minors' data.
  "reddit.minors": { types: ["csam"] },
  // Only what could be used to carry out threats.
  "gdrive.harassment": { weaker: 0.8 },
  "gdrive.hijack-illegal": { need: "either", weaker: 0.25 },
  // Needs an explicit or implicit threat.
  "gsearch.doxxing": { requires: ["callToHarm"] },
  // Advertisements only.
  "gads.hacked-political": { need: "provenance", unlessFalse: ["election"], weaker: 0.7 },
  "substack.legal": { need: "conduct", requires: ["copyrightNotice"], weaker: 0.6 },
  // Aggregating public information to target people: the aggregate is the violation.
  "medium.doxing-aggregation": { need: "types" },
  "medium.hacking-copyright": { types: ["credentials"] },
  "truthsocial.doxxing": { need: "types", weaker: 0.8 },
  "telegram.tos": { need: "types" },
  "github.aup": { need: "types", types: ["trade_secret"], weaker: 0.6 },
  "cloudflare.tos": { need: "types", types: ["malware"] },
  // No list of data types; the shared link is disabled on complaint.
  "dropbox.aup": { need: "types", weaker: 0.5 },
  // An ownership warranty: rests on complaint and attention.
  "aws.acceptable-use.2010": { need: "either", weaker: 0.7 },
  "apple.icloud": { need: "types" },
  "box-onedrive": { need: "types" },
};

const asTypes = (terms: readonly string[]) => terms.filter((t) => t !== "any_hacked_content") as DataType[];

/** The trigger of a clause, or null when it can't fire. */
export function triggerOf(c: Source): Trigger | null {
  const override = OVERRIDES[c.id] ?? {};
  if (override.context || CONTEXT_TOPICS.has(c.topic)) return null;
  if (c.enforcement.every((action) => action === "none_stated")) return null;
  const { weaker = 1, context: _, ...rest } = override;
  const provenance = new Set(c.provenance_triggers.flatMap((term) => provenanceOf(c.id, term)));
  const types = asTypes(c.data_types);
  const derived: Omit<Trigger, "strength"> = {
    need: needOf(c, types.length, provenance.size),
    types,
    together: [],
    provenance: [...provenance].sort(),
    requires: c.topic === "copyright" ? ["copyrightNotice"] : [],
    unlessFalse: [],
    forms: [],
    supports: false,
    ...rest,
  };
  const strength = (CONFIDENCE[c.confidence] ?? 0.5) * (c.verified ? 1 : 0.7) * weaker;
  return { ...derived, strength: Math.round(strength * 100) / 100 };
}

function needOf(c: Source, types: number, provenance: number): Trigger["need"] {
  if (c.topic === "copyright") return "conduct";
  // "Any hacked content" means that the origin alone is enough, whatever is in it.
  if (c.data_types.includes("any_hacked_content") && provenance > 0) return "provenance";
  if (provenance === 0) return "types";
  if (types === 0) return "provenance";
  return "both";
}

function provenanceOf(id: string, term: string): readonly Provenance[] {
  const found = PROVENANCE[term];
  if (!found) throw new Error(`${id}: unknown provenance trigger ${term}`);
  return found;
}

/** Clause ids named above that the record no longer has: a table that has drifted is an error. */
export function unusedOverrides(ids: ReadonlySet<string>): string[] {
  return Object.keys(OVERRIDES).filter((id) => !ids.has(id));
}
