// A tagged original gives a tagged copy: the roles of what stands, in its order, and no sign of what doesn't.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { RedactOrder } from "../../../../src-main/contract/document-process.ts";
import { quadsOf, redactBroken, textMark } from "../../../support/marked.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { type Secret, taggedDocument } from "../../../support/tagged.ts";
import { open, read, redact } from "../../../support/tools.ts";

const NAME: Secret = ["Jordan", "Quillfeather"];

/** Every element that holds text, page by page, as a screen reader comes to it: its role, and its words. */
async function heard(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const out: string[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    let at = "";
    for (const item of items) {
      if ("str" in item) words.set(at, (words.get(at) ?? "") + item.str);
      else if (item.type !== "endMarkedContent") at = (item as { id?: string }).id ?? "";
    }
    type Node = { role?: string; alt?: string; scope?: string; id?: string; type?: string; children?: Node[] };
    const visit = (node: Node): string => {
      if (node.id !== undefined) return node.type === "content" ? ` ${words.get(node.id) ?? ""} ` : "→";
      const kids = (node.children ?? []).map(visit);
      const said = [node.role, node.scope, node.alt].filter(Boolean).join(" ");
      return ["Root", "Document", "Div"].includes(node.role!) ? kids.join("\n") : `${said}(${kids.join("")})`;
    };
    const tree = (await page.getStructTree()) as Node | null;
    // A reader gives the space between two places to either.
    if (tree !== null)
      out.push(...visit(tree).replace(/ +/g, " ").replace(/\( /g, "(").replace(/ \)/g, ")").split("\n"));
  }
  await file.loadingTask.destroy();
  return out;
}

const copyOf = async (secret: Secret, order: Partial<RedactOrder> = {}) => {
  const made = await redact(taggedDocument(secret), { texts: [secret.join(" ")], ...order });
  expect([made.residues, made.tags]).toEqual([[], "made"]);
  return made.bytes!;
};

test("what stands keeps its roles and its order, and what doesn't leaves nothing but a table's empty cells", async () => {
  expect(await heard(await copyOf(NAME))).toEqual([
    "H1(Minutes of the board)",
    "P(They met at noon.)",
    "L(LI(Lbl(1.)LBody(P(Apologies)))LI(Lbl(2.)LBody(Accounts)))",
    "Table(THead(TR(TH Column(Name)TH Column(Room)TH Column(Day)))TBody(TR(TD()TD(Four)TD(Monday))TR(TD(Clerk)TD()TD(Friday))))",
    "Figure Picture()",
    "P(Link(See the annex →))",
    "P(A paragraph that begins on the first page)",
    "P(and ends on the second.)",
    "P(Signed by)",
  ]);
});

test.each([
  { what: "one word", secret: ["Al"] },
  { what: "one element of two words", secret: ["Jordan Quillfeather"] },
  { what: "three elements", secret: ["Maximiliana", "von", "Mocking"] },
])("the copy is the same to the byte when what was struck was $what", async ({ secret }) => {
  expect(Buffer.compare(await copyOf(secret), await copyOf(NAME))).toBe(0);
});

test("tags change nothing that is read or seen", async () => {
  const bytes = taggedDocument(NAME);
  const plain = Buffer.from(bytes).toString("latin1").replace("/StructTreeRoot", "/Structured____");
  const [tagged, untagged] = [
    await copyOf(NAME),
    await redact(Buffer.from(plain, "latin1"), { texts: [NAME.join(" ")] }),
  ];
  expect(untagged.tags).toBe("none");
  const textOf = (copy: Uint8Array) => read(copy).pages.map((page) => page.text);
  expect(textOf(tagged)).toEqual(textOf(untagged.bytes!));
  for (const page of [1, 2])
    expect(Buffer.compare(open(tagged).picture(page, 2).grey, open(untagged.bytes!).picture(page, 2).grey)).toBe(0);
});

test.each([
  { what: "words shown one by one", bytes: taggedDocument(NAME) },
  {
    what: "a line shown at once",
    bytes: onePage({
      content: `/P <</MCID 0>> BDC ${line(`They met ${NAME.join(" ")} at noon.`)} EMC`,
      catalog: "/StructTreeRoot 10 0 R",
      more: ["<</Type /StructTreeRoot /K <</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0>>>>"],
    }),
  },
])("a label is heard where it stands, in its sentence: $what", async ({ bytes }) => {
  const pages = read(bytes).pages;
  const mark = textMark(1, quadsOf({ pages }, 1, NAME.join(" ")), { text: "a source", style: "plain" });
  const made = await redact(bytes, { marks: [mark], texts: [NAME.join(" ")] });
  expect([made.residues, made.tags]).toEqual([[], "made"]);
  expect(await heard(made.bytes!)).toContainEqual("P(They met a source at noon.)");
});

test("passages of one paragraph are two, since what lies between them was left out", async () => {
  const bytes = taggedDocument(NAME);
  const pages = read(bytes).pages;
  const passage = (page: number, words: string) => ({ page, quads: quadsOf({ pages }, page, words) });
  const keep = { pages: [], passages: [passage(1, "A paragraph that begins"), passage(2, "ends on the second.")] };
  const made = await redact(bytes, { keep });
  expect([made.residues, made.tags]).toEqual([[], "made"]);
  expect(await heard(made.bytes!)).toEqual(["P(A paragraph that begins)", "P(ends on the second.)"]);
  expect(
    Buffer.from(made.bytes!)
      .toString("latin1")
      .match(/\/S\s*\/P\b/g),
  ).toHaveLength(2);
});

describe("content that no element of the original holds", () => {
  const tree = (kids: string) => [
    `<</Type /StructTreeRoot /K 11 0 R>>`,
    `<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K ${kids}>>`,
  ];
  const one = (content: string) => onePage({ content, catalog: "/StructTreeRoot 10 0 R", more: tree("0") });
  const tagged = `/P <</MCID 0>> BDC ${line("Tagged", 72, 500)} EMC `;

  test.each([
    { what: "a line above", content: tagged + line("Stray", 72, 600), heard: ["P(Stray)", "P(Tagged)"] },
    { what: "a line below", content: line("Stray", 72, 400) + tagged, heard: ["P(Tagged)", "P(Stray)"] },
    {
      what: "lines of one paragraph",
      content: tagged + line("Stray", 72, 400) + line("lines", 72, 386),
      heard: ["P(Tagged)", "P(Straylines)"],
    },
    {
      what: "furniture in the middle of the page",
      content: `${tagged}/Artifact BMC ${line("Stray", 72, 400)} EMC`,
      heard: ["P(Tagged)", "P(Stray)"],
    },
    { what: "a page number", content: `${tagged}/Artifact BMC ${line("17", 300, 30)} EMC`, heard: ["P(Tagged)"] },
    {
      what: "a number that no element has",
      content: `${tagged}/P <</MCID 7>> BDC ${line("Stray", 72, 400)} EMC`,
      heard: ["P(Tagged)", "P(Stray)"],
    },
    {
      what: "marks out of step with text objects",
      content: `/P <</MCID 0>> BDC BT /F1 12 Tf 72 500 Td (Tagged) Tj EMC (!) Tj ET`,
      heard: ["P(Tagged)", "P(!)"],
    },
  ])("is heard at its place: $what", async ({ content, heard: expected }) => {
    const made = await redact(one(content), {});
    expect([made.residues, made.tags]).toEqual([[], "made"]);
    expect(await heard(made.bytes!)).toEqual(expected);
  });

  test("is a link within the line that it lies on", async () => {
    const link = "<</Type /Annot /Subtype /Link /Rect [70 496 130 512] /Dest [3 0 R /Fit]>>";
    const file = onePage({
      content: tagged,
      catalog: "/StructTreeRoot 10 0 R",
      page: "/Annots [12 0 R]",
      more: [...tree("0"), link],
    });
    const made = await redact(file, {});
    expect([made.residues, made.tags]).toEqual([[], "made"]);
    expect(await heard(made.bytes!)).toEqual(["P(Tagged Link(→))"]);
  });

  test("is heard under the picture that its page became", async () => {
    const shading =
      "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1>>>>";
    const made = await redact(
      onePage({
        content: `/S sh ${tagged}${line("Stray", 72, 400)}${line("Mockingbird", 72, 300)}`,
        resources: "/Shading <</S 12 0 R>>",
        catalog: "/StructTreeRoot 10 0 R",
        more: [...tree("0"), shading],
      }),
      { texts: ["Mockingbird"] },
    );
    expect([made.residues, made.pictures.length, made.tags]).toEqual([[], 1, "made"]);
    expect(await heard(made.bytes!)).toEqual(["P(Tagged)", "P(Stray)"]);
  });
});

test("which of some paragraphs that look alike was tagged otherwise can't name a copy", async () => {
  const marked = (...roles: readonly string[]) =>
    onePage({
      content: roles.map((_, i) => `/P <</MCID ${i}>> BDC ${line("A paragraph", 72, 700 - 40 * i)} EMC`).join(" "),
      catalog: "/StructTreeRoot 10 0 R",
      more: [
        `<</Type /StructTreeRoot /K [${roles.map((_, i) => `${11 + i} 0 R`).join(" ")}]>>`,
        ...roles.map((role, i) => `<</Type /StructElem /S /${role} /P 10 0 R /Pg 3 0 R /K ${i}>>`),
      ],
    });
  const copies = await Promise.all([marked("H2", "P", "P"), marked("P", "P", "H3")].map((file) => redact(file, {})));
  expect(copies.map(({ tags }) => tags)).toEqual(["made", "made"]);
  expect(Buffer.compare(copies[0]!.bytes!, copies[1]!.bytes!)).toBe(0);
});

test.each([
  {
    what: "nothing of the original is tagged",
    bytes: () => onePage({ content: line("Plain") }),
    texts: [],
    tags: "none",
  },
  {
    what: "a word struck is one of theirs",
    bytes: () => taggedDocument(["Picture"]),
    texts: ["Picture"],
    tags: "left_out",
  },
])("a copy has no tags where $what", async ({ bytes, texts, tags }) => {
  const made = await redact(bytes(), { texts });
  expect([made.residues, made.tags]).toEqual([[], tags]);
  expect(Buffer.from(made.bytes!).toString("latin1")).not.toMatch(/StructElem|BDC/);
});

test("tags that a reader doesn't find as they should be are left out, and the copy is made without", async () => {
  const made = await redactBroken(taggedDocument(NAME), { texts: [NAME.join(" ")] }, (pdf) => ({
    rebuild: () => {
      const rebuilt = pdf.rebuild();
      return {
        ...rebuilt,
        setValue: (number, path, value) => rebuilt.setValue(number, path, path[0] === "StructParents" ? 99 : value),
      };
    },
  }));
  expect([made.residues, made.tags, made.bytes === null]).toEqual([[], "left_out", false]);
  expect(made.checks.map(({ id }) => id)).not.toContain("verification/tags");
});
