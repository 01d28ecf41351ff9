// What is built, for every front: the command line, the document process, and (with the window) the shell and host.
import { defineConfig } from "electron-vite";

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      // Dependencies stay outside the bundle: mupdf finds its WASM beside itself, better-sqlite3 its binary.
      externalizeDeps: true,
      lib: {
        entry: { cli: "src-main/cli/main.ts", "document-process": "src-main/workers/document-process.ts" },
        formats: ["es"],
      },
    },
  },
});
