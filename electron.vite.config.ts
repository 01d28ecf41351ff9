// What is built, for every front: the command line, the document process, the host, the shell, its preload, the window.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

/**
 * Lengths of the design grow with the text: at 200 % nothing is cut off. Hairlines stay hairlines, and pictures in
 * `url()` keep their own units.
 */
const pixelsToRem = {
  postcssPlugin: "pixels-to-rem",
  Declaration(declaration: { value: string }) {
    if (declaration.value.includes("url(")) return;
    declaration.value = declaration.value.replace(/(?<![\w.-])(-?\d*\.?\d+)px\b/g, (pixels, number: string) =>
      Math.abs(Number(number)) < 3 ? pixels : `${Number(number) / 16}rem`,
    );
  },
};

/** What pdf.js fetches as a document needs it: character maps, the standard fonts, decoders that need no WebAssembly. */
function pdfjsFiles(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const files = ["cmaps", "standard_fonts", "wasm"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !/\.wasm$|quickjs|qcms/i.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return {
    name: "pdfjs-files",
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: "asset", fileName: `pdfjs/${file}`, source: readFileSync(join(root, file)) });
    },
    configureServer(server) {
      server.middlewares.use("/pdfjs/", (request, response, next) => {
        const file = files.find((name) => request.url === `/${name}`);
        if (file === undefined) return next();
        if (file.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
        response.end(readFileSync(join(root, file)));
      });
    },
  };
}

/** The taggers' files, unpacked once here and not by every document's process. */
function unpackedModels(): Plugin {
  const folder = join(import.meta.dirname, "resources", "models");
  return {
    name: "unpacked-models",
    generateBundle() {
      for (const name of readdirSync(folder).filter((file) => file.endsWith(".bin.gz")))
        this.emitFile({
          type: "asset",
          fileName: `models/${name.replace(/\.gz$/, "")}`,
          source: gunzipSync(readFileSync(join(folder, name))),
        });
    },
  };
}

/** Packages of nothing but JavaScript that a command, the host or every document process loads as it starts. */
const LOADED_BY_ALL = [
  "@noble/ciphers",
  "@noble/hashes",
  "@scure/bip39",
  "age-encryption",
  "commander",
  "fast-xml-parser",
  "libphonenumber-js",
  "re2js",
  "yaml",
  "zod",
];

export default defineConfig({
  main: {
    plugins: [unpackedModels()],
    build: {
      outDir: "out/main",
      minify: true,
      // Most dependencies stay outside the bundle: mupdf finds its WASM beside itself, better-sqlite3 its binary. What
      // every process loads comes as one file: finding hundreds of small ones took longer than running them.
      externalizeDeps: { exclude: LOADED_BY_ALL },
      lib: {
        entry: {
          cli: "src-main/cli/main.ts",
          "document-process": "src-main/workers/document-process.ts",
          "document-helper": "src-main/workers/document-helper.ts",
          host: "src-main/host/main.ts",
          main: "src-main/shell/main.ts",
        },
        formats: ["es"],
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      // Sandboxed preloads are CommonJS and load nothing but Electron.
      lib: { entry: { preload: "src-main/shell/preload/index.ts" }, formats: ["cjs"] },
    },
  },
  renderer: {
    root: "src-renderer",
    plugins: [react(), pdfjsFiles()],
    css: { postcss: { plugins: [pixelsToRem] } },
    build: {
      outDir: "out/renderer",
      minify: true,
      chunkSizeWarningLimit: 2000,
      target: "chrome128",
      // A strict content security policy knows no inline data for scripts and fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: "src-renderer/index.html" },
    },
  },
});
