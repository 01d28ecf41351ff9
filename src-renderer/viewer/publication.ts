// The publication copy, opened by pdf.js: the one document the window itself parses, and one that our checks have passed.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist";
import rendererUrl from "pdfjs-dist/build/pdf.renderer.min.mjs?url";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { bitmapUrl } from "./bitmap.ts";
import { publicationWords } from "./publication-words.ts";
import { createRecent } from "./recent.ts";
import type { PageSize, PageSource, TileAsk } from "./types.ts";

export type Publication = { readonly source: CanvasSource; close(): void };
/** Pictures as canvases, drawn once and kept: nothing is copied. Small ones as pixels, like any source's. */
export type CanvasSource = PageSource & {
  draw(ask: TileAsk, signal: AbortSignal): Promise<HTMLCanvasElement | null>;
};

/** Pages whose drawing instructions pdf.js keeps. */
const KEPT_PAGES = 6;

/** null when it can't be opened. Page sizes, where known already, spare a look at every page. */
export async function openPublication(bytes: Uint8Array, sizes?: readonly PageSize[]): Promise<Publication | null> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  GlobalWorkerOptions.rendererSrc = rendererUrl;
  const served = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href;
  const task = getDocument({
    // pdf.js takes the buffer away that it is given.
    data: bytes.slice(),
    // The content security policy allows no WebAssembly; the same decoders are there in JavaScript.
    useWasm: false,
    wasmUrl: served("wasm"),
    cMapUrl: served("cmaps"),
    standardFontDataUrl: served("standard_fonts"),
    // What isn't embedded looks the same on every machine.
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const copy = await task.promise;
    const pages = sizes?.length === copy.numPages ? sizes : await sizesOf(copy);
    return { source: sourceOf(copy, pages), close: () => void task.destroy() };
  } catch {
    void task.destroy();
    return null;
  }
}

async function sizesOf(copy: PDFDocumentProxy): Promise<PageSize[]> {
  return Promise.all(
    Array.from({ length: copy.numPages }, async (_, i) => {
      const { width, height } = (await copy.getPage(i + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
}

function sourceOf(copy: PDFDocumentProxy, pages: readonly PageSize[]): CanvasSource {
  const recent = createRecent<PDFPageProxy>(KEPT_PAGES, (page) => page.cleanup());

  const draw: CanvasSource["draw"] = async ({ page, scale, x, y, width, height }, signal) => {
    const proxy = await copy.getPage(page).catch(() => null);
    if (proxy === null || signal.aborted) return null;
    recent.use(String(page), proxy);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const viewport = proxy.getViewport({ scale, offsetX: -x, offsetY: -y });
    const drawing = proxy.render({ canvas, viewport });
    const cancel = () => drawing.cancel();
    signal.addEventListener("abort", cancel, { once: true });
    return drawing.promise.then(
      () => canvas,
      () => null,
    );
  };

  return {
    pages,
    draw,
    async tile(ask, signal) {
      const canvas = await draw(ask, signal);
      const { width, height } = ask;
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, width, height).data;
      return pixels === undefined
        ? null
        : { width, height, url: bitmapUrl(width, height, new Uint8Array(pixels.buffer)) };
    },
    async words(page, signal) {
      const proxy = await copy.getPage(page).catch(() => null);
      if (proxy === null || signal.aborted) return null;
      return proxy.getTextContent().then(
        (content) => publicationWords(content, proxy.getViewport({ scale: 1 }).transform),
        () => null,
      );
    },
  };
}
