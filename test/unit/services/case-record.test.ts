// A case remembers what was read off pictures, so that the next check of the same file doesn't read it again.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readingsKept, recordCheck } from "../../../src-main/services/case-record.ts";
import { checkFile } from "../../../src-main/services/check.ts";
import { sha256 } from "../../../src-main/services/input.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { must } from "../../support/desk.ts";
import { root } from "../../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-record-"));
const app = nodeApp(join(root, "out", "main"), "0.1.0");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a picture is read once", async () => {
  const bytes = new Uint8Array(readFileSync(join(root, "test", "fixtures", "pictures", "letter.png")));
  const input = { bytes, name: "letter.png", sha256: sha256(bytes) };
  const place = join(folder, "case");
  expect(await readingsKept(app, { folder: place }, input.sha256)).toEqual([]);
  expect(existsSync(place)).toBe(false);

  const first = must(await checkFile(app, input, { scans: { mode: "auto", known: [] } }));
  must(await recordCheck(app, { folder: place }, input, first));
  const known = await readingsKept(app, { folder: place }, input.sha256);
  expect(known).toHaveLength(1);

  // Told another reading of the page, it is believed: the page isn't looked at again.
  const told = known.map((reading) => ({ ...reading, lines: [] }));
  const again = must(await checkFile(app, input, { scans: { mode: "auto", known: told } }));
  expect(again.readings).toHaveLength(1);
  expect(again.result.findings).toEqual([]);
  const same = must(await checkFile(app, input, { scans: { mode: "auto", known } }));
  expect(same.result.findings).toEqual(first.result.findings);
  expect(same.result.findings.length).toBeGreaterThan(0);
});
