import { describe, expect, it } from "vitest";
import type { Signal } from "../../../../src-main/contract/check.ts";
import type { Facts } from "../../../../src-main/contract/facts.ts";
import { basedFacts } from "../../../../src-main/contract/facts.ts";
import { factsOfDocument, predictAll, resolvePlatform } from "../../../../src-main/engine/policy/index.ts";
import { rulePack } from "../../../../src-main/engine/policy/rule-pack.ts";
import { data, found, META } from "./packs.ts";

const sign = (id: string, strength: Signal["strength"], suggests?: string): Signal => ({
  id,
  family: "origin",
  channel: "metadata",
  strength,
  summary: "s",
  evidence: "e",
  ...(suggests ? { suggests } : {}),
});

const findings = [
  found("a1", "address"),
  found("a2", "address"),
  found("s1", "ssn_partial"),
  found("p1", "person"),
  found("d1", "date_of_birth"),
];
const on = "2026-11-20";

describe("a platform's own data types", () => {
  const plate = [found("l1", "license_plate")];
  const house = (kinds: object) =>
    rulePack.parse({
      schema: "stet.rule-pack/1",
      platform: "House rules",
      kinds,
      clauses: [
        {
          id: "house.whereabouts",
          title: "Nobody is followed",
          topic: "private_information",
          paraphrase: "What tells where somebody is is struck.",
          enforcement: ["post_removal"],
          exceptions: [],
          from: "2020-01-01",
          url: "intranet, page 3",
          trigger: { need: "types", types: ["physical_location"] },
        },
      ],
    });
  const firing = (kinds: object, removed: string[] = []) =>
    predictAll({
      packs: [house(kinds)],
      precedents: [],
      facts: factsOfDocument({ platforms: ["House rules" as never] }, { findings: plate, signals: [] }, on),
      findings: plate,
      removed,
    })[0]?.clauses.flatMap((c) => (c.question === "visible" ? [c.findings] : []));

  it.each<[string, object, string[], unknown]>([
    ["are the usual where the pack says nothing", {}, [], []],
    ["are the pack's where it does, with the finding", { license_plate: ["physical_location"] }, [], [["l1"]]],
    ["are gone when the finding is struck", { license_plate: ["physical_location"] }, ["l1"], []],
  ])("%s", (_what, kinds, removed, fired) => {
    expect(firing(kinds, removed)).toEqual(fired);
  });
});

describe("the facts of a document", () => {
  it("take the data types from the findings, and say that they are derived", () => {
    const facts = factsOfDocument({}, { findings, signals: [] }, on);
    expect(facts.dataTypes).toEqual({ value: ["birthdate", "gov_id_number", "home_address"], basis: "derived" });
    expect(facts.date).toEqual({ value: on, basis: "derived" });
    expect(facts.provenance).toEqual({ value: null, basis: "unknown" });
    expect(facts.conduct.form).toEqual({ value: null, basis: "unknown" });
    basedFacts.parse(facts);
  });

  it("never replace what is stated", () => {
    const stated: Facts = { dataTypes: ["phone"], provenance: "official_release", date: "2024-01-01" };
    const facts = factsOfDocument(stated, { findings, signals: [sign("x", "strong", "hacked")] }, on);
    expect(facts.dataTypes).toEqual({ value: ["phone"], basis: "stated" });
    expect(facts.provenance).toEqual({ value: "official_release", basis: "stated" });
    expect(facts.date).toEqual({ value: "2024-01-01", basis: "stated" });
  });

  it.each([
    ["nothing from a weak signal", [sign("x", "weak", "hacked")], null],
    ["the origin a moderate signal suggests", [sign("x", "moderate", "leaked_insider")], "leaked_insider"],
    [
      "the strongest signal",
      [sign("x", "moderate", "hacked"), sign("y", "strong", "leaked_insider")],
      "leaked_insider",
    ],
    ["the graver of two as strong", [sign("x", "strong", "leaked_insider"), sign("y", "strong", "hacked")], "hacked"],
    ["nothing from a word that is no origin", [sign("x", "strong", "martian")], null],
  ])("take %s", (_, signals, expected) => {
    expect(factsOfDocument({}, { findings: [], signals }, on).provenance.value).toBe(expected);
  });

  it("don't call an unread document clean", () => {
    const unread = { findings: [], signals: [], coverage: [{ page: 1, state: "not_read" as const }] };
    expect(factsOfDocument({}, unread, on).dataTypes).toEqual({ value: null, basis: "unknown" });
    const read = { findings: [], signals: [], coverage: [{ page: 1, state: "read" as const }] };
    expect(factsOfDocument({}, read, on).dataTypes).toEqual({ value: [], basis: "derived" });
  });
});

describe("that it is classified", () => {
  const marked: Signal = { ...sign("c1", "strong"), channel: "classification_marking", shows: "classified" };
  const released = sign("r1", "moderate", "official_release");
  it.each<[string, Facts, Signal[], unknown]>([
    ["is derived from markings that agree", {}, [marked], { value: true, basis: "derived" }],
    [
      "is not from a marking alone",
      {},
      [{ ...sign("c2", "strong"), channel: "classification_marking" }],
      { value: null, basis: "unknown" },
    ],
    ["is not of what bears a stamp of release", {}, [marked, released], { value: null, basis: "unknown" }],
    [
      "is what the editor says where they say so",
      { conduct: { classified: false } },
      [marked],
      { value: false, basis: "stated" },
    ],
  ])("%s", (_what, stated, signals, expected) => {
    expect(factsOfDocument(stated, { findings, signals }, on).conduct.classified).toEqual(expected);
  });

  it("counts in a prediction, and for less than when it is stated", () => {
    const scoreOf = (stated: Facts, signals: Signal[]) =>
      predictAll({
        ...data,
        facts: factsOfDocument({ platforms: ["X"], ...stated }, { findings: [], signals }, on),
        findings: [],
        signals,
      })[0]!.score;
    const [without, derived, said] = [
      scoreOf({}, []),
      scoreOf({}, [marked]),
      scoreOf({ conduct: { classified: true } }, []),
    ];
    expect(derived).toBeGreaterThan(without);
    expect(said).toBeGreaterThanOrEqual(derived);
  });
});

describe("predictions of a document", () => {
  const facts = factsOfDocument({ platforms: ["X"] }, { findings, signals: [] }, on);
  const predict = (removed: string[] = [], coverage?: { page: number; state: "read" | "not_read" }[]) =>
    predictAll({ ...data, facts, findings, signals: [], removed, ...(coverage ? { coverage } : {}) })[0]!;

  it("cite the findings that trigger each clause", () => {
    expect(predict().clauses[0]).toMatchObject({ id: "x.private-info.scope.2024-03", findings: ["a1", "a2", "s1"] });
  });

  it("drop once the findings are struck", () => {
    expect(predict().band).toBe("likely");
    expect(predict(["a1", "a2", "s1"])).toMatchObject({ band: "unlikely", clauses: [] });
  });

  it("name the smallest set of findings that lowers the band, and it does", () => {
    const { remedy, band } = predict();
    expect(remedy).not.toBeNull();
    expect(remedy).not.toHaveProperty("dataTypes");
    const after = predict(remedy!.redact);
    expect(after.band).toBe(remedy!.bandAfter);
    expect(after.band).not.toBe(band);
    // No smaller set of whole types would do.
    for (const fewer of [["s1"], ["a1", "a2"]])
      if (fewer.length < remedy!.redact.length) expect(predict(fewer).band).toBe(band);
  });

  it("ask for nothing where no finding matters", () => {
    const plain = predictAll({
      ...data,
      facts: factsOfDocument({ platforms: ["X"] }, { findings: [found("d", "date_of_birth")], signals: [] }, on),
      findings: [found("d", "date_of_birth")],
    });
    expect(plain[0]).toMatchObject({ band: "unlikely", remedy: null, clauses: [] });
  });

  it("widen when a page was not read", () => {
    const clean = factsOfDocument({ platforms: ["X"], dataTypes: [] }, { findings: [], signals: [] }, on);
    const score = (state: "read" | "not_read") =>
      predictAll({ ...data, facts: clean, coverage: [{ page: 1, state }] })[0]!.score;
    expect(score("not_read")).toBeGreaterThan(score("read"));
  });

  it("cite the signals that suggest an origin a clause names", () => {
    const signals = [sign("sig", "strong", "hacked"), sign("other", "strong")];
    const hacked = factsOfDocument({ platforms: [META], dataTypes: [] }, { findings: [], signals }, on);
    const [p] = predictAll({ ...data, facts: hacked, signals });
    // Suggested, not stated: enough to cite the clause, not to call it likely.
    expect(p!.band).toBe("uncertain");
    expect(p!.clauses.find((c) => c.id === "meta.privacy.hacked-source.current")?.signals).toEqual(["sig"]);
    expect(p!.remedy).toMatchObject({ redact: [], changeForm: "excerpt" });
  });

  it("list findings of a stated type, and strike the type when all of them are struck", () => {
    const stated = factsOfDocument(
      { platforms: ["X"], dataTypes: ["home_address", "phone"] },
      { findings, signals: [] },
      on,
    );
    const go = (removed: string[]) =>
      predictAll({ ...data, facts: stated, findings, removed })[0]!.clauses[0]?.findings;
    expect(go([])).toEqual(["a1", "a2"]);
    expect(go(["a1", "a2"])).toEqual([]);
  });

  it("are the same after a decision whether or not earlier scores were kept", () => {
    const asked = factsOfDocument({ provenance: "hacked" }, { findings, signals: [] }, on);
    const scores = new Map<string, number>();
    for (const removed of [[], ["a1"], ["a1", "a2"], ["s1", "d1"], findings.map((f) => f.id), ["a2"], []]) {
      const input = { ...data, facts: asked, findings, removed };
      expect(predictAll({ ...input, scores }), removed.join()).toEqual(predictAll(input));
    }
    expect(scores.size).toBeGreaterThan(0);
  });
});

describe("a platform's name", () => {
  it.each([
    ["Meta", META],
    ["x", "X"],
    ["Google Drive", "Google Drive/Docs"],
    ["facebook", META],
    ["  TIKTOK ", "TikTok"],
    ["Mastodon", "Mastodon (mastodon.social)"],
    ["google", null],
    ["", null],
    ["toString", null],
    ["myspace", null],
  ])("%j is %j", (name, term) => expect(resolvePlatform(name)).toBe(term));
});
