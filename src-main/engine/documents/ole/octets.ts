// Little-endian numbers and text out of bytes that may end anywhere: what lies outside reads as zero, or as nothing.

/** One unit a pair of bytes, whatever stands there: positions in a text never shift. */
const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const LATIN = new TextDecoder("windows-1252");

export class Octets {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  /** What lies inside of a range; no copy. */
  slice(at: number, size: number): Uint8Array {
    const from = Math.max(0, Math.min(at, this.length));
    return this.bytes.subarray(from, Math.max(from, Math.min(at + size, this.length)));
  }

  utf16(at: number, units: number): string {
    const bytes = this.slice(at, units * 2);
    return UTF16.decode(bytes.subarray(0, bytes.length & ~1));
  }

  latin(at: number, size: number): string {
    return LATIN.decode(this.slice(at, size));
  }
}
