// Whether content of a layer is seen where a file is opened (ISO 32000-2, 8.11): by its groups' states, a policy over
// several of them, or an expression. Where readers disagree it is unsure.
import type { PdfDict, PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { resolve, resolveDict } from "../places.ts";
import { isDict, nameOf } from "../structure.ts";

export type Visibility = "shown" | "hidden" | "unsure";

/** Expressions in each other deeper than this are hostile. */
const DEEPEST = 16;

export type Layers = {
  /** Of an `OC` entry's or a property list's value. */
  of(value: PdfValue | undefined): Visibility;
};

/** Null where a file has no layers. */
export function layersOf(pdf: PdfObjects): Layers | null {
  const root = resolveDict(pdf, dictOf(pdf.trailer())?.dict.get("Root"));
  const properties = resolveDict(pdf, root?.dict.get("OCProperties"));
  if (properties === null) return null;
  const config = resolveDict(pdf, properties.dict.get("D"));
  const listed = refsIn(pdf, properties.dict.get("OCGs"));
  const on = refsIn(pdf, config?.dict.get("ON"));
  const off = refsIn(pdf, config?.dict.get("OFF"));
  const byUsage = usedForView(pdf, config);
  const isOffAtFirst = nameOf(config?.dict.get("BaseState")) === "OFF";
  const isMeantForView = intends(pdf, config?.dict.get("Intent"));

  const ofGroup = (ref: number): Visibility => {
    const group = resolveDict(pdf, { ref });
    if (group === null) return "shown";
    if (!isMeantForView || !intends(pdf, group.dict.get("Intent")) || (on.has(ref) && off.has(ref))) return "unsure";
    const isOff = off.has(ref) || (isOffAtFirst && !on.has(ref));
    if (isOff && !listed.has(ref)) return "unsure";
    const usage = resolveDict(pdf, group.dict.get("Usage"));
    const view = nameOf(resolveDict(pdf, usage?.dict.get("View"))?.dict.get("ViewState"));
    // Some readers follow it always, others where the configuration says so (8.11.4.5).
    if (view === "OFF" && !isOff) return byUsage.has(ref) ? "hidden" : "unsure";
    if (isOff && view === "ON" && byUsage.has(ref)) return "unsure";
    return isOff ? "hidden" : "shown";
  };
  const of = (value: PdfValue | undefined): Visibility => {
    const dict = resolveDict(pdf, value);
    if (dict === null) return "shown";
    if (dict.dict.has("VE")) return ofExpression(dict.dict.get("VE"), 0);
    if (nameOf(dict.dict.get("Type")) === "OCMD" || dict.dict.has("OCGs")) return ofMembers(dict);
    return isRef(value) ? ofGroup(value.ref) : "shown";
  };
  /** Table 97; without a group it is shown. */
  const ofMembers = (dict: PdfDict): Visibility => {
    const groups = dict.dict.get("OCGs");
    const list = resolve(pdf, groups);
    const refs = isArray(list) ? list.array.filter(isRef) : isRef(groups) && isDict(list) ? [groups] : [];
    const states = refs.filter((ref) => resolveDict(pdf, ref) !== null).map(({ ref }) => ofGroup(ref));
    if (states.length === 0) return "shown";
    const policy = nameOf(dict.dict.get("P")) ?? "AnyOn";
    if (policy === "AllOn") return all(states);
    if (policy === "AnyOff") return any(states.map(not));
    if (policy === "AllOff") return all(states.map(not));
    return policy === "AnyOn" ? any(states) : "unsure";
  };
  const ofExpression = (value: PdfValue | undefined, depth: number): Visibility => {
    const expression = resolve(pdf, value);
    if (isDict(expression)) return isRef(value) ? ofGroup(value.ref) : "unsure";
    if (!isArray(expression) || depth > DEEPEST) return "unsure";
    const [operator, ...operands] = expression.array;
    const states = operands.map((operand) => ofExpression(operand, depth + 1));
    const name = nameOf(operator);
    if (name === "Not" && states.length === 1) return not(states[0]!);
    if (states.length === 0) return "unsure";
    return name === "And" ? all(states) : name === "Or" ? any(states) : "unsure";
  };
  return { of };
}

const not = (state: Visibility): Visibility => (state === "unsure" ? "unsure" : state === "shown" ? "hidden" : "shown");
const any = (states: readonly Visibility[]): Visibility =>
  states.includes("shown") ? "shown" : states.includes("unsure") ? "unsure" : "hidden";
const all = (states: readonly Visibility[]): Visibility => not(any(states.map(not)));

const isRef = (value: PdfValue | undefined): value is { readonly ref: number } =>
  typeof value === "object" && value !== null && "ref" in value;
const isArray = (value: PdfValue | undefined): value is { readonly array: readonly PdfValue[] } =>
  typeof value === "object" && value !== null && "array" in value;
const dictOf = (value: PdfValue) => (isDict(value) ? value : null);

function refsIn(pdf: PdfObjects, value: PdfValue | undefined): Set<number> {
  const list = resolve(pdf, value);
  return new Set(isArray(list) ? list.array.filter(isRef).map(({ ref }) => ref) : []);
}

/** Groups whose usage sets their state where a file is viewed (Table 101). */
function usedForView(pdf: PdfObjects, config: PdfDict | null): Set<number> {
  const list = resolve(pdf, config?.dict.get("AS"));
  const out = new Set<number>();
  for (const item of isArray(list) ? list.array : []) {
    const usage = resolveDict(pdf, item);
    if (nameOf(usage?.dict.get("Event")) === "View")
      for (const ref of refsIn(pdf, usage?.dict.get("OCGs"))) out.add(ref);
  }
  return out;
}

/** Made for viewing, not for a designer's work alone. */
function intends(pdf: PdfObjects, value: PdfValue | undefined): boolean {
  const intent = resolve(pdf, value);
  const names = isArray(intent) ? intent.array.map((name) => nameOf(name)) : [nameOf(intent)];
  return intent === null || names.some((name) => name === "View" || name === "All");
}
