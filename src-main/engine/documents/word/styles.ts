// Word's styles and numbering, as far as they change what a reader of the page sees.
import { child, elements, type XmlElement } from "../opc/xml.ts";

/** What a style, with all it is based on, says about its text. */
export type Style = { readonly heading: number; readonly vanish: boolean; readonly numbering: XmlElement | undefined };

export type Styles = {
  /** By id; the default paragraph style for none. */
  readonly paragraph: (id: string | undefined) => Style;
  readonly character: (id: string | undefined) => Style;
};

const PLAIN: Style = { heading: 0, vanish: false, numbering: undefined };
/** Styles based on each other in a circle end somewhere. */
const LONGEST_CHAIN = 30;

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of elements(root).filter((e) => e.name === "w:style")) {
    const { "w:styleId": id = "", "w:type": type, "w:default": isDefault } = style.attributes;
    byId.set(id, style);
    if (type === "paragraph" && isOn(isDefault)) standard = id;
  }
  const known = new Map<string, Style>();
  const read = (id: string | undefined): Style => {
    if (id === undefined || !byId.has(id)) return PLAIN;
    const style = known.get(id) ?? inherited(chainOf(byId, id));
    known.set(id, style);
    return style;
  };
  return { paragraph: (id) => read(id ?? standard), character: read };
}

function chainOf(byId: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at = byId.get(id); at !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.push(at);
    at = byId.get(valOf(child(at, "w:basedOn")) ?? "");
  }
  return chain;
}

function inherited(chain: readonly XmlElement[]): Style {
  const first = <T>(read: (style: XmlElement) => T | undefined) => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const level = first((style) => {
    const name = (valOf(child(style, "w:name")) ?? "").toLowerCase();
    const named = name === "title" ? 1 : Number(/^heading (\d)$/.exec(name)?.[1] ?? 0);
    const outline = Number(valOf(child(child(style, "w:pPr"), "w:outlineLvl")) ?? 9) + 1;
    return named > 0 ? named : outline < 10 ? outline : undefined;
  });
  return {
    heading: Math.min(level ?? 0, 6),
    vanish: first((style) => vanishOf(child(style, "w:rPr"))) ?? false,
    numbering: first((style) => child(child(style, "w:pPr"), "w:numPr")),
  };
}

/** Whether run properties hide their text; undefined when they don't say. */
export function vanishOf(properties: XmlElement | undefined): boolean | undefined {
  const vanish = child(properties, "w:vanish");
  return vanish === undefined ? undefined : isOn(valOf(vanish) ?? "1");
}

export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes["w:val"];
}

export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
