// Files that a PDF carries: opened as documents of the same case, and hostile ones kept within limits.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkResult } from "../../src-main/contract/check.ts";
import { errorLine } from "../../src-main/contract/errors.ts";
import { stet } from "../support/cli.ts";
import { LONG } from "../support/long.ts";
import { line, onePage, type PdfObject } from "../support/pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-attachments-"));

/** `named` hangs in the name tree, `pinned` on an annotation of the page, `loose` on nothing at all. */
function carrying(files: {
  named?: Record<string, PdfObject>;
  pinned?: Record<string, PdfObject>;
  loose?: PdfObject[];
}): Uint8Array {
  const more: PdfObject[] = [];
  const add = (object: PdfObject) => `${9 + more.push(object)} 0 R`;
  const spec = ([name, stream]: [string, PdfObject]) =>
    add(`<</Type /Filespec /F (x) /UF ${utf16(name)} /EF <</F ${add(stream)}>> >>`);
  const tree = Object.entries(files.named ?? {}).map((file) => `${utf16(file[0])} ${spec(file)}`);
  const pins = Object.entries(files.pinned ?? {}).map((file) =>
    add(`<</Type /Annot /Subtype /FileAttachment /Rect [72 600 92 620] /FS ${spec(file)}>>`),
  );
  for (const stream of files.loose ?? []) add(stream);
  return onePage({
    content: line("See the files attached."),
    catalog: `/Names <</EmbeddedFiles <</Names [${tree.join(" ")}]>> >>`,
    page: `/Annots [${pins.join(" ")}]`,
    more,
  });
}

const utf16 = (text: string) => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
const stored = (data: string | Uint8Array) => ({ dict: "/Type /EmbeddedFile", data });
const packed = (data: Uint8Array, times = 1) => ({
  dict: `/Type /EmbeddedFile /Filter [${"/FlateDecode ".repeat(times)}]`,
  data: Array.from({ length: times }).reduce<Uint8Array>((bytes) => zlibSync(bytes, { level: 9 }), data),
});

async function check(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const ran = await stet(["check", path, "--json"]);
  const lines = ran.out
    .trim()
    .split("\n")
    .map((one) => JSON.parse(one));
  return {
    ...ran,
    read: lines.filter((one) => one.schema === "stet.check/1").map((one) => checkResult.parse(one)),
    refused: lines
      .filter((one) => one.schema === "stet.error/1")
      .map((one) => errorLine.parse(one))
      .map(({ document, error }) => [document.name.replace(`${folder}/`, ""), error.code]),
  };
}

describe("files that a PDF carries", () => {
  test("are documents of the case, wherever they hang, by the names they have", async () => {
    const { code, read } = await check(
      "carrier.pdf",
      carrying({
        named: { "Zoë, Liste.txt": packed(strToU8("Ann is on 202-555-0143.")) },
        pinned: { "note.txt": stored("Ben is on 202-555-0178.") },
        loose: [stored("Cal is on 202-555-0111.")],
      }),
    );
    expect(read.map(({ document, findings }) => [document.name, ...findings.map((f) => f.text)])).toEqual([
      ["carrier.pdf", "Zoë"],
      ["carrier.pdf/Zoë, Liste.txt", "Ann", "202-555-0143"],
      ["carrier.pdf/note.txt", "Ben", "202-555-0178"],
      ["carrier.pdf/attachment 3", "Cal", "202-555-0111"],
    ]);
    expect(read.slice(1).map(({ document }) => document.inside)).toEqual(Array(3).fill(read[0]!.document.sha256));
    expect(code).toBe(0);
  });

  test("that would exhaust whoever opens them are refused by a code, and the rest is read", async () => {
    const blanks = new Uint8Array(24 * 1024 * 1024);
    const { code, read, refused, err } = await check(
      "bombs.pdf",
      carrying({
        named: {
          "blanks.txt": packed(blanks),
          "twice.txt": packed(blanks, 2),
          "unzips.zip": stored(zipSync({ "blanks.txt": [blanks, { level: 9 }] })),
          "broken.txt": { dict: "/Type /EmbeddedFile /Filter /FlateDecode", data: "no deflated data" },
          "note.txt": stored("Ben is on 202-555-0178."),
          "steers\u001b[2J.txt": { dict: "/Type /EmbeddedFile /Filter [/LZWDecode /LZWDecode]", data: "x" },
        },
      }),
    );
    expect(refused).toEqual([
      ["bombs.pdf/blanks.txt", "document/too-large"],
      ["bombs.pdf/twice.txt", "document/too-large"],
      ["bombs.pdf/unzips.zip", "document/too-large"],
      ["bombs.pdf/broken.txt", "document/damaged"],
      ["bombs.pdf/steers\u001b[2J.txt", "document/too-large"],
    ]);
    expect(read.map(({ document }) => document.name)).toEqual(["bombs.pdf", "bombs.pdf/note.txt"]);
    expect(err).not.toContain("\u001b");
    expect(code).toBe(1);
  });

  test.runIf(LONG)("inside one another end at a depth that is told", async () => {
    let bytes = carrying({});
    for (let depth = 0; depth < 10; depth++) bytes = carrying({ named: { "in.pdf": stored(bytes) } });
    const { code, read, err } = await check("deep.pdf", bytes);
    expect(read).toHaveLength(9);
    expect(err).toContain("not opened, it lies in more than 8 files");
    expect(code).toBe(1);
  });
});
