// What a PowerPoint 97-2003 file carries beside its slides: people, links, objects, sounds, programs, far addresses.
import { unzlibSync } from "fflate";
import { attempt } from "../../../base/attempt.ts";
import { type ArtRecord, childOf, descendantsOf } from "../office-art/records.ts";
import { CompoundFile } from "../ole/compound-file.ts";
import { gatherProperties } from "../ole/document-properties.ts";
import { gatherObject } from "../ole/embedded-object.ts";
import type { Gathered } from "../opc/gathered.ts";
import type { PptFile } from "./ppt-file.ts";
import { stringIn, stringOf } from "./ppt-text.ts";

const [STRING, LINK, EMBEDDED, LINKED, CONTROL, OBJECT] = [0x0fba, 0x0fd7, 0x0fcc, 0x0fce, 0x0fee, 0x0fc3];
const [TAG, COMMENT, TAG_DATA, PROGRAM, SOUND, SOUND_DATA, ROUTING] = [
  0x1389, 0x2ee0, 0x138b, 0x0400, 0x07e6, 0x07e7, 0x0406,
];
/** Movies and sounds that lie elsewhere (MS-PPT, 2.10.4 to 2.10.14). */
const MEDIA = new Set([0x1005, 0x1006, 0x1007, 0x100d, 0x1010]);
const LARGEST_OBJECT = 256 * 1024 * 1024;

export function gatherPptBesides(file: PptFile, found: Gathered): void {
  gatherProperties(file.compound, found);
  const user = file.currentUser;
  const name = user.utf16(32 + user.u16(20), user.u16(20)) || user.latin(28, user.u16(20));
  // What programs write that know no name.
  if (name !== "Current User") found.properties([["userName", name]]);
  for (const one of descendantsOf(file.document, (record) => record.type === TAG_DATA)) gatherRecord(one, file, found);
  if (file.compound.entries.some(({ path }) => /(?:^|\/)_VBA_PROJECT(?:_CUR)?$/i.test(path)))
    found.macro("VBA project");
}

function gatherRecord(record: ArtRecord, file: PptFile, found: Gathered): void {
  const { octets, type, start, end } = record;
  if (type === LINK) {
    for (const instance of [1, 3]) found.hiddenOnce("link address", stringOf(record, instance));
  } else if (type === EMBEDDED || type === LINKED || type === CONTROL) gatherOle(record, file, found);
  else if (MEDIA.has(type)) {
    for (const path of [...descendantsOf(record)].filter((one) => one.type === STRING).map(stringIn)) {
      found.hiddenOnce("far address", path);
      found.remote("linked media", path);
    }
  } else if (type === TAG) found.hiddenOnce("tag", [stringOf(record, 0), stringOf(record, 1)].join("\n"));
  else if (type === PROGRAM && octets.u32(start + 4) !== 0) found.macro("VBA project");
  else if (type === SOUND) {
    const data = childOf(record, SOUND_DATA);
    const name = stringOf(record, 0) || "sound";
    if (data !== undefined) found.embedded(name, octets.slice(data.start, data.end - data.start));
  } else if (type === ROUTING) {
    found.hidden(
      "routing slip",
      octets
        .latin(start, end - start)
        .match(/[^\u0000-\u001f]{3,}/g)
        ?.join("\n") ?? "",
    );
  }
}

function gatherOle(record: ArtRecord, file: PptFile, found: Gathered): void {
  if (record.type === CONTROL) found.macro("ActiveX control");
  if (record.type === LINKED)
    found.remote("linked object", stringOf(record, 1) || stringOf(record, 2) || "linked object");
  const about = childOf(record, OBJECT);
  if (about === undefined) return;
  const identifier = about.octets.u32(about.start + 16);
  const stored = file.object(identifier);
  const name = `object-${identifier}`;
  if (stored === null || stored.type !== 0x1011) return;
  const { octets, start, end, instance } = stored;
  const bytes =
    instance === 0
      ? octets.slice(start, end - start)
      : inflated(octets.slice(start + 4, end - start - 4), octets.u32(start));
  const compound = attempt(() => new CompoundFile(bytes));
  if (compound === undefined) found.embedded(`${name}.bin`, bytes);
  else gatherObject(compound, "", name, found);
}

/** Never more than it says, nor more than any object is; damage leaves the packed bytes, a file that can't be read. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  if (size > LARGEST_OBJECT || size > packed.length * 1_100) return packed;
  return attempt(() => unzlibSync(packed, { out: new Uint8Array(size) })) ?? packed;
}

export function gatherPptComments(slide: ArtRecord, found: Gathered): void {
  for (const one of descendantsOf(slide, (record) => record.type === TAG_DATA)) {
    if (one.type === TAG) found.hiddenOnce("tag", [stringOf(one, 0), stringOf(one, 1)].join("\n"));
    if (one.type !== COMMENT) continue;
    const author = stringOf(one, 0) || stringOf(one, 2);
    found.hidden(author === "" ? "comment" : `comment by ${author}`, stringOf(one, 1));
    found.properties([["comment author", stringOf(one, 0)]]);
  }
}
