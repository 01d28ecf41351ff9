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
