// A tagged document made by hand: headings, a list, a table, a picture, a link, a paragraph over two pages.
import { type PdfObject, pdf } from "./pdf.ts";

/** What is to be struck, as words that have one element each. */
export type Secret = readonly string[];

type Node = {
  readonly role: string;
  readonly kids: readonly (Node | Shown)[];
  readonly more?: string;
  readonly link?: true;
};
type Shown = { readonly page: 0 | 1; readonly draws: string };

const show = (words: string, x: number, y: number, page: 0 | 1 = 0, size = 12): Shown => ({
  page,
  draws: `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`,
});
const el = (role: string, kids: readonly (Node | Shown)[], more = ""): Node => ({ role, kids, more });
/** A letter of Courier. */
const WIDE = 7.2;

/** The secret's words at a place, each in an element of its own. */
function spans(secret: Secret, x: number, y: number, role = "Span", page: 0 | 1 = 0): Node[] {
  let at = x;
  return secret.map((word, i) => {
    const text = i < secret.length - 1 ? `${word} ` : word;
    const node = el(role, [show(text, at, y, page)], `/ID (${word})`);
    at += text.length * WIDE;
    return node;
  });
}

const long = (secret: Secret) => secret.join(" ").length * WIDE;
const cell = (role: string, words: string, x: number, y: number, more = "") => el(role, [show(words, x, y)], more);
const row = (...cells: readonly Node[]) => el("TR", cells);
const scope = "/A <</O /Table /Scope /Column>>";

export function taggedDocument(secret: Secret): Uint8Array {
  const name = secret.join(" ");
  const tree = el("Sect", [
    el("Title1", [show("Minutes of the board", 72, 740, 0, 18)]),
    el("P", [show("They met ", 72, 700), ...spans(secret, 136.8, 700), show(" at noon.", 136.8 + long(secret), 700)]),
    el("H2", spans(secret, 72, 680, "Strong")),
    el("L", [
      el("LI", [el("Lbl", [show("1.", 72, 650)]), el("LBody", [el("P", [show("Apologies", 90, 650)])])]),
      el("LI", [el("LBody", [el("P", spans(secret, 90, 634))])]),
      el("LI", [el("Lbl", [show("2.", 72, 618)]), el("LBody", [show("Accounts", 90, 618)])]),
    ]),
    el("Table", [
      el("THead", [
        row(
          cell("TH", "Name", 72, 590, scope),
          cell("TH", "Room", 260, 590, scope),
          cell("TH", "Day", 480, 590, scope),
        ),
      ]),
      el("TBody", [
        row(el("TD", spans(secret, 72, 574)), cell("TD", "Four", 260, 574), cell("TD", "Monday", 480, 574)),
        row(cell("TD", "Clerk", 72, 558), el("TD", spans(secret, 260, 558)), cell("TD", "Friday", 480, 558)),
        row(el("TD", spans(secret, 72, 542)), el("TD", []), el("TD", [])),
      ]),
    ]),
    el("Figure", [{ page: 0, draws: "q 100 0 0 100 72 420 cm /Im Do Q" }], `/Alt (A portrait of ${name})`),
    { ...el("P", [el("Link", [show("See the annex", 72, 380)])]), link: true },
    el("P", [show("A paragraph that begins on the first page", 72, 120), show("and ends on the second.", 72, 740, 1)]),
    el("P", [show("Signed by ", 72, 700, 1), ...spans(secret, 144, 700, "Span", 1)]),
  ]);

  const contents: [string[], string[]] = [[], []];
  const parents: [number[], number[]] = [[], []];
  const objects: PdfObject[] = [];
  const FIRST = 20;
  const add = (object: PdfObject) => FIRST + objects.push(object) - 1;
  const write = (node: Node, parent: number): number => {
    const number = add("null");
    const kids = node.kids.map((kid) => {
      if ("role" in kid) return `${write(kid, number)} 0 R`;
      const mcid = parents[kid.page].push(number) - 1;
      contents[kid.page].push(`/${node.role === "Title1" ? "Big" : node.role} <</MCID ${mcid}>> BDC ${kid.draws} EMC`);
      return `<</Type /MCR /Pg ${kid.page === 0 ? 3 : 4} 0 R /MCID ${mcid}>>`;
    });
    if (node.role === "Link") kids.push("<</Type /OBJR /Obj 10 0 R>>");
    objects[number - FIRST] =
      `<</Type /StructElem /S /${node.role} /P ${parent} 0 R /T (${name}) ${node.more ?? ""} /K [${kids.join(" ")}]>>`;
    return number;
  };
  const top = write(el("Document", [tree]), 11);
  const number = (page: 1 | 2) => `/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 300 30 Td (Page ${page}) Tj ET EMC`;
  const page = (contentsAt: number, structParents: number, more = "") =>
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contentsAt} 0 R /StructParents ${structParents} ${more} /Resources <</Font <</F1 5 0 R>> /XObject <</Im 8 0 R>>>>>>`;
  const refs = (list: readonly number[]) => `[${list.map((n) => `${n} 0 R`).join(" ")}]`;
  return pdf([
    `<</Type /Catalog /Pages 2 0 R /StructTreeRoot 11 0 R /MarkInfo <</Marked true>> /Lang (en-GB)>>`,
    "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
    page(6, 0, "/Annots [10 0 R]"),
    page(7, 1),
    "<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding>>",
    { dict: "", data: ["0 0 1 RG 72 600 m 500 600 l S", ...contents[0], number(1)].join("\n") },
    { dict: "", data: [...contents[1], number(2)].join("\n") },
    {
      dict: "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
      data: "\x10\x90\x50\xf0",
    },
    "null",
    "<</Type /Annot /Subtype /Link /Rect [70 376 170 392] /Dest [4 0 R /Fit] /StructParent 2>>",
    `<</Type /StructTreeRoot /K ${top} 0 R /RoleMap <</Title1 /Big /Big /H1>> /ParentTree <</Nums [0 ${refs(parents[0])} 1 ${refs(parents[1])}]>>>>`,
    ...Array<string>(FIRST - 12).fill("null"),
    ...objects,
  ]);
}
