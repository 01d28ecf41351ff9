// Letters and signatures drawn as shapes, felt pens in scans, layers hidden by rules: covered so that they can be uncovered, or well.
import { line, onePage } from "../../support/pdf.ts";
import type { BadPage } from "./bad-pages.ts";
import type { GoodPage } from "./good-pages.ts";
import { blur, fill, type Grey, grey, image, noise, random, scan, scribble } from "./pictures.ts";

const SECRET = "Margaret Holloway 078-05-1120";
const around = line("The witness lived at the address below and was paid in cash.", 72, 730) + line("Signed before me on the day above.", 72, 640);
const secret = line(SECRET, 72, 700);
const lines = (n: number, from = 720) => Array.from({ length: n }, (_, i) => line("An ordinary line of running text, in plain sight of all.", 72, from - i * 16)).join("");
type More = Partial<Parameters<typeof onePage>[0]>;
const bad = (name: string, kind: BadPage["kind"], content: string, more: More = {}): BadPage => ({ name, kind, bytes: onePage({ ...more, content }) });
const good = (name: string, content: string, more: More = {}): GoodPage => ({ name, bytes: onePage({ ...more, content }) });

/** As letters turned into outlines are: one shape each. */
const outlined = (text: string, x: number, y: number) =>
  [...text]
    .map((c, i) => {
      const [l, k] = [x + i * 7, c.charCodeAt(0) % 3];
      return c === " " ? "" : `${l} ${y} m ${l} ${y + 8} l ${l + 1.4} ${y + 8} l ${l + 1.4} ${y + 5} l ${l + 5} ${y + 5} l ${l + 5} ${y + 3.6 - k} l ${l + 1.4} ${y + 3.6} l ${l + 1.4} ${y} l h f`;
    })
    .join("\n");
const words = `${outlined("The witness lived at the address", 72, 730)}\n${outlined(SECRET, 72, 700)}`;
const signature = "1.2 w 0 G 80 600 m 90 640 120 580 130 620 c 150 640 160 590 180 620 c 200 630 210 600 240 610 c S";

/** A page's scan with the first line's first word marked. */
function marked(pen: (picture: Grey, next: () => number) => void): More & { content: string } {
  const picture = scan();
  pen(picture, random(11));
  return { content: "q 612 0 0 792 0 0 cm /I0 Do Q", resources: "/XObject <</I0 10 0 R>>", more: [image(picture)] };
}
const scanned = (name: string, pen: Parameters<typeof marked>[0]) => ({ name, bytes: onePage(marked(pen)) });
const each = (visit: (x: number, y: number) => void) => {
  for (let y = 172; y < 206; y++) for (let x = 140; x < 290; x++) visit(x, y);
};
/** Letters stay darker than the ink over them, both with grain, and with edges as soft as asked for. */
const inked = (bar: number, letter: number, grain: number, soft: number) => (picture: Grey, next: () => number) => {
  each((x, y) => {
    const i = y * picture.width + x;
    picture.levels[i] = picture.levels[i]! < 128 ? letter : bar;
  });
  if (soft > 0) blur(picture, 140, 172, 290, 206, soft);
  each((x, y) => { picture.levels[y * picture.width + x]! += Math.round((next() - 0.5) * grain); });
};

const layered = (group: string, membership: string, config = ""): More => ({
  resources: "/Properties <</L0 11 0 R>>",
  catalog: `/OCProperties <</OCGs [10 0 R] /D <</Order [10 0 R] ${config}>>>>`,
  more: [`<</Type /OCG /Name (Names) ${group}>>`, membership],
});
const inLayer = (drawn: string) => `${around}/OC /L0 BDC ${drawn}EMC`;

export const BAD_DRAWN: readonly BadPage[] = [
  bad("a black box over letters drawn as shapes", "image_covered", `${words} 0 g 70 696 210 14 re f`),
  bad("a white box over letters drawn as shapes", "image_covered", `${words} 1 g 70 696 210 14 re f`),
  bad("a black box over a signature", "image_covered", `${around + signature} 0 g 75 590 175 40 re f`),
  bad("a white box with a frame over a signature", "image_covered", `${around + signature} 1 g 75 590 175 40 re f .5 w 75 590 175 40 re S`),
  { kind: "highlighter", ...scanned("a felt pen in a scan that shows the letters", inked(60, 20, 10, 1)) },
  { kind: "highlighter", ...scanned("a felt pen in a scan that hardly shows the letters", inked(40, 18, 10, 0)) },
  bad("a bar that is a stencil of one pixel over a scan", "image_covered", "q 612 0 0 792 0 0 cm /I0 Do Q 0 g q 70 0 0 16 70 690 cm /I1 Do Q", {
    resources: "/XObject <</I0 10 0 R /I1 11 0 R>>",
    more: [image(scan()), { dict: "/Type /XObject /Subtype /Image /ImageMask true /Width 1 /Height 1 /BitsPerComponent 1", data: new Uint8Array(1) }],
  }),
  bad("a layer that a policy hides", "layer_hidden", inLayer(secret), layered("", "<</Type /OCMD /OCGs [10 0 R] /P /AllOff>>")),
  bad("a layer that is printed and not seen", "layer_hidden", inLayer(secret), layered("/Usage <</View <</ViewState /OFF>> /Print <</PrintState /ON>>>>", "<</Type /OCMD /OCGs [10 0 R]>>", "/AS [<</Event /View /OCGs [10 0 R] /Category [/View]>>]")),
];

export const GOOD_DRAWN: readonly GoodPage[] = [
  good("a layer that is shown", inLayer(line("Plain words", 72, 600)), layered("/Usage <</View <</ViewState /ON>>>>", "<</Type /OCMD /OCGs [10 0 R] /P /AllOn>>")),
  good("a name in outlines on a dark panel", `0 g 60 700 300 40 re f 1 g ${outlined("A LOGO IN OUTLINES", 72, 715)} 0 g ${lines(4, 660)}`),
  good("a map with labels on white", `.8 1 .8 rg 60 300 400 300 re f .2 .4 .2 RG ${Array.from({ length: 40 }, (_, i) => `${60 + i * 10} 300 m ${100 + i * 7} 500 l S`).join(" ")} ${Array.from({ length: 5 }, (_, i) => `1 g ${100 + i * 60} 450 50 14 re f 0 g ${line(`Town ${i}`, 104 + i * 60, 453)}`).join(" ")}`),
  good("bars over a grid, without labels", `.7 G ${Array.from({ length: 15 }, (_, i) => `72 ${400 + i * 20} m 472 ${400 + i * 20} l S`).join(" ")} 0 g ${Array.from({ length: 6 }, (_, i) => `${90 + i * 60} 400 30 ${40 + i * 30} re f`).join(" ")}`),
  good("a plan with a white field over its hatching", `.5 w ${Array.from({ length: 30 }, (_, i) => `100 ${300 + i * 8} m 400 ${300 + i * 8} l S`).join(" ")} 1 g 150 350 100 60 re f 0 G 150 350 100 60 re S 0 g ${line("Tank", 180, 376)}`),
  good("a signature in plain sight, and a bar that took words", `${around + signature} 0 g 75 560 175 14 re f`),
  good("a curve behind a legend", `${lines(2)}0 G 72 400 m 150 500 300 350 472 480 c S 1 g 200 400 120 60 re f 0 g ${line("Revenue", 210, 440)}${line("Costs", 210, 420)}`),
  scanned("a felt pen's bar in a scan, black with grain", (p, next) => each((x, y) => { p.levels[y * p.width + x] = Math.round(next() * 24); })),
  scanned("a felt pen's bar in a scan, in strokes along it", (p, next) => each((x, y) => { p.levels[y * p.width + x] = ((y - 172) % 12 < 5 ? 20 : 60) + Math.round(next() * 8); })),
  scanned("a felt pen's bar in a scan, darker at its ends", (p, next) => each((x, y) => { p.levels[y * p.width + x] = Math.round(60 - Math.abs(x - 215) * 0.5 + next() * 8); })),
  scanned("a grey bar in a scan, made of dots", (p) => each((x, y) => { p.levels[y * p.width + x] = (x + y) % 4 < 2 ? 10 : 90; })),
  scanned("a dark heading in a scan, with white words", (p) => {
    fill(p, 140, 172, 1100, 206, 30);
    for (let word = 0; word < 5; word++) scribble(p, 150 + word * 160, 180, 8, 18, 240);
  }),
  scanned("a dark photograph in a scan", (p, next) => {
    for (let y = 600; y < 900; y++) for (let x = 140; x < 600; x++) p.levels[y * p.width + x] = Math.round(50 + 40 * Math.sin(x / 25) * Math.cos(y / 31) + next() * 12);
  }),
  good("a page of dark noise", "q 612 0 0 792 0 0 cm /I0 Do Q", { resources: "/XObject <</I0 10 0 R>>", more: [image(noise(306, 396, 0, 40))] }),
  good("a black picture", "q 300 0 0 200 72 400 cm /I0 Do Q", { resources: "/XObject <</I0 10 0 R>>", more: [image(grey(300, 200, 0))] }),
];
