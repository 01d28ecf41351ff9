// Every detector against its own lines of text: exact spans, and nothing where nothing is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findingKind } from "../../src-main/contract/kinds.ts";
import { DETECTORS, detectText, THRESHOLDS } from "../../src-main/engine/detection/index.ts";

const FOLDER = join(import.meta.dirname, "detection");

const line = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), kind: findingKind })),
  why: z.string().optional(),
});

const nameOf = (id: string): string => id.slice(id.indexOf("/") + 1);

describe("the corpus of the detectors", () => {
  it("has one file for each detector, and no other", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".jsonl"));
    expect(files.sort()).toEqual(DETECTORS.map((detector) => `${nameOf(detector.id)}.jsonl`).sort());
  });
});

for (const detector of DETECTORS) {
  describe(detector.id, () => {
    const cases = readFileSync(join(FOLDER, `${nameOf(detector.id)}.jsonl`), "utf8")
      .split("\n")
      .filter((row) => row !== "")
      .map((row) => line.parse(JSON.parse(row)));

    it("has lines with something to find and lines with nothing", () => {
      expect(cases.some((c) => c.spans.length > 0)).toBe(true);
      expect(cases.some((c) => c.spans.length === 0)).toBe(true);
    });

    it.each(cases.map((c) => [c.text.replaceAll("\n", "⏎").replaceAll("%", "%%"), c] as const))("reads “%s”", (_, c) => {
      const found = detectText(c.text)
        .filter((d) => detector.kinds.includes(d.kind) && d.confidence >= THRESHOLDS[d.kind])
        .map((d) => ({ kind: d.kind, text: c.text.slice(d.start, d.end), start: d.start, end: d.end }));
      const wanted = c.spans.map((s) => ({ kind: s.kind, text: c.text.slice(s.start, s.end), start: s.start, end: s.end }));
      expect(found).toEqual(wanted);
    });
  });
}
