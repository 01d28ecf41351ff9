// A newsroom's own rules, read from YAML, refused with a line and a reason, and run as one more detector.
import { err, ok, type Result } from "../../../base/result.ts";
import { type LineProblem, readYaml } from "../../model/yaml.ts";
import type { Detection, Detector } from "../detector.ts";
import { passesMod97 } from "../money/iban-countries.ts";
import { passesLuhn } from "../money/luhn.ts";
import { passesAba } from "../money/routing.ts";
import { fold } from "../reading/fold.ts";
import { passesVin } from "../vehicle/vin.detector.ts";
import { compilePattern } from "./pattern.ts";
import { type Rule, ruleFile } from "./rule-file.ts";
import { type Range, wordList } from "./word-list.ts";

/** Reads, compiles and tests a rule file; every problem is reported, so that a file is mended in one go. */
export function readRules(source: string): Result<Detector, readonly LineProblem[]> {
  const read = readYaml(source, ruleFile);
  if (!read.ok) return read;
  const { data, lineOf } = read.value;

  const problems: LineProblem[] = [];
  const runs: ((text: string) => Detection[])[] = [];
  const ids = new Set<string>();
  data.rules.forEach((rule, index) => {
    const at = (path: readonly PropertyKey[], reason: string) =>
      problems.push({ line: lineOf(["rules", index, ...path]), reason: `${rule.id}: ${reason}.` });
    if (ids.has(rule.id)) at(["id"], "another rule has this id");
    ids.add(rule.id);
    const run = compile(rule, at);
    if (run === null) return;
    rule.tests.forEach((test, i) => {
      const failure = failureOf(run, test);
      if (failure !== null) at(["tests", i], `its test fails: ${failure}`);
    });
    runs.push(run);
  });
  if (problems.length > 0) return err(problems);
  return ok({
    id: "rules/newsroom",
    kinds: [...new Set(data.rules.map((rule) => rule.kind))],
    detect: (text) => runs.flatMap((run) => run(text)),
  });
}

const CHECKS: Readonly<Record<NonNullable<Rule["check"]>, (value: string) => boolean>> = {
  luhn: (value) => /^\d+$/.test(value) && passesLuhn(value),
  mod97: (value) => /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(value) && passesMod97(value),
  aba: passesAba,
  vin: (value) => value.length === 17 && passesVin(value),
};

/** Null when a part is refused; `at` has been told. */
function compile(
  rule: Rule,
  at: (path: readonly PropertyKey[], reason: string) => void,
): ((text: string) => Detection[]) | null {
  const finders: ((text: string) => Range[])[] = [];
  let refused = false;
  if (rule.words !== undefined) {
    const find = wordList(rule.words.map(folded), rule.exact);
    if (find === null) at(["words"], "each entry needs a word of letters or digits, and twelve words at most");
    else finders.push(find);
    refused = find === null;
  }
  rule.patterns?.forEach((source, i) => {
    const compiled = compilePattern(source);
    if (compiled.ok) finders.push(compiled.value);
    else {
      at(["patterns", i], `the pattern ${compiled.error}`);
      refused = true;
    }
  });
  const context = rule.context && wordList(rule.context.words.map(folded), false);
  const unless = wordList(rule.unless.map(folded), false);
  if (context === null || unless === null) {
    at([context === null ? "context" : "unless"], "each entry needs a word of letters or digits");
    return null;
  }
  if (refused) return null;

  const within = rule.context?.within ?? 60;
  return (text) =>
    finders.flatMap((find) =>
      find(text).flatMap(({ start, end }): Detection[] => {
        const raw = text.slice(start, end);
        const compact = raw.replace(/[\s.-]/g, "").toUpperCase();
        if (rule.check !== undefined && !CHECKS[rule.check](compact)) return [];
        const before = text.slice(Math.max(0, start - within), start);
        const after = text.slice(end, end + within);
        if (rule.unless.length > 0 && (unless(before).length > 0 || unless(after).length > 0)) return [];
        const isNear = context !== undefined && (context(before).length > 0 || context(after).length > 0);
        if (rule.context?.required === true && !isNear) return [];
        const confidence = isNear ? Math.min(0.99, rule.confidence + 0.1) : rule.confidence;
        return [
          { kind: rule.kind, start, end, confidence, why: rule.why, value: raw.toLowerCase().replace(/\s+/g, " ") },
        ];
      }),
    );
}

/** What is wrong with a rule's own test, or null. */
function failureOf(run: (text: string) => Detection[], test: string): string | null {
  const wanted: string[] = [];
  let plain = "";
  let from = 0;
  for (const m of test.matchAll(/\[\[(.+?)\]\]/gs)) {
    plain += test.slice(from, m.index);
    wanted.push(`${plain.length}-${plain.length + m[1]!.length}`);
    plain += m[1]!;
    from = m.index + m[0].length;
  }
  plain += test.slice(from);
  const found = new Set(run(fold(plain).text).map((d) => `${d.start}-${d.end}`));
  const missed = wanted.filter((range) => !found.has(range)).length;
  if (missed > 0) return `${missed} of ${wanted.length} marked values not found as marked`;
  return found.size > wanted.length ? "more is found than is marked" : null;
}

const folded = (word: string): string => fold(word).text;
