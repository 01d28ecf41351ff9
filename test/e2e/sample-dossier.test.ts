// The main job on the sample dossier, against its gold list.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  brother,
  candidate,
  counsel,
  manager,
  mother,
  owen,
  partner,
  spouse,
  tessa,
  treasurer,
} from "../../resources/samples/people.ts";
import { SURNAMES } from "../../resources/samples/records/vocabulary.ts";
import type { CheckResult } from "../../src-main/contract/check.ts";
import { occurrences } from "../../src-main/engine/redaction/occurrences.ts";
import { json, stet } from "../support/cli.ts";
import { LONG } from "../support/long.ts";
import { root } from "../support/shared.ts";
import { read, readByOthers } from "../support/tools.ts";

const dossier = join(root, "resources", "samples", "dossier.pdf");
const gold = JSON.parse(readFileSync(join(root, "resources", "samples", "dossier.gold.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "stet-sample-"));
const squash = (text: string) => text.replace(/\s+/g, " ").trim();
type Item = { page: number; kind: string; text: string };
type Scan = { page: number; contains: { kind: string; text: string }[] };
const CAST = [candidate, spouse, owen, tessa, brother, mother, manager, treasurer, counsel, partner];
/** Of the contact list, and those whom one line names. */
const EXTRAS = [
  "Ruth Abernethy Otis Bramwell Josiah Calder Rosalind Castellan Hugh Devereaux Carmen Dunleavy Paul Eastman Noor Fairbanks",
  "Leila Farouk Wendell Gallagher Everett Hollis Consuelo Ibarra Amos Jessup Benedikt Kowalczyk Astrid Lindqvist",
  "Celestine Moreau Silas Pruitt Ingrid Rasmussen Mateo Sandoval Agnes Thistlewood Dietrich Ullman Walter Whitcombe",
];
/** A name as a page may break it, but not a firm's. */
const inLines = (name: string) => new RegExp(`${name.replaceAll(" ", "\\s")}(?!\\sPaving)`, "g");
const isScanned = (page: number | null) => gold.notRead.some((p: Scan) => p.page === page);

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
      (f) =>
        f.kind !== "person" &&
        f.where === "page" &&
        !keys.has(`${f.page} ${f.kind} ${squash(f.text)}`) &&
        !isScanned(f.page),
    );
    expect(flagged.map((f) => `${f.page} ${f.kind} ${f.text}`)).toEqual([]);
  });

  // The gold list has what is struck unasked; names are an editor's choice, and are held against the cast.
  test("has its cast found in full wherever they are named, as one person each", () => {
    const people = checked.findings.filter((f) => f.kind === "person" && f.where === "page");
    const groups = new Set<string>();
    for (const { name } of CAST) {
      const named = checked.pages!.flatMap(({ page, text }) =>
        isScanned(page)
          ? []
          : [...text.matchAll(inLines(name))].map(({ 0: { length }, index }) => ({ page, index, length })),
      );
      expect(named, name).not.toEqual([]);
      const found = named.map((n) =>
        people.find((f) => f.page === n.page && f.start <= n.index && f.end >= n.index + n.length),
      );
      expect(
        found.filter((f) => f === undefined),
        name,
      ).toEqual([]);
      const own = new Set(found.map((f) => f!.group));
      expect(own.size, name).toBe(1);
      groups.add([...own][0]!);
    }
    expect(groups.size).toBe(CAST.length);
  });

  test("has hardly anything taken for a person that is none", () => {
    const words = new Set(
      [...CAST.map(({ name }) => name), ...SURNAMES, ...EXTRAS].flatMap((name) => name.match(/\p{L}+/gu) ?? []),
    );
    const people = checked.findings.filter((f) => f.kind === "person" && f.where === "page" && !isScanned(f.page));
    const strangers = people.filter((f) => (f.text.match(/\p{L}{2,}/gu) ?? []).some((word) => !words.has(word)));
    expect(people.length).toBeGreaterThan(200);
    expect(strangers.map((f) => f.text).length / people.length).toBeLessThan(0.04);
  });

  test("has its scanned pages read from their pictures, and said to be", () => {
    const scans = checked.coverage.filter((c) => c.state !== "read");
    expect(scans.map((c) => [c.page, c.state])).toEqual(gold.notRead.map(({ page }: Scan) => [page, "ocr"]));
    expect(scans[0]!.why).toMatch(/picture/);
  });

  test("has what is private on its scans found, but for what a recogniser garbles or a line alone doesn't tell", () => {
    const digits = (text: string) => text.replace(/[^a-z0-9]/gi, "").toLowerCase();
    const wanted = gold.notRead.flatMap(({ page, contains }: Scan) => contains.map((item) => ({ page, ...item })));
    const found = wanted.filter((item: Item) =>
      checked.findings.some(
        (f) => f.page === item.page && f.kind === item.kind && digits(item.text).startsWith(digits(f.text)),
      ),
    );
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.9);
    const flagged = checked.findings.filter((f) => f.kind !== "person" && isScanned(f.page));
    expect(flagged.length).toBeLessThanOrEqual(wanted.length);
  });

  test.runIf(LONG)("has scans left unread when asked to, and named", async () => {
    const ran = await stet(["check", dossier, "--json", "--ocr", "never"]);
    expect(ran.code).toBe(1);
    const unread = (json(ran) as CheckResult).coverage.filter((c) => c.state === "not_read").map((c) => c.page);
    expect(unread).toEqual(gold.notRead.map(({ page }: Scan) => page));
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

  test("runs in the demo as the README says, with the seed case's facts", () => {
    const out = execFileSync(
      process.execPath,
      [join(root, "out", "main", "cli.js"), "demo", "--out", join(folder, "demo")],
      { encoding: "utf8" },
    );
    for (const words of [
      "Phone numbers",
      "read from pictures.",
      "x.private-info.scope.2024-03",
      "meta.privacy.hacked-source.current",
      "No residue found by the checks listed.",
      "To publish:",
    ])
      expect(out).toContain(words);
  });

  test("is published by it without any of them: neither reader finds one, and the pages that stand are whole", async () => {
    const bytes = readFileSync(join(folder, "demo", "publish", "redacted.pdf"));
    const others = (await readByOthers(bytes)).map(({ pages }) => pages);
    for (const pages of [read(bytes).pages.map((p) => ({ page: p.number, text: p.text })), ...others])
      for (const item of gold.items as Item[]) {
        const text = pages.find((p) => p.page === item.page)!.text;
        expect(occurrences(text, { text: item.text, literal: false }), `${item.kind} on page ${item.page}`).toEqual([]);
      }
    const after = read(bytes).pages.map((p) => squash(p.text));
    for (const near of gold.nearMisses.slice(0, 200) as Item[])
      expect(after[near.page - 1]).toContain(squash(near.text));
  });
});
