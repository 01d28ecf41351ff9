// Line art: the secret is a shape, told by coordinates that stand nowhere else in the file.
import { SHOWN, BOX, boxes, type Channel, form, onPage } from "../channel.ts";
import { layers } from "../scanner.ts";

/** Coordinates of the secret shape, a signature in the place from 200, 400 to 300, 440; displayed 352 to 392. */
const POINTS = ["213.7", "417.3", "231.9", "433.1", "251.3", "409.7"];
const CURVE = `${POINTS[0]} ${POINTS[1]} m ${POINTS[2]} ${POINTS[3]} ${POINTS[4]} ${POINTS[5]} 260 430 c 262 435 266 400 268 410 c 270 420 272 435 275 420 c 277 405 280 425 283 430 c 285 434 288 402 290 410 c 292 412 294 414 296 416 c 290 410 l`;
const holds: Channel["holds"] = (_pdf, bytes) =>
  layers(bytes).slice(1).some((layer) => /\d/.test(layer) && POINTS.some((point) => new RegExp(`(?<![\\d.])${point.replace(".", "\\.")}(?!\\d)`).test(layer)));
const whole = boxes([190, 340, 310, 405]);
const half = boxes([195, 345, 240, 395]);
const otherBox = "0.8 g 400 400 50 50 re f 0 g";
const OTHER: readonly [number, number, number, number] = [390, 330, 460, 400];
const shape = (name: string, content: string, more: Parameters<typeof onPage>[2] = {}) =>
  onPage(name, `${content}\n${otherBox}`, { holds, order: whole, looks: [OTHER], ...more });

/** Three letters drawn as one path: no text, and read all the same. */
const outlined = `${CURVE} h 320 400 m 330 430 l 340 400 l h 360 400 m 370 430 l 380 400 l h f`;

export const VECTOR: readonly Channel[] = [
  shape("a path inside the box", `${CURVE} S`),
  shape("a filled path inside the box", `${CURVE} h f`),
  shape("outlined letters, one of them under the box", outlined, { looks: [OTHER, [316, 350, 384, 396]] }),
  shape("a path under two boxes, whole under neither", `${CURVE} S`, { order: boxes([195, 345, 245, 395], [243, 345, 305, 395]), picture: true }),
  shape("a path half outside the box", `${CURVE} S`, { order: half, picture: true }),
  shape("a path in a form", "/Fm Do", { resources: "/XObject <</Fm 10 0 R>>", more: [form(`${CURVE} S`, "/Resources <<>>")] }),
  shape("a clip whose shape is the secret", `q ${CURVE} h W n 0.5 g 0 0 612 792 re f Q`, { picture: true, looks: [] }),
  shape("a clip in a form", "/Fm Do", { resources: "/XObject <</Fm 10 0 R>>", more: [form(`q ${CURVE} h W n 0.5 g 190 390 120 60 re f Q`, "/Resources <<>>")], picture: true }),
  shape("a clip that draws nothing", `q ${CURVE} h W n Q`, { picture: true }),
  shape("a shading", `q 200 400 100 40 re W n /Sh sh Q`, {
    resources: `/Shading <</Sh <</ShadingType 2 /ColorSpace /DeviceGray /Coords [${POINTS.slice(0, 4).join(" ")}] /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>>>>>`,
    holds: (_pdf, bytes) => layers(bytes).some((layer) => layer.includes(POINTS[0]!)),
    picture: true,
  }),
  shape("a shading pattern", "/Pattern cs /P scn 200 400 100 40 re f", {
    resources: `/Pattern <</P <</PatternType 2 /Shading <</ShadingType 2 /ColorSpace /DeviceGray /Coords [${POINTS.slice(0, 4).join(" ")}] /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>>>>>>>`,
    holds: (_pdf, bytes) => layers(bytes).some((layer) => layer.includes(POINTS[0]!)),
    picture: true,
  }),
  shape("a path in a tiling pattern", "/Pattern cs /P scn 0 0 612 792 re f", {
    resources: "/Pattern <</P 10 0 R>>",
    more: [{ dict: "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 612 792] /XStep 612 /YStep 792 /Resources <<>>", data: `${CURVE} S` }],
    picture: true,
    looks: [],
  }),
  onPage("a panel with round corners around the strike stays as it is", `0.9 g 120 680 m 400 680 l 410 680 420 690 420 700 c 420 710 410 720 400 720 c 120 720 l h f 0 g ${SHOWN} 72 690 m 300 690 l S`, {
    order: boxes(BOX),
    keeps: ["The name", "here."],
    looks: [[300, 70, 425, 115]],
  }),
];
