// An object inside an office file (MS-OLEDS): the file it carries, or its storage as a compound file of its own.
import { CFB } from "@e965/xlsx";
import type { Gathered } from "../opc/gathered.ts";
import type { CompoundFile } from "./compound-file.ts";
import { Octets } from "./octets.ts";

/** `folder` ends with a slash, or is "" for the whole file; nothing for a storage without streams. */
export function gatherObject(file: CompoundFile, folder: string, name: string, found: Gathered): void {
  for (const whole of ["Package", "CONTENTS"]) {
    const bytes = file.stream(folder + whole);
    if (bytes === null) continue;
    found.embedded(`${name}.bin`, bytes);
    return;
  }
  const native = file.stream(`${folder}\u0001Ole10Native`);
  if (native !== null) {
    gatherPackaged(native, name, found);
    return;
  }
  const bytes = asFile(file, folder);
  if (bytes !== null) found.embedded(`${name}.bin`, bytes);
}

/** A file dropped into a document: its name, where it lay on its owner's machine, its bytes. */
function gatherPackaged(native: Uint8Array, name: string, found: Gathered): void {
  const octets = new Octets(native);
  let at = 6;
  const text = () => {
    const end = native.indexOf(0, at);
    const read = octets.latin(at, Math.max(0, end - at));
    at = end < 0 ? native.length : end + 1;
    return read;
  };
  const label = text();
  const path = text();
  at += 8;
  const copiedFrom = octets.latin(at, octets.u32(at - 4)).replace(/\0.*$/s, "");
  at += octets.u32(at - 4);
  const bytes = octets.slice(at + 4, octets.u32(at));
  if (octets.u16(4) !== 2 || bytes.length === 0) found.embedded(`${name}.bin`, native.subarray(4));
  else {
    for (const place of [path, copiedFrom]) found.properties([["path of an embedded file", place]]);
    found.embedded(label.trim() || `${name}.bin`, bytes);
  }
}

function asFile(file: CompoundFile, folder: string): Uint8Array | null {
  const streams = file.entries.filter((e) => !e.isStorage && e.path.startsWith(folder) && e.size > 0);
  if (streams.length === 0) return null;
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_del(made, "/\u0001Sh33tJ5");
  for (const { path } of streams) CFB.utils.cfb_add(made, `/${path.slice(folder.length)}`, file.stream(path));
  return Uint8Array.from(CFB.write(made, { type: "array" }) as Iterable<number>);
}
