// What a tar's headers tell: the names as written, and whose files they were (POSIX ustar, its pax and GNU extensions).
import { decodeText } from "../text/decode-text.ts";
import type { ArchiveNotes } from "./zip-notes.ts";

export function readTarNotes(bytes: Uint8Array, most: number): ArchiveNotes {
  const names: string[] = [];
  const fields = new Map<string, readonly [string, string]>();
  const note = (name: string, value: string) => {
    if (value !== "" && fields.size < 1_000) fields.set(`${name} ${value}`, [name, value]);
  };
  const text = (at: number, length: number) => decodeText(untilZero(bytes.subarray(at, at + length))).text;
  let longName = "";
  for (let at = 0; at + 512 <= bytes.length && names.length <= most; ) {
    if (bytes[at] === 0) break;
    const size = Number.parseInt(text(at + 124, 12).trim() || "0", 8);
    if (!Number.isFinite(size) || size < 0) break;
    const type = String.fromCharCode(bytes[at + 156]!);
    const body = text(at + 512, Math.min(size, 65_536));
    if (type === "L") longName = body;
    else if (type === "x" || type === "g") {
      for (const [, key, value] of body.matchAll(/\d+ ([^=\n]{1,200})=([^\n]*)\n/g))
        if (key === "path" && type === "x") longName = value!;
        else if (key === "uname" || key === "gname") note(key === "uname" ? "owner" : "group", value!);
        else if (!/^(?:[amc]time|size|linkpath)$/.test(key!)) note(key!, value!.slice(0, 1_000));
    } else if (type !== "K") {
      const ustar = text(at + 257, 5) === "ustar";
      const prefix = ustar && bytes[at + 262] === 0 ? text(at + 345, 155) : "";
      names.push(longName || (prefix === "" ? "" : `${prefix}/`) + text(at, 100));
      longName = "";
      if (ustar) note("owner", text(at + 265, 32));
      if (ustar) note("group", text(at + 297, 32));
      note(
        "owner number",
        text(at + 108, 8)
          .trim()
          .replace(/^0+(?=\d)/, ""),
      );
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return { names, fields: [...fields.values()], bomb: false };
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
