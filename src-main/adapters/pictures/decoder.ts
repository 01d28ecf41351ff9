// Pictures that mupdf can't read: WebP through libwebp, HEIC through libheif, SVG through resvg, all in WebAssembly.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assertNever } from "../../base/assert-never.ts";
import { UnreadableFile } from "../../engine/documents/reading.ts";
import type { DecodedPicture, PictureDecoder } from "../../engine/ports/typesetter.ts";
import { drawSvg } from "./draw-svg.ts";

const packages = createRequire(import.meta.url);
const MOST_PIXELS = 100_000_000;

type HeifImage = {
  get_width(): number;
  get_height(): number;
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: unknown) => void): void;
  free(): void;
};

export const pictureDecoder: PictureDecoder = {
  async decode(bytes, format) {
    switch (format) {
      case "webp":
        return [await webp(bytes)];
      case "heic":
        return heic(bytes);
      case "svg":
        return [await drawSvg(bytes)];
      default:
        return assertNever(format);
    }
  },
};

async function webp(bytes: Uint8Array): Promise<DecodedPicture> {
  const { default: decode, init } = await import("@jsquash/webp/decode.js");
  const wasm = readFileSync(packages.resolve("@jsquash/webp/codec/dec/webp_dec.wasm"));
  // Its wrapper hands pixels over as ImageData, which only browsers have.
  (globalThis as { ImageData?: unknown }).ImageData ??= function pixels(
    this: object,
    data: Uint8ClampedArray,
    width: number,
    height: number,
  ) {
    Object.assign(this, { data, width, height });
  };
  await init({ wasmBinary: wasm });
  const { data, width, height } = await decode(Uint8Array.from(bytes).buffer);
  return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

async function heic(bytes: Uint8Array): Promise<DecodedPicture[]> {
  const libheif = packages("libheif-js/wasm-bundle") as {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  };
  const images = new libheif.HeifDecoder().decode(bytes);
  const out: DecodedPicture[] = [];
  for (const image of images) {
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MOST_PIXELS) throw new UnreadableFile("document/too-large");
    const data = new Uint8ClampedArray(width * height * 4);
    await new Promise<void>((done, fail) =>
      image.display({ data, width, height }, (shown) => (shown ? done() : fail(new Error("not decoded")))),
    );
    out.push({ width, height, rgba: new Uint8Array(data.buffer) });
    image.free();
  }
  if (out.length === 0) throw new Error("no picture");
  return out;
}
