// The trainer on a few made-up lines: it learns, and gives the same numbers every time.
import { describe, expect, it } from "vitest";
import { trainCrf } from "../../../../resources/models/training/crf.ts";
import { lexiconWords } from "../../../../resources/models/training/lexicon.ts";
import type { Passage } from "../../../../resources/models/training/passage.ts";
import { labelsOf, sequencesOf } from "../../../../resources/models/training/sequences.ts";
import { fill, templatesOf } from "../../../../resources/models/training/templates.ts";
import { createRandom } from "../../../../resources/samples/random.ts";
import { buildLexicon } from "../../../../src-main/engine/detection/people/lexicon.ts";
import { spansOf } from "../../../../src-main/engine/detection/people/spans.ts";
import { reader, Tagger } from "../../../../src-main/engine/detection/people/tagger.ts";
import { tokensOf } from "../../../../src-main/engine/detection/people/tokens.ts";

const lexicon = buildLexicon(lexiconWords());
const TYPES = ["PERSON"] as const;

function train() {
  const random = createRandom("a test");
  const passages: Passage[] = templatesOf("talk")
    .slice(0, 20)
    .flatMap((template) => Array.from({ length: 8 }, () => fill(random, template)));
  const sequences = sequencesOf(passages, TYPES, 14, lexicon, random);
  const settings = { labels: labelsOf(TYPES), bits: 14, epochs: 4, rate: 0.1, decay: 0.0001 };
  return trainCrf(sequences, settings, random, () => {});
}

describe("training", () => {
  const model = train();

  it("learns to tell a name from what stands around it", () => {
    const text = "Hello, my name is Harlan Whitcombe and I need help";
    const tokens = tokensOf(text);
    const p = new Tagger(model).tag(reader(lexicon)(tokens));
    const [span] = spansOf(model, tokens, p, "PERSON", () => 0.5);
    expect(text.slice(tokens.starts[span!.first], tokens.ends[span!.last])).toBe("Harlan Whitcombe");
  });

  it("gives the same numbers every time", () => {
    expect(train()).toEqual(model);
  });
});

describe("the templates", () => {
  it.each(["talk", "dossier", "clean"] as const)(
    "of %s fill without a slot left, their spans on whole names",
    (name) => {
      const random = createRandom(name);
      for (const template of templatesOf(name)) {
        const { text, spans } = fill(random, template);
        expect(text).not.toMatch(/\{\w+\}/);
        for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
        if (name === "clean") expect(spans.filter((s) => s.type === "PERSON")).toEqual([]);
      }
    },
  );
});
