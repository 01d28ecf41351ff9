// What redacting one place would do, told from the predictions and nothing else.
import { describe, expect, it } from "vitest";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { effectOf } from "../../../src-renderer/state/effect.ts";

const prediction = (platform: string, more: Partial<Prediction>): Prediction =>
  ({ platform, band: "likely", clauses: [], options: [], stuck: null, ...more }) as unknown as Prediction;
const clause = (...findings: string[]) => ({ findings }) as unknown as Prediction["clauses"][number];
const way = (redact: string[], changeForm?: "excerpt"): Prediction["options"][number] => ({
  redact,
  ...(changeForm === undefined ? {} : { changeForm }),
  bandAfter: "uncertain",
});
/** Two places of one value come to one. */
const valuesIn = (ids: readonly string[]) => new Set(ids.map((id) => id[0])).size;

describe("the effect of a place", () => {
  it.each<[string, Prediction[], ReturnType<typeof effectOf>]>([
    [
      "is one of the values that keep a platform where it is",
      [prediction("X", { options: [way(["a1", "a2", "b1"])], clauses: [clause("a1")] })],
      { keeps: [{ values: 2, band: "likely", platforms: ["X"] }], counts: [], none: [] },
    ],
    [
      "is told once for platforms alike",
      [prediction("X", { options: [way(["a1"])] }), prediction("Reddit", { options: [way(["a1"])] })],
      { keeps: [{ values: 1, band: "likely", platforms: ["X", "Reddit"] }], counts: [], none: [] },
    ],
    [
      "isn't told of a way that needs another form, too",
      [prediction("X", { options: [way(["a1"], "excerpt")], clauses: [clause("a1")] })],
      { keeps: [], counts: ["X"], none: [] },
    ],
    [
      "is none where the ground is another, even if a rule names it",
      [prediction("Meta", { stuck: "origin", clauses: [clause("a1")] })],
      { keeps: [], counts: [], none: ["Meta"] },
    ],
    [
      "isn't told where nothing is to be feared",
      [prediction("Substack", { band: "unlikely", stuck: "origin" })],
      { keeps: [], counts: [], none: [] },
    ],
  ])("%s", (_, planned, wanted) => {
    expect(effectOf("a1", planned, valuesIn)).toEqual(wanted);
  });
});
