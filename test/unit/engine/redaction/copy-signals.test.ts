// What the table of signals says that the copy does, held against the copy: each sign planted, then looked for in the output.
import { expect, it } from "vitest";
import { CHANNELS } from "../../../../src-main/contract/channels/index.ts";
import { readSignals } from "../../../../src-main/engine/provenance/index.ts";
import { line, onePage, revised } from "../../../support/pdf.ts";
import { read, redact } from "../../../support/tools.ts";

const TO_UNICODE = [
  "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
  "1 begincodespacerange <00> <ff> endcodespacerange",
  "2 beginbfchar <80> <200B> <81> <200C> endbfchar",
  "1 beginbfrange <20> <7e> <0020> endbfrange",
  "endcmap end end",
].join("\n");
/** Helvetica's letters, and two codes without width. */
const WIDTHS = Array.from({ length: 0x82 - 0x20 }, (_, i) => (i + 0x20 >= 0x7f ? 0 : 500)).join(" ");

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="uuid:7c1d2f30-0000-4000-8000-000000000001"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** As many signs as fit one page. */
const planted = () => {
  const hidden = "b\\200u\\201d\\200g\\201e\\200t\\201 w\\200a\\201s\\200 m\\201o\\200v\\201ed";
  return onePage({
    content: `${line("The committee met on Tuesday.")}BT /F2 12 Tf 72 650 Td (The ${hidden}) Tj ET\n`,
    catalog: "/Metadata 11 0 R /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>",
    resources: "/Font <</F1 5 0 R /F2 15 0 R>>",
    page: "/Annots [12 0 R]",
    more: [
      "null",
      { dict: "/Type /Metadata /Subtype /XML", data: XMP },
      "<</Type /Annot /Subtype /Link /Rect [72 600 200 620] /A <</S /URI /URI (https://example.org/open?for=jane.doe%40example.org)>>>>",
      "<</Author (CAMPAIGN\\\\jdoe) /Title (Microsoft Word - vetting memo.docx) /Producer (ExampleScan iR-ADV) /CreationDate (D:20240203101500-05'00')>>",
      { dict: "", data: TO_UNICODE },
      `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 129 /Widths [${WIDTHS}] /ToUnicode 14 0 R>>`,
    ],
    trailer: "/Info 13 0 R",
  });
};

const channelsOf = (bytes: Uint8Array) =>
  readSignals(read(bytes), "a".repeat(64)).map(({ channel, family }) => [channel, family].join(" "));

it("signs that the copy is said to lose are in the original and not in the copy", async () => {
  const original = revised(planted(), 10, `<</Pad (${"x".repeat(600)})>>`, "/Info 13 0 R");
  const before = channelsOf(original);
  for (const channel of [
    "invisible_characters source_risk",
    "metadata_author source_risk",
    "metadata_ids source_risk",
    "metadata_device source_risk",
    "metadata_history origin",
    "metadata_timezone origin",
    "revision source_risk",
    "tracking_link source_risk",
    "script active_content",
    "link active_content",
  ])
    expect(before).toContain(channel);
  const { bytes, residues, text } = await redact(original, {});
  expect(residues).toEqual([]);
  expect(text).toContain("The budget was moved");
  expect(
    channelsOf(bytes!).filter((one) => CHANNELS[one.split(" ")[0] as keyof typeof CHANNELS].copy.state !== "stands"),
  ).toEqual([]);
});
