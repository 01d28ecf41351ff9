import { describe, expect, it } from "vitest";
import { loadNameTools } from "../../../../../src-main/adapters/models/name-tools.ts";
import { detectText } from "../../../../../src-main/engine/detection/index.ts";
import { sequenceStarts } from "../../../../../src-main/engine/detection/people/tagger.ts";
import { tokensOf } from "../../../../../src-main/engine/detection/people/tokens.ts";
import { someOf } from "../../../../support/long.ts";

const names = loadNameTools("identify")!;

describe("the tagger", () => {
  it("gives each word probabilities that add up to one", () => {
    const read = names.read(tokensOf("Dear Ms. Oquendo,\n\nyour file 17/2024 is ready. \u{1f600} ÄÖ"));
    for (const tagger of [names.people, names.identify!]) {
      const p = tagger.tag(read);
      const count = tagger.model.labels.length;
      for (let i = 0; i < read.tokens.count; i++)
        expect(p.subarray(i * count, (i + 1) * count).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    }
  });

  it("reads in bounded sequences, whatever the text", () => {
    const starts = sequenceStarts(tokensOf("a ".repeat(5000)));
    for (let s = 1; s < starts.length; s++) expect(starts[s]! - starts[s - 1]!).toBeLessThanOrEqual(400);
  });

  it.each(
    someOf(
      [
        ["one word", "a"],
        ["one long word of both cases", "Aa1"],
        ["capitals", "Whitcombe "],
        ["names in two parts", "Dana Oquendo "],
        ["initials", "A. B. "],
        ["titles", "Mr. "],
        ["labels", "Name: "],
        ["commas", "Aa, "],
        ["lines of one name", "Dana\n"],
        ["emoji", "\u{1f600}"],
        ["table rows", "Name | City\nDana Oquendo | Dayton\n"],
        ["references", "no. 12/3, case "],
      ],
      4,
    ),
  )("takes time in step with the text's length: %s", (_, seed) => {
    const time = (length: number) => {
      const text = seed.repeat(Math.ceil(length / seed.length));
      return Math.min(
        ...[1, 2].map(() => {
          const start = performance.now();
          detectText(text, { names, mode: "identify" });
          return performance.now() - start;
        }),
      );
    };
    const one = time(40_000);
    // Quadratic work would take sixteen times as long. Small times are noise.
    expect(time(160_000)).toBeLessThan(Math.max(one, 60) * 10);
  });
});
