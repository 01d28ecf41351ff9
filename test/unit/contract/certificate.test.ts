// The published schema is the one that Stet holds certificates to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { certificateSchema } from "../../../resources/verifier/certificate-schema.ts";
import { reasonOf } from "../../../src-main/contract/certificate.ts";
import { root } from "../../support/shared.ts";

describe("docs/certificate.schema.json", () => {
  it("is what the certificates are checked with (node resources/verifier/make-schema.ts)", () =>
    expect(JSON.parse(readFileSync(join(root, "docs", "certificate.schema.json"), "utf8"))).toEqual(
      JSON.parse(certificateSchema()),
    ));
});

describe("a planned redaction's reason", () => {
  it.each([
    ["privacy", "privacy"],
    ["medical: named in the chart", "medical"],
    ["court_order: of 3 May", "court_order"],
    ["nine digits in three groups", "other"],
    ["", "other"],
  ])("%j counts as %s", (said, id) => expect(reasonOf(said, [{ id: "court_order" }])).toBe(id));
});
