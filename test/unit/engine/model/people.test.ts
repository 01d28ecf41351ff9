// Whose data it is: values go to the name on their line, else to the one before them.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src-main/contract/check.ts";
import type { FindingKind } from "../../../../src-main/contract/kinds.ts";
import { peopleWithData } from "../../../../src-main/engine/model/people.ts";

/** One finding for each `[kind|text|group]` in a page's text; lines are 20 points apart. */
function findingsOf(marked: string, page = 1): Finding[] {
  const findings: Finding[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const m = /^\[([^|]+)\|([^|]+)\|([^\]]+)\]$/.exec(part);
    const start = text.length;
    text += m?.[2] ?? part;
    if (m === null) continue;
    const y = text.slice(0, start).split("\n").length * 20;
    findings.push({
      id: `f-${page}-${findings.length + 1}`,
      kind: m[1] as FindingKind,
      confidence: 0.9,
      where: "page",
      page,
      start,
      end: text.length,
      text: m[2]!,
      quads: [[start, y, text.length, y, text.length, y + 10, start, y + 10]],
      why: "",
      group: m[3]!,
    });
  }
  return findings;
}
const told = (findings: readonly Finding[]) =>
  peopleWithData(findings).map(({ name, findings: ids }) => [
    name,
    ids.map((id) => findings.find((f) => f.id === id)?.text),
  ]);

describe("people with data", () => {
  it.each<[string, string, unknown]>([
    [
      "have what follows their name, up to the next name",
      "[person|Jordan Example|g-j] SSN\n[ssn|900-11-2222|s]\n\n[person|Dana Roe|g-d]\n[phone|555-0101|p]",
      [
        ["Dana Roe", ["555-0101"]],
        ["Jordan Example", ["900-11-2222"]],
      ],
    ],
    [
      "have what stands on their line, before the name as well",
      "[person|Dana Roe|g-d]\n[phone|555-0101|p]   [person|Jordan Example|g-j]",
      [["Jordan Example", ["555-0101"]]],
    ],
    [
      "are called by their fullest name, most data first",
      "[person|Roe|g-d] [phone|555-0101|p]\n[person|Dana Q. Roe|g-d] [email|d@example.org|e]\n[person|Jo Li|g-l] [phone|555-0102|q]",
      [
        ["Dana Q. Roe", ["555-0101", "d@example.org"]],
        ["Jo Li", ["555-0102"]],
      ],
    ],
    ["are none where a lone name has a lone value", "[person|Roe|g-d] [phone|555-0101|p]", []],
    ["have nothing from far away", `[person|Dana Roe|g-d]${"\n".repeat(500)}[phone|555-0101|p]`, []],
  ])("%s", (_what, marked, people) => {
    expect(told(findingsOf(marked))).toEqual(people);
  });

  it("have data from every page that names them", () => {
    const both = [
      ...findingsOf("[person|Dana Roe|g-d] [phone|555-0101|p]", 1),
      ...findingsOf("[person|Roe|g-d] [ssn|900-11-2222|s]", 2),
    ];
    expect(told(both)).toEqual([["Dana Roe", ["555-0101", "900-11-2222"]]]);
  });
});
