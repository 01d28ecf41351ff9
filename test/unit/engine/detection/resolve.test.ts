import { describe, expect, it } from "vitest";
import type { FindingKind } from "../../../../src-main/contract/kinds.ts";
import type { Detection } from "../../../../src-main/engine/detection/detector.ts";
import { detectText } from "../../../../src-main/engine/detection/index.ts";
import { resolveOverlaps } from "../../../../src-main/engine/detection/resolve.ts";

const at = (kind: FindingKind, start: number, end: number, confidence: number): Detection => ({
  kind,
  start,
  end,
  confidence,
  why: "",
  value: "",
});

const kindsIn = (text: string) => detectText(text).map((d) => `${d.kind}:${text.slice(d.start, d.end)}`);

describe("overlapping detections", () => {
  it("keeps the surer one", () => {
    expect(resolveOverlaps([at("phone", 0, 12, 0.6), at("ssn", 0, 11, 0.9)])).toEqual([at("ssn", 0, 11, 0.9)]);
  });

  it("keeps the more specific one when both are as sure", () => {
    expect(resolveOverlaps([at("phone", 0, 20, 0.9), at("iban", 0, 22, 0.9)])).toEqual([at("iban", 0, 22, 0.9)]);
  });

  it("lets a person stand inside an address, but not two people on one name", () => {
    const found = resolveOverlaps([at("address", 0, 30, 0.9), at("person", 5, 9, 0.6), at("person", 5, 12, 0.9)]);
    expect(found).toEqual([at("address", 0, 30, 0.9), at("person", 5, 12, 0.9)]);
  });

  it("answers in the order of the text", () => {
    const found = resolveOverlaps([at("email", 900, 910, 0.9), at("ssn", 0, 11, 0.5), at("phone", 255, 267, 0.7)]);
    expect(found.map((d) => d.start)).toEqual([0, 255, 900]);
  });

  it("sees overlaps of ranges far longer than a bucket", () => {
    expect(resolveOverlaps([at("address", 0, 2000, 0.9), at("phone", 1500, 1512, 0.8)])).toHaveLength(1);
  });

  it.each([
    ["SSN 078-05-1120", ["ssn:078-05-1120"]],
    ["IBAN CY17 0020 0128 0000 0012 0052 7600", ["iban:CY17 0020 0128 0000 0012 0052 7600"]],
    ["write to 2025550143@example.org", ["email:2025550143@example.org"]],
    ["cell 202-555-0143, SSN 078051120", ["phone:202-555-0143", "ssn:078051120"]],
    ["SSN 123-45-XXXX, DOB 8/2/1984", ["ssn_partial:123-45-XXXX", "date_of_birth:8/2/1984"]],
  ])("reads “%s” once", (text, wanted) => {
    expect(kindsIn(text)).toEqual(wanted);
  });
});
