// What is drawn in hidden layers is cut out of a content stream, and what sets a state for what follows stays.
import { describe, expect, test } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { hiddenContent } from "../../../../src-main/engine/documents/pdf/layers/hidden-content.ts";
import { layersOf, type Visibility } from "../../../../src-main/engine/documents/pdf/layers/visibility.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, read, redact } from "../../../support/tools.ts";

const bytes = (s: string) => new Uint8Array(Buffer.from(s, "latin1"));
const NAMES = {
  properties: new Map<string, Visibility>([
    ["Off", "hidden"],
    ["On", "shown"],
    ["Odd", "unsure"],
  ]),
  objects: new Map<string, Visibility>([
    ["Gone", "hidden"],
    ["Here", "shown"],
  ]),
};

/** White space aside. */
function without(content: string): string | null {
  const edits = hiddenContent(bytes(content), NAMES);
  if (edits === null) return null;
  return Buffer.from(applied(bytes(content), edits))
    .toString("latin1")
    .replace(/\s+/g, " ")
    .trim();
}

describe("content of a hidden layer:", () => {
  test.each([
    { what: "text goes", content: "/OC /Off BDC BT (a) Tj ET EMC", left: "/OC BMC BT ET EMC" },
    {
      what: "text of a layer that is on stays",
      content: "/OC /On BDC BT (a) Tj ET EMC",
      left: "/OC BMC BT (a) Tj ET EMC",
    },
    {
      what: "what is marked within it goes",
      content: "/OC /Off BDC /OC /On BDC (a) Tj EMC (b) Tj EMC",
      left: "/OC BMC /OC BMC EMC EMC",
    },
    {
      what: "what comes after it stays",
      content: "/OC /Off BDC /P BMC EMC (a) Tj EMC BT (b) Tj ET",
      left: "/OC BMC /P BMC EMC EMC BT (b) Tj ET",
    },
    {
      what: "a path is not painted and clips all the same",
      content: "/OC /Off BDC 0 0 9 9 re W f EMC",
      left: "/OC BMC 0 0 9 9 re W n EMC",
    },
    {
      what: "states stay",
      content: "/OC /Off BDC 1 0 0 rg 2 0 0 2 0 0 cm EMC",
      left: "/OC BMC 1 0 0 rg 2 0 0 2 0 0 cm EMC",
    },
    {
      what: "shadings, forms and inline pictures go",
      content: "/OC /Off BDC /S sh /Here Do BI /W 1 /H 1 ID \x01 EI EMC q",
      left: "/OC BMC EMC q",
    },
    {
      what: "a new line stays one",
      content: "/OC /Off BDC (a) ' 1 2 (b) \" EMC (c) '",
      left: "/OC BMC T* 1 Tw 2 Tc T* EMC (c) '",
    },
    { what: "a form that is itself on the layer goes", content: "/Gone Do /Here Do", left: "/Here Do" },
    {
      what: "text after it that says where it begins stays",
      content: "BT /OC /Off BDC (a) Tj EMC 0 -9 Td (b) Tj ET",
      left: "BT /OC BMC EMC 0 -9 Td (b) Tj ET",
    },
    {
      what: "text that goes on where it ended can't be placed",
      content: "BT /OC /Off BDC (a) Tj EMC (b) Tj ET",
      left: null,
    },
    { what: "text that clips can't be left out", content: "BT 7 Tr /OC /Off BDC (a) Tj EMC ET", left: null },
    { what: "where readers disagree nothing is done", content: "/OC /Odd BDC (a) Tj EMC", left: null },
    {
      what: "a picture without an end can't be left out",
      content: "/OC /Off BDC BI /W 1 /H 1 ID \x01\x02",
      left: null,
    },
  ])("$what", ({ content, left }) => {
    expect(without(content)).toBe(left);
  });
});

describe("a layer is", () => {
  const group = (usage = "") => `<</Type /OCG /Name (Layer) ${usage}>>`;
  const USED = "/AS [<</Event /View /Category [/View] /OCGs [10 0 R]>>]";
  test.each<{ seen: Visibility; what: string; config?: string; usage?: string; member?: string }>([
    { seen: "shown", what: "nothing says otherwise" },
    { seen: "hidden", what: "it is off", config: "/OFF [10 0 R]" },
    { seen: "hidden", what: "all are off", config: "/BaseState /OFF" },
    { seen: "shown", what: "all are off but it", config: "/BaseState /OFF /ON [10 0 R]" },
    { seen: "unsure", what: "it is on and off", config: "/OFF [10 0 R] /ON [10 0 R]" },
    {
      seen: "hidden",
      what: "its usage says so and is followed",
      config: USED,
      usage: "/Usage <</View <</ViewState /OFF>>>>",
    },
    { seen: "unsure", what: "its usage says so and nothing follows it", usage: "/Usage <</View <</ViewState /OFF>>>>" },
    {
      seen: "unsure",
      what: "it is off and its usage says otherwise",
      config: `/OFF [10 0 R] ${USED}`,
      usage: "/Usage <</View <</ViewState /ON>>>>",
    },
    { seen: "unsure", what: "it is meant for design", usage: "/Intent /Design" },
    { seen: "hidden", what: "its only group is off", config: "/OFF [10 0 R]", member: "/OCGs 10 0 R" },
    { seen: "shown", what: "one of its groups is on", config: "/OFF [10 0 R]", member: "/OCGs [10 0 R 11 0 R]" },
    {
      seen: "hidden",
      what: "not all of its groups are on",
      config: "/OFF [10 0 R]",
      member: "/OCGs [10 0 R 11 0 R] /P /AllOn",
    },
    {
      seen: "shown",
      what: "one of its groups is off, as it asks",
      config: "/OFF [10 0 R]",
      member: "/OCGs [10 0 R 11 0 R] /P /AnyOff",
    },
    {
      seen: "hidden",
      what: "not all of its groups are off, as it asks",
      config: "/OFF [10 0 R]",
      member: "/OCGs [10 0 R 11 0 R] /P /AllOff",
    },
    { seen: "shown", what: "it has no groups", member: "/OCGs []" },
    { seen: "hidden", what: "its expression says so", member: "/OCGs 10 0 R /VE [/And 10 0 R [/Not 11 0 R]]" },
    { seen: "unsure", what: "its expression can't be read", member: "/VE [/Xor 10 0 R 11 0 R]" },
    { seen: "unsure", what: "its policy is unknown", member: "/OCGs [10 0 R] /P /Some" },
  ])("$seen where $what", ({ seen, config = "", usage = "", member }) => {
    const pdf = open(
      onePage({
        content: "",
        catalog: `/OCProperties <</OCGs [10 0 R 11 0 R] /D <<${config}>>>>`,
        more: [group(usage), group(), `<</Type /OCMD ${member ?? ""}>>`],
      }),
    );
    expect(layersOf(pdf)!.of({ ref: member === undefined ? 10 : 12 })).toBe(seen);
    pdf.close();
  });
});

test("what goes with a hidden layer is listed in the plan, and what stands beside it isn't", async () => {
  const { plan, bytes: copy } = await redact(
    onePage({
      content: `${line("Words that stand")}/OC /Off BDC ${line("Draft by Jordan", 72, 600)}EMC`,
      resources: "/Properties <</Off 10 0 R>>",
      catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
      more: ["<</Type /OCG /Name (Drafts)>>"],
    }),
    {},
  );
  expect(plan.redactions).toMatchObject([
    { page: 1, kind: "hidden", reason: "not seen on the page: in a hidden layer", quads: [expect.anything()] },
  ]);
  expect(read(copy!).pages[0]!.text.trim()).toBe("Words that stand");
});
