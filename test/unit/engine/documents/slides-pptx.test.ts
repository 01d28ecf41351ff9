import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readPptx } from "../../../../src-main/engine/documents/slides/read-pptx.ts";

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const rel = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`;
const slide = (text: string, more = "") =>
  `<p:sld ${NS} ${more}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;

it("shows slides in the order of the show; hidden slides and notes are parts", async () => {
  const parts = {
    "_rels/.rels": `<R>${rel("m", "officeDocument", "ppt/presentation.xml")}</R>`,
    "ppt/presentation.xml": `<p:presentation ${NS}><p:sldIdLst><p:sldId r:id="b"/><p:sldId r:id="a"/><p:sldId r:id="c"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<R>${["a", "b", "c"].map((id) => rel(id, "slide", `slides/${id}.xml`)).join("")}</R>`,
    "ppt/slides/a.xml": slide("second"),
    "ppt/slides/b.xml": slide("first"),
    "ppt/slides/c.xml": slide("secret", 'show="0"'),
    "ppt/slides/_rels/b.xml.rels": `<R>${rel("n", "notesSlide", "../notes.xml")}</R>`,
    "ppt/notes.xml": slide("say nothing"),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const { sections, parts: found } = await readPptx(bytes, { name: "" });
  expect(sections.map((s) => s.html)).toEqual(["<p>first</p>", "<p>second</p>"]);
  expect(found.map(({ label, text }) => [label, text])).toEqual([
    ["speaker notes of slide 1", "say nothing"],
    ["hidden slide 3", "secret"],
  ]);
});

it("keeps what lies beside the slide or in merged cells off the page and in parts", async () => {
  const shape = (text: string, x: number, y: number, more = "") =>
    `<p:sp><p:spPr><a:xfrm ${more}><a:off x="${x}" y="${y}"/><a:ext cx="400" cy="100"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const cell = (text: string, more = "") =>
    `<a:tc ${more}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const inside = [
    shape("seen", 100, 100),
    shape("right of it", 1000, 100),
    shape("above it", 100, -100),
    shape("over its edge", -300, 100),
    shape("turned into it", -404, 100, 'rot="5400000"'),
    shape("far and turned", -900, 100, 'rot="5400000"'),
    `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="100" y="100"/><a:ext cx="400" cy="100"/></a:xfrm></p:grpSpPr>${shape("in a group", 5000, 0)}</p:grpSp>`,
    `<p:graphicFrame><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:tbl><a:tr>${cell("head", 'gridSpan="2"')}${cell("under it", 'hMerge="1"')}</a:tr></a:tbl></p:graphicFrame>`,
  ].join("");
  const parts = {
    "_rels/.rels": `<R>${rel("m", "officeDocument", "ppt/presentation.xml")}</R>`,
    "ppt/presentation.xml": `<p:presentation ${NS}><p:sldIdLst><p:sldId r:id="a"/></p:sldIdLst><p:sldSz cx="1000" cy="800"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<R>${rel("a", "slide", "slides/a.xml")}</R>`,
    "ppt/slides/a.xml": `<p:sld ${NS}><p:cSld><p:spTree>${inside}</p:spTree></p:cSld></p:sld>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const { sections, parts: found } = await readPptx(bytes, { name: "" });
  expect(sections[0]!.html.match(/<p>[^<]*<\/p>/g)).toEqual(
    ["seen", "over its edge", "turned into it", "in a group", "head"].map((text) => `<p>${text}</p>`),
  );
  expect(found.map(({ text }) => text)).toEqual(["right of it", "above it", "far and turned", "under it"]);
});
