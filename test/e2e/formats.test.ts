// Files of other formats than PDF, through the built command line: opened, looked through, published.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicCertificate } from "../../src-main/contract/certificate.ts";
import { checkResult } from "../../src-main/contract/check.ts";
import { json, stet } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-formats-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A mail with one attachment, as a mail program writes it. */
const mailWith = (name: string, attached: string) =>
  [
    "From: Ann Example <ann@example.org>",
    "To: Ben Example <ben@example.org>",
    "Subject: Quarterly figures",
    "Date: Tue, 3 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Attached, as promised.",
    "--b",
    "Content-Type: text/plain",
    `Content-Disposition: attachment; filename="${name}"`,
    "",
    attached,
    "--b--",
    "",
  ].join("\r\n");

describe("the command line", () => {
  test("opens a folder's files, and the files inside them as documents of their own", async () => {
    const under = mkdtempSync(join(tmpdir(), "stet-folder-"));
    mkdirSync(join(under, "deeper"));
    writeFileSync(join(under, "deeper", "note.txt"), "Call Ann on 202-555-0143.");
    writeFileSync(join(under, "mail.eml"), mailWith("scan.txt", "SSN 219-09-9999"));
    const ran = await stet(["check", under, "--json"]);
    const lines = ran.out
      .trim()
      .split("\n")
      .map((line) => checkResult.parse(JSON.parse(line)));
    expect(lines.map(({ document }) => [document.name, document.format])).toEqual([
      ["note.txt", "txt"],
      ["mail.eml", "eml"],
      ["mail.eml/scan.txt", "txt"],
    ]);
    expect(lines[2]!.document.inside).toBe(lines[1]!.document.sha256);
    expect(lines.map(({ findings }) => findings.some((f) => f.where === "page"))).toEqual([true, true, true]);
    expect(ran.code).toBe(0);
    rmSync(under, { recursive: true });
  });

  test("a mail is published as a PDF that says it is no facsimile, with its clean text", async () => {
    const to = join(folder, "mail-out");
    const ran = await stet([
      "redact",
      file("letter.eml", mailWith("scan.txt", "SSN 219-09-9999")),
      "--out",
      to,
      "--json",
    ]);
    expect([ran.code, json(ran).residues]).toEqual([0, []]);
    const text = readFileSync(join(to, "publish", "redacted.txt"), "utf8");
    expect(text).toContain("Quarterly figures");
    expect(text).not.toContain("ann@example.org");
    expect(
      publicCertificate.parse(JSON.parse(readFileSync(join(to, "publish", "certificate.json"), "utf8"))).facsimile,
    ).toMatch(/not a facsimile/);
  });

  test("Word and PowerPoint files of before 2007 are published without what they hide", async () => {
    for (const name of ["minutes.doc", "works.ppt"]) {
      const to = join(folder, `${name}-out`);
      const ran = await stet(["redact", join(root, "test", "fixtures", "office", name), "--out", to, "--json"]);
      expect([ran.code, json(ran).residues]).toEqual([0, []]);
      const text = readFileSync(join(to, "publish", "redacted.txt"), "utf8");
      expect(text).toMatch(/river/);
      expect(text).not.toMatch(/202-555-0143|eve@example\.org|heron|otter/);
    }
  });

  test("a table is published as a PDF and as clean values that no program runs", async () => {
    const to = join(folder, "table-out");
    const table = 'name,phone,note\nAnn Example,202-555-0143,"=HYPERLINK(""x"")"\nBen Example,none,07 stays\n';
    const ran = await stet(["redact", file("list.csv", table), "--out", to, "--json"]);
    expect([ran.code, json(ran).residues]).toEqual([0, []]);
    const csv = readFileSync(join(to, "publish", "redacted.csv"), "utf8");
    expect(csv).not.toContain("0143");
    expect(csv.split("\r\n")).toEqual([
      "name,phone,note",
      'Ann Example,█████,"\'=HYPERLINK(""x"")"',
      "Ben Example,none,07 stays",
      "",
    ]);
  });
});
