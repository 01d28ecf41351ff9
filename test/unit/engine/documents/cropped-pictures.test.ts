import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { mupdfTypesetter } from "../../../../src-main/adapters/mupdf/typesetter.ts";
import { readPptx } from "../../../../src-main/engine/documents/slides/read-pptx.ts";
import { cleanMarkup } from "../../../../src-main/engine/documents/web/clean-markup.ts";
import { readDocx } from "../../../../src-main/engine/documents/word/read-docx.ts";
import { onePage } from "../../../support/pdf.ts";
import { open } from "../../../support/tools.ts";

/** Left half black, right half white. */
const picture = halves();

const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const rel = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`;
const zip = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, typeof v === "string" ? strToU8(v) : v])));
const docx = (inside: string) =>
  zip({
    "_rels/.rels": `<R>${rel("m", "officeDocument", "word/document.xml")}</R>`,
    "word/document.xml": `<w:document ${NS}><w:body><w:p><w:r>${inside}</w:r></w:p></w:body></w:document>`,
    "word/_rels/document.xml.rels": `<R>${rel("i", "image", "media/i.png")}</R>`,
    "word/media/i.png": picture,
  });
const pptx = (inside: string) =>
  zip({
    "_rels/.rels": `<R>${rel("m", "officeDocument", "ppt/presentation.xml")}</R>`,
    "ppt/presentation.xml": `<p:presentation ${NS}><p:sldIdLst><p:sldId r:id="a"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<R>${rel("a", "slide", "slides/a.xml")}</R>`,
    "ppt/slides/a.xml": `<p:sld ${NS}><p:cSld><p:spTree><p:pic>${inside}</p:pic></p:spTree></p:cSld></p:sld>`,
    "ppt/slides/_rels/a.xml.rels": `<R>${rel("i", "image", "../media/i.png")}</R>`,
    "ppt/media/i.png": picture,
  });

/** The sizes of the page's pictures as stored, and whether any pixel of them is dark. */
async function set(html: string) {
  const { pdf: bytes } = mupdfTypesetter.set([{ html: cleanMarkup(html).html, width: 595 }], () => {});
  const pdf = open(bytes);
  const images = pdf.marks(1).filter(({ kind }) => kind === "image");
  const pictures = images.map(({ op }) => pdf.image(1, op)!);
  pdf.close();
  return pictures.map(({ width, height, grey }) => ({ width, height, dark: grey.some((level) => level < 200) }));
}

describe("of a picture that an office file cuts off", () => {
  it.each([
    [
      "a Word file",
      docx,
      '<pic:blipFill><a:blip r:embed="i"/><a:srcRect l="50000" b="25000"/></pic:blipFill>',
      readDocx,
    ],
    [
      "an older Word file's drawing",
      docx,
      '<w:pict><v:shape><v:imagedata r:id="i" cropleft=".5" cropbottom="16384f"/></v:shape></w:pict>',
      readDocx,
    ],
    ["a slide", pptx, '<p:blipFill><a:blip r:embed="i"/><a:srcRect l="50%" b="25%"/></p:blipFill>', readPptx],
  ])("only what %s shows is set on pages", async (_what, file, inside, read) => {
    const { sections } = await read(file(inside), { name: "" });
    expect(await set(sections[0]!.html)).toEqual([{ width: 40, height: 30, dark: false }]);
  });

  it("nothing is cut where nothing is said, and room around it is no cut", async () => {
    const inside = '<pic:blipFill><a:blip r:embed="i"/><a:srcRect l="-5000" t="0"/></pic:blipFill>';
    const { sections } = await readDocx(docx(inside), { name: "" });
    expect(await set(sections[0]!.html)).toEqual([{ width: 80, height: 40, dark: true }]);
  });

  it("nothing is shown where all of it is cut, or it can't be read", async () => {
    const data = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
    expect(await set(`<p>a</p><img src="data:image/png;crop=60000-0-60000-0;base64,${data(picture)}">`)).toEqual([]);
    expect(await set(`<p>a</p><img src="data:image/png;crop=1-0-0-0;base64,${data(picture.slice(0, 30))}">`)).toEqual(
      [],
    );
  });
});

function halves(): Uint8Array {
  const [width, height] = [80, 40];
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) if (i % width < width / 2) rgba.fill(0, i * 4, i * 4 + 3);
  const pdf = open(onePage({ content: "" }));
  const png = pdf.png({ width, height, rgba });
  pdf.close();
  return png;
}
