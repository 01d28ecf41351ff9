import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOdf } from "../../../../src-main/engine/documents/open-document/read-odf.ts";
import type { Reader } from "../../../../src-main/engine/documents/reading.ts";
import { readWorkbook } from "../../../../src-main/engine/documents/sheet/read-workbook.ts";
import { readPpt } from "../../../../src-main/engine/documents/slides/read-ppt.ts";
import { readPptx } from "../../../../src-main/engine/documents/slides/read-pptx.ts";
import { readDoc } from "../../../../src-main/engine/documents/word/read-doc.ts";
import { readDocx } from "../../../../src-main/engine/documents/word/read-docx.ts";
import { readRtf } from "../../../../src-main/engine/documents/word/read-rtf.ts";
import { shared } from "../../../support/shared.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const p = (inside: string) => `<w:p>${inside}</w:p>`;
const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${W} ${M}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const reading = async (bytes: Uint8Array) => {
  const read = await readDocx(bytes, { name: "a.docx" });
  return { ...read, html: read.sections.map((s) => s.html).join("") };
};

describe("a .docx", () => {
  it("tells who changed and commented what, when, and in how many sittings", async () => {
    const by = (author: string, day: string) => `w:author="${author}" w:date="2016-07-0${day}T10:00:00Z"`;
    const bytes = docx(
      p(`<w:ins ${by("Jane Roe", "4")}>${run("added")}</w:ins><w:ins ${by("Jane Roe", "2")}>${run("more")}</w:ins>`) +
        p(`<w:del ${by("R. Doe", "3")}><w:r><w:delText>struck</w:delText></w:r></w:del>`),
      {
        "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="${R}/settings" Target="settings.xml"/><Relationship Id="r2" Type="${R}/comments" Target="comments.xml"/></Relationships>`,
        "word/settings.xml": `<w:settings ${W}><w:rsids><w:rsidRoot w:val="00A1B2C3"/><w:rsid w:val="00A1B2C3"/><w:rsid w:val="00D4E5F6"/></w:rsids></w:settings>`,
        "word/comments.xml": `<w:comments ${W}><w:comment w:id="0" ${by("R. Doe", "5")}>${p(run("why?"))}</w:comment></w:comments>`,
      },
    );
    const { traces } = await reading(bytes);
    expect(traces.filter(({ kind }) => kind === "edits" || kind === "edit_sessions")).toEqual([
      { kind: "edit_sessions", root: "00A1B2C3", count: 2 },
      {
        kind: "edits",
        what: "insertion",
        author: "Jane Roe",
        count: 2,
        first: "2016-07-02T10:00:00Z",
        last: "2016-07-04T10:00:00Z",
      },
      {
        kind: "edits",
        what: "deletion",
        author: "R. Doe",
        count: 1,
        first: "2016-07-03T10:00:00Z",
        last: "2016-07-03T10:00:00Z",
      },
      {
        kind: "edits",
        what: "comment",
        author: "R. Doe",
        count: 1,
        first: "2016-07-05T10:00:00Z",
        last: "2016-07-05T10:00:00Z",
      },
    ]);
    expect((await reading(docx(p(run("plain"))))).traces.filter(({ kind }) => kind.startsWith("edit"))).toEqual([]);
  });

  it.each([
    ["a paragraph", p(run("Ada Example")), "<p>Ada Example</p>"],
    ["an insertion", p(`<w:ins>${run("added")}</w:ins>`), "<p>added</p>"],
    ["a simple field's result", p(`<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`), "<p>7</p>"],
    ["a formula", p("<m:oMath><m:r><m:t>x=42</m:t></m:r></m:oMath>"), "<p>x=42</p>"],
    ["a table", `<w:tbl><w:tr><w:tc>${p(run("a"))}</w:tc></w:tr></w:tbl>`, "<td><p>a</p></td>"],
    ["markup as text", p(run("&lt;b&gt;")), "&lt;b&gt;"],
  ])("shows %s", async (_what, body, html) => {
    expect((await reading(docx(body))).html).toContain(html);
  });

  it.each([
    ["hidden text", "hidden text", p(run("secret", "<w:vanish/>") + run("seen"))],
    [
      "a phantom in a formula",
      "hidden text",
      p(
        `${run("seen")}<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:phant/><m:r><m:t>secret</m:t></m:r></m:e></m:phant></m:oMath>`,
      ),
    ],
    [
      "a shape that is hidden",
      "hidden drawing",
      p(
        `${run("seen")}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;visibility:hidden"><v:textbox><w:txbxContent>${p(run("secret"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
    ["a deletion", "tracked deletion", p(`<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>${run("seen")}`)],
    ["text moved away", "tracked deletion", p(`<w:moveFrom>${run("secret")}</w:moveFrom>${run("seen")}`)],
    [
      "a link's address",
      "link address",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "secret" </w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("seen")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
  ])("keeps %s off the page and in a part", async (_what, label, body) => {
    const { html, parts } = await reading(docx(body));
    expect(html).toBe("<p>seen</p>");
    expect(parts).toEqual([{ where: "hidden", page: null, label, text: "secret" }]);
  });

  it("keeps what stands in cells merged into the one above them in a part", async () => {
    const cell = (text: string, merge: string) => `<w:tr><w:tc><w:tcPr>${merge}</w:tcPr>${p(run(text))}</w:tc></w:tr>`;
    const { html, parts } = await reading(
      docx(
        `<w:tbl>${cell("seen", '<w:vMerge w:val="restart"/>')}${cell("secret", "<w:vMerge/>")}${cell("last", "")}</w:tbl>`,
      ),
    );
    expect(html).toBe("<table><tr><td><p>seen</p></td></tr><tr><td></td></tr><tr><td><p>last</p></td></tr></table>");
    expect(parts).toEqual([{ where: "hidden", page: null, label: "hidden text", text: "secret" }]);
  });

  it("gives comments, properties, far templates and programs", async () => {
    const rels =
      `<Relationships><Relationship Id="c" Type="${R}/comments" Target="comments.xml"/>` +
      `<Relationship Id="t" Type="${R}/attachedTemplate" TargetMode="External" Target="https://example.org/t.dotm"/></Relationships>`;
    const { parts, traces } = await reading(
      docx(p(run("seen")), {
        "word/_rels/document.xml.rels": rels,
        "word/comments.xml": `<w:comments ${W}><w:comment w:author="Ada">${p(run("call 555-0100"))}</w:comment></w:comments>`,
        "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada</dc:creator></c>',
        "word/vbaProject.bin": "x",
      }),
    );
    expect(parts).toContainEqual({ where: "hidden", page: null, label: "comment by Ada", text: "call 555-0100" });
    expect(traces).toContainEqual({ kind: "metadata", source: "office", name: "creator", value: "Ada" });
    expect(traces).toContainEqual({ kind: "remote", what: "attachedTemplate", target: "https://example.org/t.dotm" });
    expect(traces).toContainEqual({ kind: "macro", name: "VBA project" });
  });

  it.each([
    ["nesting without end", docx("<w:sdt>".repeat(200_000))],
    ["an end cut off", docx(p(run("a"))).subarray(0, 200)],
    ["an encrypted package", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ["a bomb", zipSync({ "word/document.xml": new Uint8Array(600 * 1024 * 1024) }, { level: 1 })],
  ])("refuses %s", async (_what, bytes) => {
    await expect(async () => readDocx(bytes, { name: "" })).rejects.toThrow(/^document\//);
  });

  it("expands no entity that a file declares", async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "ha ha ha">]><w:document ${W}><w:body>${p(run("&b;seen"))}</w:body></w:document>`;
    expect((await reading(docx("", { "word/document.xml": xml }))).html).not.toContain("ha");
  });
});

const READERS: Readonly<Record<string, Reader>> = {
  docx: readDocx,
  doc: readDoc,
  xlsx: readWorkbook,
  pptx: readPptx,
  ppt: readPpt,
  rtf: readRtf,
  odt: readOdf,
};
describe.skipIf(shared === null)("every real office file", () => {
  const files = Object.keys(READERS).flatMap((format) => {
    const folder = join(shared ?? "", "corpus", format);
    return shared !== null && existsSync(folder) ? readdirSync(folder).map((name) => [format, join(folder, name)]) : [];
  });
  it.each(files)("is read or refused in time: %s %s", { timeout: 20_000 }, async (format, path) => {
    const bytes = new Uint8Array(readFileSync(path!));
    const outcome = await Promise.resolve()
      .then(() => READERS[format!]!(bytes, { name: "" }))
      .catch((error: unknown) => error);
    expect(outcome instanceof Error || (outcome as { sections: unknown[] }).sections.length > 0).toBe(true);
  });
});
