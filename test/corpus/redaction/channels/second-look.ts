// Found by a second attack: repetitions of a pattern, and names and comments that colours, filters and code maps carry.
import { line } from "../../../support/pdf.ts";
import { type Channel, form, onPage, SECRET, SHOWN } from "../channel.ts";

const S = SECRET;
const tile = (more = "") => ({
  dict: `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 120 30] /XStep 120 /YStep 30 /Resources <</Font <</F1 5 0 R>>>> ${more}`,
  data: line(S, 5, 10),
});
const fill = "/Pattern cs /P scn 60 300 300 140 re f";
const inks = (name: string, space: string, colour: string) =>
  onPage(name, `/CS cs ${colour} scn 100 400 90 90 re f`, { resources: `/ColorSpace <</CS ${space}>>`, looks: [[60, 36, 300, 60], [110, 312, 180, 382]] });
const toGrey = "<</FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0]>>";
const composite = [
  "<</Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding 13 0 R /DescendantFonts [11 0 R] /ToUnicode 14 0 R>>",
  "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 500 /FontDescriptor 12 0 R>>",
  "<</Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80>>",
  {
    dict: `/Type /CMap /CMapName /${S} /CIDSystemInfo <</Registry (${S}) /Ordering (${S}) /Supplement 0>>`,
    data: `% ${S}\nbegincmap /CMapName /${S} def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap`,
  },
  { dict: "", data: "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange endcmap" },
];
const codes = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");

export const SECOND_LOOK: readonly Channel[] = [
  onPage("every repetition of a pattern", fill, { resources: "/Pattern <</P 10 0 R>>", more: [tile()], picture: true, seen: true }),
  onPage("a pattern on a slant", fill, { resources: "/Pattern <</P 10 0 R>>", more: [tile("/Matrix [0.99 0.05 -0.05 0.99 7 3]")], picture: true, seen: true }),
  onPage("a pattern that a form fills with", "/Fm Do", {
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form(fill, "/Resources <</Pattern <</P 11 0 R>>>>"), tile()],
    picture: true,
    seen: true,
  }),
  inks("an ink's name", `[/Separation /${S} /DeviceGray ${toGrey}]`, "1"),
  inks("inks of a DeviceN space, and what is said of them", `[/DeviceN [/${S}] /DeviceGray ${toGrey} <</Colorants <</${S} [/Separation /${S} /DeviceGray ${toGrey}]>> /MixingHints <</X (${S})>>>>]`, "1"),
  onPage("a comment in a function", "/CS cs 1 scn 100 400 90 90 re f", {
    resources: "/ColorSpace <</CS [/Separation /Spot /DeviceGray 10 0 R]>>",
    more: [{ dict: "/FunctionType 4 /Domain [0 1] /Range [0 1]", data: `{ % ${S}\n 1 exch sub }` }],
    looks: [[60, 36, 300, 60], [110, 312, 180, 382]],
  }),
  onPage("a halftone's name", `/T gs ${SHOWN}`, {
    resources: `/ExtGState <</T <</HT <</Type /Halftone /HalftoneType 1 /HalftoneName (${S}) /Frequency 60 /Angle 45 /SpotFunction /Round>>>>>>`,
    keeps: ["The name is", "here."],
  }),
  onPage("a filter's parameters and an intent", "q 90 0 0 90 100 400 cm /I Do Q", {
    resources: "/XObject <</I 10 0 R>>",
    more: [{ dict: `/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode /DecodeParms <</X (${S})>> /Intent /${S}`, data: "3090>" }],
    looks: [[110, 312, 130, 382]],
  }),
  onPage("a map of codes to glyphs", `BT /V 12 Tf 72 600 Td <${codes("Plain words")}> Tj ET ${SHOWN}`, {
    resources: "/Font <</F1 5 0 R /V 10 0 R>>",
    more: composite,
    keeps: ["Plain words", "The name is", "here."],
    looks: [[60, 36, 300, 60], [60, 180, 200, 200]],
  }),
];
