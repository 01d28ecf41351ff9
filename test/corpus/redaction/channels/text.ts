// Text as a page shows it: every way in which an operator can set a word.
import { type Channel, onPage, SECRET, SHOWN, BOX, boxes } from "../channel.ts";
import { line } from "../../../support/pdf.ts";

const S = SECRET;
const text = (operators: string) => `BT /F1 12 Tf 72 700 Td ${operators} ET`;
const hex = (s: string) => Buffer.from(s, "latin1").toString("hex");
const letters = [...S];

/** A font that isn't embedded, its codes UCS-2, set from top to bottom. */
const vertical = [
  "<</Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-V /DescendantFonts [11 0 R]>>",
  "<</Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>> /FontDescriptor 12 0 R>>",
  "<</Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80>>",
];
const ucs2 = [...S].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** Codes that are no letters: only ToUnicode tells which. */
const coded = [...new Set(S)];
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${coded.length} beginbfchar ${coded
  .map((c, i) => `<${hex(String.fromCharCode(i + 1))}> <${c.charCodeAt(0).toString(16).padStart(4, "0")}>`)
  .join(" ")} endbfchar endcmap end end`;

export const TEXT: readonly Channel[] = [
  onPage("Tj", SHOWN, { keeps: ["The name is", "here."] }),
  onPage("Tj under a box", SHOWN, { order: boxes(BOX), keeps: ["The name", "here."] }),
  onPage("TJ, letter by letter", text(`[${letters.map((c) => `(${c}) -5`).join(" ")}] TJ`)),
  onPage("hex", text(`<${hex(S)}> Tj`)),
  onPage("octal escapes", text(`(${letters.map((c) => `\\${c.charCodeAt(0).toString(8)}`).join("")}) Tj`)),
  onPage("a string broken over lines", text(`(${S.slice(0, 5)}\\\n${S.slice(5)}) Tj`)),
  onPage("fake bold", line(S) + line(S, 72.3, 700)),
  onPage("Tz, Ts, Tc and Tw", text(`70 Tz 3 Ts 2 Tc 4 Tw (${S}) Tj`)),
  onPage("invisible, Tr 3", text(`3 Tr (${S}) Tj`)),
  onPage("as a clip, Tr 7", `q ${text(`7 Tr (${S}) Tj`)} 0 0 612 792 re f Q`),
  onPage("stroked, Tr 1", text(`1 Tr (${S}) Tj`)),
  onPage("white on white", `q 1 g ${line(S)} Q`),
  onPage("micro", `BT /F1 0.4 Tf 72 700 Td (${S}) Tj ET`),
  onPage("transparent", `q /T gs ${line(S)} Q`, { resources: "/ExtGState <</T <</ca 0 /CA 0>>>>" }),
  onPage("split over two content streams", `BT /F1 12 Tf 72 700 Td (${S.slice(0, 6)}) Tj`, {
    page: "/Contents [4 0 R 10 0 R]",
    more: [{ dict: "", data: `(${S.slice(6)}) Tj ET` }],
  }),
  onPage("among operators that don't exist", `${text(`(${S}) Tj`)} (${S}) Nonsense 1 2 (${S}) xyz`),
  onPage("as an operand that nothing uses", `(${S}) 1 0 0 rg (${S}) 0 g`),
  onPage("vertical, in a Japanese font", `BT /J 12 Tf 300 700 Td <${ucs2}> Tj ET`, {
    resources: "/Font <</F1 5 0 R /J 10 0 R>>",
    more: vertical,
  }),
  onPage("several boxes a line", line(`${S} and ${S}, once more ${S}.`), { keeps: ["and", "once more"] }),
  onPage("the ' operator", `BT /F1 12 Tf 14 TL 72 714 Td (Before) Tj (${S}) ' (After) ' ET`, { keeps: ["Before", "After"] }),
  onPage('the " operator', `BT /F1 12 Tf 14 TL 72 714 Td (Before) Tj 1 0 (${S}) " (After) ' ET`, { keeps: ["Before", "After"] }),
  onPage("rotated page, crop box and unit", SHOWN, {
    page: "/Rotate 90 /MediaBox [-50 -20 700 900] /CropBox [10 20 600 780] /UserUnit 1.5",
    keeps: ["The name is", "here."],
    looks: [],
  }),
  onPage("turned by 30°", `BT /F1 12 Tf 0.866 0.5 -0.5 0.866 150 300 Tm (One ${S} two) Tj ET BT /F1 12 Tf 0.866 0.5 -0.5 0.866 144 310.4 Tm (A turned neighbour line) Tj ET`, {
    keeps: ["One", "two", "A turned neighbour line"],
  }),
  onPage("tight leading", `BT /F1 12 Tf 10 TL 72 710 Td (Line over the name) Tj (And ${S} here) ' (Line under the name) ' ET`, {
    keeps: ["Line over the name", "And", "here", "Line under the name"],
  }),
  onPage("hyphenated at a line's end", line(`${S.slice(0, 5)}-`, 480, 700) + line(S.slice(5), 72, 686)),
  onPage("letter-spaced", line(letters.join(" "))),
  onPage("in capitals", line(S.toUpperCase())),
  onPage("codes that only ToUnicode reads", `BT /C 12 Tf 72 700 Td <${letters.map((c) => hex(String.fromCharCode(coded.indexOf(c) + 1))).join("")}> Tj ET`, {
    resources: "/Font <</F1 5 0 R /C 10 0 R>>",
    more: ["<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R>>", { dict: "", data: toUnicode }],
  }),
  onPage("an encoding of its own", `BT /C 12 Tf 72 700 Td <${letters.map((c) => hex(String.fromCharCode(coded.indexOf(c) + 1))).join("")}> Tj ET`, {
    resources: "/Font <</F1 5 0 R /C 10 0 R>>",
    more: [`<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences [1 ${coded.map((c) => `/${c}`).join(" ")}]>>>>`],
  }),
  onPage("over a picture", `q 0.9 g 60 690 300 30 re f Q ${SHOWN}`, { keeps: ["The name is", "here."] }),
];
