import { describe, expect, it } from "vitest";
import { chanceInForce, clausesInForce, diffClauses, inForce } from "../../../../src-main/engine/policy/index.ts";
import { data, META } from "./packs.ts";

const clauses = new Map(data.packs.flatMap((p) => p.clauses.map((c) => [c.id, c] as const)));

describe("a clause on a day", () => {
  it.each([
    ["x.private-info.scope.2024-03", "2024-09-26", "yes"],
    ["x.private-info.scope.2024-03", "2024-03-21", "yes"],
    ["x.private-info.scope.2024-03", "2024-03-15", "unknown"],
    ["x.private-info.scope.2024-03", "2024-03-07", "no"],
    ["twitter.private-info.live-location.2022-12", "2022-12-13", "no"],
    ["twitter.private-info.live-location.2022-12", "2022-12-14", "yes"],
    ["twitter.private-info.live-location.2022-12", "2024-03-08", "yes"],
    ["twitter.private-info.live-location.2022-12", "2024-03-22", "no"],
    ["twitter.hacked-materials.2019-03", "2020-10-14", "yes"],
    ["twitter.hacked-materials.2019-03", "2020-10-17", "no"],
    ["twitter.hacked-materials.2020-10", "2021-06-01", "yes"],
    ["twitter.hacked-materials.2020-10", "2024-09-26", "no"],
    ["twitter.private-info.2017", "2016-08-13", "unknown"],
    ["twitter.private-info.2017", "2024-09-26", "no"],
    ["meta.privacy.hacked-source.2022", "2024-03-28", "yes"],
    ["meta.privacy.hacked-source.2022", "2024-06-01", "unknown"],
    ["meta.privacy.hacked-source.current", "2024-06-01", "unknown"],
    ["meta.privacy.hacked-source.2022", "2024-09-26", "no"],
    ["meta.privacy.hacked-source.current", "2024-09-26", "yes"],
    ["meta.privacy.foreign-leak", "2024-09-26", "yes"],
    ["meta.privacy.contact", "2024-09-26", "unknown"],
    ["meta.privacy.contact", "2026-08-03", "yes"],
    ["youtube.hacked.2020", "2023-12-14", "yes"],
    ["youtube.hacked.2020", "2023-12-16", "unknown"],
    ["youtube.hacked.2020", "2024-09-26", "no"],
    ["tiktok.hacked.2024", "2025-09-12", "yes"],
    ["tiktok.hacked.2024", "2025-09-13", "no"],
    ["tiktok.hacked.2025", "2025-09-12", "no"],
    ["tiktok.hacked.2025", "2025-09-13", "yes"],
    // Assumed to have been replaced with the next known version: only the latest day is known.
    ["substack.private.2021", "2024-09-26", "unknown"],
    ["substack.private.2026", "2024-09-26", "no"],
    // A spokesperson's sentence of 2018 that nobody has read since.
    ["twitter.private-info.links.2018", "2024-09-26", "unknown"],
    ["aws.acceptable-use.2010", "2026-01-01", "unknown"],
  ])("%s on %s: %s", (id, date, expected) => {
    expect(inForce(clauses.get(id)!, date)).toBe(expected);
  });

  it("is not known to be in force without a date, and is out of force when it has an end", () => {
    expect(inForce(clauses.get("x.private-info.scope.2024-03")!, null)).toBe("unknown");
    expect(inForce(clauses.get("youtube.hacked.2020")!, null)).toBe("no");
  });
});

describe("the clauses of a platform", () => {
  it("hold no hacked-materials rule of X in force in September 2024", () => {
    const listed = clausesInForce(data.packs, { platform: "X", date: "2024-09-26" });
    expect(listed.filter((c) => c.topic === "hacked_materials").map((c) => c.id)).toEqual([
      "x.hacked-materials.absent",
    ]);
  });

  it("changed on X between 8 and 21 March 2024", () => {
    const changes = diffClauses(data.packs, "2024-03-07", "2024-03-22", "X").map((c) => [c.change, c.clause.id]);
    expect(changes).toContainEqual(["began", "x.private-info.scope.2024-03"]);
    expect(changes).toContainEqual(["ended", "twitter.private-info.live-location.2022-12"]);
    expect(changes).toContainEqual(["ended", "twitter.hacked-materials.2020-10"]);
  });

  it("lost the newsworthiness words on Meta between March and September 2024", () => {
    const changes = diffClauses(data.packs, "2024-03-28", "2024-09-07", META).map((c) => [c.change, c.clause.id]);
    expect(changes).toContainEqual(["unsure", "meta.privacy.hacked-source.2022"]);
    expect(changes.some(([, id]) => id === "meta.privacy.hacked-source.current")).toBe(true);
    const after = diffClauses(data.packs, "2024-03-27", "2024-09-08", META).map((c) => [c.change, c.clause.id]);
    expect(after).toContainEqual(["ended", "meta.privacy.hacked-source.2022"]);
    expect(after).toContainEqual(["began", "meta.privacy.hacked-source.current"]);
  });
});

describe("the chance that a rule was in force", () => {
  const chance = (id: string, date: string) => chanceInForce(clauses.get(id)!, date);

  it("is certain where the record is, everywhere", () => {
    for (const clause of clauses.values())
      for (const date of ["2014-12-22", "2018-06-20", "2020-10-14", "2024-09-26", "2026-08-10"]) {
        const state = inForce(clause, date);
        const p = chanceInForce(clause, date);
        if (state === "unknown") expect(p > 0 && p <= 1, clause.id).toBe(true);
        else expect(p).toBe(state === "yes" ? 1 : 0);
      }
  });

  it("grows through the bracket in which a clause began", () => {
    const days = ["2024-03-08", "2024-03-12", "2024-03-16", "2024-03-20"];
    const chances = days.map((d) => chance("x.private-info.scope.2024-03", d));
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[0]).toBeCloseTo(1 / 14);
    expect(chances[3]).toBeCloseTo(13 / 14);
  });

  it("fades with the years before a text was first read, faster for rules that come and go", () => {
    expect(chance("reddit.personal-info", "2020-07-09")).toBeGreaterThan(0.8);
    expect(chance("reddit.personal-info", "2010-07-09")).toBeLessThan(chance("reddit.personal-info", "2020-07-09"));
    expect(chance("meta.privacy.hacked-source.2022", "2016-07-23")).toBeLessThan(0.5);
  });

  it("stays whole between an old wording and the one that replaced it", () => {
    expect(chance("twitter.private-info.2017", "2021-02-11")).toBe(1);
    // The record assumes as much of this one.
    expect(chance("substack.private.2021", "2024-09-26")).toBe(0.75);
  });
});
