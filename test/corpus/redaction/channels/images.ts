// Pictures: the secret is the right half of one, struck by a box, in every filter, depth and colour space.
import { line, pdf } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, form, onPage, SECRET } from "../channel.ts";
import { bitmap, flate, GROUP_4, grey, HEIGHT, isInAnImage, isShown, JPEG_2000, jpeg, samples, WIDTH } from "../picture.ts";

/** Drawn at 100, 400, 192 × 96 points; displayed from 296 to 392. */
const DRAW = "q 192 0 0 96 100 400 cm /Im Do Q\n";
const LEFT = [100, 296, 196, 392] as const;
const RIGHT = [196, 296, 292, 392] as const;
const order = { boxes: [{ page: 1, rect: [...RIGHT] as [number, number, number, number] }] };
const size = (w = WIDTH, h = HEIGHT) => `/Type /XObject /Subtype /Image /Width ${w} /Height ${h}`;
const hidesRight: Pick<Channel, "holds" | "stands" | "order"> = {
  order,
  holds: (pdf, bytes) => isShown(pdf, 1, 2, RIGHT) || isInAnImage(pdf, bytes, 2),
  stands: (pdf) => isShown(pdf, 1, 1, LEFT),
};
type More = Parameters<typeof onPage>[2];
const picture = (name: string, dict: string, data: Uint8Array, more: More = {}) =>
  onPage(`pixels: ${name}`, DRAW, {
    ...hidesRight,
    resources: "/XObject <</Im 10 0 R>>",
    ...more,
    more: [{ dict: `${dict.includes("/Width") ? "" : size()} ${dict}`, data }, ...(more?.more ?? [])],
  });

const grey8 = "/BitsPerComponent 8 /ColorSpace /DeviceGray";
const solid = { dict: `${size()} ${grey8}`, data: new Uint8Array(WIDTH * HEIGHT) };
/** JBIG2 (ITU-T T.88): a page and one generic region in MMR, which is Group 4; 1 is black. */
const jbig2 = () => {
  const u32 = (...n: number[]) => n.flatMap((v) => [v >>> 24, (v >> 16) & 255, (v >> 8) & 255, v & 255]);
  const segment = (number: number, type: number, data: number[]) => [...u32(number), type, 0, 1, ...u32(data.length), ...data];
  return Uint8Array.from([
    ...segment(0, 48, [...u32(WIDTH, HEIGHT, 0, 0), 0, 0, 0]),
    ...segment(1, 38, [...u32(WIDTH, HEIGHT, 0, 0), 0, 1, ...GROUP_4]),
  ]);
};
const spot = "[/Separation /Spot /DeviceGray <</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1>>]";
const twoPages = (second: string) =>
  pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>> /XObject <</Im 8 0 R>>>>>>",
    "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
    { dict: "", data: `${ABOVE} ${BELOW} ${DRAW}` },
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    "<</Type /Page /Parent 2 0 R /Contents 7 0 R>>",
    { dict: "", data: `${ABOVE} ${BELOW} ${second}` },
    { dict: `${size()} ${grey8}`, data: grey() },
  ]);

export const IMAGES: readonly Channel[] = [
  picture("Flate", `${grey8} /Filter /FlateDecode`, flate(grey())),
  picture("not compressed", grey8, grey()),
  picture("RGB", "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode", flate(samples([255, 255, 255], [0, 0, 0]))),
  picture("CMYK", "/BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /FlateDecode", flate(samples([0, 0, 0, 0], [0, 0, 0, 255]))),
  picture("JPEG in grey", `${grey8} /Filter /DCTDecode`, jpeg("grey")),
  picture("JPEG in RGB", "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", jpeg("rgb")),
  picture("JPEG in CMYK", "/BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode", jpeg("cmyk")),
  picture("JPEG 2000", `${size(24, 12)} /Filter /JPXDecode`, JPEG_2000),
  picture("fax, Group 4", `/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms <</K -1 /Columns ${WIDTH} /Rows ${HEIGHT}>>`, GROUP_4),
  picture("JBIG2", "/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", jbig2()),
  picture("Indexed", "/BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 3 <000000FFFFFF800000008000>]", samples([1], [0])),
  picture("one bit", "/BitsPerComponent 1 /ColorSpace /DeviceGray", bitmap()),
  picture("a stencil", "/ImageMask true /BitsPerComponent 1", bitmap()),
  picture("a soft mask", `${grey8} /SMask 11 0 R`, solid.data, { more: [{ dict: `${size()} ${grey8}`, data: grey() }] }),
  picture("16 bits", "/BitsPerComponent 16 /ColorSpace /DeviceGray", samples([255, 255], [0, 0])),
  picture("a colour key", `${grey8} /Mask [255 255]`, grey()),
  onPage("pixels: turned by 90°", "q 0 192 -96 0 300 400 cm /Im Do Q", {
    order: { boxes: [{ page: 1, rect: [204, 200, 300, 296] }] },
    holds: (pdf, bytes) => isInAnImage(pdf, bytes, 2),
    stands: (pdf, bytes) => isInAnImage(pdf, bytes, 1),
    resources: "/XObject <</Im 10 0 R>>",
    more: [{ dict: `${size()} ${grey8}`, data: grey() }],
  }),
  picture("with alternates", `${grey8} /Alternates [<</Image 11 0 R /DefaultForPrinting true>>]`, grey(), { more: [{ dict: `${size()} ${grey8}`, data: grey() }] }),
  picture("an edge within a pixel", `${size(24, 12)} ${grey8}`, grey(1), { order: { boxes: [{ page: 1, rect: [196.5, 296.5, 291.5, 391.5] }] } }),
  picture("in Separation", `/BitsPerComponent 8 /ColorSpace ${spot}`, samples([0], [255]), { picture: true }),
  picture("XMP, a path and private keys of a struck picture", `${grey8} /Metadata 11 0 R /Path (C:/${SECRET}) /PieceInfo <</T <</Private (${SECRET})>>>>`, grey(), { more: [{ dict: "/Type /Metadata", data: SECRET }] }),

  onPage("pixels: an explicit mask", DRAW, {
    ...hidesRight,
    resources: "/XObject <</Im 10 0 R>>",
    more: [{ dict: `${solid.dict} /Mask 11 0 R`, data: solid.data }, { dict: `${size()} /ImageMask true /BitsPerComponent 1`, data: bitmap() }],
  }),
  onPage("pixels: inline", `q 192 0 0 96 100 400 cm BI /W ${WIDTH} /H ${HEIGHT} /BPC 8 /CS /G /F /AHx ID ${Buffer.from(grey()).toString("hex")}> EI Q`, hidesRight),
  onPage("pixels: in a form", "/Fm Do", {
    ...hidesRight,
    resources: "/XObject <</Fm 10 0 R>>",
    more: [form(DRAW, "/Resources <</XObject <</Im 11 0 R>>>>"), { dict: `${size()} ${grey8}`, data: grey() }],
  }),
  onPage("pixels: drawn twice, both struck", `${DRAW} q 192 0 0 96 100 200 cm /Im Do Q`, {
    ...hidesRight,
    order: { boxes: [RIGHT, [196, 496, 292, 592]].map((rect) => ({ page: 1, rect: rect as [number, number, number, number] })) },
    resources: "/XObject <</Im 10 0 R>>",
    more: [{ dict: `${size()} ${grey8}`, data: grey() }],
  }),
  onPage("pixels: drawn twice, one struck", `${DRAW} q 192 0 0 96 100 200 cm /Im Do Q`, {
    order,
    holds: (pdf) => isShown(pdf, 1, 2, RIGHT),
    stands: (pdf) => isShown(pdf, 1, 2, [196, 496, 292, 592]) && isShown(pdf, 1, 1, LEFT),
    resources: "/XObject <</Im 10 0 R>>",
    more: [{ dict: `${size()} ${grey8}`, data: grey() }],
  }),
  { name: "pixels: shared by pages, struck on one", bytes: () => twoPages(DRAW), order, holds: (pdf) => isShown(pdf, 1, 2, RIGHT), stands: (pdf) => isShown(pdf, 2, 2, RIGHT) },
  onPage("pixels: in a tiling pattern", "/Pattern cs /P scn 100 400 192 96 re f", {
    ...hidesRight,
    resources: "/Pattern <</P 10 0 R>>",
    more: [
      { dict: "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 192 96] /XStep 192 /YStep 96 /Matrix [1 0 0 1 100 400] /Resources <</XObject <</Im 11 0 R>>>>", data: "q 192 0 0 96 0 0 cm /Im Do Q" },
      { dict: `${size()} ${grey8}`, data: grey() },
    ],
    picture: true,
  }),
  onPage("pixels: the page's thumbnail", `${DRAW}`, { ...hidesRight, page: "/Thumb 11 0 R", resources: "/XObject <</Im 10 0 R>>", more: [{ dict: `${size()} ${grey8}`, data: grey() }, { dict: `/Width ${WIDTH} /Height ${HEIGHT} ${grey8}`, data: grey() }] }),
  onPage("pixels: never drawn", line("Plain"), {
    order: {},
    holds: (pdf, bytes) => isInAnImage(pdf, bytes, 2),
    resources: "/XObject <</Im 10 0 R>>",
    more: [{ dict: `${size()} ${grey8}`, data: grey() }],
  }),
];
