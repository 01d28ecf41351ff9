// Everything the engine can name has words in the window: what has none would show as an identifier.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../../src-main/contract/channels/index.ts";
import { REASONS } from "../../../src-main/contract/desk.ts";
import { FORMS, PROVENANCES } from "../../../src-main/contract/facts.ts";
import { FINDING_KINDS } from "../../../src-main/contract/kinds.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { CHECKS } from "../../../src-renderer/words/checks.ts";
import { FAMILIES, FAMILY_ORDER, KINDS, REASON_NAMES } from "../../../src-renderer/words/kinds.ts";
import { isoDay, list, pageRanges, when } from "../../../src-renderer/words/numbers.ts";
import { pagesIn } from "../../../src-renderer/words/page-list.ts";
import {
  FORM_NAMES,
  FORM_ON_PLATFORM,
  PROVENANCE_NAMES,
  reasonOf,
  sourceOf,
  weightWords,
} from "../../../src-renderer/words/platforms.ts";

const engine = join(import.meta.dirname, "..", "..", "..", "src-main", "engine");
const textOf = (folder: string) =>
  readdirSync(join(engine, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(engine, folder, name), "utf8"))
    .join("\n");

describe("the window has words for", () => {
  it("every check of a copy, and for no check that doesn't exist", () => {
    const ids = [...new Set(textOf("verification/checks").match(/(?<=")verification\/[\w-]+(?=")/g))];
    expect(ids.length).toBeGreaterThan(5);
    expect(Object.keys(CHECKS).sort()).toEqual(ids.sort());
  });

  it("every channel of a signal, and what the copy does about it", () => {
    for (const [id, { title, means, copy }] of Object.entries(CHANNELS)) {
      expect([id, title, copy.title, copy.detail].filter((words) => words.trim() === "")).toEqual([]);
      expect(means).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("every kind, reason, form and origin", () => {
    for (const kind of FINDING_KINDS) expect(KINDS[kind].long).not.toBe("");
    expect(Object.keys(REASON_NAMES)).toEqual([...REASONS]);
    for (const form of FORMS) expect([FORM_NAMES[form], FORM_ON_PLATFORM[form]]).not.toContain("");
    for (const origin of PROVENANCES) expect(PROVENANCE_NAMES[origin]).not.toBe("");
    expect([...FAMILIES].sort()).toEqual([...FAMILY_ORDER].sort());
  });
});

describe("counts and times", () => {
  it.each([
    [[1], "1"],
    [[3, 1, 2], "1–3"],
    [[1, 2, 3, 7, 9, 10, 7], "1–3, 7, 9–10"],
    [[], ""],
  ])("pages %j are %s", (pages, words) => expect(pageRanges(pages)).toBe(words));

  it("says a few names, and how many more there are", () => {
    expect([list([]), list(["X"]), list(["X", "Meta"]), list(["X", "Meta", "TikTok"])]).toEqual([
      "",
      "X",
      "X and Meta",
      "X, Meta and TikTok",
    ]);
    expect(list(["X", "Meta", "TikTok", "Reddit"])).toBe("X, Meta and 2 more");
  });

  it("tells today, yesterday, a weekday and a day", () => {
    const now = new Date(2026, 10, 24, 15, 0);
    const at = (...date: [number, number, number, number, number]) => when(new Date(...date).toISOString(), now);
    expect(at(2026, 10, 24, 9, 5)).toBe("today 09:05");
    expect(at(2026, 10, 23, 23, 59)).toBe("yesterday");
    expect(at(2026, 10, 20, 12, 0)).toBe("Friday");
    expect(at(2026, 9, 27, 12, 0)).toBe("27 October");
    expect(at(2025, 9, 27, 12, 0)).toBe("27 October 2025");
    expect(isoDay(new Date(2026, 0, 5))).toBe("2026-01-05");
  });
});

const prediction = (more: Partial<Prediction>): Prediction => ({
  platform: "X",
  state: "rules",
  band: "likely",
  score: 0.8,
  range: { low: 0.6, high: 0.9 },
  options: [],
  forms: { raw: "likely", link: "likely", excerpt: "uncertain", reporting: "unlikely" },
  stuck: null,
  standing: "rule_and_record",
  freshness: { recordedOn: null, stale: false },
  actions: [],
  clauses: [],
  drivers: [],
  precedents: [],
  remedy: null,
  ...more,
});
const clause = (question: "visible" | "provenance"): Prediction["clauses"][number] => ({
  id: "c",
  inForce: "yes",
  question,
  chance: 1,
  stretched: false,
  effectiveFrom: null,
  effectiveFromText: null,
  url: "https://example.org",
  findings: [],
  signals: [],
});
const remedy = { redact: ["f-1", "f-2"], bandAfter: "unlikely" as const };

describe("under a chip stands", () => {
  it.each([
    ["the distance, in values", prediction({ clauses: [clause("visible")], remedy }), "2 values from unlikely"],
    ["that redaction is no cure", prediction({ clauses: [clause("provenance")] }), "Redaction doesn’t change this"],
    ["that nothing is known of it", prediction({ state: "unknown_rules" }), "No rules on record"],
    [
      "that there is no track record",
      prediction({ clauses: [clause("visible")], standing: "rule_no_record" }),
      "Rule match, no track record",
    ],
    ["that it has happened without a rule", prediction({ standing: "record_no_rule" }), "No rule, but it has happened"],
    ["what redactions did", prediction({ band: "unlikely" }), "Changed by your redactions"],
    [
      "what they did, and that the rest is origin",
      prediction({ band: "uncertain", clauses: [clause("provenance")] }),
      "Changed; the rest is its origin",
    ],
  ])("%s", (_what, planned, words) => {
    expect(reasonOf(prediction({}), planned, (ids) => ids.length)).toBe(words);
  });
});

describe("a source", () => {
  it("that is a copy is named by its first publisher and not linked", () => {
    expect(sourceOf({ publisher: "The Verge, 27 Sept 2024", url: null })).toEqual({
      label: "The Verge, 27 Sept 2024, read in a reprint",
      url: null,
    });
  });
  it("is named by its host", () => {
    expect(sourceOf({ publisher: null, url: "https://www.example.org/a/b" })).toEqual({
      label: "example.org",
      url: "https://www.example.org/a/b",
    });
  });
});

describe("pages as a person lists them", () => {
  it.each([
    ["12", [12]],
    ["12, 30-32", [12, 30, 31, 32]],
    ["3–1", null],
    ["0", null],
    ["41", null],
    ["twelve", null],
    ["", null],
  ])("%j", (text, pages) => {
    expect(pagesIn(text, 40)).toEqual(pages);
  });
});

describe("a reason's weight", () => {
  it.each([
    [3.1, "raises it a great deal"],
    [-0.9, "lowers it much"],
    [0.3, "raises it somewhat"],
    [-0.02, "lowers it a little"],
    [0, ""],
  ])("%d", (weight, words) => {
    expect(weightWords(weight)).toBe(words);
  });
});
