// The facts of a prediction: what the editor states, completed by what the document itself shows.
import type { IsoDate } from "../../base/units.ts";
import { type Coverage, type Finding, isRead, type Signal } from "../../contract/check.ts";
import { type BasedFacts, type Basis, type Facts, PROVENANCES, type Provenance } from "../../contract/facts.ts";
import type { DataType } from "../../contract/terms.ts";
import { KIND_TYPES } from "./kind-types.ts";

type Based<T> = { value: T | null; basis: Basis };

const stated = <T>(value: T | undefined): Based<T> =>
  value === undefined ? { value: null, basis: "unknown" } : { value, basis: "stated" };

/**
 * Facts on their own, as `predict` is given them. `on` is the day to assume when none is stated: today, which only
 * the caller knows.
 */
export function statedFacts(facts: Facts, on?: IsoDate): BasedFacts {
  const date = stated(facts.date);
  return {
    date: date.value === null && on !== undefined ? { value: on, basis: "derived" } : date,
    platforms: stated<string[]>(facts.platforms),
    dataTypes: stated<string[]>(facts.dataTypes),
    redaction: stated(facts.redaction),
    provenance: stated(facts.provenance),
    conduct: {
      form: stated(facts.conduct?.form),
      callToHarm: stated(facts.conduct?.callToHarm),
      bulkNamed: stated(facts.conduct?.bulkNamed),
      hackerPoster: stated(facts.conduct?.hackerPoster),
      complaint: stated(facts.conduct?.complaint),
      election: stated(facts.conduct?.election),
      copyrightNotice: stated(facts.conduct?.copyrightNotice),
      classified: stated(facts.conduct?.classified),
      lawEnforcementIds: stated(facts.conduct?.lawEnforcementIds),
    },
    publicInterest: {
      publicOfficial: stated(facts.publicInterest?.publicOfficial),
      alreadyPublic: stated(facts.publicInterest?.alreadyPublic),
      consent: stated(facts.publicInterest?.consent),
    },
  };
}

export type DocumentEvidence = {
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
  readonly coverage?: readonly Coverage[];
};

/**
 * The facts of a document. What is stated always wins; a document can add data types, an origin, and that its own
 * markings classify it: nothing else.
 */
export function factsOfDocument(facts: Facts, evidence: DocumentEvidence, on?: IsoDate): BasedFacts {
  const out = statedFacts(facts, on);
  if (out.dataTypes.basis === "unknown") {
    const types = typesShown(evidence.findings);
    // An empty list would say that nothing private is visible, which a document not fully read can't say.
    if (types.length > 0 || fullyRead(evidence.coverage)) out.dataTypes = { value: types, basis: "derived" };
  }
  if (out.provenance.basis === "unknown") {
    const origin = originOf(evidence.signals);
    if (origin !== null) out.provenance = { value: origin, basis: "derived" };
  }
  if (out.conduct.classified.basis === "unknown" && isClassified(evidence.signals))
    out.conduct.classified = { value: true, basis: "derived" };
  return out;
}

/** Whether every page was read; without any coverage nothing is known to be missing. */
export function fullyRead(coverage: readonly Coverage[] | undefined): boolean {
  return (coverage ?? []).every(isRead);
}

export function typesShown(findings: readonly Finding[]): DataType[] {
  return [...new Set(findings.flatMap((f) => KIND_TYPES[f.kind]))].sort();
}

/** Markings stay on a page after it is released: a stamp of release leaves the question open. */
const isClassified = (signals: readonly Signal[]) =>
  signals.some(({ shows }) => shows === "classified") &&
  !signals.some(({ suggests }) => suggests === "official_release");

const RANK = { weak: 0, moderate: 1, strong: 2 } as const;

/**
 * The origin that the strongest signal suggests. A weak signal is shown to the editor but states nothing: origin is
 * the one fact that redaction can't cure, so it is not taken from a hint.
 */
function originOf(signals: readonly Signal[]): Provenance | null {
  let best: { origin: Provenance; rank: number } | null = null;
  for (const s of signals) {
    const origin = PROVENANCES.find((term) => term === s.suggests);
    const rank = RANK[s.strength];
    if (origin === undefined || rank === 0 || origin === "unknown" || origin === "none") continue;
    const graver =
      best !== null && rank === best.rank && PROVENANCES.indexOf(origin) < PROVENANCES.indexOf(best.origin);
    if (best === null || rank > best.rank || graver) best = { origin, rank };
  }
  return best?.origin ?? null;
}
