// A second, unrelated reader: what it finds in an export is what a stranger's tool would find.
import type { PageNumber } from "../../base/units.ts";

export type IndependentReader = {
  /** Which reader, for the certificate ("pdf.js 6.5"). */
  readonly name: string;
  /** The text of every page, and of what else it can reach (annotations, outline, metadata), page by page. */
  read(bytes: Uint8Array): Promise<{
    readonly pages: readonly { readonly page: PageNumber; readonly text: string }[];
    readonly elsewhere: string;
  }>;
};
