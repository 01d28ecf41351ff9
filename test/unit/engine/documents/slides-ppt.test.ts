import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPpt } from "../../../../src-main/engine/documents/slides/read-ppt.ts";
import { sniff } from "../../../../src-main/engine/documents/sniff.ts";
import { changedCompound } from "../../../support/compound.ts";
import { root } from "../../../support/shared.ts";

const works = new Uint8Array(readFileSync(join(root, "test", "fixtures", "office", "works.ppt")));
const read = async (bytes: Uint8Array) => readPpt(bytes, { name: "a.ppt" });

/** The file with a number of one of its streams changed. */
const changed = (stream: string, at: number, value: number) =>
  changedCompound(works, (path, bytes) => {
    if (path === stream) new DataView(bytes.buffer).setUint32(at < 0 ? bytes.length + at : at, value, true);
    return bytes;
  });
const PLACE_OF_LAST_EDIT = new DataView(streamOf("Current User").buffer).getUint32(16, true);

describe("a .ppt", () => {
  it.each([
    ["a title", "<p>The works at the river</p>"],
    ["a point of a list", "<p>Call Ada Example on 202-555-0143</p>"],
    ["letters of every script", "<p>Łódź, Ελλάδα, Москва, 東京 😀</p>"],
    ["a link's text and the number of the slide", "<p>See the report on page 1</p>"],
    ["a picture", '<img src="data:image/png;base64,'],
    [
      "a table",
      "<table><tr><td><p>Name</p></td><td><p>Mail</p></td></tr><tr><td><p>Eve Example</p></td><td><p>eve@example.org</p></td></tr></table>",
    ],
    ["shapes of a group, with markup as text", "<p>Grouped words &lt;b&gt;</p>"],
    ["what the master draws", "<p>Drawn by the master</p>"],
    ["a footer", "<p>Footer of Ida Example</p>"],
  ])("shows %s", async (_what, html) => {
    expect((await read(works)).sections[0]!.html).toContain(html);
  });

  it.each([
    ["a hidden slide", "hidden slide 2", "Hidden slide of otters"],
    ["notes", "speaker notes of slide 1", "Speak of the heron"],
    ["a comment with its author", "comment by Fay Example", "Ask Gus about 202-555-0155"],
    ["a link's address", "link address", "https://example.org/heron"],
  ])("keeps %s off the pages and in a part", async (_what, label, text) => {
    const { sections, parts } = await read(works);
    expect(parts).toContainEqual({ where: "hidden", page: null, label, text });
    expect(sections.map((s) => s.html).join("")).not.toContain(text);
  });

  it("has a page for each slide of the show", async () => {
    const { sections } = await read(works);
    expect(sections.map(({ html, unread }) => [/The last slide/.test(html), unread])).toEqual([
      [false, undefined],
      [true, undefined],
    ]);
  });

  it("names who made it", async () => {
    const { traces } = await read(works);
    expect(traces).toContainEqual({ kind: "metadata", source: "office", name: "creator", value: "Ann Example" });
    expect(traces).toContainEqual({ kind: "metadata", source: "office", name: "lastModifiedBy", value: "Ben Example" });
  });

  it("is read without the stream that names its last edit", async () => {
    const without = changedCompound(works, (path, bytes) => (path === "Current User" ? null : bytes));
    expect((await read(without)).sections).toEqual((await read(works)).sections);
  });

  it("is read from the storage of the newer of two versions", async () => {
    const both = changedCompound(works, () => null, {
      "PP97_DUALSTORAGE/PowerPoint Document": streamOf("PowerPoint Document"),
      "PP97_DUALSTORAGE/Current User": streamOf("Current User"),
    });
    expect((await read(both)).sections[1]!.html).toContain("The last slide");
    expect(sniff(both, "a")).toBe("ppt");
  });

  it("says which slides show a picture that it can't show", async () => {
    const { sections } = await read(changedCompound(works, (path, bytes) => (path === "Pictures" ? METAFILE : bytes)));
    expect(sections.map(({ unread }) => unread !== undefined)).toEqual([true, false]);
  });

  it("keeps an earlier version of a slide as a part", async () => {
    const { parts } = await read(secondEdit());
    expect(parts.filter(({ label }) => label === "earlier version of a slide").map(({ text }) => text)).toEqual([
      expect.stringContaining("The works at the river"),
    ]);
  });

  it.each([
    ["an encrypted show", changed("Current User", 12, 0xf3d1c4df), "document/encrypted"],
    [
      "a show of PowerPoint 95",
      changedCompound(works, () => null, { PP40: new Uint8Array(9) }),
      "document/unsupported",
    ],
    ["a show without its document", changed("PowerPoint Document", PLACE_OF_LAST_EDIT + 24, 77), "document/damaged"],
    ["a file cut off in its header", works.subarray(0, 700), "document/damaged"],
  ])("refuses %s", async (_what, bytes, code) => {
    await expect(async () => read(bytes)).rejects.toThrow(code);
  });

  it("ends soon in a reading or a coded refusal, wherever it is cut off or changed", { timeout: 60_000 }, async () => {
    const broken = [
      ...Array.from({ length: 60 }, (_, i) => works.subarray(0, Math.floor((works.length * i) / 60))),
      ...Array.from({ length: 600 }, (_, i) => flipped(works, (i * 7_919) % works.length, i)),
    ];
    const started = performance.now();
    for (const bytes of broken) {
      const outcome = await read(bytes).catch((error: unknown) => error);
      const code = outcome instanceof Error ? outcome.message : "read";
      expect(code).toMatch(/^(?:document\/(?:damaged|encrypted|unsupported)|read)$/);
    }
    expect((performance.now() - started) / broken.length).toBeLessThan(50);
  });
});

/** A record of an enhanced metafile where the picture was. */
const METAFILE = Uint8Array.from([0x40, 0x3d, 0x1a, 0xf0, 60, 0, 0, 0, ...Array(60).fill(0)]);

function streamOf(name: string): Uint8Array {
  let found = new Uint8Array(0);
  changedCompound(works, (path, bytes) => {
    if (path === name) found = Uint8Array.from(bytes);
    return bytes;
  });
  return found;
}

/** As a fast save leaves it: slide 1 now lies where slide 3 does, and its old place is still in the file. */
function secondEdit(): Uint8Array {
  const stream = streamOf("PowerPoint Document");
  const view = new DataView(stream.buffer);
  const slides: [identifier: number, place: number][] = [];
  const directory = view.getUint32(PLACE_OF_LAST_EDIT + 8 + 12, true);
  const first = view.getUint32(directory + 8, true) & 0xfffff;
  for (let at = directory + 12; at < directory + 8 + view.getUint32(directory + 4, true); at += 4) {
    const place = view.getUint32(at, true);
    if (view.getUint16(place + 2, true) === 0x03ee) slides.push([first + (at - directory - 12) / 4, place]);
  }
  const more = new DataView(new ArrayBuffer(16 + 36));
  more.setUint16(2, 0x1772, true);
  more.setUint32(4, 8, true);
  more.setUint32(8, slides[0]![0] | (1 << 20), true);
  more.setUint32(12, slides.at(-1)![1], true);
  const edit = new Uint8Array(more.buffer, 16);
  edit.set(stream.subarray(PLACE_OF_LAST_EDIT, PLACE_OF_LAST_EDIT + 36));
  more.setUint32(16 + 8 + 8, PLACE_OF_LAST_EDIT, true);
  more.setUint32(16 + 8 + 12, stream.length, true);
  return changedCompound(works, (path, bytes) => {
    if (path === "Current User") new DataView(bytes.buffer).setUint32(16, stream.length + 16, true);
    return path === "PowerPoint Document" ? Uint8Array.from([...bytes, ...new Uint8Array(more.buffer)]) : bytes;
  });
}

function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = copy[at]! ^ (1 << (by % 8)) ^ (by % 3 === 0 ? 0xff : 0);
  return copy;
}
