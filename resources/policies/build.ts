// The policy record as rule packs, one a platform.
import { type RulePack, rulePack } from "../../src-main/engine/policy/rule-pack.ts";
import { HABITS } from "../../src-main/engine/policy/weights.ts";
import { type Bound, parseFrom, parseSeen, parseTo } from "./dates.ts";
import { triggerOf, unusedOverrides } from "./triggers.ts";

export type SourceClause = {
  id: string;
  platform: string;
  policy: string;
  clause: string;
  topic: string;
  paraphrase: string;
  short_quote: string | null;
  data_types: string[];
  provenance_triggers: string[];
  exceptions: string[];
  enforcement: string[];
  covers_links: string;
  who_can_report: string;
  source_url: string;
  seen: { date: string | null; how: string; ref: string | null };
  effective_from: string | null;
  effective_to: string | null;
  verified: boolean;
  verification_kind: string;
  confidence: string;
  notes?: string | null;
};
export type PolicyRecord = { schema: string; compiled: string; clauses: SourceClause[] };

/** Which recorded clause replaced a text that is said only to be superseded. */
const SUCCESSOR: Record<string, string> = { "twitter.private-info.2017": "x.private-info.scope.2024-03" };

/** A version that says nothing of its earliest day can't be older than the last reading of the one before it. */
const PREDECESSOR: Record<string, string> = { "substack.private.2026": "substack.private.2025" };

/**
 * The last trace of a clause whose own reading is undated. `x.hacked-materials.absent`, to which its wording refers,
 * records a cross-reference to the rule that was present on 8 March 2024 and gone on 21 March 2024.
 */
const LAST_TRACE: Record<string, string> = { "twitter.hacked-materials.2020-10": "2024-03-08" };

export function slugOf(platform: string): string {
  return platform
    .replace(/\(.*\)/, "")
    .split("/")[0]!
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

/** Every platform's pack by slug, in the record's order of clauses. Throws on anything it can't read. */
export function buildPacks(record: PolicyRecord): Map<string, RulePack> {
  const byId = new Map(record.clauses.map((c) => [c.id, c]));
  const drifted = unusedOverrides(new Set(byId.keys()));
  if (drifted.length > 0) throw new Error(`triggers for clauses that are not in the record: ${drifted.join(", ")}`);
  const clausesOf = Map.groupBy(record.clauses, (c) => c.platform);
  const packs = new Map<string, RulePack>();
  for (const [platform, clauses] of clausesOf) {
    const slug = slugOf(platform);
    if (packs.has(slug)) throw new Error(`two platforms share the name ${slug}`);
    const pack = {
      schema: "stet.rule-pack/1",
      platform,
      compiled: record.compiled,
      habits: (HABITS[platform as keyof typeof HABITS] ?? []).map(({ judged: _j, spread: _s, ...habit }) => habit),
      clauses: clauses.map((c) => named(c.id, () => buildClause(c, byId))),
    };
    packs.set(
      slug,
      named(platform, () => rulePack.parse(pack)),
    );
  }
  return packs;
}

function buildClause(c: SourceClause, byId: ReadonlyMap<string, SourceClause>) {
  const seen = parseSeen(c.seen.date);
  const successor = byId.get(SUCCESSOR[c.id] ?? "");
  const from = parseFrom(c.effective_from, seen);
  const before = byId.get(PREDECESSOR[c.id] ?? "");
  const to = parseTo(
    c.effective_to,
    seen,
    successor ? parseFrom(successor.effective_from, parseSeen(successor.seen.date)) : null,
  );
  if (c.short_quote !== null && c.short_quote.split(/\s+/).length >= 15)
    throw new Error("the quote is 15 words or more");
  return {
    id: c.id,
    policy: c.policy,
    title: c.clause,
    topic: c.topic,
    paraphrase: c.paraphrase,
    quote: c.short_quote,
    dataTypes: c.data_types,
    provenanceTriggers: c.provenance_triggers,
    exceptions: c.exceptions,
    enforcement: c.enforcement,
    coversLinks: c.covers_links,
    reportableBy: c.who_can_report,
    from: before ? { ...from, earliest: from.earliest ?? parseSeen(before.seen.date).latest } : from,
    to: withTrace(to, LAST_TRACE[c.id]),
    url: c.source_url,
    seen: { ...seen, how: c.seen.how, ref: c.seen.ref ?? c.source_url },
    verified: c.verified,
    verification: c.verification_kind,
    confidence: c.confidence,
    notes: c.notes ?? null,
    trigger: triggerOf(c),
  };
}

const withTrace = (to: Bound | null, trace: string | undefined): Bound | null =>
  to && trace !== undefined ? { ...to, earliest: to.earliest ?? trace } : to;

function named<T>(name: string, build: () => T): T {
  try {
    return build();
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
