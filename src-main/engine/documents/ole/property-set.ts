// A property set (MS-OLEPS, 2.21): numbered values of several types, some with names of their own.
import { attempt } from "../../../base/attempt.ts";
import { bitmapFile } from "../office-art/blips.ts";
import { charsetOf } from "../text/code-page.ts";
import type { Octets } from "./octets.ts";

export type Property = readonly [name: string, value: string];

type Value = { readonly text: string; readonly size: number };

export class PropertySet {
  readonly #octets: Octets;
  readonly #places = new Map<number, number>();
  readonly #codePage: number;
  /** Properties may lie on each other in a hostile file: what is read of them has an end. */
  #left: number;

  constructor(octets: Octets, start: number) {
    this.#octets = octets;
    this.#left = octets.length * 2;
    const count = Math.min(octets.u32(start + 4), 4_096);
    for (let i = 0; i < count && start + 16 + i * 8 <= octets.length; i++) {
      this.#places.set(octets.u32(start + 8 + i * 8), start + octets.u32(start + 12 + i * 8));
    }
    const place = this.#places.get(1);
    this.#codePage = place === undefined ? 1252 : octets.u16(place + 4);
  }

  named(names: Readonly<Record<number, string>>): Property[] {
    const own = this.#dictionary();
    const out: Property[] = [];
    for (const [id, at] of this.#places) {
      const name = names[id] ?? own.get(id);
      // Identifiers from here on are the set's own settings.
      if (id < 2 || id >= 0x80000000 || name === undefined) continue;
      out.push([name, this.#value(at, name).text]);
    }
    return out;
  }

  #dictionary(): Map<number, string> {
    const names = new Map<number, string>();
    const place = this.#places.get(0);
    if (place === undefined) return names;
    let at = place + 4;
    for (let i = this.#octets.u32(place); i > 0 && at + 8 <= this.#octets.length; i--) {
      const wide = this.#codePage === 1200;
      const size = this.#octets.u32(at + 4) * (wide ? 2 : 1);
      names.set(this.#octets.u32(at), this.#string(at + 8, size));
      at += 8 + (wide ? (size + 3) & ~3 : size);
    }
    return names;
  }

  /** The picture of the first page as it was when the file was saved; null without one that a page can show. */
  thumbnail(): { name: string; bytes: Uint8Array } | null {
    const at = this.#places.get(17);
    const octets = this.#octets;
    if (at === undefined || octets.u16(at) !== 0x47 || octets.u32(at + 8) !== 0xffffffff) return null;
    const bytes = octets.slice(at + 16, octets.u32(at + 4) - 8);
    return octets.u32(at + 12) === 8
      ? { name: "thumbnail.bmp", bytes: bitmapFile(bytes) }
      : { name: "thumbnail.wmf", bytes };
  }

  /** A value with its type before it; `size` counts both, in whole words. */
  #value(at: number, name = "", depth = 0): Value {
    const octets = this.#octets;
    const type = octets.u16(at);
    if ((type & 0x1000) !== 0) return this.#list(at + 8, octets.u32(at + 4), type & 0xfff, depth);
    const plain = this.#plain(at + 4, type, name, depth);
    return { text: plain.text, size: 4 + plain.size };
  }

  #plain(at: number, type: number, name: string, depth: number): Value {
    const octets = this.#octets;
    const size = octets.u32(at);
    switch (type) {
      case 0x02:
        return { text: String((octets.u16(at) << 16) >> 16), size: 4 };
      case 0x03:
        return { text: String(octets.i32(at)), size: 4 };
      case 0x0b:
        return { text: octets.u16(at) === 0 ? "false" : "true", size: 4 };
      case 0x1e:
        return { text: this.#string(at + 4, size), size: 4 + ((size + 3) & ~3) };
      case 0x1f:
        return { text: this.#wide(at + 4, size), size: 4 + ((size * 2 + 3) & ~3) };
      case 0x40:
        return { text: moment(octets.u32(at) + octets.u32(at + 4) * 2 ** 32, name === "TotalTime"), size: 8 };
      case 0x41:
        if (name !== "_PID_HLINKS") return { text: this.#wide(at + 4, size >>> 1), size: 4 + ((size + 3) & ~3) };
        // Addresses of links are kept as a list in a block (MS-OSHARED 2.3.3.1.18).
        return { text: this.#list(at + 8, octets.u32(at + 4), 0x0c, depth).text, size: 4 + ((size + 3) & ~3) };
      default:
        return { text: "", size: 4 };
    }
  }

  /** Lists of lists are not written by anybody. */
  #list(start: number, count: number, type: number, depth: number): Value {
    const octets = this.#octets;
    const texts: string[] = [];
    let at = start;
    for (let i = 0; depth < 3 && i < count && at < octets.length && this.#left > 0; i++) {
      this.#left -= 4;
      const one = type === 0x0c ? this.#value(at, "", depth + 1) : this.#plain(at, type, "", depth);
      if (one.text !== "" && !/^-?\d+$/.test(one.text)) texts.push(one.text);
      // Strings in a list are not filled up to whole words (MS-OSHARED 2.3.3.1.9).
      at += type === 0x1e ? 4 + octets.u32(at) : Math.max(4, one.size);
    }
    return { text: texts.join(" "), size: at - start + 4 };
  }

  #string(at: number, size: number): string {
    if (this.#codePage === 1200) return this.#wide(at, size >>> 1);
    const bytes = this.#octets.slice(at, this.#spend(size));
    const decoder = attempt(() => new TextDecoder(charsetOf(this.#codePage) ?? "windows-1252"));
    return (decoder ?? new TextDecoder("windows-1252")).decode(bytes).replace(/\0.*$/s, "");
  }

  #wide(at: number, units: number): string {
    return this.#octets.utf16(at, this.#spend(units * 2) >>> 1).replace(/\0.*$/s, "");
  }

  #spend(size: number): number {
    const allowed = Math.max(0, Math.min(size, this.#left));
    this.#left -= allowed;
    return allowed;
  }
}

/** Hundreds of nanoseconds: since 1601, or, for a span of work, as minutes. */
function moment(ticks: number, isSpan: boolean): string {
  if (ticks === 0) return "";
  if (isSpan) return String(Math.round(ticks / 600_000_000));
  const date = new Date(ticks / 10_000 - 11_644_473_600_000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}
