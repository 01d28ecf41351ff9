// A struck word that the file's own syntax holds in every file is no residue there, and is one anywhere else.
import { expect, test } from "vitest";
import { standsBesideSyntax } from "../../../../src-main/engine/verification/syntax-words.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { redact } from "../../../support/tools.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
/** A font whose codes are mapped, as most files' fonts are. */
const mapped = {
  resources: "/Font <</F1 10 0 R>>",
  more: [
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>",
    {
      dict: "",
      data: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange endcmap end end`,
    },
  ],
};

test.each(["Content", "stream", "startxref", "resource", "Resource", "Descriptor"])(
  "a copy is made without %s",
  async (word) => {
    const made = await redact(onePage({ content: line(`The ${word} was heard of.`), ...mapped }), { texts: [word] });
    expect(made.residues).toEqual([]);
    expect(made.text).toContain("was heard of");
    expect(made.text).not.toContain(word);
  },
);

test.each([
  ["a name of the format", "<</Contents 4 0 R>>", false],
  ["a comment", "% Content", true],
  ["a string", "(Content)", true],
  ["the format's word without its stroke", "[Contents]", true],
  ["another name", "/MyContents", true],
  ["a name, and a comment behind it", "<</Contents 4 0 R>> %Contents", true],
])("is looked for beside the format's names: %s", (_where, text, stands) => {
  expect(standsBesideSyntax(bytes(text), "Content")).toBe(stands);
});

test("a keyword of the format is one anywhere but in a string", () => {
  expect(standsBesideSyntax(bytes("<<>>\nstream\nq Q\nendstream"), "stream")).toBe(false);
  expect(standsBesideSyntax(bytes("BT (stream) Tj ET"), "stream")).toBe(true);
});
