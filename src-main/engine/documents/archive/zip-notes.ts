// What a ZIP file's directory tells: the names as written, comments, and the system it was made on (APPNOTE 6.3.10).

import { zipEndsAt } from "../sniff-zip.ts";
import { decodeText } from "../text/decode-text.ts";
import { zipName } from "./zip-name.ts";

export type ArchiveNotes = {
  /** In the order that the entries lie in the file. */
  readonly names: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** An entry claims to inflate more than a thousandfold. */
  readonly bomb: boolean;
};

const SYSTEMS: Readonly<Record<number, string>> = {
  0: "MS-DOS",
  3: "Unix",
  7: "Macintosh",
  10: "Windows NTFS",
  19: "macOS",
};

export function readZipNotes(bytes: Uint8Array, most: number): ArchiveNotes | null {
  const end = zipEndsAt(bytes);
  if (end === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => decodeText(bytes.subarray(at, at + length)).text;
  const found: { name: string; offset: number }[] = [];
  const fields = new Map<string, readonly [string, string]>();
  const note = (name: string, value: string) =>
    void (fields.size < 1_000 && fields.set(`${name} ${value}`, [name, value]));
  let bomb = false;
  note("comment", text(end + 22, view.getUint16(end + 20, true)));
  for (let at = end - view.getUint32(end + 12, true); at >= 0 && at + 46 <= end && found.length <= most; ) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const [nameLength, extra, comment] = [28, 30, 32].map((i) => view.getUint16(at + i, true)) as [
      number,
      number,
      number,
    ];
    const [name, more] = [46, 46 + nameLength].map((from, i) =>
      bytes.subarray(at + from, at + from + (i === 0 ? nameLength : extra)),
    ) as [Uint8Array, Uint8Array];
    const told = zipName(name, more, {
      utf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
      system: view.getUint8(at + 5),
    });
    found.push({ name: told, offset: view.getUint32(at + 42, true) });
    note("made on", SYSTEMS[view.getUint8(at + 5)] ?? "another system");
    note(`comment on ${told}`, text(at + 46 + nameLength + extra, comment));
    const [packed, inflated] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (inflated !== 0xffffffff && inflated > 10 * 1024 * 1024 && inflated > packed * 1_000) bomb = true;
    at += 46 + nameLength + extra + comment;
  }
  const names = found.sort((a, b) => a.offset - b.offset).map(({ name }) => name);
  return { names, fields: [...fields.values()], bomb };
}
