// Who may import whom, held against every file; and every fence shown to fail when it is broken.
import { describe, expect, it } from "vitest";
import { violationsOf } from "./fences.ts";
import { ROOMS } from "./rules.ts";
import { readTree } from "./tree.ts";

describe("the rooms", () => {
  const tree = readTree(["src-main", "src-renderer"]);

  it("are looked at, every file of them", () => {
    expect(tree.size).toBeGreaterThan(50);
    for (const folder of ["base", "contract", "engine", "store", "services"])
      expect([...tree.keys()].some((path) => path.startsWith(`src-main/${folder}/`))).toBe(true);
  });

  it("import only what they may", () => {
    expect(violationsOf(tree)).toEqual([]);
  });

  it("are all in the table, and the table has no others", () => {
    const folders = new Set(
      [...tree.keys()].map((p) => (p.startsWith("src-main") ? p.split("/").slice(0, 2).join("/") : "src-renderer")),
    );
    expect([...folders].filter((f) => !ROOMS.some((r) => r.folder === f))).toEqual([]);
  });
});

/** [what is planted, in which file, its text, the violation]. */
const PLANTED: readonly (readonly [string, string, string, string])[] = [
  [
    "base importing the contract",
    "src-main/base/x.ts",
    'import { a } from "../contract/y.ts";',
    "may not import src-main/contract/y.ts",
  ],
  [
    "the contract importing the engine",
    "src-main/contract/x.ts",
    'export * from "../engine/y.ts";',
    "may not import src-main/engine/y.ts",
  ],
  [
    "the engine importing the store",
    "src-main/engine/x.ts",
    'import { a } from "../store/y.ts";',
    "may not import src-main/store/y.ts",
  ],
  [
    "the engine importing an adapter's type",
    "src-main/engine/x.ts",
    'import type { A } from "../adapters/y.ts";',
    "may not import src-main/adapters/y.ts",
  ],
  [
    "an adapter importing a service",
    "src-main/adapters/x.ts",
    'import "../services/y.ts";',
    "may not import src-main/services/y.ts",
  ],
  [
    "a worker importing the store",
    "src-main/workers/x.ts",
    'const a = await import("../store/y.ts");',
    "may not import src-main/store/y.ts",
  ],
  [
    "the store importing the engine",
    "src-main/store/x.ts",
    'import type { A } from "../engine/model/y.ts";',
    "may not import src-main/engine/model/y.ts",
  ],
  [
    "a service running a parser",
    "src-main/services/x.ts",
    'import { a } from "../engine/documents/y.ts";',
    "may not import src-main/engine/documents/y.ts",
  ],
  [
    "a service importing a type and a value together",
    "src-main/services/x.ts",
    'import { type A, b } from "../engine/ports/y.ts";',
    "may not import src-main/engine/ports/y.ts",
  ],
  [
    "a service importing an adapter's type",
    "src-main/services/x.ts",
    'type A = import("../adapters/y.ts").A;',
    "may not import src-main/adapters/y.ts",
  ],
  [
    "a service importing a worker",
    "src-main/services/x.ts",
    'import { a } from "../workers/y.ts";',
    "may not import src-main/workers/y.ts",
  ],
  [
    "a transport importing a service",
    "src-main/transport/x.ts",
    'import { a } from "../services/y.ts";',
    "may not import src-main/services/y.ts",
  ],
  [
    "the shell importing the command line",
    "src-main/shell/x.ts",
    'import { a } from "../cli/y.ts";',
    "may not import src-main/cli/y.ts",
  ],
  [
    "the host importing the shell",
    "src-main/host/x.ts",
    'import { a } from "../shell/y.ts";',
    "may not import src-main/shell/y.ts",
  ],
  [
    "the command line importing the engine",
    "src-main/cli/x.ts",
    'import { a } from "../engine/policy/y.ts";',
    "may not import src-main/engine/policy/y.ts",
  ],
  [
    "the command line importing the store",
    "src-main/cli/x.ts",
    'const a = new URL("../store/y.ts", import.meta.url);',
    "may not import src-main/store/y.ts",
  ],
  [
    "the window importing a service",
    "src-renderer/x.tsx",
    'import { a } from "../src-main/services/y.ts";\nexport const b = <p />;',
    "may not import src-main/services/y.ts",
  ],
  [
    "anything importing a test's support",
    "src-main/cli/x.ts",
    'import { a } from "../../test/support/y.ts";',
    "may not import test/support/y.ts",
  ],
  ["a file outside every room", "src-main/utils/x.ts", "export const a = 1;", "stands in no room"],
  [
    "electron outside the shell",
    "src-main/host/x.ts",
    'import { app } from "electron";',
    "may not import the package electron",
  ],
  [
    "electron's types outside the shell",
    "src-main/services/x.ts",
    'import type { App } from "electron/main";',
    "may not import the package electron/main",
  ],
  [
    "SQLite outside the store",
    "src-main/services/x.ts",
    'import type { Database } from "better-sqlite3";',
    "may not import the package better-sqlite3",
  ],
  [
    "mupdf outside the adapters",
    "src-main/services/x.ts",
    'const m = await import("mupdf");',
    "may not import the package mupdf",
  ],
  [
    "pdf.js outside the adapters",
    "src-main/workers/x.ts",
    'import * as p from "pdfjs-dist/legacy/build/pdf.mjs";',
    "may not import the package pdfjs-dist/legacy/build/pdf.mjs",
  ],
  [
    "pdf.js elsewhere in the window",
    "src-renderer/features/x.ts",
    'import * as p from "pdfjs-dist";',
    "may not import the package pdfjs-dist",
  ],
  [
    "PDFium outside the adapters",
    "src-main/workers/x.ts",
    'import { init } from "@embedpdf/pdfium";',
    "may not import the package @embedpdf/pdfium",
  ],
  [
    "tesseract outside the adapters",
    "src-main/services/x.ts",
    'const t = require("tesseract.js");',
    "may not import the package tesseract.js",
  ],
  [
    "React outside the window",
    "src-main/shell/x.ts",
    'import { useState } from "react";',
    "may not import the package react",
  ],
  ["Node in base", "src-main/base/x.ts", 'import { join } from "node:path";', "may not import Node's node:path"],
  [
    "Node in the contract, without its prefix",
    "src-main/contract/x.ts",
    'import { join } from "path";',
    "may not import Node's path",
  ],
  [
    "Node in the engine",
    "src-main/engine/x.ts",
    'import type { Stats } from "node:fs";',
    "may not import Node's node:fs",
  ],
  [
    "Node in the engine, dynamically",
    "src-main/engine/x.ts",
    "const f = await import(`node:fs/promises`);",
    "may not import Node's node:fs/promises",
  ],
  ["Node in the window", "src-renderer/x.ts", 'export { readFile } from "node:fs";', "may not import Node's node:fs"],
  [
    "a package the engine doesn't know",
    "src-main/engine/x.ts",
    'import _ from "lodash";',
    "may not import the package lodash",
  ],
  [
    "a package the contract doesn't know",
    "src-main/contract/x.ts",
    'import x from "fast-xml-parser";',
    "may not import the package fast-xml-parser",
  ],
  ["the clock in the engine", "src-main/engine/x.ts", "const t = Date.now();", "reaches for Date.now"],
  ["today in the engine", "src-main/engine/x.ts", "const t = new Date();", "reaches for new Date()"],
  ["a stopwatch in the engine", "src-main/engine/x.ts", "const t = performance.now();", "reaches for performance"],
  ["chance in the engine", "src-main/engine/x.ts", "const r = Math.random();", "reaches for Math.random"],
  ["strong chance in the engine", "src-main/engine/x.ts", "const r = crypto.randomUUID();", "reaches for crypto"],
  ["a log in the engine", "src-main/engine/x.ts", 'console.log("text");', "reaches for console"],
  ["a log by another road", "src-main/engine/x.ts", 'globalThis.console.log("text");', "reaches for globalThis"],
  [
    "the environment in the contract",
    "src-main/contract/x.ts",
    'const e = process.env["HOME"];',
    "reaches for process",
  ],
  ["the network in base", "src-main/base/x.ts", 'const r = await fetch("https://example.org");', "reaches for fetch"],
  ["a timer in the engine", "src-main/engine/x.ts", "setTimeout(() => {}, 1);", "reaches for setTimeout"],
];

describe("a fence, broken by", () => {
  it.each(PLANTED)("%s, fails", (_name, path, text, violation) => {
    expect(violationsOf(new Map([[path, text]]))).toContain(`${path}: ${violation}`);
  });

  it("a cycle between rooms, fails, even of types", () => {
    const tree = new Map([
      ["src-main/engine/policy/a.ts", 'import { b } from "../model/b.ts";'],
      ["src-main/engine/model/b.ts", 'import type { c } from "../policy/c.ts";'],
      ["src-main/engine/policy/c.ts", "export const c = 1;"],
    ]);
    expect(violationsOf(tree)).toEqual([
      "src-main/engine/policy → src-main/engine/model → src-main/engine/policy: is a cycle",
    ]);
  });

  it("a cycle between files of one room, fails", () => {
    const tree = new Map([
      ["src-main/base/a.ts", 'import { b } from "./b.ts";'],
      ["src-main/base/b.ts", 'export { a } from "./a.ts";'],
    ]);
    expect(violationsOf(tree)).toEqual(["src-main/base/a.ts → src-main/base/b.ts → src-main/base/a.ts: is a cycle"]);
  });
});

describe("a fence lets through", () => {
  it.each([
    ["a type of the engine in a service", "src-main/services/x.ts", 'import type { A } from "../engine/ports/y.ts";'],
    ["only types in the braces", "src-main/services/x.ts", 'import { type A, type B } from "../engine/ports/y.ts";'],
    ["policy in a service", "src-main/services/x.ts", 'import { predict } from "../engine/policy/y.ts";'],
    ["a worker's entry by its address", "src-main/cli/x.ts", 'const u = new URL("../workers/y.ts", import.meta.url);'],
    ["electron in the shell", "src-main/shell/x.ts", 'import { app } from "electron";'],
    ["SQLite in the store", "src-main/store/x.ts", 'import Database from "better-sqlite3";'],
    ["pdf.js in the viewer", "src-renderer/viewer/x.ts", 'import * as p from "pdfjs-dist";'],
    ["a given date in the engine", "src-main/engine/x.ts", "export const d = (s: string) => new Date(s).getTime();"],
    [
      "the words in a comment or a text",
      "src-main/engine/x.ts",
      '// import "node:fs"\nexport const a = "console.log(Date.now())";',
    ],
    [
      "a name that only looks like one",
      "src-main/engine/x.ts",
      "export const f = (a: { fetch: string; process: string }) => a.fetch + a.process;",
    ],
    ["the clock in a service", "src-main/services/x.ts", "const t = Date.now();"],
    ["a loop of types between two files", "src-main/base/x.ts", 'import type { X } from "./x.ts";\nexport type Y = X;'],
  ])("%s", (_name, path, text) => {
    expect(violationsOf(new Map([[path, text]]))).toEqual([]);
  });
});
