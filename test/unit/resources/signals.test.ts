// The table of signals as people read it, and the record of leak sites behind some of them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DOCUMENT, signalsDocument } from "../../../resources/signals/document.ts";
import { loadLeakRecords } from "../../../src-main/adapters/signals/leak-records.ts";
import { leakMatcher } from "../../../src-main/engine/provenance/leaks/find.ts";

it("docs/signals.md says what the table says (npm run signals)", () => {
  expect(readFileSync(DOCUMENT, "utf8")).toBe(signalsDocument());
});

describe("the record of leak sites", () => {
  const records = loadLeakRecords();
  const find = leakMatcher(records);

  it("names each once, with a source", () => {
    expect(records.length).toBeGreaterThan(40);
    for (const key of ["id", "name"] as const) expect(new Set(records.map((r) => r[key])).size).toBe(records.length);
    const words = records.flatMap(({ hosts, names, handles }) => [...hosts, ...names, ...handles]);
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
    expect(records.filter(({ sources }) => !sources.some((source) => /https?:|\d{4}|SOCRadar/.test(source)))).toEqual(
      [],
    );
  });

  it.each(records.map((record) => [record.id, record] as const))(
    "finds %s by all that it is known by",
    (_id, record) => {
      for (const word of [...record.hosts, ...record.names, ...record.handles])
        expect(find(`see ${word}, they say`).map((hit) => hit.record.id)).toEqual([record.id]);
      for (const host of record.hosts) {
        expect(find(`https://www.${host}/a`).map((hit) => hit.record.id)).toEqual([record.id]);
        expect(find(`https://not${host}/a ${host}.example.org`)).toEqual([]);
      }
    },
  );
});
