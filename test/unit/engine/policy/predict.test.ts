import { describe, expect, it } from "vitest";
import { type Facts, FORMS, PROVENANCES, REDACTIONS } from "../../../../src-main/contract/facts.ts";
import { prediction } from "../../../../src-main/contract/prediction.ts";
import { DATA_TYPES, PLATFORMS } from "../../../../src-main/contract/terms.ts";
import { chanceInForce, predictAll, statedFacts } from "../../../../src-main/engine/policy/index.ts";
import { data, firing, firingIds, META, predict, predictOn } from "./packs.ts";

/** A small fixed-seed generator (mulberry32): the same facts on every run. */
function generator(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomFacts(random: () => number): Facts {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = <T>(make: () => T): T | undefined => (random() < 0.7 ? make() : undefined);
  const flags = ["callToHarm", "bulkNamed", "hackerPoster", "complaint", "election", "copyrightNotice"] as const;
  const facts: Record<string, unknown> = {
    date: maybe(() => `${2015 + Math.floor(random() * 12)}-0${1 + Math.floor(random() * 9)}-15`),
    dataTypes: maybe(() => DATA_TYPES.filter(() => random() < 0.12)),
    redaction: maybe(() => pick(REDACTIONS)),
    provenance: maybe(() => pick(PROVENANCES)),
    conduct: {
      form: maybe(() => pick(FORMS)),
      ...Object.fromEntries(flags.map((f) => [f, maybe(() => random() < 0.3)])),
    },
  };
  return JSON.parse(JSON.stringify(facts)) as Facts;
}

const random = generator(20240926);
const sample = Array.from({ length: 120 }, () => randomFacts(random));

describe("any facts at all", () => {
  it("give one well-formed prediction a platform, whose drivers add up to its score", () => {
    for (const facts of sample)
      for (const p of predict(facts)) {
        prediction.parse(p);
        const total = p.drivers.reduce((sum, d) => sum + d.weight, 0);
        expect(Math.abs(1 / (1 + Math.exp(-total)) - p.score)).toBeLessThan(0.02);
      }
  });

  it("are never made worse by full redaction, nor by reporting instead of showing", () => {
    for (const facts of sample) {
      if (facts.dataTypes === undefined) continue;
      const raw = predict({ ...facts, redaction: "none", conduct: { ...facts.conduct, form: "raw" } });
      const full = predict({ ...facts, redaction: "full", conduct: { ...facts.conduct, form: "raw" } });
      const told = predict({ ...facts, redaction: "none", conduct: { ...facts.conduct, form: "reporting" } });
      raw.forEach((p, i) => {
        expect(full[i]!.score, `${p.platform} ${JSON.stringify(facts)}`).toBeLessThanOrEqual(p.score + 0.03);
        expect(told[i]!.score, `${p.platform} ${JSON.stringify(facts)}`).toBeLessThanOrEqual(
          Math.max(p.score + 0.03, 0.34),
        );
      });
    }
  });

  it("never become likely through a clause that was not even probably in force", () => {
    for (const facts of sample) {
      const sure = data.packs.map((pack) => ({
        ...pack,
        clauses: pack.clauses.map((c) => (chanceInForce(c, facts.date ?? null) >= 2 / 3 ? c : { ...c, trigger: null })),
      }));
      const without = predictAll({ ...data, packs: sure, facts: statedFacts(facts) });
      predict(facts).forEach((p, i) => {
        if (p.band === "likely") expect([p.platform, without[i]!.band, facts]).toEqual([p.platform, "likely", facts]);
      });
    }
  });

  it("give the same answer twice", () => {
    for (const facts of sample.slice(0, 20)) expect(predict(facts)).toEqual(predict(facts));
  });
});

describe("data types are judged per platform", () => {
  const visible = (dataTypes: Facts["dataTypes"]): Facts => ({
    date: "2026-01-20",
    dataTypes,
    redaction: "none",
    provenance: "none",
    conduct: { form: "raw" },
  });

  it.each(["birthdate", "school_name", "private_messages"] as const)("%s is not private on X", (type) => {
    const p = predictOn("X", visible([type]));
    expect(p.clauses).toEqual([]);
    expect(p.band).toBe("unlikely");
  });

  it("a date of birth counts on TikTok", () => {
    expect(firingIds(predictOn("TikTok", visible(["birthdate"])))).toEqual(["tiktok.pii.moderate"]);
  });

  it("an account number alone doesn't meet Meta's clause, together with its code it does", () => {
    expect(firingIds(predictOn(META, { ...visible(["bank_account"]), date: "2026-08-10" }))).toEqual([]);
    const both = predictOn(META, { ...visible(["bank_account", "credentials"]), date: "2026-08-10" });
    expect(firingIds(both)).toEqual(["meta.privacy.financial-personal"]);
  });

  it("redaction doesn't take a manifesto or other people's messages out of the document", () => {
    expect(predictOn("X", { ...visible(["manifesto"]), redaction: "full" }).band).toBe("likely");
  });
});

describe("what is done with it", () => {
  const list: Facts = {
    date: "2023-03-27",
    dataTypes: ["leo_id"],
    redaction: "none",
    provenance: "accidental_release",
    conduct: { form: "raw", bulkNamed: true, lawEnforcementIds: true, complaint: true, callToHarm: true },
  };

  it("the same data with a call to act is likely, and reported on it is unlikely", () => {
    expect(predictOn("X", list).band).toBe("likely");
    expect(predictOn("X", { ...list, conduct: { ...list.conduct, callToHarm: false, form: "reporting" } }).band).toBe(
      "unlikely",
    );
  });

  it("a clause that asks for a threat is not cited while none is stated", () => {
    expect(firingIds(predictOn("X", { ...list, dataTypes: ["home_address"], conduct: { form: "raw" } }))).not.toContain(
      "x.private-info.threat-bounty",
    );
  });

  it("a copyright clause waits for a notice", () => {
    const facts: Facts = { date: "2026-08-01", dataTypes: ["copyrighted_work"], conduct: { form: "raw" } };
    expect(firingIds(predictOn("X", facts))).toEqual([]);
    expect(firingIds(predictOn("X", { ...facts, conduct: { form: "raw", copyrightNotice: true } }))).toEqual([
      "x.copyright",
    ]);
  });
});

describe("what is not known", () => {
  it("makes every platform uncertain when nothing at all is stated", () => {
    for (const p of predict({})) expect([p.platform, p.band]).toEqual([p.platform, "uncertain"]);
  });

  it("says so where nothing private is visible and everything else is stated", () => {
    const p = predictOn("X", {
      date: "2026-01-20",
      dataTypes: [],
      redaction: "full",
      provenance: "none",
      conduct: { form: "raw" },
    });
    expect(p.band).toBe("unlikely");
    expect(p.remedy).toBeNull();
  });

  it("leaves Meta uncertain inside the bracket in which its hacked-source clause was rewritten", () => {
    const p = predictOn(META, {
      date: "2024-06-01",
      dataTypes: [],
      redaction: "none",
      provenance: "hacked",
      conduct: { form: "raw" },
    });
    expect(p.band).toBe("uncertain");
    expect(firing(p).map((c) => c.inForce)).toEqual(["unknown", "unknown"]);
  });

  it("answers unknown_rules for a known platform without a pack", () => {
    const packed = new Set<string>(data.packs.map((p) => p.platform));
    const bare = PLATFORMS.filter((p) => !packed.has(p));
    expect(bare).toContain("any");
    for (const p of predict({ platforms: [...bare] }))
      expect(p).toMatchObject({ state: "unknown_rules", band: "uncertain", score: 0.5, clauses: [], remedy: null });
  });
});

describe("what an answer rests on", () => {
  const leak = (dataTypes: Facts["dataTypes"], more: Facts = {}): Facts => ({
    date: "2026-08-10",
    dataTypes,
    redaction: "none",
    provenance: "none",
    conduct: { form: "raw" },
    ...more,
  });
  it.each([
    ["X", ["home_address"], "rule_and_record"],
    ["Substack", ["home_address"], "rule_not_enforced"],
    ["LinkedIn", ["home_address"], "rule_no_record"],
    ["X", ["manifesto"], "rule_and_record"],
    ["YouTube", ["informant_witness_identity"], "record_no_rule"],
    ["LinkedIn", ["birthdate"], "neither"],
  ] as const)("%s on %j: %s", (platform, types, standing) => {
    expect(predictOn(platform, leak([...types])).standing).toBe(standing);
  });
});

describe("precedents", () => {
  it("are shown once each, by the outcome on the platform asked about", () => {
    const facts: Facts = {
      date: "2024-09-26",
      dataTypes: ["home_address", "gov_id_number"],
      provenance: "foreign_state_operation",
      conduct: { form: "raw" },
    };
    expect(predictOn("X", facts).precedents[0]).toEqual({ id: "vance-dossier-2024", direction: "for" });
    expect(predictOn("Substack", facts).precedents).toContainEqual({ id: "vance-dossier-2024", direction: "against" });
    for (const p of predict(facts)) expect(new Set(p.precedents.map((x) => x.id)).size).toBe(p.precedents.length);
  });
});
