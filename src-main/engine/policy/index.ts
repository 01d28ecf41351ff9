// Predicting what platforms will do: pure arithmetic over rule packs, precedents and facts.
export { type ClauseChange, clausesInForce, type DatedClause, diffClauses } from "./clauses.ts";
export { contextClauses } from "./context.ts";
export { type DocumentEvidence, factsOfDocument, fullyRead, statedFacts, typesShown } from "./facts-of-document.ts";
export { chanceInForce, type InForce, inForce } from "./in-force.ts";
export { resolvePlatform } from "./platform-name.ts";
export { type Outcome, type Precedent, precedent } from "./precedent.ts";
export { type PredictInput, predictAll, type Scores } from "./predict.ts";
export { type PackProblem, readPack } from "./read-pack.ts";
export { type RecordingRef, type Reread, recordingRef, rereadings, type Texts } from "./recordings.ts";
export type { Remedy } from "./remedy.ts";
export { type Clause, type RulePack, rulePack } from "./rule-pack.ts";
export { type Design, designOf, SHIPPED, scoreDesign, type Weights } from "./score.ts";
export { situationOf } from "./situation.ts";
export { FACTORS, type FactorName, HABITS } from "./weights.ts";
