// Many spellings at once, each found wherever it stands.
import { describe, expect, test } from "vitest";
import { byteSearch } from "../../../../src-main/engine/verification/byte-search.ts";

const forms = ["Mockingbird", "Mock turtle", "\u00004\u00002\u0000", "abc", "\u00ff\u00fe\u00fd\u00fc\u00fb"];

describe("spellings looked for together", () => {
  test.each([
    { where: "at the start", text: "Mockingbird and more", found: true },
    { where: "at the end", text: "and a Mockingbird", found: true },
    { where: "alone", text: "Mockingbird", found: true },
    { where: "beside one with the same first letters", text: "MockMock turtle", found: true },
    { where: "with zero bytes in it", text: "x\u00004\u00002\u0000x", found: true },
    { where: "with high bytes", text: "\u00ff\u00ff\u00fe\u00fd\u00fc\u00fb", found: true },
    { where: "shorter than a prefix", text: "xxabc", found: true },
    { where: "cut off", text: "Mockingbir", found: false },
    { where: "nowhere", text: "\u0000\u0000\u0000\u0000", found: false },
    { where: "in nothing", text: "", found: false },
  ])("$where", ({ text, found }) => {
    expect(byteSearch(forms)(text)).toBe(found);
    expect(byteSearch(forms)(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBe(found);
  });
});
