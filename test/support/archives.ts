// Small archives made by hand: tar with every kind of entry, a stored 7z, a ZIP that claims to be encrypted.
import { gzipSync, strToU8, zipSync } from "fflate";

type TarEntry = { name: string; content?: string; type?: string; target?: string; owner?: string };

export function tar(...entries: TarEntry[]): Uint8Array {
  const blocks = entries.flatMap(({ name, content = "", type = "0", target = "", owner = "" }) => {
    const body = strToU8(content);
    const header = new Uint8Array(512);
    const put = (at: number, text: string) => header.set(strToU8(text), at);
    put(0, name);
    put(100, "0000644\0");
    put(108, "0001750\0");
    put(116, "0001750\0");
    put(124, `${body.length.toString(8).padStart(11, "0")}\0`);
    put(136, "14000000000\0");
    put(148, "        ");
    put(156, type);
    put(157, target);
    put(257, "ustar\x0000");
    put(265, owner);
    const sum = header.reduce((a, b) => a + b, 0);
    put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    return [header, padded];
  });
  return join(...blocks, new Uint8Array(1024));
}

export const gzip = (bytes: Uint8Array) => gzipSync(bytes, { mtime: 0, level: 9 });

/** Bit 0 of each first entry's flags: encrypted. */
export function encryptedZip(locked: Record<string, string>, plain: Record<string, string> = {}): Uint8Array {
  const content = Object.entries({ ...locked, ...plain }).map(([name, text]) => [name, strToU8(text)]);
  const zip = zipSync(Object.fromEntries(content), { level: 0 });
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 30 < zip.length; at++) {
    const signature = view.getUint32(at, true);
    const shift = signature === 0x04034b50 ? 0 : signature === 0x02014b50 ? 2 : null;
    if (shift === null) continue;
    const nameAt = at + (shift === 0 ? 30 : 46);
    const name = String.fromCharCode(...zip.subarray(nameAt, nameAt + view.getUint16(at + 26 + shift, true)));
    if (name in locked) view.setUint16(at + 6 + shift, view.getUint16(at + 6 + shift, true) | 1, true);
  }
  return zip;
}

/** One file, stored, under a header that isn't packed (7zFormat.txt). */
export function sevenZip(name: string, content: string): Uint8Array {
  const body = strToU8(content);
  const letters = [...Buffer.from(`${name}\0`, "utf16le")];
  const header = Uint8Array.from([
    ...[1, 4, 6, 0, 1, 9, body.length, 0],
    ...[7, 0x0b, 1, 0, 1, 1, 0, 0x0c, body.length, 0, 8, 0, 0],
    ...[5, 1, 0x11, letters.length + 1, 0, ...letters, 0, 0],
  ]);
  const start = new DataView(new ArrayBuffer(20));
  start.setUint32(0, body.length, true);
  start.setUint32(8, header.length, true);
  start.setUint32(16, crc32(header), true);
  const rest = new Uint8Array(start.buffer);
  const front = new DataView(new ArrayBuffer(12));
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4].forEach((byte, i) => {
    front.setUint8(i, byte);
  });
  front.setUint32(8, crc32(rest), true);
  return join(new Uint8Array(front.buffer), rest, body, header);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
