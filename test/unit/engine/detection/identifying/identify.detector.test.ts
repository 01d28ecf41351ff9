import { describe, expect, it } from "vitest";
import { loadNameTools } from "../../../../../src-main/adapters/models/name-tools.ts";
import { IDENTIFYING_KINDS } from "../../../../../src-main/contract/kinds.ts";
import { referencesIn } from "../../../../../src-main/engine/detection/identifying/references.ts";
import { detectText } from "../../../../../src-main/engine/detection/index.ts";

const names = loadNameTools("identify");
const text =
  "PROCEDURE\n\nThe case originated in an application (no. 31207/09) against the Republic of Turkey lodged by a Turkish " +
  "national, Mr Adem Oral-Yilmaz (“the applicant”), on 4 March 2003. The applicant, a shopkeeper born in 1961, lives in " +
  "Gaziantep. He was represented by Ms S. Demirel, a lawyer practising in Izmir.";
const found = (mode: "private" | "identify") =>
  detectText(text, { names, mode }).map((d) => [d.kind, text.slice(d.start, d.end)] as const);

describe("what identifies indirectly", () => {
  it("is named in `identify` alone", () => {
    expect(found("private").filter(([kind]) => IDENTIFYING_KINDS.includes(kind))).toEqual([]);
  });

  it("is dates, places, references and what describes somebody", () => {
    const all = found("identify");
    expect(all).toContainEqual(["reference", "31207/09"]);
    expect(all).toContainEqual(["date", "4 March 2003"]);
    expect(all).toContainEqual(["location", "Gaziantep"]);
    expect(all.some(([kind, words]) => kind === "demographic" && words.includes("Turkish"))).toBe(true);
  });

  it("has a title with a person's name, since it tells too", () => {
    expect(found("identify")).toContainEqual(["person", "Mr Adem Oral-Yilmaz"]);
    expect(found("private")).toContainEqual(["person", "Adem Oral-Yilmaz"]);
  });

  it("never overlaps with its own kind", () => {
    const all = detectText(text, { names, mode: "identify" });
    for (const a of all)
      for (const b of all) if (a !== b && a.kind === b.kind) expect(a.end <= b.start || b.end <= a.start).toBe(true);
  });
});

describe("references by their form", () => {
  it.each([
    ["application (no. 28045/02)", ["28045/02"]],
    ["Case No. 1:22-cv-01234-ABC was closed", ["1:22-cv-01234-ABC"]],
    ["docket 88-1201 and file ref. AB/12-77", ["88-1201", "AB/12-77"]],
    ["Claim #: QZ-11884", ["QZ-11884"]],
    ["on 3/4/2020 in case of fire, page 12, in order 2019", []],
  ])("%s", (sentence, expected) => {
    const values = new Set(referencesIn(sentence).map(({ start, end }) => sentence.slice(start, end)));
    expect([...values]).toEqual(expected);
  });
});
