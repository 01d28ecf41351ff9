// What `stet attack` promises, on the built program: planted leaks are found, twins aren't, and nothing struck is said.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attackResult } from "../../src-main/contract/attack.ts";
import { errorLine } from "../../src-main/contract/errors.ts";
import { redactResult } from "../../src-main/contract/redact.ts";
import { json, stet } from "../support/cli.ts";
import { line, onePage } from "../support/pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-attack-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("attack", () => {
  const original = file(
    "minutes.pdf",
    onePage({
      content:
        line("Nobody spoke for a while, and then everybody did at length.", 72, 720) +
        line("They met Maria Hernandez at the station on Tuesday night.", 72, 700) +
        line("It was said that the letters had been kept all along.", 72, 680),
    }),
  );
  const copyOf = async (name: string, ...more: string[]) => {
    const ran = await stet(["redact", original, "--out", join(folder, name), "--text-file", "-", "--json", ...more], {
      input: "Maria Hernandez\n",
    });
    return redactResult.parse(json(ran)).output ?? "";
  };

  test("finds nothing strong in a copy of ours, and says that its marks tell nothing", async () => {
    const copy = await copyOf("closed");
    const ran = await stet(["attack", copy, "--json"]);
    expect(ran.code).toBe(0);
    const result = attackResult.parse(json(ran));
    expect(result).toMatchObject({ marks: 1, unread: [], compared: null });
    expect(result.attacks.map(({ strength }) => strength)).toEqual(["weak"]);
    const words = await stet(["attack", copy]);
    expect(words.out).toMatch(/tells nothing: every name fits[\s\S]*What to do/);
  });

  test("counts the names that fit where the gap is as wide as the name, and ends with 1", async () => {
    const ran = await stet(["attack", await copyOf("exact", "--exact-width"), "--json"]);
    expect(ran.code).toBe(1);
    const [item] = attackResult.parse(json(ran)).attacks;
    expect(item).toMatchObject({ attack: "gap-width", page: 1, strength: "strong" });
    expect(item!.fits! / item!.of!).toBeLessThan(0.03);
    expect(ran.out).not.toMatch(/hernandez/i);
  });

  test("reads a mark in a version already public, and says where, never what", async () => {
    const ran = await stet(["attack", await copyOf("compared"), "--compare", original, "--json"]);
    expect(ran.code).toBe(1);
    const result = attackResult.parse(json(ran));
    expect(result.compared).toEqual({ pages: 1, matched: 1, unread: [] });
    expect(result.attacks[0]).toMatchObject({ attack: "public-version", page: 1, other: { page: 1 } });
    expect(ran.out).not.toMatch(/hernandez/i);
  });

  test("a version that can't be opened is said to be the one that can't", async () => {
    const broken = file("broken-version.pdf", "%PDF-1.7\n1 0 obj\n<</Type /Cat");
    const ran = await stet(["attack", original, "--compare", broken, "--json"]);
    expect(ran.code).toBe(3);
    expect(errorLine.parse(json(ran)).error.code).toBe("attack/other-version");
  });
});
