// An attack's findings as the window tells them: alike things once, and every attack under a name.
import { expect, it } from "vitest";
import { ATTACKS, type AttackItem } from "../../../src-main/contract/attack.ts";
import { ATTACK_NAMES, told } from "../../../src-renderer/words/attacks.ts";

const item = (more: Partial<AttackItem>): AttackItem => ({
  attack: "gap-width",
  strength: "strong",
  summary: "A bar is as wide.",
  advice: "Redact it again.",
  ...more,
});

it("has a name for every attack", () => {
  expect(Object.keys(ATTACK_NAMES).sort()).toEqual([...ATTACKS].sort());
});

it("tells what is alike once, with its pages, and keeps apart what isn't", () => {
  const all = told([item({ page: 2 }), item({ page: 5 }), item({ page: 5 }), item({ page: 7, summary: "Another." })]);
  expect(all.map(({ summary, pages }) => [summary, pages])).toEqual([
    ["A bar is as wide.", [2, 5]],
    ["Another.", [7]],
  ]);
});

it("tells marks that can be read elsewhere together, whichever page they are on there", () => {
  const other = (page: number) => ({ page, quads: [] });
  const elsewhere = [1, 2].map((n) =>
    item({ attack: "public-version", page: n, summary: `On page ${n}.`, other: other(n + 1) }),
  );
  expect(told(elsewhere)).toMatchObject([{ summary: expect.stringMatching(/^What 2 marks cover/), pages: [1, 2] }]);
  expect(told(elsewhere.slice(0, 1))).toMatchObject([{ summary: "On page 1." }]);
});

it("quotes the copy's own words where one mark is meant, without pronouns", () => {
  const stands = [
    { kind: "job", words: "deputy clerk" },
    { kind: "pronoun", words: "her" },
  ] as const;
  const one = item({ attack: "what-stands", stands: [...stands] });
  expect(told([one])[0]!.words).toEqual(["deputy clerk"]);
  expect(told([one, one])[0]!.words).toEqual([]);
});
