import { describe, expect, it } from "vitest";
import {
  buildLexicon,
  FIRST,
  hashWord,
  knownAs,
  SURNAME,
  WORD,
} from "../../../../../src-main/engine/detection/people/lexicon.ts";
import {
  type Model,
  readLexicon,
  readModel,
  writeLexicon,
  writeModel,
} from "../../../../../src-main/engine/detection/people/model.ts";

const model: Model = {
  labels: ["O", "B-PERSON", "I-PERSON"],
  bits: 4,
  weights: Int8Array.from({ length: 48 }, (_, i) => i - 20),
  step: 0.03,
  transitions: Float32Array.from({ length: 9 }, (_, i) => i / 4),
  first: Float32Array.from([0, 1, -9]),
};

describe("the files of the taggers", () => {
  it("hold a model as it was", () => {
    const read = readModel(writeModel(model));
    expect(read).toEqual({ ok: true, value: model });
  });

  it("hold a lexicon, in which every word is found and others are not", () => {
    const built = buildLexicon(
      new Map([
        ["ann", FIRST],
        ["lake", SURNAME | WORD],
      ]),
    );
    const read = readLexicon(writeLexicon(built));
    if (!read.ok) throw new Error(read.error.code);
    expect(["ann", "lake", "zzyzx"].map((w) => knownAs(read.value, hashWord(w)))).toEqual([FIRST, SURNAME | WORD, 0]);
  });

  it.each([
    ["empty", new Uint8Array()],
    ["cut short", writeModel(model).slice(0, -9)],
    ["of another kind", new Uint8Array(64)],
    ["a lexicon", writeLexicon(buildLexicon(new Map()))],
  ])("are refused when %s", (_, bytes) => {
    expect(readModel(bytes)).toMatchObject({ ok: false, error: { code: "internal/defect" } });
  });
});
