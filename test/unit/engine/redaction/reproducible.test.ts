// The same decisions about the same pages make the same bytes: nothing of the original's file, day or name is in them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { line, onePage, revised } from "../../../support/pdf.ts";
import { root } from "../../../support/shared.ts";
import { redact } from "../../../support/tools.ts";

const page = { content: line("Call Mockingbird on 202-555-0143.") + line("Neighbour below", 72, 686) };
const copyOf = async (bytes: Uint8Array) => {
  const { bytes: copy } = await redact(bytes, { select: "all", texts: ["Mockingbird"] });
  return createHash("sha256").update(copy!).digest("hex");
};

describe("a copy", () => {
  test("of a file set anew is the same, byte for byte, made twice", async () => {
    const minutes = new Uint8Array(readFileSync(join(root, "test", "fixtures", "office", "minutes.doc")));
    expect(await copyOf(minutes)).toBe(await copyOf(minutes));
  });

  test.each([
    ["metadata", onePage({ ...page, trailer: "/Info <</Author (Ann Example) /CreationDate (D:20240101)>>" })],
    ["file identifiers", onePage({ ...page, trailer: "/ID [<0011> <2233>]" })],
    ["an outline", onePage({ ...page, catalog: "/PageLabels <</Nums [0 <</P (A)>>]>>" })],
    ["private data", onePage({ ...page, page: "/PieceInfo <</App <</LastModified (D:2024)>>>>" })],
    ["an earlier version", revised(onePage(page), 7, "(once)")],
    ["bytes before and after it", Buffer.concat([Buffer.from("\n\n"), onePage(page), Buffer.from("% tail\n")])],
  ])("does not differ because the original has %s", async (_, bytes) => {
    expect(await copyOf(new Uint8Array(bytes))).toBe(await copyOf(onePage(page)));
  });
});
