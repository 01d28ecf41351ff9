import { describe, expect, test } from "vitest";
import { revisions } from "../../../../src-main/engine/documents/pdf/revisions.ts";
import { line, onePage, revised } from "../../../support/pdf.ts";
import { read } from "../../../support/tools.ts";

const kinds = (bytes: Uint8Array) =>
  read(bytes).traces.map((trace) => (trace.kind === "unseen_text" ? trace.how : trace.kind));

describe("what is in the file and not on the page", () => {
  test("text under a drawn black box is found, and its neighbour in plain sight is not", () => {
    const content = `${line("secret under a box")}0 g 70 695 200 16 re f\n${line("in plain sight", 72, 600)}`;
    const traces = read(onePage({ content })).traces.filter((t) => t.kind === "unseen_text");
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({ how: "under_box", page: 1 });
  });

  test.each([
    { name: "white text on white paper", content: `1 g ${line("white words")}`, how: "low_contrast" },
    {
      name: "text drawn in invisible mode",
      content: `BT 3 Tr /F1 12 Tf 72 700 Td (not drawn) Tj ET`,
      how: "invisible",
    },
    { name: "text beside the page", content: line("beyond the edge", 700, 700) + line("here"), how: "off_page" },
    {
      name: "text clipped away",
      content: `${line("here", 72, 600)}q 300 300 10 10 re W n ${line("clipped words")} Q`,
      how: "clipped",
    },
  ])("$name is found", ({ content, how }) => {
    expect(kinds(onePage({ content }))).toContain(how);
  });

  test("a page of ordinary text leaves no trace but the names of its fonts", () => {
    expect(kinds(onePage({ content: line("Nothing to see here.") + line("Or here.", 72, 650) }))).toEqual(["fonts"]);
  });

  test("off-page text is a hidden part with its page, so that it is searched like the rest", () => {
    const { parts } = read(onePage({ content: line("call 202-555-0143", 700, 700) + line("here") }));
    expect(parts).toContainEqual(expect.objectContaining({ where: "hidden", page: 1, text: "call 202-555-0143" }));
  });

  test("earlier versions are counted, and a file saved once has none", () => {
    const once = onePage({ content: line("one") });
    expect(revisions(once)).toEqual([]);
    const twice = revised(once, 6, "<</Changed true>>");
    expect(revisions(twice)).toMatchObject([{ kind: "revision", index: 1, endsAt: once.length - 1 }]);
    expect(revisions(revised(twice, 7, "<<>>"))).toHaveLength(2);
  });

  test.each([
    {
      name: "a script on opening",
      catalog: "/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>",
      trace: { kind: "script", trigger: "OpenAction" },
    },
    {
      name: "a program to launch",
      catalog: "/OpenAction <</S /Launch /F (run.exe)>>",
      trace: { kind: "action", type: "Launch", target: "run.exe" },
    },
    {
      name: "a form that sends itself",
      catalog: "/AA <</WC <</S /SubmitForm /F (http://example.org/in)>>>>",
      trace: { kind: "action", type: "SubmitForm", target: "http://example.org/in" },
    },
  ])("$name is traced", ({ catalog, trace }) => {
    expect(read(onePage({ content: line("x"), catalog })).traces).toContainEqual(trace);
  });

  test("a redaction marked and never applied is traced with its place", () => {
    const page =
      "/Annots [<</Type /Annot /Subtype /Redact /Rect [70 690 200 715] /QuadPoints [70 715 200 715 70 690 200 690]>>]";
    expect(kinds(onePage({ content: line("marked only"), page }))).toContain("pending_redaction");
  });

  test("metadata, notes, form values and outline titles are parts", () => {
    const bytes = onePage({
      content: line("x"),
      page: "/Annots [<</Type /Annot /Subtype /Text /Rect [1 1 20 20] /Contents (a note) /T (A. Writer)>> 10 0 R]",
      catalog: "/AcroForm <</Fields [10 0 R]>> /Outlines 11 0 R",
      more: [
        "<</Type /Annot /Subtype /Widget /FT /Tx /T (ssn) /V (078-05-1120) /Rect [100 100 200 120]>>",
        "<</First 12 0 R /Last 12 0 R /Count 1>>",
        "<</Title (Residences) /Parent 11 0 R>>",
        "<</Author (A. Writer)>>",
      ],
      trailer: "/Info 13 0 R",
    });
    expect(read(bytes).parts.map(({ where, text }) => [where, text])).toEqual(
      expect.arrayContaining([
        ["annotation", "a note"],
        ["annotation", "A. Writer"],
        ["form", "078-05-1120"],
        ["outline", "Residences"],
        ["metadata", "A. Writer"],
      ]),
    );
  });
});
