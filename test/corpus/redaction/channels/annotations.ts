// Annotations: marks, notes, links, stamps, what they carry and what they look like.
import { line } from "../../../support/pdf.ts";
import { BOX, boxes, type Channel, onPage, SECRET, SHOWN } from "../channel.ts";

const S = SECRET;
const look = (data = line(S, 2, 5)) => ({
  dict: "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 5 0 R>>>>",
  data,
});
const annotation = (name: string, keys: string, more: Parameters<typeof onPage>[2] = {}) =>
  onPage(name, more.order === undefined ? "0 g" : SHOWN, { page: `/Annots [<</Type /Annot ${keys}>>]`, ...more });
const small = "/Rect [500 20 520 40]";
const under = `/Rect [72 690 300 710]`;

export const ANNOTATIONS: readonly Channel[] = [
  annotation("a FreeText under the box", `/Subtype /FreeText /F 4 ${under} /Contents (${S}) /DA (/F1 12 Tf 0 g) /AP <</N 10 0 R>>`, { order: { boxes: [{ page: 1, rect: [60, 76, 310, 106] }] }, more: [look()] }),
  annotation("a Link under the box", `/Subtype /Link ${under} /A <</S /URI /URI (http://example.org/${S})>>`, { order: { boxes: [{ page: 1, rect: [60, 76, 310, 106] }] } }),
  annotation("a Redact that was never applied", `/Subtype /Redact ${under} /OverlayText (${S}) /Contents (${S})`, { order: boxes(BOX) }),
  annotation("a FreeText elsewhere", `/Subtype /FreeText /F 4 ${under} /Contents (${S}) /DA (/F1 12 Tf 0 g)`),
  annotation("a Link's address", `/Subtype /Link ${small} /A <</S /URI /URI (http://example.org/${S})>>`),
  annotation("a Link to a file", `/Subtype /Link ${small} /A <</S /GoToR /F (${S}.pdf) /D [0 /Fit]>>`),
  annotation("a Text note", `/Subtype /Text ${small} /Contents (${S}) /T (${S}) /Subj (${S}) /NM (${S})`),
  annotation("a Highlight's contents", `/Subtype /Highlight ${under} /QuadPoints [72 710 300 710 72 690 300 690] /C [1 1 0] /Contents (${S})`),
  onPage("a Popup and its rich text", "0 g", {
    page: "/Annots [10 0 R 11 0 R]",
    more: [
      `<</Type /Annot /Subtype /Text ${small} /Popup 11 0 R /RC (<body><p>${S}</p></body>)>>`,
      `<</Type /Annot /Subtype /Popup /Rect [400 20 480 80] /Parent 10 0 R /Contents (${S})>>`,
    ],
  }),
  annotation("a Stamp", `/Subtype /Stamp /F 4 ${under} /Name /${S} /AP <</N 10 0 R>>`, { more: [look()] }),
  annotation("an Ink's contents", `/Subtype /Ink ${under} /InkList [[72 690 100 700 130 690]] /Contents (${S})`),
  onPage("a file attached to a page", "0 g", {
    page: "/Annots [10 0 R]",
    more: [
      `<</Type /Annot /Subtype /FileAttachment ${small} /FS 11 0 R /Contents (${S})>>`,
      `<</Type /Filespec /F (${S}.txt) /UF (${S}.txt) /Desc (${S}) /EF <</F 12 0 R>>>>`,
      { dict: "/Type /EmbeddedFile /Params <</Size 12>>", data: S },
    ],
  }),
  annotation("a hidden annotation", `/Subtype /FreeText /F 2 ${under} /Contents (${S}) /DA (/F1 12 Tf 0 g) /AP <</N 10 0 R>>`, { more: [look()] }),
  annotation("an annotation that is not to be viewed", `/Subtype /FreeText /F 32 ${under} /Contents (${S}) /AP <</N 10 0 R>>`, { more: [look()] }),
  annotation("a Sound", `/Subtype /Sound ${small} /Sound 10 0 R`, { more: [{ dict: "/Type /Sound /R 8000", data: S }] }),
  annotation("alternate appearances", `/Subtype /Stamp /F 4 ${under} /AP <</N 10 0 R /D 11 0 R /R 11 0 R>>`, { more: [look(line("Received", 2, 5)), look()], keeps: ["Received"] }),
  annotation("appearance states", `/Subtype /Stamp /F 4 /AS /On ${under} /AP <</N <</On 10 0 R /${S} 11 0 R>>>>`, { more: [look(line("Received", 2, 5)), look()], keeps: ["Received"] }),
  annotation("a Screen's rendition", `/Subtype /Screen ${small} /T (${S}) /A <</S /Rendition /JS (${S})>>`),
  annotation("a Watermark", `/Subtype /Watermark /F 4 ${under} /AP <</N 10 0 R>>`, { more: [look()] }),
  annotation("a Line's and a Polygon's measure", `/Subtype /Line /L [72 300 200 300] ${under} /Contents (${S}) /Measure <</R (${S})>>`),
  annotation("private keys of an annotation", `/Subtype /Square ${small} /Tool <</Author (${S})>>`),
];
