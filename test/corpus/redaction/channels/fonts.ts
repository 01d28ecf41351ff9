// Fonts: their names, and which letters of theirs were in use. "Q" is in the secret and nowhere else.
import { line, onePage, type PdfObject } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, onPage, SECRET } from "../channel.ts";
import { compact, glyphsOf, trueType, type1 } from "../fonts.ts";
import { codeMap, layers } from "../scanner.ts";

type Holds = NonNullable<Channel["holds"]>;

const S = SECRET;
const padded = `${S}___`;
const WIDTHS = Array.from({ length: 224 }, (_, i) => (i + 32 === 0x51 ? 777 : 556)).join(" ");
const descriptor = (name: string, more: string) =>
  `<</Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 ${more}>>`;
const simple = (subtype: string, name: string, more = "") =>
  `<</Type /Font /Subtype /${subtype} /BaseFont /${name} /FirstChar 32 /LastChar 255 /Widths [${WIDTHS}] /Encoding /WinAnsiEncoding ${more}>>`;

const WORDS = `BT /F2 12 Tf 72 700 Td (Plain ${S} words) Tj ET`;
const hex4 = (n: number) => n.toString(16).padStart(4, "0");
const codes = (text: string) => [...text].map((c) => hex4(c.charCodeAt(0))).join("");
const WIDE = `BT /F2 12 Tf 72 700 Td <${codes(`Plain ${S} words`)}> Tj ET`;
const resources = "/Font <</F1 5 0 R /F2 10 0 R>>";
const keeps = ["Plain", "words"];
const says = (word: string): Holds =>
  (_pdf, bytes) => layers(bytes).some((layer) => layer.includes(word));
const toUnicode = (body: string) => ({ dict: "", data: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${S}-UCS def /CMapType 2 def ${body} endcmap end end` });
const mapsQ: Holds = (_pdf, bytes) => layers(bytes).some((layer) => layer.includes("beginbf") && [...codeMap(layer).values()].includes("Q"));
const font = (name: string, more: readonly PdfObject[], rest: Parameters<typeof onPage>[2] = {}) => onPage(name, WORDS, { resources, keeps, looks: [[60, 80, 100, 100]], ...rest, more });

/** A composite font whose CIDs are the letters' codes. */
const composite = (descendant: string, more = "") => [
  `<</Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [11 0 R] ${more}>>`,
  `<</Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 500 /FontDescriptor 12 0 R ${descendant}>>`,
  descriptor("Arial", "/CIDSet 14 0 R"),
];
const identity = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange";
const wide = (name: string, descendant: string, map = identity, rest: Partial<Channel> = {}): Channel => ({
  name,
  bytes: () => onePage({ content: ABOVE + BELOW + WIDE, resources, more: [...composite(descendant, "/ToUnicode 13 0 R"), toUnicode(map), { dict: "", data: "\xff\xff" }] }),
  keeps,
  ...rest,
});
const program = type1(S, ["P", "l", "a", "i", "n", "w", "o", "r", "d", "s", "space", "Q", "u", "f", "e", "t", "h"]);

const identityOfBytes = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange";

export const FONTS: readonly Channel[] = [
  font("the name of a font that isn't embedded", [simple("TrueType", S, "/FontDescriptor 11 0 R"), descriptor(S, `/FontFamily (${S})`)]),
  onPage("letters of a font that a graphics state sets", `q /G gs BT 72 700 Td (Plain ${S} words) Tj ET Q`, {
    resources: "/ExtGState <</G <</Font [10 0 R 12]>>>>",
    keeps,
    looks: [[60, 80, 100, 100]],
    more: ["<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>", toUnicode(identityOfBytes)],
    holds: mapsQ,
  }),
  font("the name in a bold style", [simple("TrueType", `${S},Bold`, "/FontDescriptor 11 0 R"), descriptor(`${S},Bold`, "")]),
  font("a subset's tag", [simple("TrueType", "QUILLF+Arial", "/FontDescriptor 11 0 R"), descriptor("QUILLF+Arial", "")], { holds: says("QUILLF") }),
  font("names in a TrueType program", [simple("TrueType", "Arial", "/FontDescriptor 11 0 R"), descriptor("Arial", "/FontFile2 12 0 R"), { dict: "", data: trueType(padded) }]),
  font("names in a CFF program", [simple("Type1", "Arial", "/FontDescriptor 11 0 R"), descriptor("Arial", "/FontFile3 12 0 R"), { dict: "/Subtype /Type1C", data: compact(padded) }]),
  font("names and glyphs of a Type 1 program", [
    simple("Type1", "Arial", "/FontDescriptor 11 0 R"),
    descriptor("Arial", "/FontFile 12 0 R"),
    { dict: `/Length1 ${program.lengths[0]} /Length2 ${program.lengths[1]} /Length3 ${program.lengths[2]}`, data: program.program },
  ], { holds: (pdf) => Array.from({ length: pdf.objectCount() }, (_, i) => i).some((i) => i > 0 && pdf.isStream(i) && glyphsOf(pdf.stream(i) ?? new Uint8Array()).includes("Q")) }),
  font("widths of letters that are gone", [simple("TrueType", "Arial", "/FontDescriptor 11 0 R"), descriptor("Arial", "")], { holds: (_pdf, bytes) => Buffer.from(bytes).includes("777") }),
  font("an encoding that names letters that are gone", [`<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</BaseEncoding /WinAnsiEncoding /Differences [81 /Q /R 102 /f 116 /t]>>>>`], { holds: (_pdf, bytes) => /\/Q\b/.test(Buffer.from(bytes).toString("latin1")) }),
  font("a CharSet that names letters that are gone", [simple("Type1", "Arial", "/FontDescriptor 11 0 R"), descriptor("Arial", "/CharSet (/P/l/a/i/n/Q)")], { holds: (_pdf, bytes) => Buffer.from(bytes).includes("/CharSet") }),
  font("ToUnicode of a simple font", [simple("TrueType", "Arial", "/ToUnicode 11 0 R"), toUnicode("1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <50> <0020> <51> <7E> [<0051> <0052> <0053> <0054> <0055> <0056> <0057> <0058> <0059> <005A> <005B> <005C> <005D> <005E> <005F> <0060> <0061> <0062> <0063> <0064> <0065> <0066> <0067> <0068> <0069> <006A> <006B> <006C> <006D> <006E> <006F> <0070> <0071> <0072> <0073> <0074> <0075> <0076> <0077> <0078> <0079> <007A> <007B> <007C> <007D> <007E>] endbfrange")], { holds: (pdf, bytes) => mapsQ(pdf, bytes) || layers(bytes).some((layer) => layer.includes("<0051>")) }),
  wide("ToUnicode of a composite font, by range", "", identity, { holds: mapsQ }),
  wide("ToUnicode of a composite font, letter by letter", "", `1 begincodespacerange <0000> <FFFF> endcodespacerange 95 beginbfchar ${Array.from({ length: 95 }, (_, i) => `<${hex4(i + 32)}> <${hex4(i + 32)}>`).join(" ")} endbfchar`, { holds: mapsQ }),
  wide("widths of a composite font", "/W [32 80 556 81 [777] 82 126 556]", identity, { holds: (_pdf, bytes) => Buffer.from(bytes).includes("777") }),
  wide("a CIDSet", "", identity, { holds: (_pdf, bytes) => Buffer.from(bytes).includes("/CIDSet") }),
  wide("a collection's name", `/CIDSystemInfo <</Registry (${S}) /Ordering (${S}) /Supplement 0>>`),
  {
    name: "a font that nothing uses",
    bytes: () => onePage({ content: ABOVE + BELOW, resources, more: [simple("TrueType", S)] }),
  },
  {
    name: "ICC text",
    bytes: () => onePage({ content: `${ABOVE}${BELOW} /CS cs 0.2 0.4 0.6 scn 100 400 90 90 re f`, resources: "/ColorSpace <</CS [/ICCBased 10 0 R]>>", more: [{ dict: "/N 3 /Alternate /DeviceRGB", data: profile() }] }),
    looks: [[100, 302, 190, 392]],
  },
  {
    name: "ICC text of a picture's profile",
    bytes: () => onePage({ content: `${ABOVE}${BELOW} q 90 0 0 90 100 400 cm /I Do Q ${line("Plain")}`, resources: "/XObject <</I 11 0 R>>", more: [{ dict: "/N 3", data: profile() }, { dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/ICCBased 10 0 R]", data: "\x30\x60\x90" }] }),
    looks: [[100, 302, 190, 392]],
    keeps: ["Plain"],
  },
];

/** A small RGB profile (ICC.1, 7): matrix and curves, with a description, a copyright and a private tag. */
function profile(): Uint8Array {
  const u32 = (n: number) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
  const ascii = (s: string) => [...Buffer.from(s, "latin1")];
  const xyz = (...v: number[]) => [...ascii("XYZ "), ...u32(0), ...v.flatMap((n) => u32(Math.round(n * 65536)))];
  const curve = [...ascii("curv"), ...u32(0), ...u32(1), 2, 51];
  const utf16 = [...S].flatMap((c) => [0, c.charCodeAt(0)]);
  const tags: [string, number[]][] = [
    ["desc", [...ascii("desc"), ...u32(0), ...u32(S.length + 1), ...ascii(`${S}\0`), ...Array(78).fill(0)]],
    ["cprt", [...ascii("mluc"), ...u32(0), ...u32(1), ...u32(12), ...ascii("enUS"), ...u32(utf16.length), ...u32(28), ...utf16]],
    ["priv", [...ascii("text"), ...u32(0), ...ascii(`${S}\0`)]],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["rXYZ", xyz(0.436, 0.222, 0.014)],
    ["gXYZ", xyz(0.385, 0.717, 0.097)],
    ["bXYZ", xyz(0.143, 0.061, 0.714)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table: number[] = [];
  const data: number[] = [];
  const first = 128 + 4 + 12 * tags.length;
  for (const [name, bytes] of tags) {
    table.push(...ascii(name), ...u32(first + data.length), ...u32(bytes.length));
    data.push(...bytes, ...Array((4 - (bytes.length % 4)) % 4).fill(0));
  }
  const header = [...u32(first + data.length), ...u32(0), ...u32(0x02400000), ...ascii("mntrRGB XYZ "), ...Array(12).fill(0), ...ascii("acsp"), ...u32(0), ...u32(0), ...ascii("Quil"), ...ascii("lfea"), ...Array(12).fill(0), ...xyz(0.9642, 1, 0.8249).slice(8), ...ascii("ther")];
  return Uint8Array.from([...header, ...Array(128 - header.length).fill(0), ...u32(tags.length), ...table, ...data]);
}
