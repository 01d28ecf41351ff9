import { describe, expect, it } from "vitest";
import { parseFacts } from "../../../src-main/services/facts.ts";

const error = (text: string) => {
  const result = parseFacts(text);
  if (result.ok) throw new Error("parsed");
  return result.error;
};

describe("a facts file", () => {
  it("may state nothing", () => expect(parseFacts("{}")).toEqual({ ok: true, value: {} }));
  it("may begin with a byte-order mark", () => expect(parseFacts("\uFEFF{}").ok).toBe(true));
  it("must be JSON", () => expect(error("{dates").code).toBe("input/bad-json"));

  it.each([
    ["provenance", '{"provenance":"hackd"}', "hackd", "hacked_claimed"],
    ["dataTypes", '{"dataTypes":["phone","ssn"]}', "ssn", "gov_id_number"],
    ["platforms", '{"platforms":["MySpace"]}', "MySpace", "Meta (Facebook/Instagram/Threads)"],
    ["redaction", '{"redaction":"half"}', "half", "partial"],
    ["conduct.form", '{"conduct":{"form":"tweet"}}', "tweet", "reporting"],
    ["conduct", '{"conduct":{"callToArms":true}}', "callToArms", "callToHarm"],
    ["facts", '{"datatypes":[]}', "datatypes", "dataTypes"],
  ])("lists the valid terms of %s", (field, text, typed, valid) => {
    const e = error(text);
    expect(e.code).toBe("input/unknown-term");
    for (const part of [field, typed, valid]) expect(e.message).toContain(part);
  });

  it.each([
    ["a date that doesn't exist", '{"date":"2024-02-30"}', "date"],
    ["a date in another form", '{"date":"26/09/2024"}', "date"],
    ["a list that isn't one", '{"dataTypes":"phone"}', "dataTypes"],
    ["a flag that isn't one", '{"conduct":{"complaint":"yes"}}', "complaint"],
    ["a list instead of facts", "[]", "the whole"],
  ])("refuses %s, naming the field", (_, text, field) => {
    const e = error(text);
    expect(e.code).toBe("input/bad-shape");
    expect(e.message).toContain(field);
  });
});
