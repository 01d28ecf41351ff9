import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { predictAll, statedFacts } from "../../../src-main/engine/policy/index.ts";
import { parseFacts } from "../../../src-main/services/facts.ts";
import { loadPolicyData } from "../../../src-main/services/policy-packs.ts";

const RESOURCES = join(import.meta.dirname, "../../../resources");
const folder = mkdtempSync(join(tmpdir(), "stet-packs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOUSE = `schema: stet.rule-pack/1
platform: House rules
clauses:
  - id: house.minors
    title: No minors are named
    topic: minors
    paraphrase: Names and schools of minors are struck unless the editor in chief agrees.
    enforcement: [post_removal]
    from: 2020-01-01
    url: intranet, page 12
    trigger: { need: types, types: [minor_data, school_name] }
`;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const load = () => loadPolicyData(RESOURCES, [folder]);

describe("a newsroom's own packs", () => {
  it("are read from their folder and predicted beside the platforms, without a line of code", async () => {
    put("house.yaml", HOUSE);
    const { packs, precedents, refused } = await load();
    expect(refused).toEqual([]);
    expect(packs.length).toBe(28);
    const facts = parseFacts(
      '{"date":"2026-11-01","platforms":["House rules"],"dataTypes":["minor_data"],"conduct":{"form":"raw"}}',
      packs.map((p) => p.platform),
    );
    if (!facts.ok) throw new Error(facts.error.message);
    const [p] = predictAll({ packs, precedents, facts: statedFacts(facts.value) });
    expect(p).toMatchObject({ platform: "House rules", state: "rules", freshness: { stale: false } });
    expect(p!.clauses.map((c) => c.id)).toEqual(["house.minors"]);
    expect(["likely", "uncertain"]).toContain(p!.band);
  });

  it("add clauses to a platform that ships", async () => {
    put(
      "more-x.json",
      JSON.stringify({
        schema: "stet.rule-pack/1",
        platform: "X",
        clauses: [
          {
            id: "x.newsroom.note",
            title: "What X told us",
            topic: "process",
            paraphrase: "X answers our letters within a week.",
            enforcement: ["none_stated"],
            url: "our correspondence",
          },
        ],
      }),
    );
    const { packs } = await load();
    expect(packs.find((p) => p.platform === "X")!.clauses.at(-1)!.id).toBe("x.newsroom.note");
    expect(packs.filter((p) => p.platform === "X").length).toBe(1);
  });

  it.each([
    ["broken.yaml", "schema: [", 1, /neither YAML nor JSON/],
    [
      "wrong-topic.yaml",
      HOUSE.replace("topic: minors", "topic: gossip").replace("house.minors", "house.a"),
      6,
      /topic/,
    ],
    [
      "typo.yaml",
      HOUSE.replace("paraphrase:", "parafrase:").replace("house.minors", "house.b"),
      4,
      /parafrase|paraphrase/,
    ],
    [
      "no-types.yaml",
      HOUSE.replace(", types: [minor_data, school_name]", "").replace("house.minors", "house.c"),
      11,
      /names none/,
    ],
    [
      "backwards.yaml",
      HOUSE.replace("url:", "to: 2019-01-01\n    url:").replace("house.minors", "house.d"),
      10,
      /ends before it begins/,
    ],
    ["same-id.yaml", HOUSE.replace("house.minors", "x.copyright"), 4, /another pack has this id/],
  ] as const)(
    "%s is refused with its line and the reason, and the others are read all the same",
    async (name, text, line, reason) => {
      put(name, text);
      const { packs, refused } = await load();
      rmSync(join(folder, name));
      expect(packs.some((p) => p.platform === "House rules")).toBe(true);
      expect(refused.map((r) => r.file)).toEqual([join(folder, name)]);
      expect(
        refused[0]!.problems.some((p) => p.line === line && reason.test(p.reason)),
        JSON.stringify(refused),
      ).toBe(true);
    },
  );

  it("a folder that isn't there holds none", async () => {
    expect((await loadPolicyData(RESOURCES, [join(folder, "nowhere")])).packs.length).toBe(27);
  });

  it("a platform that nobody knows is still a mistake", () => {
    expect(parseFacts('{"platforms":["Myspace"]}', ["House rules"]).ok).toBe(false);
  });
});
