// What is built, for every front: the command line, the document process, the host, the shell, its preload, the window.
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

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

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      // Dependencies stay outside the bundle: mupdf finds its WASM beside itself, better-sqlite3 its binary.
      externalizeDeps: true,
      lib: {
        entry: {
          cli: "src-main/cli/main.ts",
          "document-process": "src-main/workers/document-process.ts",
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
    plugins: [react()],
    css: { postcss: { plugins: [pixelsToRem] } },
    build: {
      outDir: "out/renderer",
      target: "chrome128",
      // A strict content security policy knows no inline data for scripts and fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: "src-renderer/index.html" },
    },
  },
});
