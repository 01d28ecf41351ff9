// The clauses in force on a day, and what changed between two days.
import type { IsoDate } from "../../base/units.ts";
import { chanceInForce, type InForce, inForce } from "./in-force.ts";
import { effective } from "./predict.ts";
import type { Clause, RulePack } from "./rule-pack.ts";

export type DatedClause = {
  readonly platform: string;
  readonly id: string;
  readonly inForce: Exclude<InForce, "no">;
  /** The chance that a rule to its effect was in force; 1 where that is known. */
  readonly chance: number;
  readonly policy: string;
  readonly title: string;
  readonly topic: string;
  readonly paraphrase: string;
  readonly quote: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveFromText: string | null;
  readonly effectiveTo: string | null;
  readonly effectiveToText: string | null;
  readonly url: string;
  /** The recording in which the text was read, and the last day it was. */
  readonly recorded: string;
  readonly recordedOn: string | null;
  readonly exceptions: readonly string[];
  readonly enforcement: readonly string[];
  readonly notes: string | null;
  readonly verified: boolean;
  readonly verification: string;
  readonly confidence: Clause["confidence"];
};

export type ClauseChange = {
  /** "unsure": whether it changed between the two days is not known. */
  readonly change: "began" | "ended" | "unsure";
  readonly before: InForce;
  readonly after: InForce;
  readonly clause: DatedClause;
};

type Filter = { readonly platform?: string | undefined; readonly date: IsoDate };

/** Everything in force, or not known not to be, on the day. Context clauses (ladders, exceptions) included. */
export function clausesInForce(packs: readonly RulePack[], filter: Filter): DatedClause[] {
  const current = each(packs, filter.platform).flatMap(({ platform, clause }) => {
    const state = inForce(clause, filter.date);
    return state === "no" ? [] : [dated(platform, clause, state, chanceInForce(clause, filter.date))];
  });
  // What was certainly in force first, platform by platform.
  return [...Map.groupBy(current, (c) => c.platform).values()].flatMap((own) =>
    own.sort((a, b) => b.chance - a.chance),
  );
}

/** Clauses whose state differs between the two days. */
export function diffClauses(packs: readonly RulePack[], from: IsoDate, to: IsoDate, platform?: string): ClauseChange[] {
  return each(packs, platform).flatMap(({ platform: name, clause }) => {
    const before = inForce(clause, from);
    const after = inForce(clause, to);
    if (before === after) return [];
    const change =
      before === "no" && after === "yes" ? "began" : before === "yes" && after === "no" ? "ended" : "unsure";
    return [
      {
        change,
        before,
        after,
        clause:
          after === "no"
            ? dated(name, clause, before as "yes" | "unknown", chanceInForce(clause, from))
            : dated(name, clause, after, chanceInForce(clause, to)),
      },
    ];
  });
}

const each = (packs: readonly RulePack[], platform: string | undefined) =>
  packs
    .filter((pack) => platform === undefined || pack.platform === platform)
    .flatMap((pack) => pack.clauses.map((clause) => ({ platform: pack.platform, clause })));

function dated(platform: string, clause: Clause, state: DatedClause["inForce"], chance: number): DatedClause {
  return {
    platform,
    id: clause.id,
    inForce: state,
    chance: Math.round(chance * 100) / 100,
    policy: clause.policy,
    title: clause.title,
    topic: clause.topic,
    paraphrase: clause.paraphrase,
    quote: clause.quote,
    ...effective(clause),
    effectiveTo: clause.to?.latest ?? null,
    effectiveToText: clause.to?.text ?? null,
    url: clause.url,
    recorded: clause.seen.ref,
    recordedOn: clause.seen.latest,
    exceptions: clause.exceptions,
    enforcement: clause.enforcement,
    notes: clause.notes,
    verified: clause.verified,
    verification: clause.verification,
    confidence: clause.confidence,
  };
}
