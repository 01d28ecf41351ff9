// The range of actions to expect: published ladders are not followed, so never one step.
import { bandOf, type Prediction } from "../../contract/prediction.ts";
import { inForce } from "./in-force.ts";
import type { Precedent } from "./precedent.ts";
import type { ACTIONS, RulePack } from "./rule-pack.ts";
import type { Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";

type Action = Exclude<(typeof ACTIONS)[number], "none_stated">;

/**
 * Given that something happens, how often it is this: judged from the recorded outcomes, where removal and a link
 * block come first and an account is lost in about a third of the cases.
 */
const SHARE: Record<Action, number> = {
  post_removal: 0.85,
  link_block: 0.85,
  file_access_restriction: 0.85,
  search_delisting: 0.85,
  hosting_termination: 0.8,
  hide_until_deleted: 0.5,
  perm_suspension: 0.45,
  temp_suspension: 0.45,
  read_only_lock: 0.5,
  account_restriction: 0.4,
  reduced_reach: 0.5,
  label: 0.45,
  interstitial: 0.45,
  link_warning: 0.5,
  strike: 0.45,
  community_ban: 0.35,
  channel_termination: 0.2,
  geo_withhold: 0.15,
};

const ACCOUNT: readonly Action[] = ["perm_suspension", "temp_suspension", "account_restriction", "community_ban"];

/** As many recorded actions as the judged share counts for: a platform with few is answered by the judgement. */
const JUDGED_AS_CASES = 4;

/** How often it is this action on this platform: the judged share, moved by what its recorded actions were. */
function sharesOf(platform: string, precedents: readonly Precedent[]): (action: Action) => number {
  const own = precedents.flatMap((p) => p.outcomes.filter((o) => o.platform === platform && o.enforced && o.coded));
  return (action) => {
    const seen = own.filter((o) => o.actions.includes(action)).length;
    return (SHARE[action] * JUDGED_AS_CASES + seen) / (JUDGED_AS_CASES + own.length);
  };
}

/** Actions of the triggered clauses, and those the platform took in a recorded case; most likely first. */
export function actionsOf(
  pack: RulePack,
  s: Situation,
  score: number,
  triggered: readonly Triggered[],
  precedents: readonly Precedent[],
): Prediction["actions"] {
  const named = new Set<Action>();
  const add = (actions: readonly (typeof ACTIONS)[number][]) => {
    for (const action of actions) if (action !== "none_stated") named.add(action);
  };
  for (const t of triggered) add(t.clause.enforcement);
  if (named.size === 0 && score >= 0.35)
    for (const c of pack.clauses)
      if (c.topic === "enforcement_ladder" && inForce(c, s.date) !== "no") add(c.enforcement);
  // Links to a hot document were blocked where no clause names the step.
  if (triggered.length > 0 || score >= 0.35)
    for (const p of precedents)
      for (const o of p.outcomes) if (o.platform === pack.platform && o.enforced && o.coded) add(o.actions);
  const heated = s.conduct.callToHarm === true || s.conduct.hackerPoster === true;
  const share = sharesOf(pack.platform, precedents);
  return [...named]
    .map((action) => ({
      action,
      chance: score * Math.min(1, share(action) * (heated && ACCOUNT.includes(action) ? 1.6 : 1)),
    }))
    .sort((a, b) => b.chance - a.chance || (a.action < b.action ? -1 : 1))
    .map(({ action, chance }) => ({ action, band: bandOf(chance) }));
}
