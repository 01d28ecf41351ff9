import { describe, expect, it } from "vitest";
import { FINDING_KINDS } from "../../../../src-main/contract/kinds.ts";
import { DETECTORS, detectText, isSelectedByDefault, THRESHOLDS } from "../../../../src-main/engine/detection/index.ts";

describe("the registry of detectors", () => {
  it("gives every detector an id of its own, as family/name", () => {
    const ids = DETECTORS.map((detector) => detector.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
  });

  it("has a threshold for every kind", () => {
    expect(Object.keys(THRESHOLDS).sort()).toEqual([...FINDING_KINDS].sort());
  });

  it("selects by default what reaches its threshold, but never a name", () => {
    expect(isSelectedByDefault({ kind: "ssn", confidence: THRESHOLDS.ssn })).toBe(true);
    expect(isSelectedByDefault({ kind: "ssn", confidence: THRESHOLDS.ssn - 0.01 })).toBe(false);
    expect(isSelectedByDefault({ kind: "person", confidence: 1 })).toBe(false);
  });

  it("finds only kinds that its detectors declare", () => {
    const declared = new Set(DETECTORS.flatMap((detector) => detector.kinds));
    for (const d of detectText("SSN 078-05-1120, (202) 555-0143, jane@example.org, 203.0.113.7")) {
      expect(declared).toContain(d.kind);
    }
  });
});

describe("reasons", () => {
  it("never repeat the value", () => {
    const text =
      "SSN 078-05-1120; xxx-xx-1234; DOB 8/2/1984; cell (202) 555-0143; jane.roe@example.org; 14 Elm St, Dayton, OH 45402; " +
      "4111 1111 1111 1111; DE89 3704 0044 0532 0130 00; 203.0.113.7; Password: Tulip!99; checking account 4471209983; " +
      "routing 021000021; Ohio driver's license TL504218; passport 912803456; she was diagnosed with lupus; his son Liam, 7; " +
      "@jroe_84; 00:1A:2B:3C:4D:5E; 40.7128\u00b0 N, 74.0060\u00b0 W; license plate HKL 4821; VIN 1HGCM82633A004352; " +
      "EIN 31-4471209; NINO AB123456C";
    const found = detectText(text);
    expect(new Set(found.map((d) => d.kind)).size).toBe(23);
    for (const d of found) {
      expect(d.why).toMatch(/^[A-Z0-9].*\.$/s);
      expect(d.why).not.toContain(text.slice(d.start, d.end));
      expect(d.why).not.toContain(d.value);
    }
  });
});
