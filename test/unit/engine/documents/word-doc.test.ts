import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sniff } from "../../../../src-main/engine/documents/sniff.ts";
import { readDoc } from "../../../../src-main/engine/documents/word/read-doc.ts";
import { changedCompound } from "../../../support/compound.ts";
import { legacyWord } from "../../../support/legacy-word.ts";
import { root } from "../../../support/shared.ts";

const minutes = new Uint8Array(readFileSync(join(root, "test", "fixtures", "office", "minutes.doc")));
const read = async (bytes: Uint8Array) => {
  const reading = await readDoc(bytes, { name: "a.doc" });
  return { ...reading, html: reading.sections.map((s) => s.html).join("") };
};
const body = async (...args: Parameters<typeof legacyWord>) => (await read(legacyWord(...args))).html;

/** More text than there are bytes: no piece has its own. */
const OVERLAPPING = Array(400).fill({ text: "x".repeat(100), shared: true });

describe("a .doc", () => {
  it.each([
    ["a heading", "<h1>Minutes of the river works</h1>"],
    ["a paragraph without what hides in it", "<p>Call Ada Example on 202-555-0143 today.  Seen again.</p>"],
    ["an insertion", "<p>Added words lynx</p>"],
    ["calls of notes", "A remark stands here and a note<sup>[1]</sup> and an endnote<sup>[i]</sup>"],
    ["a footnote after the body", "<p>[1]  Footnote words</p>"],
    ["an endnote after the body", "<p>[i]  Endnote words</p>"],
    ["a link's text", "<p>See the report for more.</p>"],
    ["a table", "<table><tr><td><p>Name</p></td><td><p>Mail</p></td></tr>"],
    ["two paragraphs in a cell", "<td><p>Eve Example</p><p>second line</p></td>"],
    [
      "a table in a table",
      "<table><tr><td><p>inner one</p></td><td><p>inner two</p></td></tr></table><p>after</p></td>",
    ],
    ["letters of every script", "Łódź, Ελλάδα, Москва, 東京, “quotes” – dash… €5, naïve 😀"],
    ["a picture", '<img src="data:image/png;base64,'],
    ["a box of text", "<p>Boxed words of Hal Example</p>"],
    ["a number before a paragraph of a list", "<p>1. First point</p>"],
    ["markup as text", "non-breaking &lt;b&gt; &amp; markup"],
    ["a tab", "<p>After&#160;&#160; it</p>"],
    ["both sides of a line break", "<p>On page two<br>next line</p>"],
    ["the header above", "<div><p>Header words</p></div><hr>"],
    ["the footer below", "<hr><div><p>Footer words page"],
  ])("shows %s", async (_what, html) => {
    expect((await read(minutes)).html).toContain(html);
  });

  it.each([
    ["hidden text", "hidden text", "Secret phrase heron"],
    ["text that its style hides", "hidden text", "Hidden by style"],
    ["a deletion", "tracked deletion", "Struck words otter"],
    ["a link's address", "link address", "https://example.org/heron"],
    ["a comment with its author", "comment by Fay Example", "Ask Gus about 202-555-0155"],
  ])("keeps %s off the page and in a part", async (_what, label, text) => {
    const { html, parts } = await read(minutes);
    expect(parts).toContainEqual({ where: "hidden", page: null, label, text });
    expect(html).not.toContain(text);
  });

  it("names who wrote, saved, commented and changed it", async () => {
    const { traces } = await read(minutes);
    const named = traces.flatMap((t) => (t.kind === "metadata" ? [[t.name, t.value]] : []));
    expect(named).toEqual(
      expect.arrayContaining([
        ["title", "Notes on the works"],
        ["creator", "Ann Example"],
        ["lastModifiedBy", "Ben Example"],
        ["comment author", "Fay Example"],
        ["change author", "Cy Example"],
        ["change author", "Dee Example"],
      ]),
    );
  });

  it.each([
    ["a narrow piece", [{ text: "A “word” – €5\r", narrow: true }], "<p>A “word” – €5</p>"],
    [
      "pieces of both widths, in the order of the text",
      [{ text: "Ada ", narrow: true }, { text: "Łódź\r" }],
      "<p>Ada Łódź</p>",
    ],
    [
      "a piece that a fast save left in bold",
      [
        { text: "plain ", narrow: true },
        { text: "bold\r", narrow: true, change: [0x55, 1] },
      ],
      "<p>plain <b>bold</b></p>",
    ],
    ["a field's result alone", [{ text: "\u0013 PAGE \u00147\u0015 of\u00139\u0015\r" }], "<p>7 of</p>"],
    ["a paragraph without its end", [{ text: "cut off" }], "<p>cut off</p>"],
    ["characters that stand for nothing as nothing", [{ text: "a\u0005\u0002\u001f-\u001eb\r" }], "<p>a--b</p>"],
  ] as const)("reads %s", async (_what, pieces, html) => {
    expect(await body(pieces)).toBe(html);
  });

  it("hides a piece that a fast save hid", async () => {
    const { html, parts } = await read(
      legacyWord([{ text: "seen " }, { text: "unseen", change: [0x5c, 1] }, { text: "\r" }]),
    );
    expect(html).toBe("<p>seen </p>");
    expect(parts).toEqual([{ where: "hidden", page: null, label: "hidden text", text: "unseen" }]);
  });

  it("says when a part of the text is missing", async () => {
    const { sections } = await read(legacyWord([{ text: "words\r" }], { place: 5_996 }));
    expect(sections[0]!.unread).toMatch(/missing/);
  });

  it("tells of macros, and carries what is embedded as files of their own", async () => {
    const { traces, children } = await read(
      changedCompound(minutes, (_path, bytes) => bytes, {
        "Macros/VBA/dir": new Uint8Array(8),
        "ObjectPool/_1/\u0001Ole10Native": packagedFile("plan.txt", "C:\\Users\\ann\\plan.txt", "hi"),
        "ObjectPool/_2/Package": new TextEncoder().encode("a package"),
        "ObjectPool/_3/Workbook": new TextEncoder().encode("a workbook"),
      }),
    );
    expect(traces).toContainEqual({ kind: "macro", name: "VBA project" });
    expect(traces).toContainEqual(expect.objectContaining({ value: "C:\\Users\\ann\\plan.txt" }));
    const carried = new Map(children.map(({ name, bytes }) => [name, bytes]));
    expect(new TextDecoder().decode(carried.get("plan.txt"))).toBe("hi");
    expect(new TextDecoder().decode(carried.get("object_2.bin"))).toBe("a package");
    expect(sniff(carried.get("object_3.bin")!, "")).toBe("xls");
  });

  it.each([
    ["an encrypted file", legacyWord([{ text: "a" }], { flags: 0x0100 }), "document/encrypted"],
    ["a file of Word 95", legacyWord([{ text: "a" }], { magic: 0xa5dc, version: 0x68 }), "document/unsupported"],
    ["a file of Word 6 for the Mac", legacyWord([{ text: "a" }], { version: 0x65 }), "document/unsupported"],
    ["pieces that lie on each other without end", legacyWord(OVERLAPPING, { place: 0 }), "document/damaged"],
    ["a file without its tables", changedCompound(minutes, (p, b) => (p === "1Table" ? null : b)), "document/damaged"],
    ["a file cut off in its header", minutes.subarray(0, 700), "document/damaged"],
  ])("refuses %s", async (_what, bytes, code) => {
    await expect(async () => read(bytes)).rejects.toThrow(code);
  });

  it("is told by its content", () => {
    expect(sniff(minutes, "a.txt")).toBe("doc");
  });

  it("ends soon in a reading or a coded refusal, wherever it is cut off or changed", { timeout: 60_000 }, async () => {
    const broken = [
      ...Array.from({ length: 60 }, (_, i) => minutes.subarray(0, Math.floor((minutes.length * i) / 60))),
      ...Array.from({ length: 600 }, (_, i) => flipped(minutes, (i * 7_919) % minutes.length, i)),
    ];
    const started = performance.now();
    for (const bytes of broken) {
      const outcome = await Promise.resolve()
        .then(() => readDoc(bytes, { name: "" }))
        .catch((error: unknown) => error);
      expect(outcome instanceof Error ? outcome.message : "read").toMatch(
        /^(?:document\/(?:damaged|encrypted|unsupported)|read)$/,
      );
    }
    expect((performance.now() - started) / broken.length).toBeLessThan(50);
  });
});

/** An object as the packager stores one: its name, where it lay, where it was copied from, its bytes. */
function packagedFile(name: string, path: string, content: string): Uint8Array {
  const text = new TextEncoder();
  const words = (n: number) => [n & 0xff, n >> 8, 0, 0];
  const parts = [2, 0, ...text.encode(`${name}\0${path}\0`), 0, 0, 3, 0, ...words(path.length + 1)];
  parts.push(...text.encode(`${path}\0`), ...words(content.length), ...text.encode(content));
  return Uint8Array.from([...words(parts.length), ...parts]);
}

function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = copy[at]! ^ (1 << (by % 8)) ^ (by % 3 === 0 ? 0xff : 0);
  return copy;
}
