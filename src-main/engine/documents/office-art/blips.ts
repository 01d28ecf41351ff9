// Pictures of Office Art (MS-ODRAW, 2.2.23 to 2.2.31): the store that shapes number them by, and their bytes.

import { Octets } from "../ole/octets.ts";
import { dataAddress } from "../opc/data-address.ts";
import { type ArtRecord, childrenOf, recordAt, recordsIn } from "./records.ts";

const STORE_ENTRY = 0xf007;
/** Of all pictures of a file together, as set on its pages: one may be shown over and over. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Numbers of a store, each with its picture; null for an empty slot. */
export function pictureStore(store: ArtRecord | undefined, delayed: Octets): (ArtRecord | null)[] {
  return store === undefined ? [] : [...childrenOf(store)].map((entry) => pictureOf(entry, delayed));
}

/** An entry of a store holds its picture or says where in another stream it lies. */
export function pictureOf(entry: ArtRecord, delayed: Octets): ArtRecord | null {
  if (entry.type !== STORE_ENTRY) return entry;
  const { octets, start, end } = entry;
  const inside = recordAt(octets, start + 36 + octets.u8(start + 33), end);
  if (inside !== null) return inside;
  const place = octets.u32(start + 28);
  return octets.u32(start + 20) === 0 || place === 0xffffffff ? null : recordAt(delayed, place);
}

export function picturesIn(octets: Octets, from: number, end: number): ArtRecord[] {
  return [...recordsIn(octets, from, end)].map((entry) => pictureOf(entry, octets)).filter((one) => one !== null);
}

export class ArtPictures {
  readonly #known = new Map<number, string | null>();
  #spent = 0;
  /** One was of a kind that no page can show. */
  missing = false;

  html(picture: ArtRecord | null | undefined): string {
    if (picture === null || picture === undefined) return "";
    const known = this.#known.get(picture.start);
    const address = known === undefined ? addressOf(picture) : known;
    if (known === undefined) this.#known.set(picture.start, address);
    this.#spent += address?.length ?? 0;
    if (address === null || this.#spent > MOST_BYTES) {
      this.missing = true;
      return "";
    }
    return `<img src="${address}">`;
  }
}

/** null for metafiles, TIFF and damage. */
function addressOf({ octets, type, instance, start, end }: ArtRecord): string | null {
  // An odd instance has a second identifier before its picture.
  const at = start + ((instance & 1) === 1 ? 33 : 17);
  const bytes = octets.slice(at, end - at);
  const address = dataAddress(type === 0xf01f ? bitmapFile(bytes) : bytes);
  return address !== null && /^data:image\/(?:png|jpeg|gif|bmp);/.test(address) ? address : null;
}

/** A device-independent bitmap with the header that makes it a file. */
export function bitmapFile(bitmap: Uint8Array): Uint8Array {
  const octets = new Octets(bitmap);
  const depth = octets.u16(14);
  const colours = octets.u32(32) || (depth <= 8 ? 2 ** depth : 0);
  const masks = octets.u32(16) === 3 && octets.u32(0) === 40 ? 12 : 0;
  const file = new Uint8Array(14 + bitmap.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, file.length, true);
  view.setUint32(10, 14 + octets.u32(0) + masks + colours * 4, true);
  file.set(bitmap, 14);
  return file;
}
