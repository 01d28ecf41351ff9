import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../src-main/contract/facts.ts";
import type { DataType } from "../../../../src-main/contract/terms.ts";
import { factsOfDocument, predictAll } from "../../../../src-main/engine/policy/index.ts";
import { smallestThat } from "../../../../src-main/engine/policy/smallest.ts";
import { data, found, META, predictOn } from "./packs.ts";

const RANK = { unlikely: 0, uncertain: 1, likely: 2 };
const on = "2026-06-30";
const findings = [
  found("a1", "address"),
  found("a2", "address"),
  found("s1", "ssn"),
  found("e1", "email"),
  found("e2", "email"),
  found("e3", "email"),
  found("d1", "date_of_birth"),
];

describe("the smallest set that brings something about", () => {
  const types: DataType[] = ["home_address", "phone", "email", "gov_id_number", "medical"];
  const costs: Record<string, number> = { home_address: 5, phone: 2, email: 1, gov_id_number: 3, medical: 1 };
  const cost = (set: ReadonlySet<DataType>) => [...set].reduce((n, t) => n + costs[t]!, 0);
  it.each([
    ["the one that is needed", (s: ReadonlySet<DataType>) => s.has("home_address"), ["home_address"]],
    ["the cheaper of two", (s: ReadonlySet<DataType>) => s.has("phone") || s.has("gov_id_number"), ["phone"]],
    [
      "two cheap ones for one dear one",
      (s: ReadonlySet<DataType>) => s.has("home_address") || (s.has("email") && s.has("medical")),
      ["email", "medical"],
    ],
    ["nothing where nothing is needed", () => true, []],
  ])("is %s", (_, reached, wanted) => {
    expect([...smallestThat(types, cost, reached)!].sort()).toEqual(wanted);
  });

  it("is none where not even all of them do", () => {
    expect(smallestThat(types, cost, () => false)).toBeNull();
  });
});

describe("what would change an outcome", () => {
  const publish = (platform: string, more: Facts = {}, removed: string[] = []) => {
    const facts = factsOfDocument(
      { platforms: [platform as "X"], provenance: "none", conduct: { form: "raw" }, ...more },
      { findings, signals: [] },
      on,
    );
    return predictAll({ ...data, facts, findings, removed })[0]!;
  };

  it("is exact: every option does what it says, and no smaller set of findings does as much", () => {
    for (const platform of ["X", META, "TikTok", "Reddit", "Bluesky"]) {
      const p = publish(platform);
      for (const option of p.options) {
        if (option.changeForm !== undefined) continue;
        expect([platform, publish(platform, {}, option.redact).band]).toEqual([platform, option.bandAfter]);
        for (let mask = 0; mask < 1 << findings.length; mask++) {
          const some = findings.filter((_, i) => mask & (1 << i)).map((f) => f.id);
          if (some.length >= option.redact.length) continue;
          expect(RANK[publish(platform, {}, some).band]).toBeGreaterThan(RANK[option.bandAfter]);
        }
      }
    }
  }, 60_000);

  it("offers the form of publication beside the redactions, and says where each leads", () => {
    const x = publish("X");
    expect(x.options[0]).toMatchObject({ bandAfter: expect.stringMatching(/uncertain|unlikely/) });
    expect(x.options[0]!.changeForm).toBeUndefined();
    const told = x.options.find((o) => o.changeForm === "reporting" || o.changeForm === "excerpt")!;
    expect(publish("X", { conduct: { form: told.changeForm! } }).band).toBe(told.bandAfter);
    expect(x.remedy).toEqual(x.options[0]);
    expect(x.stuck).toBeNull();
  });

  it("says what each form would come to", () => {
    const x = publish("X");
    for (const form of ["raw", "link", "excerpt", "reporting"] as const)
      expect(x.forms[form]).toBe(publish("X", { conduct: { form } }).band);
  });

  it("says that nothing you redact changes it, where the ground is where it came from", () => {
    const meta = publish(META, { provenance: "hacked" });
    expect(meta.stuck).toBe("origin");
    expect(meta.options.every((o) => o.changeForm !== undefined)).toBe(true);
  });

  it("says that it is the content where a manifesto is the document", () => {
    const facts: Facts = { date: on, dataTypes: ["manifesto"], provenance: "none", conduct: { form: "raw" } };
    expect(predictOn("X", facts).stuck).toBe("content");
  });

  it("asks for facts, not for redactions, where only facts are missing", () => {
    expect(predictOn("Discord", {})).toMatchObject({ options: [], stuck: "unknowns" });
  });
});
