import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOdf } from "../../../../src-main/engine/documents/open-document/read-odf.ts";

const NS = ["office", "text", "table", "draw:drawing", "presentation", "style", "manifest"]
  .map((ns) => `xmlns:${ns.split(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:${ns.split(":").at(-1)}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(" ");
const read = async (inside: string, kind = "text") => {
  const content = `<office:document-content ${NS}><office:body><office:${kind}>${inside}</office:${kind}></office:body></office:document-content>`;
  return readOdf(zipSync({ "content.xml": strToU8(content) }), { name: "" });
};

describe("OpenDocument", () => {
  it.each([
    ["a heading", '<text:h text:outline-level="2">Staff</text:h>', "<h2>Staff</h2>"],
    [
      "a list",
      "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>",
      "<ul><li><p>a</p></li></ul>",
    ],
    [
      "a text box",
      "<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>",
      "<p>a</p><p>b</p>",
    ],
    ["spaces and tabs", '<text:p>a<text:s text:c="1"/>b</text:p>', "<p>a b</p>"],
  ])("shows %s", async (_what, inside, html) => {
    expect((await read(inside)).sections[0]!.html).toBe(html);
  });

  it("keeps a table's hidden column in a part, and the cells after it where they stand", async () => {
    const { sections, parts } = await read(
      `<table:table><table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-column/>
      <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>secret</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`,
    );
    expect(sections[0]!.html).toBe("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>");
    expect(parts).toContainEqual({ where: "hidden", page: null, label: "hidden text", text: "secret" });
  });

  it.each([
    ["a hidden section", "hidden text", '<text:section text:display="none"><text:p>secret</text:p></text:section>'],
    [
      "a paragraph with a field that hides it",
      "hidden text",
      '<text:p><text:hidden-paragraph text:is-hidden="true"/>secret</text:p>',
    ],
    [
      "a comment",
      "comment by Ada",
      "<text:p><office:annotation><dc:creator>Ada</dc:creator><text:p>secret</text:p></office:annotation></text:p>",
    ],
    [
      "a deletion",
      "tracked deletion",
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>secret</text:p></text:deletion></text:changed-region></text:tracked-changes>",
    ],
    ["a link", "link address", '<text:p><text:a xlink:href="secret"/></text:p>'],
  ])("keeps %s in a part", async (_what, label, inside) => {
    const { sections, parts } = await read(`${inside}<text:p>seen</text:p>`);
    expect(sections[0]!.html).toBe("<p>seen</p>");
    expect(parts).toContainEqual({ where: "hidden", page: null, label, text: "secret" });
  });

  it("gives a section a slide, with its notes as a part", async () => {
    const page = (text: string) =>
      `<draw:page><text:p>${text}</text:p><presentation:notes><text:p>note</text:p></presentation:notes></draw:page>`;
    const { format, sections, parts } = await read(page("one") + page("two"), "presentation");
    expect([format, ...sections.map((s) => s.html)]).toEqual(["odp", "<p>one</p>", "<p>two</p>"]);
    expect(parts.map((part) => part.label)).toEqual(["speaker notes of slide 1", "speaker notes of slide 2"]);
  });
});
