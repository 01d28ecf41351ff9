// One small PDF a channel, each holding the same secret in its own way: gone from every reader, its neighbour intact.
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { occurrences } from "../../../../src-main/engine/redaction/occurrences.ts";
import { line, onePage, type PageSpec, revised } from "../../../support/pdf.ts";
import { read, readByOthers, redact } from "../../../support/tools.ts";

const SECRET = "Mockingbird";
const shown =
  line("The name is Mockingbird here.") + line("Neighbour above", 72, 714) + line("Neighbour below", 72, 686);
const form = (content: string, dict = "") => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>> ${dict}`,
  data: content,
});

const CHANNELS: readonly ({ readonly name: string; readonly bytes?: Uint8Array } & Partial<PageSpec>)[] = [
  {
    name: "text set letter by letter",
    content: "BT /F1 12 Tf 72 700 Td [(M) -5 (o) -5 (c) -5 (k) -5 (ing) (bird)] TJ ET",
  },
  { name: "text in hex", content: "BT /F1 12 Tf 72 700 Td <4D6F636B696E6762697264> Tj ET" },
  { name: "text by the ' operator", content: "BT /F1 12 Tf 14 TL 72 700 Td (before) Tj (Mockingbird) ' ET" },
  { name: 'text by the " operator', content: 'BT /F1 12 Tf 14 TL 72 700 Td (before) Tj 1 0 (Mockingbird) " ET' },
  { name: "invisible text", content: "BT 3 Tr /F1 12 Tf 72 700 Td (Mockingbird) Tj ET" },
  { name: "text off the page", content: line("Mockingbird", 700, 700) },
  { name: "text clipped away", content: `q 300 300 9 9 re W n ${line("Mockingbird")} Q` },
  { name: "text under a box", content: `${line("Mockingbird")} 0 g 60 690 200 30 re f` },
  {
    name: "text in a form",
    content: "/Fm Do",
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form(line("Mockingbird"))],
  },
  {
    name: "text in a form in a form",
    content: "/Fm Do",
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form("/Fm Do", "/Resources <</XObject <</Fm 11 0 R>>>>"), form(line("Mockingbird"))],
  },
  {
    name: "text in a tiling pattern",
    content: `${shown} /Pattern cs /P1 scn 60 300 300 40 re f`,
    resources: "/Pattern <</P1 10 0 R>>",
    more: [
      {
        dict: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 40] /XStep 200 /YStep 40 /Resources <</Font <</F1 5 0 R>>>>",
        data: line("Mockingbird", 5, 10),
      },
    ],
  },
  { name: "ActualText in the content", content: `/Span <</ActualText (Mockingbird)>> BDC ${line("Mockingbird")} EMC` },
  {
    name: "marked properties",
    content: `${shown} /P /Pr DP`,
    resources: "/Properties <</Pr <</Note (Mockingbird)>>>>",
  },
  {
    name: "the structure tree",
    content: shown,
    catalog: "/StructTreeRoot 10 0 R /MarkInfo <</Marked true>>",
    more: ["<</Type /StructTreeRoot /K <</S /P /ActualText (Mockingbird) /Alt (Mockingbird)>>>>"],
  },
  {
    name: "a layer switched off",
    content: `/OC /L BDC ${line("Mockingbird", 72, 500)} EMC ${line("Neighbour above")}`,
    resources: "/Properties <</L 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
    more: ["<</Type /OCG /Name (Mockingbird)>>"],
  },
  {
    name: "a note",
    content: shown,
    page: "/Annots [<</Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (Mockingbird)>>]",
  },
  {
    name: "a link's address",
    content: shown,
    page: "/Annots [<</Type /Annot /Subtype /Link /Rect [1 1 9 9] /A <</S /URI /URI (http://example.org/Mockingbird)>>>>]",
  },
  {
    name: "a form field and its look",
    content: line("Neighbour above"),
    catalog: "/AcroForm <</Fields [10 0 R] /DA (/F1 12 Tf 0 g) /DR <</Font <</F1 5 0 R>>>>>>",
    page: "/Annots [10 0 R]",
    more: [
      "<</Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (name) /V (Mockingbird) /Rect [72 640 300 660] /AP <</N 11 0 R>>>>",
      {
        dict: "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 5 0 R>>>>",
        data: line("Mockingbird", 2, 5),
      },
    ],
  },
  { name: "Info", content: shown, more: ["<</Author (Mockingbird) /Custom (Mockingbird)>>"], trailer: "/Info 10 0 R" },
  {
    name: "XMP",
    content: shown,
    catalog: "/Metadata 10 0 R",
    more: [{ dict: "/Type /Metadata /Subtype /XML", data: "<x>Mockingbird</x>" }],
  },
  {
    name: "an attachment",
    content: shown,
    catalog: "/Names <</EmbeddedFiles <</Names [(Mockingbird) 10 0 R]>>>>",
    more: [
      "<</Type /Filespec /F (Mockingbird.txt) /EF <</F 11 0 R>>>>",
      { dict: "/Type /EmbeddedFile", data: "Mockingbird" },
    ],
  },
  {
    name: "the outline",
    content: shown,
    catalog: "/Outlines 10 0 R",
    more: ["<</First 11 0 R /Last 11 0 R /Count 1>>", "<</Title (Mockingbird) /Parent 10 0 R>>"],
  },
  { name: "a script", content: shown, catalog: "/OpenAction <</S /JavaScript /JS (var n = 'Mockingbird')>>" },
  { name: "private data of an editor", content: shown, page: "/PieceInfo <</Tool <</Private (Mockingbird)>>>>" },
  {
    name: "a picture's metadata",
    content: "q 9 0 0 9 0 0 cm /Im Do Q",
    resources: "/XObject <</Im 10 0 R>>",
    more: [
      {
        dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Metadata 11 0 R",
        data: "\x00",
      },
      { dict: "/Type /Metadata", data: "Mockingbird" },
    ],
  },
  {
    name: "the page's thumbnail",
    content: shown,
    page: "/Thumb 10 0 R",
    more: [{ dict: "/Width 11 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", data: "Mockingbird" }],
  },
  { name: "an orphaned object", content: shown, more: ["(Mockingbird)"] },
  { name: "an unknown key of the trailer", content: shown, trailer: "/Tool (Mockingbird)" },
  {
    name: "an earlier revision",
    bytes: revised(onePage({ content: shown, more: ["<</Author (Mockingbird)>>"] }), 10, "<<>>"),
  },
  {
    name: "bytes after the end",
    bytes: new Uint8Array(Buffer.concat([onePage({ content: shown }), Buffer.from("% Mockingbird")])),
  },
];

/** Every stream that inflates, and the file itself, as a stranger with zlib would look. */
function everything(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((m) => {
    try {
      return inflateSync(bytes.subarray(m.index + m[0].length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, ...streams].join("\n");
}

describe("a secret planted in", () => {
  test.each(CHANNELS)("$name is gone", async ({ bytes, ...spec }) => {
    const before = bytes ?? onePage({ content: "", ...spec });
    const order = { texts: [SECRET] };
    const made = await redact(before, order);
    expect(made.residues).toEqual([]);
    const after = made.bytes!;
    const needle = { text: SECRET, literal: true };
    expect(everything(after)).not.toMatch(/mockingbird/i);
    expect(everything(after)).not.toContain(Buffer.from(SECRET).toString("hex"));
    for (const page of [...read(after).pages, ...(await readByOthers(after)).flatMap(({ pages }) => pages)])
      expect(occurrences(page.text, needle)).toEqual([]);
  });

  test.each(
    CHANNELS.filter(
      (c) => String(c.content ?? "").includes("Neighbour") && !c.name.includes("pattern") && !c.name.includes("layer"),
    ),
  )("$name leaves its neighbours", async ({ bytes, ...spec }) => {
    const made = await redact(bytes ?? onePage({ content: "", ...spec }), { texts: [SECRET] });
    const text = read(made.bytes!).pages[0]!.text;
    expect(text).toContain("Neighbour above");
    if (spec.content === shown) expect(text).toMatch(/The name is\s+here\.\nNeighbour above\nNeighbour below/);
  });
});
