// Marked content and the structure tree: what is said of the text beside the text.
import { line } from "../../../support/pdf.ts";
import { type Channel, onPage, SECRET, SHOWN, BOX, boxes } from "../channel.ts";

const S = SECRET;
const keeps = ["The name is", "here."];
const marked = (key: string) => onPage(`${key} over the struck text`, `/Span <</${key} (${S})>> BDC ${SHOWN} EMC`, { keeps });
const elsewhere = (key: string) => onPage(`${key} over other text`, `/Span <</${key} (${S})>> BDC ${line("An emblem")} EMC`, { keeps: ["An emblem"] });
const tree = (name: string, element: string, root = "") =>
  onPage(`the structure tree: ${name}`, `/P <</MCID 0>> BDC ${SHOWN} EMC`, {
    keeps,
    catalog: "/StructTreeRoot 10 0 R /MarkInfo <</Marked true>>",
    page: "/StructParents 0",
    more: [
      `<</Type /StructTreeRoot /K 11 0 R /ParentTree <</Nums [0 [11 0 R]]>> ${root}>>`,
      `<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 ${element}>>`,
    ],
  });

export const MARKED_CONTENT: readonly Channel[] = [
  ...["ActualText", "Alt", "E"].flatMap((key) => [marked(key), elsewhere(key)]),
  onPage("ActualText in UTF-16", `/Span <</ActualText <FEFF${[...S].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>>> BDC ${SHOWN} EMC`, { keeps }),
  onPage("ActualText, the text under a box", `/Span <</ActualText (${S})>> BDC ${SHOWN} EMC`, { order: boxes(BOX) }),
  onPage("a point's properties, MP and DP", `/${S} MP /P <</Note (${S})>> DP ${SHOWN}`, { keeps }),
  onPage("named properties of a point", `/P /Pr DP ${SHOWN}`, { keeps, resources: `/Properties <</Pr <</Note (${S})>>>>` }),
  onPage("properties that nothing uses", SHOWN, { keeps, resources: `/Properties <</Pr <</Note (${S})>>>>` }),
  onPage("the tag of marked content", `/${S} BMC ${SHOWN} EMC`, { keeps }),
  tree("ActualText of the whole", `/ActualText (The name is ${S} here.)`),
  tree("ActualText of a part", `/ActualText (${S})`),
  tree("Alt", `/Alt (${S})`),
  tree("Alt in other words", `/Alt (A letter to Ms ${S}, at home)`),
  tree("E and T", `/E (${S}) /T (${S})`),
  tree("ID and the IDTree", `/ID (${S})`, `/IDTree <</Names [(${S}) 11 0 R]>>`),
  tree("attributes", `/A <</O /UserProperties /P [<</N (Name) /V (${S})>>]>>`),
  tree("a cell's headers and a table's summary", `/A [<</O /Table /Headers [(${S})] /Summary (${S})>> <</O /Layout /GlyphOrientationVertical /${S}>>]`),
  tree("a language of its own", `/Lang (en-x-${S})`, `/Lang (en-x-${S})`),
  tree("associated files and phonemes", `/AF [<</Type /Filespec /F (${S}.pdf)>>] /Phoneme (${S}) /PhoneticAlphabet /${S}`),
  tree("a namespace of the element", `/NS <</Type /Namespace /NS (http://example.org/${S}) /RoleMapNS <</${S} /P>>>>`),
  tree("the ClassMap", `/C /${S}`, `/ClassMap <</${S} <</O /UserProperties /P [<</N (${S}) /V 1>>]>>>>`),
  tree("the RoleMap", `/S /${S}`, `/RoleMap <</${S} /P>>`),
  tree("language and namespaces", "/Lang (en-US)", `/Namespaces [<</Type /Namespace /NS (http://example.org/${S})>>]`),
];
