import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../src-main/contract/facts.ts";
import { ids, META, predictOn } from "./packs.ts";

const seed: Facts = {
  date: "2024-09-26",
  provenance: "foreign_state_operation",
  dataTypes: ["home_address", "gov_id_number", "financial_records", "election_nonpublic"],
  redaction: "none",
  conduct: { form: "link", election: true, complaint: true },
};

const variants: [string, Facts][] = [
  ["as stated", seed],
  ["as a raw file", { ...seed, conduct: { ...seed.conduct, form: "raw" } }],
  ["without complaint and election stated", { ...seed, conduct: { form: "link" } }],
  ["without any conduct stated", { ...seed, conduct: {} }],
  [
    "with the address and the ID number alone",
    { ...seed, dataTypes: ["home_address", "gov_id_number"], conduct: { form: "raw" } },
  ],
];

describe.each(variants)("the vetting file of September 2024, %s", (_, facts) => {
  it("is likely to be acted on by X, on private information", () => {
    const x = predictOn("X", facts);
    expect(x.band).toBe("likely");
    const clause = x.clauses[0]!;
    expect(clause.id).toBe("x.private-info.scope.2024-03");
    expect(clause.inForce).toBe("yes");
    expect(clause.effectiveFrom).toMatch(/^2024-03/);
    expect(clause.effectiveFromText).toContain("2024-03-08");
    expect(clause.url).toMatch(/^https:/);
    expect(ids(x).filter((id) => id.includes("hacked"))).toEqual([]);
    expect(x.drivers.some((d) => d.name === "provenance")).toBe(false);
  });

  it("is not likely to be acted on by X when it is redacted before publication", () => {
    const x = predictOn("X", { ...facts, redaction: "full" });
    expect(x.band).toBe("unlikely");
    expect(ids(x)).toEqual([]);
  });

  it("is likely to be acted on by Meta for where it came from, which redaction doesn't cure", () => {
    for (const redaction of ["none", "full"] as const) {
      const meta = predictOn(META, { ...facts, redaction });
      expect(meta.band).toBe("likely");
      const cited = meta.clauses.filter((c) => c.inForce === "yes").map((c) => c.id);
      expect(cited).toContain("meta.privacy.hacked-source.current");
      expect(cited).toContain("meta.privacy.foreign-leak");
      expect(meta.drivers.find((d) => d.name === "provenance")?.text).toContain("Redaction does not cure");
    }
  });

  it("is cured on Meta by reporting on it", () => {
    const meta = predictOn(META, facts);
    expect(meta.remedy).toEqual({ redact: [], changeForm: "reporting", bandAfter: "unlikely" });
  });
});

describe("the vetting file of September 2024", () => {
  it("names what to redact for X, where no document names the findings", () => {
    expect(predictOn("X", seed).remedy).toMatchObject({
      redact: [],
      dataTypes: ["gov_id_number", "home_address"],
      bandAfter: "unlikely",
    });
  });

  it("is left alone by Substack, whose host kept it", () => {
    expect(predictOn("Substack", seed).band).toBe("unlikely");
  });

  it("would not have met Meta's election clause had it not been about an election", () => {
    const plain = { ...seed, dataTypes: ["home_address" as const], conduct: { form: "raw" as const, election: false } };
    expect(ids(predictOn(META, plain))).not.toContain("meta.privacy.foreign-leak");
  });
});
