// Archives are opened in memory; what they claim is told, never followed, and no limit is passed.
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { libarchiveReader } from "../../../src-main/adapters/libarchive/archive.ts";
import { readArchive } from "../../../src-main/engine/documents/archive/read-archive.ts";
import { encryptedZip, gzip, sevenZip, tar } from "../../support/archives.ts";

const limits = { entries: 10, entryBytes: 20_000_000, totalBytes: 30_000_000, ratio: 1_000 };
const read = (bytes: Uint8Array) => readArchive(libarchiveReader)(bytes, { name: "box.tar.gz" });
/** An archive made with "@" in its names, with these bytes in their place; as long, so that nothing moves. */
function bytesFor(archive: Uint8Array, letters: readonly number[]): Uint8Array {
  const bytes = Buffer.from(archive);
  const marks = Buffer.from("@".repeat(letters.length));
  for (let at = bytes.indexOf(marks); at >= 0; at = bytes.indexOf(marks)) Buffer.from(letters).copy(bytes, at);
  return Uint8Array.from(bytes);
}
const PACKED_7Z =
  "N3q8ryccAAS+wkdPwwAAAAAAAAAiAAAAAAAAAJzY/rXgAC8AI10AIJusQGk5h5DGiuDY6aXXbsSt1ZQfjv07M10dGbGzrBP+YAAA" +
  "AACBMweuD9C1KPyfP0dBBA9xDP+cm46AauVdvMDK2AQhGxbI164fN1ehfB/TjXM7gwFN5iIoLaSLYEjHMHLlJCm+uK7i9ZDF8Knr" +
  "KVSfxD1EtLsSft2Ushh0afvnqZ6XU/3JjYXX7Y6qKeuUWxH33QNVWo4EMzmW6YCexz3DMJesNjJk9BQTUtiebxkUAv+P+8kPCJgA" +
  "AAAXBisBCYCYAAcLAQABIwMBAQVdABAAAAyAxgoBgVCGjQAA";
const text = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? undefined);

describe("an archive's entries become documents", () => {
  it.each([
    ["zip", "zip", zipSync({ "letters/a.txt": strToU8("hello") })],
    ["stored zip", "zip", zipSync({ "letters/a.txt": [strToU8("hello"), { level: 0 }] })],
    [
      "zip after a program",
      "zip",
      new Uint8Array([...strToU8("MZ program"), ...zipSync({ "letters/a.txt": strToU8("hello") })]),
    ],
    ["tar", "tar", tar({ name: "letters/a.txt", content: "hello" })],
    ["tar.gz", "tar", gzip(tar({ name: "letters/a.txt", content: "hello" }))],
    ["7z", "7z", sevenZip("letters/a.txt", "hello")],
  ])("%s", async (_what, format, bytes) => {
    const reading = await read(bytes);
    expect(reading.format).toBe(format);
    expect(reading.children.map((child) => [child.name, child.relation, text(child.bytes)])).toEqual([
      ["letters/a.txt", "entry", "hello"],
    ]);
    expect(reading.sections).toHaveLength(1);
    expect(reading.sections[0]!.html).toContain("<td>letters/a.txt</td><td>less than 1 kB</td>");
    expect(reading.sections[0]!.unread).toBeUndefined();
  });

  it("names a gzip's single file after the archive", async () => {
    const reading = await readArchive(libarchiveReader)(gzip(strToU8("hello")), { name: "dir/mail.log.gz" });
    expect(reading.format).toBe("gz");
    expect(reading.children.map((child) => [child.name, text(child.bytes)])).toEqual([["mail.log", "hello"]]);
  });

  const NAME = "Zoë/漢字😀.txt";
  it.each([
    ["a zip", NAME, zipSync({ [NAME]: strToU8("x") })],
    [
      "a zip that doesn't say that it is Unicode",
      "Zoë.txt",
      bytesFor(zipSync({ "Zo@@.txt": strToU8("x") }), [0xc3, 0xab]),
    ],
    ["a zip of MS-DOS", "Zoë.txt", bytesFor(zipSync({ "Zo@.txt": strToU8("x") }), [0x89])],
    ["a tar", NAME, tar({ name: NAME, content: "x" })],
    ["a tar.gz", NAME, gzip(tar({ name: NAME, content: "x" }))],
    ["a tar of pax", NAME, tar({ name: "pax", type: "x", content: `28 path=${NAME}\n` }, { name: "Zo", content: "x" })],
    ["a 7z", NAME, sevenZip(NAME, "x")],
  ])("by their names in any letters: %s", async (_what, name, bytes) => {
    const reading = await read(bytes);
    expect(reading.children.map((child) => [child.name, text(child.bytes)])).toEqual([[name, "x"]]);
    expect(reading.sections[0]!.html).toContain(`<td>${name}</td>`);
  });

  it("by their names in any letters: a 7z whose directory is packed", async () => {
    // As 7-Zip 16.02 writes it: a folder, an empty file, two with text.
    const reading = await read(Uint8Array.from(Buffer.from(PACKED_7Z, "base64")));
    expect(reading.children.map((child) => [child.name, text(child.bytes)])).toEqual([
      ["leer – Größe.txt", ""],
      [NAME, "Ann is on 202-555-0143.\n"],
      ["plain.txt", "Ben is on 202-555-0178.\n"],
    ]);
  });

  it("by the same name twice", async () => {
    const twice = tar({ name: "é.txt", content: "1" }, { name: "é.txt", content: "2" });
    expect((await read(twice)).children.map((child) => [child.name, text(child.bytes)])).toEqual([
      ["é.txt", "1"],
      ["é.txt", "2"],
    ]);
  });

  it("lists links, devices and paths outside, and follows none", async () => {
    const reading = await read(
      tar(
        { name: "../up.txt", content: "x" },
        { name: "/etc/abs", content: "y" },
        { name: "ln", type: "2", target: "/etc/passwd" },
        { name: "dev", type: "3" },
      ),
    );
    expect(reading.children.map((child) => child.name)).toEqual(["../up.txt", "/etc/abs"]);
    expect(reading.sections[0]!.html).toContain("<td>ln</td><td>link to /etc/passwd</td>");
    expect(reading.sections[0]!.html).toContain("<td>dev</td><td>device</td>");
  });

  it("tells whose files they were, comments, and programs", async () => {
    const reading = await read(tar({ name: "run.exe", content: "x", owner: "aexample" }));
    expect(reading.traces).toContainEqual({ kind: "metadata", source: "archive", name: "owner", value: "aexample" });
    expect(reading.traces).toContainEqual({ kind: "attachment", name: "run.exe" });
    const zip = (await read(zipSync({ a: strToU8("x") }, { comment: "by Ann Example" }))).traces;
    expect(zip.some((trace) => trace.kind === "metadata" && trace.name === "made on")).toBe(true);
  });
});

describe("an archive that can't be opened, or not wholly", () => {
  it("is refused when all of it is encrypted", async () => {
    await expect(read(encryptedZip({ "a.txt": "secret" }))).rejects.toThrow("document/encrypted");
  });

  it("says how many entries are encrypted", async () => {
    const reading = await read(encryptedZip({ "a.txt": "secret" }, { "b.txt": "plain" }));
    expect(reading.children.map((child) => child.name)).toEqual(["b.txt"]);
    expect(reading.sections[0]!.unread).toMatch(/^1 of the entries are encrypted/);
  });

  it("says that it breaks off", async () => {
    const whole = tar({ name: "a.txt", content: "a" }, { name: "b.txt", content: "b".repeat(2_000) });
    const reading = await read(whole.slice(0, 1_024 + 600));
    expect(reading.children.map((child) => child.name)).toEqual(["a.txt"]);
    expect(reading.sections[0]!.unread).toMatch(/damaged/);
  });

  it.each([
    ["noise", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251), "document/damaged"],
    ["half a gzip header", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), "document/damaged"],
    ["half a 7z", sevenZip("a", "hello").slice(0, 40), "document/damaged"],
    ["a bomb", zipSync({ a: new Uint8Array(64_000_000) }, { level: 9 }), "document/too-large"],
    ["a gzip bomb", gzip(new Uint8Array(64_000_000)), "document/too-large"],
    [
      "too many entries",
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)]))),
      "document/too-large",
    ],
  ])("refuses %s", async (_what, bytes, code) => {
    await expect(read(bytes)).rejects.toThrow(code);
  });

  it("stops at the size of an entry and of all together", async () => {
    const noise = Uint8Array.from({ length: 16_000_000 }, (_, i) => (i * 7919 + (i >> 8) * 31) & 255);
    const two = zipSync({ a: [noise, { level: 0 }], b: [noise, { level: 0 }] });
    expect(await libarchiveReader.read(two, { limits })).toEqual({ ok: false, error: "document/too-large" });
    expect(await libarchiveReader.read(two, { limits: { ...limits, totalBytes: 40_000_000 } })).toMatchObject({
      ok: true,
    });
    expect(await libarchiveReader.read(two, { limits: { ...limits, entryBytes: 10_000_000 } })).toEqual({
      ok: false,
      error: "document/too-large",
    });
  });
});
