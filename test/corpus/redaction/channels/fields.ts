// Form fields: values, names, what they look like, scripts, XFA, signatures.
import { line } from "../../../support/pdf.ts";
import { type Channel, onPage, SECRET } from "../channel.ts";

const S = SECRET;
const look = (data: string) => ({ dict: "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 5 0 R>>>>", data });
const field = (name: string, keys: string, more: Parameters<typeof onPage>[2] = {}, acroform = "") =>
  onPage(name, "0 g", {
    catalog: `/AcroForm <</Fields [10 0 R] /DA (/F1 12 Tf 0 g) /DR <</Font <</F1 5 0 R>>>> ${acroform}>>`,
    page: "/Annots [10 0 R]",
    more: [`<</Type /Annot /Subtype /Widget /F 4 /Rect [72 640 300 660] ${keys}>>`, look(line(keys.includes(`/V (${S})`) ? S : "Standing", 2, 5))],
    ...more,
  });

export const FIELDS: readonly Channel[] = [
  field("a field's value and look", `/FT /Tx /T (name) /V (${S}) /AP <</N 11 0 R>>`),
  field("a field's value and look under a box", `/FT /Tx /T (name) /V (${S}) /AP <</N 11 0 R>>`, { order: { boxes: [{ page: 1, rect: [60, 125, 310, 160] }] } }),
  field("a field's value without a look", `/FT /Tx /T (name) /V (${S})`),
  field("a field's default value", `/FT /Tx /T (name) /DV (${S}) /V (Standing) /AP <</N 11 0 R>>`, { keeps: ["Standing"] }),
  field("a field's names, T, TU and TM", `/FT /Tx /T (${S}) /TU (${S}) /TM (${S}) /V (Standing) /AP <</N 11 0 R>>`, { keeps: ["Standing"] }),
  field("a choice's options", `/FT /Ch /Ff 131072 /T (name) /Opt [(${S}) (Standing) [(${S}) (Other)]] /V (Standing) /AP <</N 11 0 R>>`, { keeps: ["Standing"] }),
  field("a field's rich value", `/FT /Tx /Ff 33554432 /T (name) /V (Standing) /RV (<body>${S}</body>) /DS (${S}) /AP <</N 11 0 R>>`, { keeps: ["Standing"] }),
  field("a check box's states", `/FT /Btn /T (name) /V /Off /AS /Off /AP <</N <</${S} 11 0 R /Off 12 0 R>>>> /MK <</CA (${S}) /AC (${S})>>`),
  onPage("a field on no page", "0 g", {
    catalog: "/AcroForm <</Fields [10 0 R] /DA (/F1 12 Tf 0 g)>>",
    more: [`<</FT /Tx /T (name) /V (${S})>>`],
  }),
  field("a look that is out of date, which no viewer shows", "/FT /Tx /T (name) /V (Standing) /DA (/F1 12 Tf 0 g) /AP <</N 11 0 R>>", {
    more: [
      "<</Type /Annot /Subtype /Widget /F 4 /Rect [72 640 300 660] /FT /Tx /T (name) /V (Standing) /DA (/F1 12 Tf 0 g) /AP <</N 11 0 R>>>>",
      look(line(S, 2, 5)),
    ],
    keeps: ["Standing"],
  }, "/NeedAppearances true"),
  field("a hidden field", `/F 2 /FT /Tx /T (name) /V (${S})`),
  onPage("XFA", "0 g", {
    catalog: "/AcroForm <</Fields [] /XFA [(datasets) 10 0 R]>>",
    more: [{ dict: "", data: `<xfa:data><name>${S}</name></xfa:data>` }],
  }),
  field("a field's scripts", `/FT /Tx /T (name) /V (Standing) /AP <</N 11 0 R>> /AA <</K <</S /JavaScript /JS (if \\(v == "${S}"\\) x\\(\\))>>>>`, { keeps: ["Standing"] }),
  field("the calculation order and defaults", "/FT /Tx /T (name) /V (Standing) /AP <</N 11 0 R>>", { keeps: ["Standing"] }, `/CO [10 0 R] /Private (${S})`),
  field("a signature's names and contents", "/FT /Sig /T (sig) /V 12 0 R", {
    more: [
      "<</Type /Annot /Subtype /Widget /F 4 /Rect [72 640 300 660] /FT /Sig /T (sig) /V 12 0 R>>",
      "null",
      `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (${S}) /Reason (${S}) /Location (${S}) /ContactInfo (${S}) /ByteRange [0 1 2 3] /Contents <${Buffer.from(`0  ${S}`).toString("hex")}>>>`,
    ],
  }),
  onPage("the DSS and permissions", "0 g", {
    catalog: "/DSS <</Certs [10 0 R]>> /Perms <</DocMDP 11 0 R>>",
    more: [{ dict: "", data: `CN=${S}` }, `<</Type /Sig /Name (${S})>>`],
  }),
];
