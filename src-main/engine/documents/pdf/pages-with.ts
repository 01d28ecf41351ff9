// Which pages an object belongs to: what is said of an object is understood only by who knows the file from within.
import type { PageNumber } from "../../../base/units.ts";
import type { PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";

/** Pages that reach each object, by whatever way; asked of few objects, and seldom. */
export function pagesWith(pdf: PdfObjects & { pageCount(): number }): (object: number) => PageNumber[] {
  const holders = new Map<number, number[]>();
  const pages = new Map<number, PageNumber>();
  for (let page = 1; page <= pdf.pageCount(); page++) pages.set(pdf.pageObject(page), page);
  for (let number = 1; number < pdf.objectCount(); number++)
    for (const held of refsIn(pdf.object(number))) {
      const known = holders.get(held);
      if (known === undefined) holders.set(held, [number]);
      else known.push(number);
    }
  return (object) => {
    const seen = new Set([object]);
    const found: PageNumber[] = [];
    for (const number of seen) {
      const page = pages.get(number);
      if (page !== undefined) found.push(page);
      else for (const holder of holders.get(number) ?? []) seen.add(holder);
    }
    return found.sort((a, b) => a - b);
  };
}

function refsIn(value: PdfValue | undefined): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("ref" in value) return [value.ref];
  if ("array" in value) return value.array.flatMap(refsIn);
  if (!("dict" in value)) return [];
  return [...value.dict.values()].flatMap(refsIn);
}
