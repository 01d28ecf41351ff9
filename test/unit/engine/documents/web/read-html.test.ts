// A saved page is decoded as it declares, and its head becomes metadata.
import { describe, expect, it } from "vitest";
import { cleanMarkup } from "../../../../../src-main/engine/documents/web/clean-markup.ts";
import { readHtml } from "../../../../../src-main/engine/documents/web/read-html.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("a saved page", () => {
  it.each([
    ["by its meta", "<meta charset=koi8-r><p>\xf0\xf2</p>", "ПР"],
    [
      "by its older meta",
      '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>\x8a\xbf</p>',
      "漢",
    ],
    ["by its XML declaration", "<?xml version='1.0' encoding='iso-8859-2'?><p>\xb9</p>", "š"],
    ["by its mark, whatever the meta says", "\xef\xbb\xbf<meta charset=koi8-r><p>\xc3\xa9</p>", "é"],
    ["as UTF-8 that nobody declared", "<p>\xc3\xa9</p>", "é"],
    ["as windows-1252 that nobody declared", "<p>\xe9</p>", "é"],
    ["as what it is when it declares UTF-8 falsely", "<meta charset=utf-8><p>\xe9</p>", "é"],
    ["as letters when it declares UTF-16", "<meta charset=utf-16><p>\xe9</p>", "é"],
  ])("is decoded %s", (_how, page, text) => {
    expect(cleanMarkup(readHtml(bytes(page)).sections[0]!.html).html).toBe(`<p>${text}</p>`);
  });

  it("tells its title, its meta tags and where it was saved from", () => {
    const { traces } = readHtml(
      bytes(
        '<!-- saved from url=(0026)https://intranet.example.org/ --><title>Pay &amp; more</title><meta name=author content="Ann Example"><meta property="og:site_name" content="Intranet"><p>x',
      ),
    );
    expect(traces).toEqual(
      [
        ["saved from", "https://intranet.example.org/"],
        ["title", "Pay & more"],
        ["author", "Ann Example"],
        ["og:site_name", "Intranet"],
      ].map(([name, value]) => ({ kind: "metadata", source: "page", name, value })),
    );
  });
});
