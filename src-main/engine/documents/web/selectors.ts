// Selectors of more than one simple part (Selectors 4): compounds, and what stands in or directly under another element.
import type { Declarations } from "./style.ts";

/** What a selector asks of one element. */
type Compound = {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** With the value it must have; null where any will do. */
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
};
export type ComplexRule = {
  /** From the outermost in. `direct`: right under the one before it. */
  readonly parts: readonly (Compound & { readonly direct: boolean })[];
  readonly declarations: Declarations;
};
export type StyledElement = { readonly tag: string; readonly attributes: ReadonlyMap<string, string> };

const COMPOUND = /^([a-z][a-z0-9-]*|\*)?((?:[.#][\w-]+|\[[\w-]+(?:=(?:"[^"\]]*"|'[^'\]]*'|[^"'\]]*))?\])*)$/;
const PIECE = /([.#])([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g;
const MOST_PARTS = 8;
const MOST_RULES = 2_000;
/** Elements looked at for all selectors of a page together; after that they count as not written. */
const MOST_STEPS = 5_000_000;

/** null for one not understood here: states, siblings, parts of values. */
export function readSelector(selector: string): ComplexRule["parts"] | null {
  const words = selector
    .replace(/\s*>\s*/g, " > ")
    .trim()
    .split(/\s+/);
  const parts: (Compound & { direct: boolean })[] = [];
  let direct = false;
  for (const word of words) {
    if (word === ">") {
      direct = true;
      continue;
    }
    const found = word === "" ? null : COMPOUND.exec(word);
    if (found === null || parts.length >= MOST_PARTS) return null;
    const pieces = [...(found[2] ?? "").matchAll(PIECE)];
    parts.push({
      tag: found[1] === undefined || found[1] === "*" ? null : found[1],
      id: pieces.find(([, sign]) => sign === "#")?.[2] ?? null,
      classes: pieces.filter(([, sign]) => sign === ".").map(([, , name]) => name!),
      attributes: pieces
        .filter(([, , , name]) => name !== undefined)
        .map(([, , , name, value]) => [name!, value ?? null]),
      direct,
    });
    direct = false;
  }
  return parts.length === 0 || direct ? null : parts;
}

/** By what the innermost part asks for, so that an element is held against few rules. */
export class ComplexRules {
  readonly #byKey = new Map<string, ComplexRule[]>();
  #count = 0;
  #left = MOST_STEPS;

  add(rule: ComplexRule): void {
    if (this.#count++ >= MOST_RULES) return;
    const last = rule.parts.at(-1)!;
    const key = last.id !== null ? `#${last.id}` : last.classes.length > 0 ? `.${last.classes[0]}` : (last.tag ?? "*");
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, [rule]);
    else known.push(rule);
  }

  /** Of the rules for an element inside these, outermost first. */
  for(element: StyledElement, around: readonly StyledElement[]): Declarations[] {
    if (this.#count === 0 || this.#left < 0) return [];
    const keys = [`#${(element.attributes.get("id") ?? "").toLowerCase()}`, element.tag, "*"];
    for (const name of classesOf(element)) keys.push(`.${name}`);
    return keys.flatMap((key) =>
      (this.#byKey.get(key) ?? []).filter(({ parts }) => this.#fits(parts, element, around)).map((r) => r.declarations),
    );
  }

  /** Each part is met by the nearest element that meets it. */
  #fits(parts: ComplexRule["parts"], element: StyledElement, around: readonly StyledElement[]): boolean {
    if (!this.#meets(parts.at(-1)!, element)) return false;
    let at = around.length - 1;
    for (let i = parts.length - 2; i >= 0; i--) {
      if (parts[i + 1]!.direct) {
        if (at < 0 || !this.#meets(parts[i]!, around[at]!)) return false;
      } else {
        while (at >= 0 && !this.#meets(parts[i]!, around[at]!)) at--;
        if (at < 0) return false;
      }
      at--;
    }
    return true;
  }

  #meets({ tag, id, classes, attributes }: Compound, element: StyledElement): boolean {
    if (--this.#left < 0) return false;
    if (tag !== null && tag !== element.tag) return false;
    if (id !== null && id !== element.attributes.get("id")?.toLowerCase()) return false;
    if (classes.length > 0) {
      const own = classesOf(element);
      if (!classes.every((name) => own.includes(name))) return false;
    }
    return attributes.every(([name, value]) => {
      const own = element.attributes.get(name);
      return own !== undefined && (value === null || own.toLowerCase() === value);
    });
  }
}

const classesOf = ({ attributes }: StyledElement) =>
  (attributes.get("class") ?? "").toLowerCase().split(/\s+/).slice(0, 50);
