import { describe, expect, it } from "vitest";
import type { Facts, PublicInterest } from "../../../../src-main/contract/facts.ts";
import { heeds } from "../../../../src-main/engine/policy/exceptions.ts";
import { freshnessOf } from "../../../../src-main/engine/policy/freshness.ts";
import { data, firing, META, predict, predictOn } from "./packs.ts";

const FLAGS = ["consent", "alreadyPublic", "publicOfficial"] as const;
const published: Facts = {
  date: "2026-08-10",
  dataTypes: ["home_address", "phone", "gov_id_number"],
  redaction: "none",
  provenance: "leaked_insider",
  conduct: { form: "raw", complaint: true, callToHarm: false },
};
const stating = (publicInterest: PublicInterest): Facts => ({ ...published, publicInterest });
const none = { consent: false, alreadyPublic: false, publicOfficial: false };

describe("public-interest facts", () => {
  it.each([
    ["X", "consent", true],
    ["X", "alreadyPublic", true],
    ["X", "publicOfficial", false],
    ["LinkedIn", "publicOfficial", true],
    ["Discord", "consent", true],
    ["Mastodon (mastodon.social)", "consent", false],
    ["Mastodon (mastodon.social)", "alreadyPublic", false],
    ["TikTok", "consent", false],
    ["Scribd", "alreadyPublic", false],
  ] as const)("%s listens to %s: %s", (platform, flag, listens) => {
    const without = predictOn(platform, stating(none)).score;
    const told = predictOn(platform, stating({ ...none, [flag]: true })).score;
    if (listens) expect(told).toBeLessThan(without);
    else expect(told).toBe(without);
  });

  it("never make an outcome likelier, anywhere", () => {
    const without = predict(stating(none));
    for (const flag of FLAGS)
      predict(stating({ ...none, [flag]: true })).forEach((p, i) => {
        expect(p.score, `${p.platform} ${flag}`).toBeLessThanOrEqual(without[i]!.score);
      });
  });

  it("left open widen the answer where a rule would listen, and say which", () => {
    const open = predictOn("X", published);
    const stated = predictOn("X", stating(none));
    expect(Math.abs(open.score - 0.5)).toBeLessThan(Math.abs(stated.score - 0.5));
    expect(open.drivers.find((d) => d.name === "not_known")?.text).toContain("whether the person consented");
    const deaf = "Mastodon (mastodon.social)" as const;
    expect(predictOn(deaf, published).score).toBe(predictOn(deaf, stating(none)).score);
  });

  it("about a public figure's office reach contact details, not a home", () => {
    const clause = data.packs.flatMap((p) => p.clauses).find((c) => c.id === "reddit.personal-info")!;
    const seen = (type: "email" | "home_address") => heeds(clause, [{ type, certainty: 1, kinds: new Set() }]);
    expect(seen("email")).toEqual(["publicOfficial"]);
    expect(seen("home_address")).toEqual([]);
  });

  it("that it is public already reach Meta's rule on identity numbers, not its rule on addresses", () => {
    const scores = (dataTypes: NonNullable<Facts["dataTypes"]>) =>
      [true, false].map(
        (alreadyPublic) => predictOn(META, { ...stating({ ...none, alreadyPublic }), dataTypes }).score,
      );
    const [number, secretNumber] = scores(["gov_id_number"]);
    const [home, secretHome] = scores(["home_address"]);
    expect(number).toBeLessThan(secretNumber!);
    expect(home).toBe(secretHome);
  });
});

describe("clauses that go with those that fire", () => {
  it("say how they are applied and what could be pleaded, and are no reason themselves", () => {
    const x = predictOn("X", published);
    const of = (question: string) => x.clauses.filter((c) => c.question === question).map((c) => c.id);
    expect(of("support")).toContain("x.private-info.ladder.2024-03");
    expect(of("exception")).toContain("x.public-interest-exception");
    const bare = data.packs.find((p) => p.platform === "X")!;
    const fired = new Set(firing(x).map((c) => c.id));
    expect(bare.clauses.filter((c) => c.topic === "enforcement_ladder").some((c) => fired.has(c.id))).toBe(false);
  });

  it("stay away where nothing fires", () => {
    expect(predictOn("X", { ...published, redaction: "full" }).clauses).toEqual([]);
  });

  it("include a general rule that is stretched to an identity it doesn't name, and say so", () => {
    const facts: Facts = {
      date: "2026-03-10",
      dataTypes: ["employer_data_aggregated"],
      redaction: "none",
      provenance: "scraped_public",
      conduct: { form: "raw", bulkNamed: true },
    };
    const github = predictOn("GitHub", facts);
    expect(github.clauses.find((c) => c.id === "github.doxxing")).toMatchObject({ stretched: true, inForce: "yes" });
    expect(predictOn("X", published).clauses.some((c) => c.stretched)).toBe(false);
  });
});

describe("a pack's freshness", () => {
  const pack = data.packs.find((p) => p.platform === "Medium")!;
  it.each([
    ["2023-12-01", false],
    ["2023-12-27", false],
    ["2023-12-28", true],
    ["2026-11-30", true],
  ])("of one last recorded on 27 June 2023, on %s", (date, stale) => {
    expect(freshnessOf(pack, date)).toEqual({ recordedOn: "2023-06-27", stale });
  });

  it("is said to be none where nothing was recorded on a dated day", () => {
    expect(freshnessOf(data.packs.find((p) => p.platform === "Scribd")!, "2026-01-01")).toEqual({
      recordedOn: null,
      stale: true,
    });
  });
});
