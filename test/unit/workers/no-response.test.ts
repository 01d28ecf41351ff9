// A document process never loads what Node speaks with the network by, though pdf.js looks at a class of it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../support/shared.ts";

const loads = (before: string) =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `${before}
      await import("pdfjs-dist/legacy/build/pdf.min.mjs");
      console.log(process.moduleLoadList.some((name) => name.includes("undici")));`,
    ],
    { cwd: root, encoding: "utf8" },
  ).stdout.trim();

test("pdf.js is read without Node's network", () => {
  const first = JSON.stringify(join(root, "src-main", "workers", "no-response.ts"));
  // Node says nothing of its own that it loads without being asked.
  expect(loads(`await import(${first});`)).toBe("false");
  expect(loads("")).toBe("true");
});
