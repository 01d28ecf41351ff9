// pdf.js as the independent reader: written by others, in another language, sharing no code with the engine.
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { getDocument, version } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { IndependentReader } from "../../engine/ports/independent-reader.ts";

const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export const pdfjsReader: IndependentReader = {
  id: "pdfjs",
  name: `pdf.js ${version}`,
  async read(bytes) {
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
    const pages: { page: number; text: string }[] = [];
    const elsewhere: string[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const proxy = await document.getPage(page);
      const content = await proxy.getTextContent({ includeMarkedContent: false, disableNormalization: true });
      pages.push({
        page,
        text: content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
      });
      elsewhere.push(JSON.stringify(await proxy.getAnnotations()), JSON.stringify(await proxy.getStructTree()));
      proxy.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    elsewhere.push(JSON.stringify(info), metadata === null ? "" : JSON.stringify([...metadata]));
    elsewhere.push(JSON.stringify(await document.getOutline()), JSON.stringify(await document.getAttachments()));
    elsewhere.push(JSON.stringify(await document.getFieldObjects()), JSON.stringify(await document.getJSActions()));
    await task.destroy();
    return { pages, elsewhere: elsewhere.join("\n") };
  },
};
