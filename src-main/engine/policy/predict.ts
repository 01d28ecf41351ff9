// What each platform asked about would probably do, with its clauses, reasons, precedents and remedy.
import type { Coverage, Finding, Signal } from "../../contract/check.ts";
import type { BasedFacts, Form } from "../../contract/facts.ts";
import { type Band, bandOf, type Prediction } from "../../contract/prediction.ts";
import { actionsOf } from "./actions.ts";
import { contextClauses } from "./context.ts";
import { fullyRead } from "./facts-of-document.ts";
import { freshnessOf } from "./freshness.ts";
import { KIND_TYPES } from "./kind-types.ts";
import { nearestPrecedents } from "./nearest.ts";
import type { Precedent } from "./precedent.ts";
import { remediesOf } from "./remedy.ts";
import type { Clause, RulePack } from "./rule-pack.ts";
import { bareScore, scoreOf } from "./score.ts";
import { afterChange, type Change, findingsOf, type Situation, situationOf } from "./situation.ts";
import type { Triggered } from "./triggers.ts";

export type PredictInput = {
  readonly packs: readonly RulePack[];
  readonly precedents: readonly Precedent[];
  readonly facts: BasedFacts;
  readonly findings?: readonly Finding[];
  readonly signals?: readonly Signal[];
  /** When some page was not fully read, what is visible is a lower bound, which widens the answer. */
  readonly coverage?: readonly Coverage[];
  /** Ids of the findings that are struck: the publication as redacted. */
  readonly removed?: Iterable<string>;
  /** Answered before about the same document, facts and packs: whoever asks again after a decision keeps them. */
  readonly scores?: Scores;
};

/** Scores by platform, form and what is visible: all that a change can alter. */
export type Scores = Map<string, number>;

/** One prediction a platform, in the order asked, or in the packs' order when none is asked for. */
export function predictAll(input: PredictInput): Prediction[] {
  const usual = {
    facts: input.facts,
    findings: input.findings ?? [],
    signals: input.signals ?? [],
    incomplete: !fullyRead(input.coverage),
    removed: new Set(input.removed ?? []),
  };
  const situation = situationOf(usual);
  const scores: Scores = input.scores ?? new Map();
  const asked = input.facts.platforms.value ?? input.packs.map((pack) => pack.platform);
  return asked.map((platform) => {
    const pack = input.packs.find((p) => p.platform === platform);
    if (pack === undefined) return unknownRules(platform);
    const seen =
      pack.kinds === undefined ? situation : situationOf({ ...usual, kindTypes: { ...KIND_TYPES, ...pack.kinds } });
    return predictOne(pack, seen, input.precedents, scores);
  });
}

function unknownRules(platform: string): Prediction {
  return {
    platform,
    state: "unknown_rules",
    band: "uncertain",
    score: 0.5,
    range: { low: 0.05, high: 0.95 },
    actions: [],
    clauses: [],
    drivers: [{ name: "unknown_rules", weight: 0, text: "Stet holds no rules of this platform, so it can't say." }],
    precedents: [],
    remedy: null,
    options: [],
    forms: formsWith(() => "uncertain"),
    stuck: "unknowns",
    standing: "neither",
    freshness: { recordedOn: null, stale: false },
  };
}

function predictOne(
  pack: RulePack,
  situation: Situation,
  precedents: readonly Precedent[],
  scores: Scores,
): Prediction {
  const trackRecord = precedents.some((p) => p.outcomes.some((o) => o.platform === pack.platform));
  const { score, range, drivers, triggered } = scoreOf(pack, situation, trackRecord);
  const scoreAfter = (change: Change) => {
    const after = afterChange(situation, change);
    const key = `${pack.platform} ${after.form} ${shownIn(after)}`;
    const known = scores.get(key) ?? bareScore(pack, after, trackRecord);
    scores.set(key, known);
    return known;
  };
  return {
    platform: pack.platform,
    state: "rules",
    band: bandOf(score),
    score,
    range: { ...range },
    actions: actionsOf(pack, situation, score, triggered, precedents),
    clauses: [...triggered, ...contextClauses(pack, situation, triggered)].map((t) => ({
      id: t.clause.id,
      inForce: t.inForce,
      question: t.question,
      chance: Math.round(t.chance * 100) / 100,
      stretched: t.stretched,
      ...effective(t.clause),
      url: t.clause.url,
      findings: [...findingsOf(situation, t.types)],
      signals: [...t.signals],
    })),
    drivers: [...drivers],
    precedents: nearestPrecedents(pack.platform, situation, precedents),
    ...remediesOf(situation, score, triggered, scoreAfter),
    forms: formsWith((form) => bandOf(scoreAfter({ types: new Set(), form }))),
    freshness: freshnessOf(pack, situation.date),
    standing: standingOf(pack.platform, triggered, precedents),
  };
}

const shownIn = ({ visible }: Situation) =>
  visible === null ? "?" : [...visible.values()].map(({ type, certainty }) => `${type}:${certainty}`).join();

const formsWith = (band: (form: Form) => Band): Prediction["forms"] => ({
  raw: band("raw"),
  link: band("link"),
  excerpt: band("excerpt"),
  reporting: band("reporting"),
});

/** Whether a rule that names it fires, and whether the platform is on record with an action on a leak. */
function standingOf(
  platform: string,
  triggered: readonly Triggered[],
  precedents: readonly Precedent[],
): Prediction["standing"] {
  const rule = triggered.some((t) => !t.stretched && t.question !== "support" && t.question !== "exception");
  const own = precedents.flatMap((p) => p.outcomes.filter((o) => o.platform === platform));
  const record = own.some((o) => o.enforced);
  if (rule) return record ? "rule_and_record" : own.length > 0 ? "rule_not_enforced" : "rule_no_record";
  return record ? "record_no_rule" : "neither";
}

/** The first day a clause certainly held, where the record speaks of its beginning at all. */
export function effective(clause: Clause): { effectiveFrom: string | null; effectiveFromText: string | null } {
  const { text, latest, earliest } = clause.from;
  if (text !== null) return { effectiveFrom: latest ?? earliest, effectiveFromText: text };
  const read = clause.seen.latest === null ? "" : `; read on ${clause.seen.latest}`;
  return { effectiveFrom: null, effectiveFromText: `beginning not recorded${read}` };
}
