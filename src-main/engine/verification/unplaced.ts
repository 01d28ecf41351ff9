// Values that a page draws and none of its words has.
import type { Residue } from "../../contract/redact.ts";
import { decodedStreams } from "./checks/decoded-streams.check.ts";
import { firstReader } from "./checks/first-reader.check.ts";
import { textByPdfium, textByPdfjs } from "./checks/independent-reader.check.ts";

const READERS = new Set([firstReader.id, textByPdfjs.id, textByPdfium.id]);

/**
 * Whether there is such a page. No place of the value is known, and a picture of the page would show it to everybody and
 * hide it from all checks: whoever marks it by hand gets a copy.
 */
export function showsUnplaced(residues: readonly Residue[]): boolean {
  const read = new Set(residues.flatMap(({ check, page }) => (READERS.has(check) ? [page] : [])));
  return residues.some(({ check, page }) => check === decodedStreams.id && page !== undefined && !read.has(page));
}
