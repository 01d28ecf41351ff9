// The case that Stet exists for, step by step: what was done, what Stet says of each step, and what did not follow.
import type { Facts } from "../../../src-main/contract/facts.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { type Precedent, predictAll, type RulePack, statedFacts } from "../../../src-main/engine/policy/index.ts";

const META = "Meta (Facebook/Instagram/Threads)";
const PUBLISHED: Facts = {
  date: "2024-09-26",
  dataTypes: ["home_address", "gov_id_number", "financial_records", "election_nonpublic"],
  redaction: "none",
  provenance: "foreign_state_operation",
  conduct: { form: "link", election: true },
};

export function seedStory(packs: readonly RulePack[], precedents: readonly Precedent[]): string {
  const others = precedents.filter((p) => p.id !== "vance-dossier-2024");
  const on = (platform: Prediction["platform"], facts: Facts) => {
    const asked = { ...facts, platforms: [platform] } as Facts;
    const [p] = predictAll({ packs, precedents: others, facts: statedFacts(asked) });
    const reasons = p!.clauses.filter((c) => c.question === "visible" || c.question === "provenance");
    const sure = reasons.filter((c) => c.inForce === "yes").map((c) => `\`${c.id}\``);
    const remedy = p!.remedy;
    const cure =
      remedy === null
        ? ""
        : ` What would change it: ${[
            (remedy.dataTypes ?? []).length > 0 ? `redacting ${remedy.dataTypes?.join(", ")}` : "",
            remedy.changeForm === undefined ? "" : remedy.changeForm,
          ]
            .filter((s) => s !== "")
            .join(" and ")}, to ${remedy.bandAfter}.`;
    return `**${p!.band}** (${p!.score.toFixed(2)})${sure.length > 0 ? `, by ${sure.join(", ")}` : ", no rule in force fires"}.${cure}`;
  };
  const redacted: Facts = { ...PUBLISHED, redaction: "full" };
  return [
    `1. **26 September 2024, X.** A post links to a newsletter, which links to the unredacted file. Stet of those facts: ${on("X", PUBLISHED)} What happened: links blocked, account suspended, on private information. No rule on hacked material was in force there: its last trace went between 8 and 21 March 2024.`,
    `2. **27 September 2024, Meta.** Stet: ${on(META, PUBLISHED)} What happened: links blocked on the hacked source and the foreign operation.`,
    `3. **Substack hosted it.** Stet: ${on("Substack", PUBLISHED)} Its own text barred the addresses. No action was documented.`,
    `4. **Had it been redacted before publication.** X: ${on("X", redacted)} Meta: ${on(META, redacted)} Redaction takes X’s only stated ground away and leaves Meta’s where it was.`,
    `5. **Had it been reported on, without the file.** X: ${on("X", { ...PUBLISHED, conduct: { ...PUBLISHED.conduct, form: "reporting" } })} Meta: ${on(META, { ...PUBLISHED, conduct: { ...PUBLISHED.conduct, form: "reporting" } })}`,
    `6. **27 September, after the fact.** He redacted the file and appealed. **That did not restore the account:** X kept the ban, in public “temporary”, in private “permanent”, until mid-October, when its owner stepped in after a newspaper’s report. Stet’s “as redacted” is an answer about what is published from the start. It says nothing about lifting a sanction, and nothing on record shows that redacting later does.`,
  ].join("\n");
}
