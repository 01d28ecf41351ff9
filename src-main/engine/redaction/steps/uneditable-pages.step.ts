// Which pages can't be edited with certainty: text or pixels inside patterns, soft masks, shadings, hidden layers.
import { attempt } from "../../../base/attempt.ts";
import { type Layers, layersOf } from "../../documents/pdf/layers/visibility.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import { repeated } from "../repeated.ts";
import { searchPage } from "../search-page.ts";
import type { PageTargets, RedactionContext, Step } from "../step.ts";
import { merge, NOTHING } from "../targets.ts";

export const uneditablePages: Step = {
  id: "redaction/uneditable-pages",
  run(context) {
    const { pdf } = context;
    // What is certainly hidden is gone by now, and so are the names of its layers, unless something couldn't be told.
    const layers = attempt(() => layersOf(pdf)) ?? null;
    // What stands beside a passage goes, as what is struck does.
    const isCut = (page: number) => (context.leaves?.[page - 1]?.passage ?? null) !== null;
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const struck = isCut(page) || isPainted(context.struck.get(page));
      const why = reasonOf(pdf, page, struck, layers) ?? (struck && context.untold.has(page) ? UNTOLD_WORDS : null);
      if (why !== null) context.pictures.set(page, why);
      if (why !== null && struck) strikeRepeated(context, page);
    }
  },
};

/** Where nothing tells its letters, nothing says how far a shape reaches either. */
const UNTOLD_WORDS = "a font of it does not say which letters its shapes stand for";

/** What still stands there is a pattern's: it can't be taken out, and each of its repetitions is painted over. */
function strikeRepeated(context: RedactionContext, page: number): void {
  const { pdf } = context;
  const tilings = attempt(() => pdf.tilings(page)) ?? [];
  if (tilings.length === 0) return;
  const { targets } = searchPage(
    attempt(() => pageText(pdf.page(page, { hidden: true }))),
    page,
    context,
  );
  const rects = repeated(targets.rects, tilings);
  if (rects.length === 0) return;
  const before = context.struck.get(page) ?? NOTHING;
  context.struck.set(page, merge(before, { ...NOTHING, rects }));
}

/** Where only unseen text was taken out there is nothing under a strike that could show through. */
const isPainted = (targets: PageTargets | undefined) => targets !== undefined && targets.rects.length > 0;

function reasonOf(pdf: OpenPdf, page: number, struck: boolean, layers: Layers | null): string | null {
  const found = new Set<string>();
  walk(pdf, resourcesOf(pdf, { ref: pdf.pageObject(page) }), found, layers, new Set(), 0);
  if (found.has("layer")) return "it has layers that are switched off";
  if (!struck) return null;
  for (const what of ["pattern", "soft mask", "shading", "separation picture"])
    if (found.has(what)) return `it draws through a ${what}`;
  return null;
}

/** A page inherits its resources (7.7.3.4). */
function resourcesOf(pdf: OpenPdf, page: PdfValue): PdfValue {
  let node = resolve(pdf, page);
  for (let up = 0; up < 32 && isDict(node); up++) {
    const resources = node.dict.get("Resources");
    if (resources !== undefined) return resources;
    node = resolve(pdf, node.dict.get("Parent") ?? null);
  }
  return null;
}

function walk(
  pdf: OpenPdf,
  value: PdfValue,
  found: Set<string>,
  layers: Layers | null,
  seen: Set<number>,
  depth: number,
): void {
  const resources = resolve(pdf, value);
  if (!isDict(resources) || depth > 12) return;
  const each = (key: string, use: (d: PdfDict, item: PdfValue) => void) => {
    const group = resolve(pdf, resources.dict.get(key) ?? null);
    if (!isDict(group)) return;
    for (const item of group.dict.values()) {
      if (typeof item === "object" && item !== null && "ref" in item) {
        if (seen.has(item.ref)) continue;
        seen.add(item.ref);
      }
      const d = resolve(pdf, item);
      if (isDict(d)) use(d, item);
    }
  };
  const look = (layer: PdfValue | undefined) => {
    if (layers !== null && layer !== undefined && layers.of(layer) !== "shown") found.add("layer");
  };
  each("Properties", (_d, item) => look(item));
  each("Pattern", (d) => found.add(d.dict.get("PatternType") === 1 ? "pattern" : "shading"));
  each("Shading", () => found.add("shading"));
  each("ExtGState", (d) => {
    if (isDict(resolve(pdf, d.dict.get("SMask") ?? null))) found.add("soft mask");
  });
  each("XObject", (d) => {
    look(d.dict.get("OC"));
    const space = resolve(pdf, d.dict.get("ColorSpace") ?? null);
    const family = typeof space === "object" && space !== null && "array" in space ? nameOf(space.array[0]) : null;
    if (family === "Separation" || family === "DeviceN") found.add("separation picture");
    walk(pdf, d.dict.get("Resources") ?? null, found, layers, seen, depth + 1);
  });
}

function resolve(pdf: OpenPdf, value: PdfValue): PdfValue {
  return typeof value === "object" && value !== null && "ref" in value ? pdf.object(value.ref) : value;
}
