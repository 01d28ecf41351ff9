// The fences as data: who may import whom, which package lives where, and what a pure room may not reach for.

export type Room = {
  readonly folder: string;
  /** Folders it may import, besides itself. */
  readonly from: readonly string[];
  /** Folders whose types alone it may import. */
  readonly types?: readonly string[];
  /** Files it may name in `new URL(…, import.meta.url)` without importing them: a worker's entry. */
  readonly entries?: readonly string[];
  /** npm packages it may import; absent: any that no other fence holds back. */
  readonly packages?: readonly string[];
  /** No Node, no clock, no random, no output: what comes in is all that decides what goes out. */
  readonly pure?: true;
};

export const ROOMS: readonly Room[] = [
  { folder: "src-main/base", from: [], packages: ["@noble/hashes"], pure: true },
  { folder: "src-main/contract", from: ["src-main/base"], packages: ["zod"], pure: true },
  {
    folder: "src-main/engine",
    from: ["src-main/base", "src-main/contract"],
    packages: [
      "zod",
      "libphonenumber-js",
      "fast-xml-parser",
      "@noble/hashes",
      // Readers of formats, each pure JavaScript from bytes to values.
      "postal-mime",
      "@kenjiuno/msgreader",
      "@e965/xlsx",
      "fflate",
      "htmlparser2",
      "markdown-it",
      "exifreader",
      // A newsroom's own rules: YAML, and patterns that can't backtrack.
      "yaml",
      "re2js",
    ],
    pure: true,
  },
  { folder: "src-main/adapters", from: ["src-main/base", "src-main/contract", "src-main/engine"] },
  {
    folder: "src-main/workers",
    from: ["src-main/base", "src-main/contract", "src-main/engine", "src-main/adapters"],
  },
  { folder: "src-main/store", from: ["src-main/base", "src-main/contract"] },
  {
    folder: "src-main/services",
    // Parsing never runs in this process: of the engine, only what is arithmetic over text and facts.
    from: ["src-main/base", "src-main/contract", "src-main/store", "src-main/engine/model", "src-main/engine/policy"],
    types: ["src-main/engine"],
    entries: ["src-main/workers"],
  },
  { folder: "src-main/transport", from: ["src-main/base", "src-main/contract"] },
  ...["shell", "host", "cli"].map((front) => ({
    folder: `src-main/${front}`,
    from: ["src-main/base", "src-main/contract", "src-main/services", "src-main/transport", "package.json"],
    entries: ["src-main/workers", "src-renderer"],
  })),
  { folder: "src-renderer", from: ["src-main/base", "src-main/contract"], entries: ["src-renderer"] },
];

/** Packages that only one place may import. */
export const CONFINED: readonly { readonly packages: RegExp; readonly to: readonly string[] }[] = [
  { packages: /^electron$/, to: ["src-main/shell"] },
  { packages: /^better-sqlite3$/, to: ["src-main/store"] },
  { packages: /^(?:mupdf|@embedpdf\/.*|tesseract\.js|@tesseract\.js-data\/.*)$/, to: ["src-main/adapters"] },
  // Its resolver must be a table of keys: nobody else gets to call it.
  { packages: /^mailauth(?:\/.*)?$/, to: ["src-main/adapters"] },
  // The window opens one thing with it: the verified publication copy.
  { packages: /^pdfjs-dist$/, to: ["src-main/adapters", "src-renderer/viewer"] },
  { packages: /^(?:react|react-dom)$/, to: ["src-renderer"] },
];

/** Where `node:` has no place. */
export const WITHOUT_NODE = ["src-main/base", "src-main/contract", "src-main/engine", "src-renderer"];

/** Outside what decides the result: the clock, chance, the network, the terminal, the process. */
export const IMPURE = new Set([
  "Date.now",
  "new Date()",
  "Date()",
  "Math.random",
  "performance",
  "crypto",
  "console",
  "process",
  "globalThis",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "require",
]);
