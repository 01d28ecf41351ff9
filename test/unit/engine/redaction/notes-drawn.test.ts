import { describe, expect, test } from "vitest";
import { ok } from "../../../../src-main/base/result.ts";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { PdfEngine } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { line, onePage, type PageSpec } from "../../../support/pdf.ts";
import { open, read, redact, source, tools } from "../../../support/tools.ts";

const SECRET = "Mockingbird";
const look = (text: string) => ({
  dict: "/Type /XObject /Subtype /Form /BBox [0 0 182 70] /Resources <</Font <</F1 5 0 R>>>>",
  // On a slant and small: a recogniser reads none of it.
  data: `BT /F1 7 Tf .8 .6 -.6 .8 20 10 Tm (${text}) Tj ET`,
});
const typed = "/Type /Annot /Subtype /FreeText /Rect [70 540 252 610] /AP <</N 10 0 R>>";
const square = "/Type /Annot /Subtype /Square /Rect [70 500 252 514] /C [0 0 0] /IC [0 0 0]";
const other = "/Type /Annot /Subtype /Stamp /Rect [270 540 452 610] /AP <</N 11 0 R>>";

/** Files in which baking would draw one thing in another's place. */
const FILES: readonly (PageSpec & { readonly name: string })[] = [
  {
    name: "notes that stand in the page's list itself",
    content: line("Words about Mockingbird."),
    page: `/Annots [<<${typed}>> <<${square}>> <<${other}>>]`,
    more: [look("by Mockingbird"), look("a stamp in sight")],
  },
  {
    name: "a note whose number is in a name of the page's own drawings",
    content: `${line("Words about Mockingbird.")} /Annot12 Do`,
    resources: "/XObject <</Annot12 13 0 R>>",
    page: `/Annots [12 0 R <<${other}>>]`,
    more: [look("by someone"), look("a stamp in sight"), `<<${typed}>>`, look("drawn by Mockingbird")],
  },
];

describe("what notes draw is searched as everything else is", () => {
  test.each(FILES)("in $name", async ({ name: _name, ...spec }) => {
    const made = await redact(onePage(spec), { texts: [SECRET] });
    expect(made.residues).toEqual([]);
    const pdf = open(made.bytes!);
    const isPicture = pdf.marks(1).some(({ kind }) => kind === "image");
    pdf.close();
    // A picture of the page as it came would show what nobody has looked for.
    expect(isPicture).toBe(false);
    const { text } = read(made.bytes!).pages[0]!;
    expect(text).toContain("a stamp in sight");
    expect(text).toContain("by");
    expect(text).not.toMatch(/mockingbird/i);
  });

  test("also on a page that draws with nothing of its own", async () => {
    const spec = { content: "", page: `/Annots [<<${other}>>]`, more: ["null", look("a stamp by Mockingbird")] };
    const whole = Buffer.from(onePage(spec)).toString("latin1");
    const without = whole.replace("/Resources", "/Resourcez");
    expect(without).not.toBe(whole);
    const made = await redact(new Uint8Array(Buffer.from(without, "latin1")), { texts: [SECRET] });
    expect(made.residues).toEqual([]);
    const { text } = read(made.bytes!).pages[0]!;
    expect(text).toContain("a stamp by");
    expect(text).not.toMatch(/mockingbird/i);
  });

  test("and where the library loses what a note draws, no picture of the original is made that shows it", async () => {
    const losing: PdfEngine = {
      open: (bytes, options) => {
        const opened = tools.engine.open(bytes, options);
        return opened.ok ? ok({ ...opened.value, bake: () => {} }) : opened;
      },
    };
    const copyOf = (more: string) => {
      const bytes = onePage({
        content: line("Words about Mockingbird."),
        page: `/Annots [<<${typed}>>]`,
        more: [look(more)],
      });
      const order = { ...NOTHING_ORDERED, texts: [SECRET] };
      return redactDocument({ ...tools, engine: losing }, source(bytes), order, SILENT);
    };
    const refused = await copyOf("by Mockingbird");
    expect(refused.ok || refused.error.code).toBe("document/damaged");
    expect(await copyOf("by someone else")).toMatchObject({ ok: true, value: { residues: [] } });
  });
});
