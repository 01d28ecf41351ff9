// What `stet compare` promises, on the built program: each difference in its place, and a plan for what is shared.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareResult } from "../../src-main/contract/compare.ts";
import { redactResult } from "../../src-main/contract/redact.ts";
import { json, stet } from "../support/cli.ts";
import { line, onePage } from "../support/pdf.ts";
import { read } from "../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-compare-"));
const file = (name: string, content: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("compare shows where copies differ, and its plan leaves what they share", async () => {
  const [mine, theirs] = ["moved", "proposed"].map((word) =>
    file(`${word}.pdf`, onePage({ content: line(`It was ${word} in May.`) })),
  );
  const shared = join(folder, "shared.json");
  const compared = await stet(["compare", mine!, theirs!, "--plan", shared, "--json"]);
  expect(compared.code).toBe(1);
  expect(
    compareResult
      .parse(json(compared))
      .differences.map(({ kind, places }) => [kind, ...places.map(({ text }) => text.trim())]),
  ).toEqual([["wording", "moved", "proposed"]]);
  const ran = await stet([
    "redact",
    mine!,
    "--select",
    "none",
    "--plan",
    shared,
    "--out",
    join(folder, "shared"),
    "--json",
  ]);
  expect(read(readFileSync(redactResult.parse(json(ran)).output!)).pages[0]!.text).not.toContain("moved");
});
