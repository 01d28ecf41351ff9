// The main job on the sample dossier, against its gold list.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CheckResult } from "../../src-main/contract/check.ts";
import { occurrences } from "../../src-main/engine/redaction/occurrences.ts";
import { json, stet } from "../support/cli.ts";
import { root } from "../support/shared.ts";
import { read, tools } from "../support/tools.ts";

const dossier = join(root, "resources", "samples", "dossier.pdf");
const gold = JSON.parse(readFileSync(join(root, "resources", "samples", "dossier.gold.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "stet-sample-"));
const squash = (text: string) => text.replace(/\s+/g, " ").trim();
type Item = { page: number; kind: string; text: string };

let checked: CheckResult;
beforeAll(async () => {
  checked = json(await stet(["check", dossier, "--json", "--with-text"]));
});

describe("the sample dossier", () => {
  test("has every gold item found, on its page, with its exact words", () => {
    const key = (i: { page: number | null; kind: string; text: string }) => `${i.page} ${i.kind} ${squash(i.text)}`;
    const found = new Map<string, number>();
    for (const f of checked.findings) found.set(key(f), (found.get(key(f)) ?? 0) + 1);
    const missed = gold.items.filter((item: Item) => {
      const left = found.get(key(item)) ?? 0;
      found.set(key(item), left - 1);
      return left < 1;
    });
    expect(missed.map(key)).toEqual([]);
  });

  test("has no near miss flagged, and nothing flagged that isn't gold", () => {
    const keys = new Set(gold.items.map((i: Item) => `${i.page} ${i.kind} ${squash(i.text)}`));
    const flagged = checked.findings.filter(
      (f) => f.where === "page" && !keys.has(`${f.page} ${f.kind} ${squash(f.text)}`),
    );
    expect(flagged.map((f) => `${f.page} ${f.kind} ${f.text}`)).toEqual([]);
  });

  test("has its scanned pages named as not read", () => {
    const unread = checked.coverage.filter((c) => c.state !== "read").map((c) => c.page);
    expect(unread).toEqual(gold.notRead.map((p: { page: number }) => p.page));
  });

  test("shows its signals: an author, markings, numbering, text under a box", () => {
    const channels = new Set(checked.signals.map((s) => s.channel));
    expect([...channels]).toEqual(
      expect.arrayContaining(["metadata_author", "confidentiality_marking", "bates_stamp", "text_under_box"]),
    );
    expect(checked.signals.some((s) => s.family === "arrived_redaction" && s.page === gold.underBox[0].page)).toBe(
      true,
    );
  });

  test("is published without any of them: neither reader finds one, and the pages that stand are whole", async () => {
    const ran = await stet(["redact", dossier, "--out", join(folder, "out"), "--json"]);
    const { output, residues, unread } = json(ran);
    expect(residues).toEqual([]);
    // A scanned page still shows what it shows: that needs attention, and is said.
    expect([ran.code, unread]).toEqual([1, gold.notRead.map((p: { page: number }) => p.page)]);
    const bytes = readFileSync(output);
    const elsewhere = await tools.independent.read(bytes);
    for (const pages of [read(bytes).pages.map((p) => ({ page: p.number, text: p.text })), elsewhere.pages])
      for (const item of gold.items as Item[]) {
        const text = pages.find((p) => p.page === item.page)!.text;
        expect(occurrences(text, { text: item.text, literal: false }), `${item.kind} on page ${item.page}`).toEqual([]);
      }
    const after = read(bytes).pages.map((p) => squash(p.text));
    for (const near of gold.nearMisses.slice(0, 200) as Item[])
      expect(after[near.page - 1]).toContain(squash(near.text));
  });

  test("runs in the demo as the README says, with the seed case's facts", () => {
    const out = execFileSync(
      process.execPath,
      [join(root, "out", "main", "cli.js"), "demo", "--out", join(folder, "demo")],
      { encoding: "utf8" },
    );
    for (const words of [
      "Phone numbers",
      "NOT READ",
      "x.private-info.scope.2024-03",
      "meta.privacy.hacked-source.current",
      "No residue found by the checks listed.",
      "To publish:",
    ])
      expect(out).toContain(words);
  });
});
