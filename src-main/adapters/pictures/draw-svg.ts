// Drawings (SVG) to pixels through resvg: it runs no script, fetches nothing, and letters come from fonts that we carry.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { DecodedPicture } from "../../engine/ports/typesetter.ts";

const packages = createRequire(import.meta.url);
/** A drawing's unit is a screen's dot; thrice as fine, small letters are read off it and print well. */
const UNITS_PER_INCH = 96;
const FINEST = 3;
const MOST_PIXELS = 24_000_000;

/** Liberation comes with pdf.js; it has Latin, Greek and Cyrillic. Noto covers what it lacks. */
const FONTS = [
  ...["Regular", "Bold", "Italic", "BoldItalic"].map((face) => `pdfjs-dist/standard_fonts/LiberationSans-${face}.ttf`),
  ...[
    ["arabic", "Arabic"],
    ["devanagari", "Devanagari"],
    ["hebrew", "Hebrew"],
    ["thai", "Thai"],
  ].map(([name, script]) => `@expo-google-fonts/noto-sans-${name}/400Regular/NotoSans${script}_400Regular.ttf`),
];
const FAMILY = "Liberation Sans";

let loaded: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

async function load() {
  const library = await import("@resvg/resvg-wasm");
  await library.initWasm(Uint8Array.from(readFileSync(packages.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  return library;
}

export async function drawSvg(bytes: Uint8Array): Promise<DecodedPicture> {
  loaded ??= load();
  const { Resvg } = await loaded;
  const { width: wide, height: high } = new Resvg(bytes, { font: { fontBuffers: [] } });
  const zoom = Math.min(FINEST, Math.sqrt(MOST_PIXELS / (wide * high)));
  const drawn = new Resvg(bytes, {
    background: "white",
    fitTo: { mode: "zoom", value: zoom },
    font: {
      fontBuffers: FONTS.map((file) => Uint8Array.from(readFileSync(packages.resolve(file)))),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
      monospaceFamily: FAMILY,
      cursiveFamily: FAMILY,
      fantasyFamily: FAMILY,
    },
  }).render();
  const { width, height, pixels } = drawn;
  return { width, height, rgba: pixels, dotsPerInch: Math.round(UNITS_PER_INCH * zoom) };
}
