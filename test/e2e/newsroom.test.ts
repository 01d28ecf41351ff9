// A newsroom's own rules, through the built command line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stet } from "../support/cli.ts";

test("detect goes by the newsroom's own rules and thresholds, and by nothing where they have a mistake", async () => {
  const home = mkdtempSync(join(tmpdir(), "stet-newsroom-"));
  mkdirSync(join(home, "rules"));
  writeFileSync(
    join(home, "rules", "names.yaml"),
    'schema: stet.rules/1\nrules:\n  - id: code-names\n    kind: person\n    words: [Blue Heron]\n    exact: true\n    why: A code name.\n    tests: ["[[Blue Heron]]", "a blue heron"]\n',
  );
  writeFileSync(join(home, "settings.yaml"), "schema: stet.settings/1\nthresholds: { phone: 1 }\n");
  const asked = () =>
    stet(["detect", "--json"], { input: "Blue Heron: 202-555-0143, SSN 078-05-1120", env: { STET_HOME: home } });
  const kinds = JSON.parse((await asked()).out).spans.map((s: { kind: string }) => s.kind);
  writeFileSync(join(home, "settings.yaml"), "thresholds: { phone: 2 }\n");
  const refused = await asked();
  rmSync(home, { recursive: true });
  expect(kinds).toEqual(["person", "ssn"]);
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("settings.yaml, line 1");
});
