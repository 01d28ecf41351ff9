// What a scanner misread is read as it stood, and every place leads back to the text as it is.
import { describe, expect, it } from "vitest";
import "../../../../../src-main/engine/detection/index.ts";
import { asPrinted } from "../../../../../src-main/engine/detection/reading/scanned.ts";

describe("a second reading", () => {
  it.each([
    ["digits read as letters", "call (5l2) 555-Ol43", "call (512) 555-0143"],
    ["letters read as digits", "S0cial Security", "Social Security"],
    ["an m read as rn, in a label", "Nurnber: 2l9", "Number: 219"],
    ["a capital I read as l", "lBAN l234", "IBAN 1234"],
    ["spaces around points", "4l5 . 555 . Ol26", "415.555.0126"],
    ["spaced letters of a label", "S S N  2l9", "SSN  219"],
  ])("mends %s", (_what, text, printed) => {
    expect(asPrinted(text)?.text).toBe(printed);
  });

  it.each(["Call 512-555-0143 today.", "The governor returned on modern terms."])("leaves “%s” alone", (text) => {
    expect(asPrinted(text)).toBeNull();
  });

  it("keeps the way back where signs fell out", () => {
    const text = "Nurnber : 4l5 . 555 . Ol26 !";
    const printed = asPrinted(text)!;
    const at = printed.text.indexOf("415.555.0126");
    expect(text.slice(printed.start(at), printed.end(at + 12))).toBe("4l5 . 555 . Ol26");
  });
});
