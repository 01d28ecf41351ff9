// The prediction against every recorded case, each left out of the fit. Not accuracy: see docs/backtest.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile, findResearch } from "../../resources/policies/compile.ts";
import { predictAll, statedFacts } from "../../src-main/engine/policy/index.ts";
import { loadPolicyData } from "../../src-main/services/policy-packs.ts";
import { floor, floorPoints } from "../bench/backtest/baselines.ts";
import { decided, generator, interval, scoreOf } from "../bench/backtest/figures.ts";
import { fit, shipped } from "../bench/backtest/fit.ts";
import { heldOut } from "../bench/backtest/held-out.ts";
import { rowsOf } from "../bench/backtest/rows.ts";
import { baselines } from "../bench/backtest/tables.ts";

const RESOURCES = join(import.meta.dirname, "../../resources");
const { packs, precedents } = await loadPolicyData(RESOURCES);
const rows = rowsOf(packs, precedents);
const coded = rows.filter((r) => r.coded);
const ours = heldOut(rows);

describe("the recorded cases", () => {
  it("are all there", () => {
    expect(precedents.length).toBe(32);
    expect(coded.length).toBe(30);
    expect(packs.length).toBe(27);
    expect(packs.reduce((n, pack) => n + pack.clauses.length, 0)).toBe(139);
  });

  it("are answered better than by every baseline, by weights that never saw the case", () => {
    const brier = scoreOf(coded, ours).brier;
    for (const [name, answer] of baselines(coded)) expect(scoreOf(coded, answer).brier, name).toBeGreaterThan(brier);
    for (const [name, answer] of baselines(rows))
      expect(scoreOf(rows, answer).brier, name).toBeGreaterThan(scoreOf(rows, ours).brier);
    const { firm, right } = decided(coded, ours);
    console.log(`precedents: Brier ${brier.toFixed(3)} held out; ${right} of ${firm} decided bands agree`);
    expect(right / firm).toBeGreaterThanOrEqual(0.8);
  });

  it("are reported as they are in docs/backtest.md", () => {
    const report = readFileSync(join(RESOURCES, "../docs/backtest.md"), "utf8");
    for (const some of [coded, rows]) {
      const { brier, logLoss } = scoreOf(some, ours);
      expect(report).toContain(`fitted without the case** | ${brier.toFixed(3)} | ${logLoss.toFixed(3)} |`);
    }
  });

  it("are seldom contradicted outright", () => {
    const wrong = coded.filter((r) => (ours(r) < 0.35 || ours(r) >= 0.65) && ours(r) >= 0.65 !== r.enforced);
    // X left the manifesto up behind a notice, against its own written rule.
    expect(wrong.map((r) => `${r.case} ${r.platform}`)).toEqual(["nashville-manifesto-2023 X"]);
  });

  it("have the clause that was cited among the clauses printed", () => {
    const missing = rows.flatMap((r) => r.cited.filter((id) => !r.printed.includes(id)).map((id) => `${r.case} ${id}`));
    expect(missing).toEqual([]);
  });

  it("give the weights that ship", () => {
    const fitted = fit(rows);
    for (const [i, value] of fitted.entries()) expect(Math.abs(value - shipped[i]!)).toBeLessThan(0.011);
  });

  it("are shown by their original publisher, or as read in a reprint, and never by a mirror", () => {
    const sources = precedents.flatMap((p) => p.outcomes.flatMap((o) => o.sources));
    expect(sources.some((s) => s.url === null && s.publisher === "The Verge, 27 September 2024")).toBe(true);
    for (const { url } of sources) expect(url ?? "").not.toMatch(/enodoworks|znews24|seenthis|24hbongdda|newsandtimes/);
  });

  it("that are shown have a source that a person can open, in one outcome at least", () => {
    for (const row of rows)
      for (const p of predictAll({ packs, precedents, facts: statedFacts(row.facts) }))
        for (const { id } of p.precedents) {
          const shown = precedents.find((one) => one.id === id)!;
          expect(shown.outcomes.some((o) => o.sources.some((s) => s.url !== null)), id).toBe(true);
        }
  });

  it("name no private individual", () => {
    expect(JSON.stringify(precedents)).not.toMatch(/ciaramella/i);
  });
});

describe("the backtest's own arithmetic", () => {
  const row = (id: string, enforced: boolean, more = {}) => ({ ...coded[0]!, case: id, enforced, ...more });

  it("draws whole cases, so that many rows of one case don't narrow an interval", () => {
    const many = ["a", "b"].flatMap((id) => Array.from({ length: 20 }, () => row(id, id === "a")));
    const share = (drawn: readonly { enforced: boolean }[]) => drawn.filter((r) => r.enforced).length / drawn.length;
    expect(interval(many, share)).toEqual({ low: 0, high: 1 });
  });

  it("gives the same numbers on every run", () => {
    const [a, b] = [generator(7), generator(7)];
    expect(Array.from({ length: 5 }, a)).toEqual(Array.from({ length: 5 }, b));
  });

  it("bounds the log loss of a certain mistake", () => {
    const { brier, logLoss } = scoreOf([row("a", false)], () => 1);
    expect([brier, Math.round(logLoss * 1000)]).toEqual([1, Math.round(-Math.log(0.02) * 1000)]);
  });

  it("counts the floor's points as the research does", () => {
    const points = (id: string, platform: string) =>
      floorPoints(rows.find((r) => r.case === id && r.platform === platform)!);
    // A visible datum, two live clauses; a visible datum on a permissive host; reporting only.
    expect(points("vance-dossier-2024", "Meta (Facebook/Instagram/Threads)")).toBe(7);
    expect(points("vance-dossier-2024", "Substack")).toBe(0);
    expect(points("trump-taxes-nyt-2020", "X")).toBe(-3);
    expect(floor(rows.find((r) => r.case === "trump-taxes-nyt-2020")!)).toBe(0.175);
  });
});

describe("the shipped packs and precedents", () => {
  const research = findResearch();
  it.skipIf(research === null)("are what the compiler makes of the record", () => {
    const made = compile(research!);
    for (const [path, text] of made) expect(readFileSync(join(RESOURCES, path), "utf8"), path).toBe(text);
    const jsons = (folder: string) => readdirSync(join(RESOURCES, folder)).filter((name) => name.endsWith(".json"));
    expect([...made.keys()].filter((p) => p.startsWith("policies/")).length).toBe(packs.length);
    expect([...made.keys()].filter((p) => p.startsWith("precedents/")).length).toBe(jsons("precedents").length);
  });
  if (research === null) console.log("skipped: the research record is not beside the checkout, nor in STET_SHARED");
});
