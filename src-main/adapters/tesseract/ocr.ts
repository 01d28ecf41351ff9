// Tesseract behind the Ocr port, in this process: its WebAssembly core needs no worker, and so no permission for one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Ocr, OcrLine, OcrReading, OcrWord } from "../../engine/ports/ocr.ts";
import type { Picture } from "../../engine/ports/pdf-engine.ts";
import { turnBack, turnQuarter } from "./turn.ts";

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type Api = {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, radians: number): number;
  FindLines(): void;
  GetGradient(): number;
  Recognize(monitor: null): number;
  MeanTextConf(): number;
  GetJSONText(): string;
  Clear(): void;
};
type Core = { readonly FS: { writeFile(path: string, bytes: Uint8Array): void }; readonly TessBaseAPI: new () => Api };
type Word = { readonly text: string; readonly confidence: number; readonly bbox: Box };
type Json = {
  readonly blocks: readonly {
    readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly Word[] }[] }[];
  }[];
};

const packages = createRequire(import.meta.url);
const LSTM_ONLY = 1;
/** Under this mean confidence a page may lie on its side or stand on its head. */
const DOUBTFUL = 60;
/** Gradients under this are the recogniser's own noise (a third of a degree, as Tesseract.js has it). */
const LEVEL = 0.005;

const DATA = "@tesseract.js-data";
/** What the packages call their fast and their full data; the full ones are for another engine than ours. */
const VARIANTS = ["4.0.0_best_int", "4.0.0"];

/** Languages whose data packages are installed, English first: installing another is all it takes to read it too. */
export function installedLanguages(folder = dataFolder()): string[] {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) =>
    dataOf(name, folder) === null ? [] : [name],
  );
  return found.sort((a, b) => Number(b === "eng") - Number(a === "eng") || (a < b ? -1 : 1));
}

const dataFolder = () => join(dirname(packages.resolve(`${DATA}/eng/package.json`)), "..");

function dataOf(language: string, folder = dataFolder()): string | null {
  const files = VARIANTS.map((variant) => join(folder, language, variant, `${language}.traineddata.gz`));
  return files.find((file) => existsSync(file)) ?? null;
}

/** Loads on first use: a document without scans never pays for it. */
export function tesseractOcr(languages: readonly string[] = installedLanguages()): Ocr {
  let started: Promise<{ core: Core; api: Api }> | undefined;
  return {
    name: `tesseract 5 ${languages.join("+")}`,
    languages,
    async read(picture) {
      started ??= start(languages);
      const { core, api } = await started;
      return readUpright(core, api, picture);
    },
  };
}

async function start(languages: readonly string[]): Promise<{ core: Core; api: Api }> {
  const make = packages("tesseract.js-core/tesseract-core-simd-lstm") as (options: object) => Promise<Core>;
  // What it prints may quote the page.
  const core = await make({ print: () => {}, printErr: () => {} });
  for (const language of languages)
    core.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(dataOf(language)!)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.join("+"), LSTM_ONLY) !== 0) throw new TypeError("the recogniser could not be started");
  return { core, api };
}

/** Tries the page as it is, and on its other three sides when hardly a word is sure; the surest reading is kept. */
function readUpright(core: Core, api: Api, picture: Picture): OcrReading {
  let best: { lines: OcrLine[]; score: number; turned: 0 | 1 | 2 | 3 } | undefined;
  for (const turned of [0, 1, 3, 2] as const) {
    const image = turnQuarter(picture, turned);
    const lines = readTurned(core, api, image);
    const words = lines.flat();
    const standing = words.filter((w) => !lies(w));
    const sure = standing.filter((w) => w.confidence * 100 >= DOUBTFUL).reduce((n, w) => n + w.text.length, 0);
    const upright = standing.length * 2 >= words.length;
    const mean = words.length === 0 ? 0 : words.reduce((n, w) => n + w.confidence, 0) / words.length;
    if (best === undefined || sure > best.score) best = { lines, score: sure, turned };
    if (turned === 0 && (words.length === 0 || (upright && mean * 100 >= DOUBTFUL))) break;
  }
  const { turned, lines } = best!;
  return {
    turned,
    lines: lines.map((line) => line.map((word) => ({ ...word, quad: turnBack(word.quad, picture, turned) }))),
  };
}

/** Tesseract reads lines that stand on their side too, but doesn't say which way they go: such a word is tall. */
function lies({ text, quad: q }: OcrWord): boolean {
  return text.length >= 3 && Math.abs(q[2] - q[0]) < Math.abs(q[5] - q[1]);
}

function readTurned(core: Core, api: Api, picture: Picture): OcrLine[] {
  const { width, height, grey } = picture;
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  core.FS.writeFile("/input", file);
  if (api.SetImageFile(1, 0) !== 0) throw new Error("the picture could not be read");
  api.SetVariable("tessedit_pageseg_mode", "3");
  api.SetVariable("user_defined_dpi", String(Math.round(picture.scale * 72)));
  api.FindLines();
  const gradient = api.GetGradient();
  const skew = Number.isFinite(gradient) && Math.abs(gradient) >= LEVEL ? gradient : 0;
  if (skew !== 0) api.SetImageFile(1, skew);
  api.Recognize(null);
  const { blocks } = JSON.parse(api.GetJSONText()) as Json;
  api.Clear();
  const back = unskew(skew, width, height);
  return (blocks ?? []).flatMap(({ paragraphs }) =>
    (paragraphs ?? []).flatMap(({ lines }) => (lines ?? []).map(({ words }) => lineOf(words, back))),
  );
}

/** The words of one line share its top and bottom, so that laid on a page, turned or not, they are one line again. */
function lineOf(words: readonly Word[], back: (quad: OcrWord["quad"]) => OcrWord["quad"]): OcrWord[] {
  const real = words.filter(({ text }) => text.trim() !== "");
  const top = Math.min(...real.map(({ bbox }) => bbox.y0));
  const bottom = Math.max(...real.map(({ bbox }) => bbox.y1));
  return real.map(({ text, confidence, bbox: { x0, x1 } }) => ({
    text: text.trim(),
    confidence: confidence / 100,
    quad: back([x0, top, x1, top, x0, bottom, x1, bottom]),
  }));
}

/** Leptonica turns about the middle and keeps the picture's size, so turning back is exact. */
function unskew(radians: number, width: number, height: number): (quad: OcrWord["quad"]) => OcrWord["quad"] {
  if (radians === 0) return (quad) => quad;
  const [cx, cy, cos, sin] = [width / 2, height / 2, Math.cos(-radians), Math.sin(-radians)];
  return (q) => {
    const out: number[] = [];
    for (let i = 0; i < 8; i += 2) {
      const [x, y] = [q[i]! - cx, q[i + 1]! - cy];
      out.push(cx + x * cos - y * sin, cy + x * sin + y * cos);
    }
    return out as unknown as OcrWord["quad"];
  };
}
