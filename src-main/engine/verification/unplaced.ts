// Values that a page shows in no place that is known: a picture of the page would go on showing them.
import type { PageNumber } from "../../base/units.ts";
import type { Residue } from "../../contract/redact.ts";
import { decodedStreams } from "./checks/decoded-streams.check.ts";
import { firstReader } from "./checks/first-reader.check.ts";
import { textByPdfium, textByPdfjs } from "./checks/independent-reader.check.ts";

const OTHERS = new Set([textByPdfjs.id, textByPdfium.id]);
const READERS = new Set([firstReader.id, ...OTHERS]);

/** Read by others where nothing was found to strike: a picture of the page would have it, and no mark over it. */
export const isUnmarked = ({ check, page }: Residue, touched: ReadonlySet<PageNumber>) =>
  OTHERS.has(check) && page !== undefined && !touched.has(page);

/**
 * Whether what draws a page holds a value that none of its words has. A picture of it would show the value to everybody
 * and hide it from all checks: whoever marks it by hand gets a copy.
 */
export function showsUnplaced(residues: readonly Residue[]): boolean {
  const read = new Set(residues.flatMap(({ check, page }) => (READERS.has(check) ? [page] : [])));
  return residues.some(({ check, page }) => check === decodedStreams.id && page !== undefined && !read.has(page));
}
