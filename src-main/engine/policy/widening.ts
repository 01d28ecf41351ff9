// What is not known, as a share of the distance to even odds, with the words that say so.
import { currentClauses } from "./in-force.ts";
import { habitsThen } from "./reasons.ts";
import type { RulePack } from "./rule-pack.ts";
import type { PublicInterestFlag, Situation } from "./situation.ts";
import type { Triggered } from "./triggers.ts";
import { WIDEN } from "./weights.ts";

/** `turns`, `rests`: a part that counts as far as the answer turns on, or rests on, rules. */
export type Widening = { readonly share: number; readonly by?: "turns" | "rests"; readonly text: string };

const HEEDED: Record<PublicInterestFlag, string> = {
  publicOfficial: "whether it concerns a public official",
  alreadyPublic: "whether it is already public",
  consent: "whether the person consented",
};

export function wideningsOf(
  pack: RulePack,
  s: Situation,
  triggered: readonly Triggered[],
  trackRecord: boolean,
): Widening[] {
  const found: Widening[] = [];
  const add = (share: number, text: string, by?: Widening["by"]) => found.push({ share, text, ...(by ? { by } : {}) });
  if (s.visible === null) add(WIDEN.dataTypes, "What private data is visible is not stated.");
  if (s.date === null) add(WIDEN.date, "Without a date no clause is known to be in force.");
  if (s.incomplete) add(WIDEN.coverage, "Some pages were not fully read, so more may be visible.");
  if (s.provenance === null)
    add(originMatters(pack, s) ? WIDEN.provenance : WIDEN.provenanceNoClause, "The origin is not stated.");
  else if (s.provenance === "leaked_unknown" && originMatters(pack, s))
    add(WIDEN.leakUnknown, "How it was leaked is not known, and a rule here turns on it.");
  if (!s.redactionKnown) add(WIDEN.redaction, "Whether it is redacted is not stated.");
  if (s.form === null) add(WIDEN.form, "The form of publication is not stated.");
  if (Object.values(s.conduct).some((flag) => flag === null))
    add(WIDEN.conduct, "Not everything about the conduct is stated.");
  const open = new Set(triggered.flatMap((t) => t.heeds).filter((flag) => s.publicInterest[flag] === null));
  if (open.size > 0)
    add(
      WIDEN.publicInterest,
      `Its rules have exceptions, and it is not stated ${[...open].map((f) => HEEDED[f]).join(" or ")}.`,
    );
  if (triggered.some((t) => t.inForce === "unknown"))
    add(WIDEN.unknownClause, "A clause that matters is not known to be in force on that day.", "turns");
  if (!trackRecord)
    add(WIDEN.noTrackRecord, "No case on record happened there, so its rules alone carry this.", "rests");
  for (const h of habitsThen(pack, s)) if (h.doubt !== undefined) add(h.doubt.share, h.doubt.why);
  if (pack.clauses.every((c) => !c.verified)) add(WIDEN.thinRules, "The rules here were not read in a source.");
  return found;
}

const originMatters = (pack: RulePack, s: Situation) =>
  s.form !== "reporting" &&
  currentClauses(pack, s.date).some(
    ({ clause: { trigger } }) => trigger?.need === "provenance" && trigger.requires.length === 0,
  );
