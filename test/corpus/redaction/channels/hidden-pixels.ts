// Pictures and shapes that are in the file and not in view, and the papers that pictures carry.
import type { Rect } from "../../../../src-main/base/units.ts";
import { type Channel, onPage, SECRET } from "../channel.ts";
import { flate, grey, HEIGHT, isInAnImage, isShown, jpeg, WIDTH } from "../picture.ts";
import { layers } from "../scanner.ts";

const S = SECRET;
const image = { dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`, data: flate(grey()) };
const resources = "/XObject <</Im 10 0 R>>";
const DRAW = "q 192 0 0 96 100 400 cm /Im Do Q";
const LEFT: Rect = [100, 296, 196, 392];
const noRight = {
  order: {},
  holds: (pdf, bytes) => isInAnImage(pdf, bytes, 2),
  stands: (pdf) => isShown(pdf, 1, 1, LEFT),
  resources,
  more: [image],
} satisfies Parameters<typeof onPage>[2];

const segment = (marker: number, data: string) => Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), Buffer.from(data, "latin1")]);
const withPapers = () => {
  const plain = Buffer.from(jpeg("grey"));
  const papers = [segment(0xe1, `Exif\0\0${S}`), segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${S}</x>`), segment(0xed, `Photoshop 3.0\0${S}`), segment(0xfe, S)];
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), ...papers, plain.subarray(2), Buffer.from(S)]));
};

export const HIDDEN_PIXELS: readonly Channel[] = [
  onPage("unmarked: pixels clipped away", `q 100 400 96 96 re W n ${DRAW} Q`, noRight),
  onPage("unmarked: pixels clipped away, the picture turned", "q 200 300 96 96 re W n q 0 192 -96 0 296 300 cm /Im Do Q Q", {
    ...noRight,
    stands: (_pdf, bytes) => isInAnImage(_pdf, bytes, 1),
  }),
  onPage("unmarked: pixels under a drawn box", `${DRAW} 0 g 196 390 110 120 re f`, noRight),
  onPage("unmarked: pixels under a white box, in a form", "/Fm Do 1 g 196 390 110 120 re f 0 g", {
    ...noRight,
    resources: "/XObject <</Fm 11 0 R>>",
    more: [image, { dict: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <<${resources}>>`, data: DRAW }],
  }),
  onPage("pixels under a box that is seen through stand", `${DRAW} q /T gs 0 g 196 390 110 120 re f Q`, {
    control: true,
    stands: (pdf, bytes) => isInAnImage(pdf, bytes, 2),
    resources: `${resources} /ExtGState <</T <</ca 0.4>>>>`,
    more: [image],
  }),
  onPage("unmarked: an inline picture partly off the page", `q 192 0 0 96 516 400 cm BI /W ${WIDTH} /H ${HEIGHT} /BPC 8 /CS /G /F /AHx ID ${Buffer.from(grey()).toString("hex")}> EI Q`, {
    order: {},
    holds: (_pdf, bytes) => layers(bytes).some((layer) => layer.includes(" EI") || layer.includes("\nEI")),
    picture: true,
  }),
  onPage("unmarked: pixels off the page", "q 192 0 0 96 516 400 cm /Im Do Q", { ...noRight, stands: (pdf) => isShown(pdf, 1, 1, [516, 296, 612, 392]) }),
  onPage("unmarked: pixels outside the crop box", DRAW, { ...noRight, page: "/CropBox [0 0 196 792]", looks: [] }),
  onPage("unmarked: pixels outside a form's box", "/Fm Do", {
    ...noRight,
    resources: "/XObject <</Fm 11 0 R>>",
    more: [image, { dict: `/Type /XObject /Subtype /Form /BBox [100 400 196 496] /Resources <<${resources}>>`, data: DRAW }],
  }),
  onPage("pixels clipped here stand where they are shown", `q 100 400 96 96 re W n ${DRAW} Q q 192 0 0 96 100 200 cm /Im Do Q`, {
    control: true,
    stands: (pdf) => isShown(pdf, 1, 1, LEFT) && isShown(pdf, 1, 2, [196, 496, 292, 592]),
    resources,
    more: [image],
  }),
  onPage("EXIF, XMP and comments in a JPEG that is not struck", "q 192 0 0 96 100 400 cm /Im Do Q", {
    resources,
    stands: (pdf) => isShown(pdf, 1, 1, LEFT) && isShown(pdf, 1, 2, [196, 296, 292, 392]),
    more: [{ dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode`, data: withPapers() }],
  }),
  onPage("EXIF, XMP and comments in a JPEG behind bytes that are none", "q 192 0 0 96 100 400 cm /Im Do Q", {
    resources,
    stands: (pdf) => isShown(pdf, 1, 1, LEFT) && isShown(pdf, 1, 2, [196, 296, 292, 392]),
    more: [{ dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode`, data: Buffer.concat([Buffer.of(10, 10), withPapers()]) }],
  }),
  onPage("text where a JPEG should be", "q 192 0 0 96 100 400 cm /Im Do Q", {
    resources,
    more: [{ dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode`, data: `Said by ${S}` }],
  }),
  onPage("XMP and private keys of a picture that is not struck", DRAW, {
    resources,
    stands: (pdf) => isShown(pdf, 1, 1, LEFT),
    more: [{ ...image, dict: `${image.dict} /Metadata 11 0 R /OPI <</2.0 <</F (${S})>>>> /Name /${S} /ID (${S})` }, { dict: "/Type /Metadata", data: S }],
  }),
  onPage("metadata of a form", "/Fm Do", {
    resources: "/XObject <</Fm 10 0 R>>",
    more: [{ dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Name /${S} /Metadata 11 0 R /LastModified (${S}) /Ref <</F (${S})>>`, data: "0 g" }, { dict: "/Type /Metadata", data: S }],
  }),
];
