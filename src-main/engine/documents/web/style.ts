// As much of CSS as tells what a page hides, and what may be kept of its look.
import { ComplexRules, readSelector } from "./selectors.ts";

export type Rgb = readonly [red: number, green: number, blue: number];
export type Declarations = ReadonlyMap<string, string>;

const LONGEST = 1_000_000;

/** "a: b; c: d", names and values in lower case; of two the later one counts. */
export function readDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0 || part.length > 1_000) continue;
    const value = part.slice(colon + 1).toLowerCase();
    const bare = value.replace("!important", "").trim();
    if (bare !== "") found.set(part.slice(0, colon).trim().toLowerCase(), bare);
  }
  return found;
}

export type StyleRules = {
  /** By "tag", ".class", "#id" or "tag.class". */
  readonly simple: ReadonlyMap<string, Declarations>;
  readonly complex: ComplexRules;
  /** A rule with a selector not understood here paints backgrounds: colours alone then prove nothing. */
  readonly paintsElsewhere: boolean;
};

/** Rules of every `<style>` of a page; those that hold on some screens only are left out. */
export function readStyleRules(css: string): StyleRules {
  const simple = new Map<string, Declarations>();
  const complex = new ComplexRules();
  let paintsElsewhere = false;
  const text = withoutComments(css.slice(0, LONGEST));
  let at = 0;
  for (let open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
    const selector = text
      .slice(at, open)
      .slice(-2_000)
      .replace(/^[^;]*;/, "")
      .trim()
      .toLowerCase();
    if (/^@media\s+(?:all|screen)$/.test(selector)) {
      at = open + 1;
      continue;
    }
    const end = selector.startsWith("@") ? blockEnd(text, open) : text.indexOf("}", open);
    const close = end < 0 ? text.length : end;
    at = close + 1;
    if (selector.startsWith("@")) continue;
    const declarations = readDeclarations(text.slice(open + 1, close));
    for (const one of selector.split(",").map((s) => s.replace(/[<!>-]{3,4}|\}/g, "").trim()))
      if (/^(?:[a-z][a-z0-9]*|[a-z][a-z0-9]*\.[\w-]+|[.#][\w-]+)$/.test(one))
        simple.set(one, new Map([...(simple.get(one) ?? []), ...declarations]));
      else {
        const parts = readSelector(one);
        if (parts !== null) complex.add({ parts, declarations });
        if (declarations.has("background") || declarations.has("background-color")) paintsElsewhere = true;
      }
  }
  return { simple, complex, paintsElsewhere };
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
    kept.push(css.slice(at, open));
    const close = css.indexOf("*/", open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return kept.join("") + css.slice(at);
}

function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

const NAMED: Readonly<Record<string, Rgb>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  navy: [0, 0, 128],
  maroon: [128, 0, 0],
  purple: [128, 0, 128],
  orange: [255, 165, 0],
  window: [255, 255, 255],
  windowtext: [0, 0, 0],
};

/** "transparent" for a colour that can't be seen at all; null for one not understood. */
export function readColor(value: string): Rgb | "transparent" | null {
  const text = value.trim().toLowerCase();
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named !== undefined) return named;
  if (text === "transparent") return "transparent";
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
    return [0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16)) as unknown as Rgb;
  }
  const parts = /^rgba?\(([^)]{1,60})\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== "");
  if (parts === undefined || parts.length < 3) return null;
  if (parts[3] !== undefined && Number.parseFloat(parts[3]) === 0) return "transparent";
  const channels = parts.slice(0, 3).map((p) => (p.endsWith("%") ? 2.55 : 1) * Number.parseFloat(p));
  if (channels.some((c) => !Number.isFinite(c))) return null;
  return channels.map((c) => Math.round(Math.min(255, Math.max(0, c)))) as unknown as Rgb;
}

/** The same to the eye. */
export const sameColor = (a: Rgb, b: Rgb) => a.every((channel, i) => Math.abs(channel - b[i]!) <= 6);

/** WCAG 2.2's contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const light = ([r, g, bl]: Rgb) => {
    const [x, y, z] = [r, g, bl].map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

/** CSS pixels; null for sizes that depend on what is around, unless they vanish anywhere. */
export function readSize(value: string): number | null {
  const found = /^(-?\d*\.?\d+)\s*(px|pt|em|rem|%|)$/.exec(value);
  if (found === null) return null;
  const size = Number(found[1]);
  if (size === 0) return 0;
  if (found[2] === "px") return size;
  if (found[2] === "pt") return size * (4 / 3);
  if (found[2] === "rem") return size * 16;
  if (found[2] === "em" && size < 0.1) return size * 16;
  return found[2] === "%" && size < 10 ? size * 0.16 : null;
}
