// Pictures, clips and masks of ordinary pages: made pale, inverted, cut out, faded or drawn in parts, and nothing is left out of sight.
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { line, onePage, type PdfObject } from "../../support/pdf.ts";
import { screenshot, softly } from "./bad-hidden.ts";
import type { GoodPage } from "./good-pages.ts";
import { blur, fill, grey, image, noise } from "./pictures.ts";

const lines = (n: number, from = 720) => Array.from({ length: n }, (_, i) => line("An ordinary line of running text, in plain sight of all.", 72, from - i * 16)).join("");
const IMAGE = "q 400 0 0 150 72 400 cm /I0 Do Q\n";
type More = Partial<Parameters<typeof onePage>[0]>;
const file = (name: string, content: string, more: More = {}): GoodPage => ({ name, bytes: onePage({ ...more, content }) });
const withImage = (name: string, drawn: string, ...more: readonly PdfObject[]): GoodPage => file(name, lines(2) + drawn, { resources: "/XObject <</I0 10 0 R>>", more });
const indexed = (palette: string, levels: Uint8Array): PdfObject => ({
  dict: `/Type /XObject /Subtype /Image /Width 800 /Height 300 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 255 <${palette}>] /Filter /FlateDecode`,
  data: deflateSync(levels),
});
const hex = (n: number) => n.toString(16).padStart(2, "0");

export const GOOD_HIDDEN: readonly GoodPage[] = [
  withImage("a picture whose greys are turned around", IMAGE, image((() => { const p = screenshot(); p.levels.forEach((v, i) => { p.levels[i] = 255 - v; }); return p; })(), "/Decode [1 0]")),
  withImage("a picture whose paper is a key", IMAGE, image(screenshot(), "/Mask [250 255]")),
  withImage("a picture in a palette of two colours", IMAGE, indexed("000000".repeat(128) + "ffffff".repeat(128), screenshot().levels)),
  withImage("blank paper in a palette of its own near whites", IMAGE, indexed(Array.from({ length: 256 }, (_, i) => hex(250 + ((i * 37) % 6)).repeat(3)).join(""), noise(800, 300, 0, 255).levels)),
  withImage("a picture that is all black", IMAGE, image(grey(800, 300, 0))),
  withImage("a picture that is all white, with a range of its own", IMAGE, image(grey(800, 300, 255), "/Decode [0 1]")),
  withImage("a soft shadow", IMAGE, image(grey(400, 150, 0), "/SMask 11 0 R"), image((() => { const m = grey(400, 150, 0); fill(m, 40, 20, 360, 130, 120); blur(m, 0, 0, 400, 150, 12); return m; })())),
  withImage("a picture drawn in two halves", `q 72 400 400 75 re W n ${IMAGE} Q q 72 475 400 75 re W n ${IMAGE} Q`, image(screenshot())),
  withImage("a picture drawn in strips", Array.from({ length: 5 }, (_, i) => `q 72 ${400 + i * 30} 400 30 re W n ${IMAGE} Q`).join("\n"), image(screenshot())),
  withImage("a picture with another one in its gap", `q 0 0 612 792 re 160 430 190 90 re W* n ${IMAGE} Q q 190 0 0 90 160 430 cm /I0 Do Q`, image(screenshot())),
  withImage("a texture so faint that it is hardly seen", IMAGE, image(noise(400, 150, 250, 255))),
  file("a frame clipped out of a panel", `q 60 690 300 40 re 64 694 292 32 re W* n .8 g 0 0 612 792 re f Q ${line("A framed title stands here", 72, 705)} ${lines(3, 660)}`),
  file("a picture that fades into the paper", `${lines(2)} q /G0 gs ${IMAGE} Q`, softly(Array.from({ length: 50 }, (_, i) => `${i / 50} g ${72 + i * 8} 0 8.5 792 re f`).join(" "))),
  file("words on a panel with a soft mask of its own", `q /G0 gs .9 g 60 560 400 180 re f 0 g ${lines(6)} Q`, softly("1 g 60 560 400 180 re f")),
  withImage("a picture drawn twice in its place", IMAGE + IMAGE, image(screenshot())),
  { name: "a title that a browser filled with a gradient", bytes: new Uint8Array(readFileSync(new URL("chrome-gradient-title.pdf", import.meta.url))) },
  file("a field that is filled and has no look of its own", lines(2), {
    catalog: "/AcroForm <</NeedAppearances true /Fields [10 0 R] /DA (/Helv 12 Tf 0 g)>>",
    page: "/Annots [10 0 R]",
    more: ["<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled by Margaret Holloway) /Rect [72 500 352 516] /F 4 /DA (/Helv 12 Tf 0 g)>>"],
  }),
  file("words with rules above and below, and through some of them", `${lines(3)}0 g ${Array.from({ length: 4 }, (_, i) => `70 ${700 + i * 8} 320 .6 re f`).join(" ")}`),
];
