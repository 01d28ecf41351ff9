import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detectText } from "../../../../../src-main/engine/detection/index.ts";
import { readRules } from "../../../../../src-main/engine/detection/rules/newsroom-rules.ts";

const documented = /```yaml\n([\s\S]+?)```/.exec(
  readFileSync(join(import.meta.dirname, "../../../../../docs/newsroom-rules.md"), "utf8"),
)![1]!;

/** A file of one rule with the lines given, at their usual indent. */
const fileOf = (...lines: string[]): string =>
  ["schema: stet.rules/1", "rules:", "  - id: probe", "    kind: person", ...lines.map((line) => `    ${line}`)].join(
    "\n",
  );
const WHY = "why: Found by a newsroom's rule.";

const detectorOf = (source: string) => {
  const read = readRules(source);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const foundIn = (source: string, text: string): string[] =>
  detectText(text, { more: [detectorOf(source)] }).map((d) => `${d.kind}:${text.slice(d.start, d.end)}`);
const problemsOf = (source: string) => {
  const read = readRules(source);
  return read.ok ? [] : read.error;
};

describe("a newsroom's rules", () => {
  it("read the documented file, and pass its tests", () => {
    expect(detectorOf(documented).kinds).toEqual(["person", "national_id", "credit_card"]);
  });

  it.each([
    ["Ask Blue Heron; not a blue heron.", ["person:Blue Heron"]],
    ["Ask Blue\nHeron, or Blue-Heron.", ["person:Blue\nHeron", "person:Blue-Heron"]],
    ["The precinct says badge K4471 is his.", ["national_id:K4471"]],
    ["badge K4471", []],
    ["paid with 6099-0000-0000-0009", ["credit_card:6099-0000-0000-0009"]],
    ["paid with 6099-0000-0000-0008", []],
  ])("find in “%s” what they say", (text, wanted) => {
    expect(foundIn(documented, text)).toEqual(wanted);
  });

  it("give offsets of the text as it was given, invisible characters included", () => {
    const text = "Ask Blue\u00a0He\u200bron.";
    const [found] = detectText(text, { more: [detectorOf(documented)] });
    expect(text.slice(found?.start, found?.end)).toBe("Blue\u00a0He\u200bron");
  });

  it("let a context make a match surer", () => {
    const source = fileOf(
      "words: [Heron]",
      "context: { words: [source] }",
      "confidence: 0.6",
      WHY,
      "tests: ['[[Heron]]', none]",
    );
    const [alone] = detectText("Heron", { more: [detectorOf(source)] });
    const [near] = detectText("our source Heron", { more: [detectorOf(source)] });
    expect([alone?.confidence, near?.confidence]).toEqual([0.6, 0.7]);
  });
});

describe("a rule file is refused", () => {
  it.each([
    ["that isn't YAML", "schema: [", 1, /neither YAML/],
    ["of another schema", documented.replace("stet.rules/1", "stet.rules/9"), 1, /schema/],
    ["with an unknown kind", documented.replace("kind: person", "kind: persona"), 4, /rules\.0\.kind/],
    ["with an unknown key", fileOf("word: [x]", "words: [Heron]", WHY, "tests: ['[[Heron]]', none]"), 3, /word/],
    ["without words or patterns", fileOf(WHY, "tests: ['[[Heron]]', none]"), 3, /needs words or patterns/],
    ["without a clean test", fileOf("words: [Heron]", WHY, "tests: ['[[Heron]]', '[[Heron]]']"), 7, /one with nothing/],
    ["whose test misses", fileOf("words: [Heron]", WHY, "tests:", "  - '[[Stork]]'", "  - none"), 8, /1 of 1 marked/],
    [
      "whose test finds too much",
      fileOf("words: [Heron]", WHY, "tests:", "  - '[[Heron]]'", "  - a heron"),
      9,
      /more is found/,
    ],
    ["that looks behind", fileOf("patterns: ['(?<!a)b+']", WHY, "tests: ['[[b]]', none]"), 5, /linear time/],
    ["that refers back", fileOf("patterns: ['(a)\\1']", WHY, "tests: ['[[aa]]', none]"), 5, /linear time/],
    ["with a broken pattern", fileOf("patterns: ['(a']", WHY, "tests: ['[[a]]', none]"), 5, /RE2's syntax/],
    ["with a pattern for nothing", fileOf("patterns: ['a*']", WHY, "tests: ['[[a]]', none]"), 5, /matches nothing/],
    [
      "with a pattern too large",
      fileOf("patterns: ['((a{1,30}b){1,30}c){1,30}']", WHY, "tests: ['[[a]]', none]"),
      5,
      /too large|RE2's syntax/,
    ],
    ["with a word of no letters", fileOf("words: ['--']", WHY, "tests: ['[[a]]', none]"), 5, /letters or digits/],
    ["with aliases", "schema: &a stet.rules/1\nrules: *a", 1, /aliases/],
    ["with a key twice", fileOf("words: [a b]", "words: [c d]", WHY), 6, /neither YAML/],
  ])("%s", (_, source, line, reason) => {
    const problems = problemsOf(source);
    expect(problems.map((p) => p.line)).toContain(line);
    expect(problems.map((p) => p.reason).join(" ")).toMatch(reason);
  });

  it("with every problem at once, and no id twice", () => {
    const twice = `${documented}\n${documented.slice(documented.indexOf("  - id"))}`;
    expect(problemsOf(twice)).toHaveLength(3);
  });

  it("without repeating a value", () => {
    const source = fileOf("words: [Nightjar]", WHY, "tests: ['[[Kestrel]]', none]");
    expect(JSON.stringify(problemsOf(source))).not.toMatch(/Nightjar|Kestrel/);
  });
});

describe("a newsroom's patterns", () => {
  // Each explodes, or is quadratic, on an engine that backtracks.
  it.each(["(?:a+)+$", "(?:a|aa)+b", "(?:\\w+\\s?)+!", "a(?:[^b]*b)?", "(?:x+x+)+y"])(
    "take time in step with the text: %s",
    (pattern) => {
      const source = fileOf(`patterns: ['${pattern}']`, WHY, "tests: ['[[aab!]]', none]");
      const read = readRules(source);
      const rules = read.ok ? read.value : detectorOf(source.replace("[[aab!]]", `[[${SAMPLES[pattern]}]]`));
      const time = (length: number) => {
        const text = "ax".repeat(length / 2);
        const start = performance.now();
        rules.detect(text);
        return performance.now() - start;
      };
      time(10_000);
      expect(time(80_000)).toBeLessThan(Math.max(time(20_000), 40) * 10);
    },
  );

  it("see what stands before a window, and what crosses from one to the next", () => {
    const source = fileOf("patterns: ['\\bheron\\b']", WHY, "tests: ['a [[heron]]', herons]");
    const detector = detectorOf(source);
    for (let lead = 580; lead <= 620; lead++) {
      expect(detector.detect(`${"x".repeat(lead)} heron.`)).toHaveLength(1);
      expect(detector.detect(`${"x".repeat(lead)}heron.`)).toHaveLength(0);
    }
  });
});

const SAMPLES: Readonly<Record<string, string>> = {
  "(?:a+)+$": "aa",
  "(?:a|aa)+b": "aab",
  "(?:\\w+\\s?)+!": "a b!",
  "a(?:[^b]*b)?": "a",
  "(?:x+x+)+y": "xxy",
};
