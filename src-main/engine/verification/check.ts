// What a verification check is: the finished bytes in, residues out. An empty list is a pass.
import type { PageNumber } from "../../base/units.ts";
import type { Residue } from "../../contract/redact.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import type { Needle } from "../redaction/occurrences.ts";
import type { PageTargets } from "../redaction/step.ts";

export type ReadText = {
  readonly name: string;
  readonly pages: readonly { readonly page: PageNumber; readonly text: string }[];
  readonly elsewhere: string;
};

/** Everything is read from the bytes that would be published, never from the document they were made from. */
export type Exported = {
  readonly bytes: Uint8Array;
  readonly pdf: OpenPdf;
  readonly needles: readonly Needle[];
  /** Struck places by page, with the small boxes around each struck glyph. */
  readonly struck: ReadonlyMap<PageNumber, PageTargets>;
  readonly pageCount: number;
  readonly independent: ReadText;
};

export type Check = {
  /** `verification/name`. */
  readonly id: string;
  run(exported: Exported): Omit<Residue, "check">[];
};
