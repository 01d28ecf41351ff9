import { describe, expect, it } from "vitest";
import { readRtf } from "../../../../src-main/engine/documents/word/read-rtf.ts";

const read = async (inside: string) => {
  const bytes = new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252 ${inside}}`);
  const reading = readRtf(bytes);
  return { ...reading, html: reading.sections[0]!.html };
};

describe("RTF", () => {
  it.each([
    ["bytes by code page", "na\\'efve", "<p>naïve</p>"],
    ["Unicode with its stand-in skipped", "\\u8364?5", "<p>€5</p>"],
    ["Unicode with a longer stand-in", "\\uc2\\u8364 EU5", "<p>€5</p>"],
    ["a font's own code page", "{\\fonttbl{\\f1\\fcharset204 Arial;}}\\f1\\'c0", "<p>А</p>"],
    ["paragraphs", "a\\par b", "<p>a</p><p>b</p>"],
    ["cells and rows", "\\intbl a\\cell b\\cell\\row", "<table><tr><td>a</td><td>b</td></tr></table>"],
    ["nothing of an unknown destination", "a{\\*\\unheard secret}b", "<p>ab</p>"],
    ["escaped braces", "\\{a\\}", "<p>{a}</p>"],
  ])("shows %s", async (_what, inside, html) => {
    expect((await read(inside)).html).toBe(html);
  });

  it.each([
    ["hidden text", "{\\v secret}seen", "hidden text", "hidden"],
    ["struck text", "{\\deleted secret}seen", "tracked deletion", "hidden"],
    ["a comment", "seen{\\*\\annotation secret}", "comment", "hidden"],
    ["a link", '{\\field{\\*\\fldinst HYPERLINK "secret"}{\\fldrslt seen}}', "link address", "hidden"],
    ["its author", "{\\info{\\author secret}}seen", "author", "metadata"],
  ])("keeps %s in a part", async (_what, inside, label, where) => {
    const { html, parts } = await read(inside);
    expect(html).toBe("<p>seen</p>");
    expect(parts).toEqual([{ where, page: null, label, text: "secret" }]);
  });

  it("walks a million nested groups", async () => {
    expect((await read(`${"{".repeat(1e6)}deep${"}".repeat(1e6)}`)).html).toBe("<p>deep</p>");
  });
});
