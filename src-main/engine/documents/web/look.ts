// How an element looks, as far as it decides what is seen: inherited from what is around it, changed by its own style.
import type { StyledElement } from "./selectors.ts";
import {
  contrast,
  type Declarations,
  type Rgb,
  readColor,
  readDeclarations,
  readSize,
  type StyleRules,
  sameColor,
} from "./style.ts";

export type Look = {
  /** Why nothing inside is seen, whatever it says of itself. */
  readonly gone: string | null;
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly color: Rgb;
  /** null: a picture or something not understood, on which any colour may be seen. */
  readonly background: Rgb | null;
  readonly preformatted: boolean;
  /** The colours as typeset, which are fewer. */
  readonly ink: Rgb;
  readonly paper: Rgb;
};

export const PLAIN: Look = {
  gone: null,
  invisible: false,
  tiny: false,
  color: [0, 0, 0],
  background: [255, 255, 255],
  preformatted: false,
  ink: [0, 0, 0],
  paper: [255, 255, 255],
};

/** The style rules that apply to an element, weakest first, and then its own attributes. */
export function declarationsOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  { simple: rules, complex }: StyleRules,
  around: readonly StyledElement[],
): Declarations {
  const own = attributes.get("style");
  const further = complex.for({ tag, attributes }, around);
  if (rules.size + further.length === 0 && own === undefined && attributes.size === 0) return NONE;
  const found = new Map<string, string>();
  const add = (more: Declarations | undefined) => {
    for (const [name, value] of more ?? []) found.set(name, value);
  };
  const color = attributes.get(tag === "body" ? "text" : "color");
  if (color !== undefined) found.set("color", color);
  const background = attributes.get("bgcolor");
  if (background !== undefined) found.set("background-color", background);
  if (attributes.has("background")) found.set("background", "url()");
  if (rules.size > 0) {
    add(rules.get(tag));
    for (const name of (attributes.get("class") ?? "").toLowerCase().split(/\s+/).slice(0, 50)) {
      add(rules.get(`.${name}`));
      add(rules.get(`${tag}.${name}`));
    }
    add(rules.get(`#${(attributes.get("id") ?? "").toLowerCase()}`));
  }
  for (const declarations of further) add(declarations);
  if (own !== undefined) add(readDeclarations(own));
  return found;
}
const NONE: Declarations = new Map();

export function lookOf(around: Look, declarations: Declarations, hiddenAttribute: boolean, doubtful: boolean): Look {
  const gone = around.gone ?? (hiddenAttribute ? "hidden text" : whyGone(declarations));
  if (declarations.size === 0) return gone === around.gone ? around : { ...around, gone };
  const visibility = declarations.get("visibility");
  const size = declarations.get("font-size");
  const pixels = size === undefined ? null : readSize(size);
  const keeps = declarations.get("white-space");
  const color = declarations.get("color");
  const read = color === undefined ? null : readColor(color);
  return {
    ...around,
    gone,
    invisible:
      read === "transparent" ||
      (visibility === undefined ? around.invisible : /^(?:hidden|collapse)$/.test(visibility)),
    tiny: pixels === null ? around.tiny && !/^(?:small|medium|large|x+-)/.test(size ?? "") : pixels <= 1,
    color: read === null || read === "transparent" ? around.color : read,
    background: backgroundOf(around, declarations, doubtful),
    preformatted: keeps === undefined ? around.preformatted : /^(?:pre|pre-wrap|break-spaces)$/.test(keeps),
  };
}

function whyGone(declarations: Declarations): string | null {
  const is = (name: string, value: RegExp) => value.test(declarations.get(name) ?? "unset");
  const clipped =
    is("overflow", /^hidden/) &&
    ["max-height", "height", "max-width", "width"].some((n) => is(n, /^[01](?:px|pt|em|%)?$/));
  const away =
    is("text-indent", /^-\d{3,}/) ||
    (is("position", /^(?:absolute|fixed)$/) && ["left", "top"].some((n) => is(n, /^-\d{3,}/)));
  if (is("display", /^none\b/) || is("mso-hide", /^all/) || is("opacity", /^0?(?:\.0+)?%?$/)) return "hidden text";
  if (
    is("content-visibility", /^hidden/) ||
    is("transform", /\bscale[xy]?\(\s*0?(?:\.0+)?\s*[,)]/) ||
    is("zoom", /^0%?$/)
  )
    return "hidden text";
  return clipped || away || is("clip", /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/)
    ? "hidden text"
    : null;
}

function backgroundOf(around: Look, declarations: Declarations, doubtful: boolean): Rgb | null {
  if (/url\(|gradient/.test(`${declarations.get("background") ?? ""}${declarations.get("background-image") ?? ""}`))
    return null;
  const value = declarations.get("background-color") ?? declarations.get("background");
  const inherited = doubtful && around === PLAIN ? null : around.background;
  if (value === undefined) return inherited;
  const whole = readColor(value);
  const color =
    whole ??
    value
      .split(/\s+/)
      .map(readColor)
      .find((c) => c !== null) ??
    null;
  if (color === "transparent" || /^(?:none|inherit|initial|unset)\b/.test(value)) return inherited;
  return color;
}

/** Under which label text of this look is kept instead of shown; null when it is seen. */
export function whyUnseen(look: Look): string | null {
  if (look.gone !== null) return look.gone;
  if (look.invisible || look.tiny) return "hidden text";
  return look.background !== null && sameColor(look.color, look.background)
    ? "text in the colour of its background"
    : null;
}

/** What an element keeps of its style: a short list, with colours only where the text stays readable on them. */
export function keptStyle(look: Look, around: Look, tag: string, own: Declarations): { css: string; look: Look } {
  const kept: string[] = [];
  const keep = (name: string, allowed: RegExp) => {
    const value = own.get(name);
    if (value !== undefined && allowed.test(value)) kept.push(`${name}:${value}`);
  };
  if (look.preformatted !== around.preformatted) kept.push(`white-space:${look.preformatted ? "pre-wrap" : "normal"}`);
  keep("text-align", /^(?:left|right|center|justify)$/);
  keep("font-weight", /^(?:bold|bolder|normal|[1-9]00)$/);
  keep("font-style", /^(?:italic|oblique|normal)$/);
  const size = readSize(own.get("font-size") ?? "");
  if (size !== null && size > 1) kept.push(`font-size:${Math.round(Math.min(36, Math.max(6, size * 0.75)))}pt`);
  let { ink, paper } = look;
  if (tag === "td" || tag === "th" || tag === "span") {
    const wanted = look.background !== around.background && look.background !== null ? look.background : paper;
    const color = look.color !== around.color ? look.color : ink;
    const pairs: readonly (readonly [Rgb, Rgb])[] = [
      [color, wanted],
      [ink, wanted],
      [color, paper],
    ];
    const readable = pairs.find(([text, ground]) => contrast(text, ground) >= 3) ?? [ink, paper];
    if (readable[0] !== ink) kept.push(`color:${hex(readable[0])}`);
    if (readable[1] !== paper) kept.push(`background-color:${hex(readable[1])}`);
    [ink, paper] = readable;
  }
  return { css: kept.join(";"), look: ink === look.ink && paper === look.paper ? look : { ...look, ink, paper } };
}

const hex = (color: Rgb) => `#${color.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
