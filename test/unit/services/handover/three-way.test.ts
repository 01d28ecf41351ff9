// Two histories of decisions made one: in every order of hands, nothing lost, nothing said twice, the same from both sides.
import { describe, expect, it } from "vitest";
import { additionsOf, changes, type Outcome, outcomesOf } from "../../../../src-main/services/handover/three-way.ts";
import type { ActRow, Decided, Side } from "../../../../src-main/store/handover.repository.ts";

type Verdict = Decided["verdict"];
let made = 0;
const uid = () => (++made).toString(16).padStart(32, "0");
const act = (actor: string, decisions: Record<string, Verdict | Partial<Decided>>, name = uid()): ActRow => ({
  uid: name,
  actor,
  at: "2026-11-15T21:02:00.000Z",
  undone: null,
  decisions: Object.entries(decisions).map(([finding, said]) => ({
    finding,
    verdict: "redact",
    reason: "privacy",
    note: "",
    label: null,
    ...(typeof said === "string" ? { verdict: said } : said),
  })),
});
const undone = (one: ActRow, by: string): ActRow => ({ ...one, undone: { at: "later", by } });
const merged = (ours: readonly ActRow[], theirs: readonly ActRow[], by = "merging"): ActRow[] => [
  ...ours,
  ...additionsOf(ours, theirs, [], { by, at: "now", uid }).acts,
];
/** What is in force, by finding. */
const inForce = (history: readonly ActRow[]): Map<string, Side> =>
  new Map(outcomesOf([], history).map(({ finding, theirs }) => [finding, theirs]));
const kinds = (outcomes: readonly Outcome[]) =>
  Object.fromEntries(outcomes.map(({ finding, kind }) => [finding, kind]));

const base = act("mara", { a: "redact", b: "redact" });
const [oursA, theirsA] = [act("mara", { a: "stand" }), act("ines", { a: "stand" })];
const both = act("ines", { a: "stand", b: "stand" });
const again = act("mara", { a: "undecided" });

describe("one finding, merged three ways", () => {
  it.each<[string, readonly ActRow[], readonly ActRow[], Record<string, string>, Record<string, Verdict>]>([
    ["nobody changed it", [base], [base], { a: "ours", b: "ours" }, { a: "redact", b: "redact" }],
    ["only they changed it", [base], [base, theirsA], { a: "theirs", b: "ours" }, { a: "stand", b: "redact" }],
    ["only we changed it", [base, oursA], [base], { a: "ours", b: "ours" }, { a: "stand", b: "redact" }],
    ["both the same way", [base, oursA], [base, theirsA], { a: "same", b: "ours" }, { a: "stand", b: "redact" }],
    [
      "both, otherwise, in an act of theirs on two",
      [base, act("mara", { a: { reason: "safety" } })],
      [base, both],
      { a: "conflict", b: "theirs" },
      { a: "undecided", b: "stand" },
    ],
    [
      "they took back what both knew",
      [base],
      [undone(base, "ines")],
      { a: "theirs", b: "theirs" },
      { a: "undecided", b: "undecided" },
    ],
    [
      "they took back what we have changed since",
      [base, act("mara", { a: "stand" })],
      [undone(base, "ines")],
      { a: "conflict", b: "theirs" },
      { a: "undecided", b: "undecided" },
    ],
    ["both took it back", [undone(base, "mara")], [undone(base, "ines")], { a: "ours", b: "ours" }, {}],
    ["we alone took it back", [undone(base, "mara")], [base], { a: "ours", b: "ours" }, {}],
    ["never decided here", [], [base], { a: "theirs", b: "theirs" }, { a: "redact", b: "redact" }],
    [
      "left open by us, changed by them",
      [base, again],
      [base, theirsA],
      { a: "conflict", b: "ours" },
      { a: "undecided", b: "redact" },
    ],
  ])("%s", (_name, ours, theirs, expected, after) => {
    expect(kinds(outcomesOf(ours, theirs))).toEqual(expected);
    const state = inForce(merged(ours, theirs));
    for (const [finding, verdict] of Object.entries(after))
      expect([finding, state.get(finding)?.verdict]).toEqual([finding, verdict]);
  });

  it("is a conflict where the verdict is the same and its reason, note or label isn't", () => {
    const said = (more: Partial<Decided>) => [base, act("x", { a: { reason: "legal", ...more } })];
    for (const more of [{ reason: "safety" }, { note: "at home" }, { label: { text: "P", style: "bar" as const } }])
      expect(kinds(outcomesOf(said({}), said(more))).a).toBe("conflict");
  });

  it("keeps who decided: theirs stay theirs, and what is left undecided is by whoever merges", () => {
    const state = inForce(
      merged([base, oursA], [base, act("ines", { b: "stand" }), act("ines", { a: { reason: "legal" } })], "mara"),
    );
    expect([state.get("a")?.by, state.get("b")?.by]).toEqual(["mara", "ines"]);
    const { conflicts } = additionsOf([base, oursA], [base, again], [], { by: "mara", at: "now", uid });
    expect(conflicts.map(({ ours, theirs }) => [ours.by, ours.verdict, theirs.verdict])).toEqual([
      ["mara", "stand", "undecided"],
    ]);
  });

  it("takes the rest of an act of which only a part was known", () => {
    const part = { ...both, decisions: both.decisions.filter(({ finding }) => finding === "a") };
    const after = merged([base, part], [base, both]);
    expect([...inForce(after)].map(([finding, { verdict, by }]) => [finding, verdict, by])).toEqual([
      ["a", "stand", "ines"],
      ["b", "stand", "ines"],
    ]);
    expect(outcomesOf(after, [base, both]).some(changes)).toBe(false);
  });

  it("carries an unsettled conflict on with the act that left it open", () => {
    const { acts, conflicts } = additionsOf([base, oursA], [base, act("ines", { a: "redact" })], [], {
      by: "m",
      at: "n",
      uid,
    });
    const onward = additionsOf([base], [base, oursA, ...acts], conflicts, { by: "c", at: "n", uid });
    expect(onward.conflicts).toEqual(conflicts);
  });
});

describe("any two histories", () => {
  /** A small generator of chance that is the same each time. */
  const chances = (seed: number) => {
    let state = seed;
    return (of: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * of);
    };
  };
  const work = (chance: (of: number) => number, actor: string, from: readonly ActRow[]): ActRow[] => {
    const history = [...from];
    for (let n = chance(6); n > 0; n--) {
      const last = history.findLastIndex((one) => one.undone === null);
      if (chance(4) === 0 && last >= 0) history[last] = undone(history[last]!, actor);
      else {
        const some = ["a", "b", "c", "d"].filter(() => chance(2) === 0);
        const verdict = (["redact", "stand", "undecided"] as const)[chance(3)]!;
        if (some.length > 0) history.push(act(actor, Object.fromEntries(some.map((finding) => [finding, verdict]))));
      }
    }
    return history;
  };
  const words = (history: readonly ActRow[]) =>
    [...inForce(history)]
      .map(([finding, { verdict, reason, note }]) => [finding, verdict, verdict === "undecided" ? "" : reason + note])
      .sort();

  it("come out the same from both sides, twice is once, and both sides then agree for good", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = chances(seed);
      const start = work(chance, "mara", []);
      const [ours, theirs] = [work(chance, "mara", start), work(chance, "ines", start)];
      const [here, there] = [merged(ours, theirs), merged(theirs, ours)];
      expect(words(here), `seed ${seed}`).toEqual(words(there));
      expect(additionsOf(here, theirs, [], { by: "m", at: "n", uid }).acts, `seed ${seed}, twice`).toEqual([]);
      // Handed back, what was merged is simply taken.
      const back = merged(theirs, here);
      expect(
        outcomesOf(theirs, here).some(({ kind }) => kind === "conflict"),
        `seed ${seed}, back`,
      ).toBe(false);
      expect(words(back), `seed ${seed}, back`).toEqual(words(here));
      // Nothing that somebody decided is gone.
      const all = new Set(here.flatMap(({ uid: name, decisions }) => decisions.map((d) => `${name} ${d.finding}`)));
      for (const one of [...ours, ...theirs])
        for (const { finding } of one.decisions) expect(all.has(`${one.uid} ${finding}`)).toBe(true);
    }
  });
});
