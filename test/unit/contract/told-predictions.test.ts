// Predictions told to a window are read there as they were, and their lists travel once.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, tell, toldPredictions } from "../../../src-main/contract/told-predictions.ts";
import { factsOfDocument, predictAll } from "../../../src-main/engine/policy/index.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { root } from "../../support/shared.ts";

const app = nodeApp(join(root, "out", "main"), "0");
const finding = (i: number) => ({
  id: `finding-${i}`,
  kind: "phone" as const,
  confidence: 1,
  where: "page" as const,
  page: 1 + (i % 9),
  start: i * 20,
  end: i * 20 + 12,
  text: "202-555-0143",
  quads: [],
  why: "",
  group: `value-${i % 50}`,
});

describe("predictions on their way to a window", () => {
  it.each([0, 1, 400])("are read as they were told, of %i findings", async (n) => {
    const { packs, precedents } = await app.policyData();
    const findings = Array.from({ length: n }, (_, i) => finding(i));
    const facts = factsOfDocument({ conduct: {} }, { findings, signals: [], coverage: [] }, "2026-11-01");
    const all = predictAll({ packs, precedents, facts, findings, signals: [], coverage: [] });
    const told = toldPredictions.parse(JSON.parse(JSON.stringify(tell(all))));
    expect(read(told)).toEqual(all);
    expect(told.ids.length).toBeLessThanOrEqual(n);
    expect(new Set(told.lists.map((list) => list.join())).size).toBe(told.lists.length);
  });
});
