// pdf.js as the independent reader: written by others, in another language, sharing no code with the engine.
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { setImmediate as nothingElse } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { GlobalWorkerOptions, getDocument, version } from "pdfjs-dist/legacy/build/pdf.min.mjs";
import type { IndependentReader, ReadTags } from "../../engine/ports/independent-reader.ts";
import { tagsOf } from "./tags.ts";

const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
// Both minified: each process that checks a copy reads them anew, and the others are three times as long.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(packageFolder, "legacy/build/pdf.worker.min.mjs")).href;

const PAGES_AT_ONCE = 4;

export const pdfjsReader: IndependentReader = {
  id: "pdfjs",
  name: `pdf.js ${version}`,
  async read(bytes, range) {
    const task = getDocument({
      // pdf.js takes the buffer it is given, so it gets one of its own; and it refuses Node's Buffer.
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      useWasm: false,
      stopAtErrors: false,
      verbosity: 0,
      cMapUrl: join(packageFolder, "cmaps") + sep,
      cMapPacked: true,
      standardFontDataUrl: join(packageFolder, "standard_fonts") + sep,
    });
    const document = await task.promise;
    const pages: { page: number; text: string; tags?: ReadTags }[] = [];
    const elsewhere: string[] = [];
    const from = range?.from ?? 1;
    const last = Math.min(document.numPages, (range?.to ?? Number.POSITIVE_INFINITY) - 1);
    for (let page = from; page <= last; page++) {
      const proxy = await document.getPage(page);
      const { items } = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const tree = await proxy.getStructTree();
      pages.push({
        page,
        text: items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
        ...(tree === null ? {} : { tags: tagsOf(items, tree, proxy.getViewport({ scale: 1 })) }),
      });
      elsewhere.push(...strings(await proxy.getAnnotations()), ...strings(tree));
      proxy.cleanup();
      // It never waits for anything but itself, and nobody else's messages would be heard until it is done.
      if (page % PAGES_AT_ONCE === 0) await nothingElse();
    }
    if (from === 1) {
      const { info, metadata } = await document.getMetadata();
      elsewhere.push(...strings(info), ...strings(metadata === null ? [] : [...metadata]));
      elsewhere.push(...strings(await document.getOutline()), ...named(await document.getAttachments()));
      elsewhere.push(...named(await document.getFieldObjects()), ...named(await document.getJSActions()));
    }
    await task.destroy();
    return { pages, elsewhere: elsewhere.join("\n") };
  },
};

/** What pdf.js itself calls things: a document that has such a word in it isn't told by it. */
const ITS_OWN = new Set(["subtype", "role", "type", "dir", "id", "fieldType", "name"]);

/** Every string of the document's in an answer of pdf.js: its values, not the words that pdf.js files them under. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Uint8Array) return [new TextDecoder("latin1").decode(value)];
  if (typeof value !== "object" || value === null || depth > 64) return [];
  if (Array.isArray(value) || value instanceof Map) return [...value].flatMap((item) => strings(item, depth + 1));
  return Object.entries(value).flatMap(([key, item]) =>
    ITS_OWN.has(key) && typeof item === "string" ? [] : strings(item, depth + 1),
  );
}

/** The same of a list kept by the document's own names for fields, files and scripts. */
function named(value: unknown): string[] {
  const entries = value instanceof Map ? [...value] : Object.entries(value ?? {});
  return entries.flatMap(([name, item]) => [String(name), ...strings(item)]);
}
