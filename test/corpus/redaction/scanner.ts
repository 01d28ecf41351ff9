// The test's own look into a file, sharing no code with the engine: every stream inflated, every spelling tried.
import { inflateSync } from "node:zlib";

/** The file itself and each of its streams, as Latin-1. */
export function layers(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((m) => {
    const from = m.index + m[0].length;
    const data = bytes.subarray(from, raw.indexOf("endstream", from));
    try {
      return inflateSync(data, { finishFlush: 2 }).toString("latin1");
    } catch {
      return Buffer.from(data).toString("latin1");
    }
  });
  return [raw, ...streams];
}

/** String operands of a layer, escapes and hex resolved, in order. */
function strings(layer: string): string[] {
  return [...layer.matchAll(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]+>/g)].map(([s]) =>
    s.startsWith("<")
      ? Buffer.from(s.replace(/[^0-9A-Fa-f]/g, ""), "hex").toString("latin1")
      : s.slice(1, -1).replace(/\\([0-7]{1,3})|\\(.)/g, (_m, octal, c) => (octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : c)),
  );
}

const wide = (word: string, order: "be" | "le") =>
  [...word].map((c) => (order === "be" ? `\0${c}` : `${c}\0`)).join("");

/** What a word looks like in bytes. */
export function forms(word: string): string[] {
  const hex = (s: string) => Buffer.from(s, "latin1").toString("hex");
  const octal = [...word].map((c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from("\0".repeat(shift) + word, "latin1")
      .toString("base64")
      .slice(shift === 0 ? 0 : 4, -4),
  );
  const plain = [word, word.toUpperCase(), word.toLowerCase(), wide(word, "be"), wide(word, "le")];
  return [...plain, hex(word), hex(word).toUpperCase(), hex(wide(word, "be")), hex(wide(word, "be")).toUpperCase(), octal, ...base64];
}

/** Where the word is found, by layer and spelling; empty when it is nowhere. */
export function scan(bytes: Uint8Array, word: string): string[] {
  const found: string[] = [];
  const all = layers(bytes);
  const spelled = forms(word);
  const maps = all.flatMap((layer) => (layer.includes("beginbf") ? [codeMap(layer)] : []));
  all.forEach((layer, i) => {
    const where = i === 0 ? "the file" : `stream ${i}`;
    if (spelled.some((form) => layer.includes(form))) found.push(where);
    if (i === 0) return;
    const joined = strings(layer).join("");
    if (joined.replace(/[^A-Za-z]/g, "").toLowerCase().includes(word.toLowerCase())) found.push(`${where}, joined`);
    for (const map of maps)
      for (const width of [1, 2])
        if (decode(joined, map, width).includes(word)) found.push(`${where}, by glyph codes of ${width}`);
  });
  return found;
}

/** Codes to letters, from a ToUnicode map's single and ranged entries. */
export function codeMap(cmap: string): Map<number, string> {
  const out = new Map<number, string>();
  const text = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((h) => Number.parseInt(h, 16)));
  for (const [block] of cmap.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, code, to] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      out.set(Number.parseInt(code!, 16), text(to!));
  for (const [block] of cmap.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, from, to, start] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>/g)) {
      const [a, b, first] = [from, to, start].map((h) => Number.parseInt(h!, 16));
      for (let code = a!; code <= Math.min(b!, a! + 0xffff); code++) out.set(code, String.fromCharCode(first! + code - a!));
    }
  return out;
}

function decode(joined: string, map: ReadonlyMap<number, string>, width: number): string {
  let out = "";
  for (let i = 0; i + width <= joined.length; i += width) {
    const code = width === 1 ? joined.charCodeAt(i) : (joined.charCodeAt(i) << 8) | joined.charCodeAt(i + 1);
    out += map.get(code) ?? "";
  }
  return out;
}
