// A large original is hashed when it must be, and not each time somebody looks at its plan.
import { chmodSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CaseFiles, nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { createOrOpenCase } from "../../../src-main/services/cases.ts";
import { must } from "../../support/desk-results.ts";

const PDF = new TextEncoder().encode("%PDF-1.7\nnobody's number\n%%EOF\n");
const now = () => "2026-01-05T09:00:00.000Z";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-checked-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("an original is not read again while nobody touches its file, and is as soon as somebody does, whatever time the file says", async () => {
  let read = 0;
  const files: CaseFiles = {
    ...nodeCaseFiles,
    hashOriginal(...of) {
      read++;
      return nodeCaseFiles.hashOriginal(...of);
    },
  };
  const c = must(await createOrOpenCase(folder, { files, now, actor: "editor" }));
  const { sha256 } = must(await c.importOriginal({ bytes: PDF, name: "leak.pdf" }, "editor")).document;
  const asChecked = async () => [must(await c.isOriginalAsChecked(sha256)), read];
  expect([await asChecked(), await asChecked()]).toEqual([
    [true, 1],
    [true, 1],
  ]);
  expect([must(await c.verifyOriginal(sha256)), read]).toEqual([true, 2]);
  const path = must(c.originalPath(sha256));
  const { atime, mtime } = statSync(path);
  chmodSync(path, 0o600);
  writeFileSync(path, new Uint8Array(PDF).reverse());
  utimesSync(path, atime, mtime);
  expect([await asChecked(), await asChecked()]).toEqual([
    [false, 3],
    [false, 4],
  ]);
  writeFileSync(path, PDF);
  expect([await asChecked(), await asChecked()]).toEqual([
    [true, 5],
    [true, 5],
  ]);
  c.close();
});
