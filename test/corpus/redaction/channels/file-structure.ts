// The file itself: what no object reaches, earlier versions, what stands between, before and after.
import { deflateSync } from "node:zlib";
import { line, onePage, pdf, revised } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, onPage, SECRET } from "../channel.ts";

const S = SECRET;
const plain = () => onePage({ content: ABOVE + BELOW });
const buffer = (...parts: (string | Uint8Array)[]) => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))));

/** A file of cross-reference and object streams (7.5.7, 7.5.8), with an object in the stream that nothing reaches. */
function objectStreams(): Uint8Array {
  const objects = ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources <</Font <</F1 6 0 R>>>>>>", `<</Author (${S})>>`, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"];
  const numbers = [1, 2, 3, 4, 6];
  let at = 0;
  const heads = objects.map((object, i) => {
    const head = `${numbers[i]} ${at}`;
    at += object.length + 1;
    return head;
  });
  const first = `${heads.join(" ")} `;
  const packed = deflateSync(Buffer.from(first + objects.join(" ")));
  const content = ABOVE + BELOW;
  const head = Buffer.from("%PDF-1.7\n");
  const five = buffer(`5 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`);
  const seven = buffer(`7 0 obj\n<</Type /ObjStm /N 5 /First ${first.length} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`, packed, "\nendstream\nendobj\n");
  const offsets = { five: head.length, seven: head.length + five.length, eight: head.length + five.length + seven.length };
  const row = (type: number, a: number, b: number) => [type, a >> 8, a & 255, b];
  const rows = [row(0, 0, 255), row(2, 7, 0), row(2, 7, 1), row(2, 7, 2), row(2, 7, 3), row(1, offsets.five, 0), row(2, 7, 4), row(1, offsets.seven, 0), row(1, offsets.eight, 0)];
  const table = Uint8Array.from(rows.flat());
  return buffer(head, five, seven, `8 0 obj\n<</Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Length ${table.length}>>\nstream\n`, table, `\nendstream\nendobj\nstartxref\n${offsets.eight}\n%%EOF\n`);
}

export const FILE_STRUCTURE: readonly Channel[] = [
  onPage("an object that nothing reaches", "0 g", { more: [`(${S})`] }),
  onPage("a stream that nothing reaches", "0 g", { more: [{ dict: "", data: line(S) }] }),
  { name: "an object stream's object that nothing reaches", bytes: objectStreams },
  { name: "an earlier revision", bytes: () => revised(onePage({ content: ABOVE + BELOW, more: [`<</Author (${S})>>`] }), 10, "<<>>") },
  { name: "an earlier revision of the page", bytes: () => revised(onePage({ content: ABOVE + BELOW, more: [{ dict: "", data: line(S) }], page: "/Contents [4 0 R 10 0 R]" }), 3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>") },
  { name: "bytes after the end", bytes: () => buffer(plain(), `% ${S}`) },
  { name: "bytes before the beginning", bytes: () => buffer(`${S}\n`, plain()) },
  { name: "comments between objects", bytes: () => buffer(Buffer.from(plain()).toString("latin1").replace("%\xe2\xe3\xcf\xd3", `%\xe2\xe3\xcf\xd3 ${S}`)) },
  {
    name: "a page taken out of the page tree",
    bytes: () =>
      pdf([
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792]>>",
        "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        { dict: "", data: ABOVE + BELOW },
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        "<</Type /Page /Parent 2 0 R /Contents 7 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        { dict: "", data: line(S) },
      ]),
  },
  onPage("an unknown key of the trailer", "0 g", { trailer: `/Tool (${S})` }),
  onPage("the file's identifier", "0 g", { trailer: `/ID [(${S}) <${Buffer.from(S).toString("hex")}>]` }),
  onPage("keys of the page tree", "0 g", { catalog: `/Version /${S}` }),
  onPage("a stream's own file, filter names and parameters", "0 g", { page: "/Contents [4 0 R 10 0 R]", more: [{ dict: `/FFilter /FlateDecode /DL 3 /DecodeParms <</Note (${S})>>`, data: "0 g" }] }),
];
