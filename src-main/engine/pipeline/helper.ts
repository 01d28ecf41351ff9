// A second thread at the same document, for work that is done page by page. It observes and decides nothing.
import type { PageNumber } from "../../base/units.ts";
import type { PageReport } from "../documents/pdf/read-pdf.ts";
import type { Prepared } from "../documents/prepare.ts";
import type { Wanted } from "../redaction/search-page.ts";
import type { FoundOnPage } from "../redaction/step.ts";
import type { PageLook, ReadText } from "../verification/check.ts";
import type { PlannedPage } from "../verification/look-at.ts";

/** From so many pages on a second thread is done starting before the work is. */
export const WORTH_HELP = 24;

/** Half-open. */
export type PageRange = { readonly from: PageNumber; readonly to: PageNumber };

/** All that pages are opened and read by. */
export type Opened = Pick<Prepared, "bytes" | "open" | "words" | "untold" | "format" | "coverage" | "replaced">;

/** What it can be asked, and how it answers. */
export type Tasks = {
  readonly original: { readonly order: Opened; readonly answer: true };
  readonly read: { readonly order: PageRange; readonly answer: readonly PageReport[] };
  readonly search: {
    readonly order: { readonly pages: readonly PageNumber[]; readonly wanted: Wanted };
    readonly answer: readonly FoundOnPage[];
  };
  /** What will be asked of these pages is done ahead, while nothing else is to be done. */
  readonly ahead: { readonly order: readonly PlannedSize[]; readonly answer: true };
  readonly copy: { readonly order: Uint8Array; readonly answer: true };
  readonly look: { readonly order: readonly PlannedPage[]; readonly answer: readonly PageLook[] };
  readonly text: { readonly order: PageRange & { readonly reader: ReadText["id"] }; readonly answer: ReadText };
};
export type PlannedSize = { readonly number: PageNumber } & Pick<PlannedPage, "width" | "height">;

export type Helper = {
  /** Null when it can't, or died: whoever asked does the work. Orders are begun in the order in which they are given. */
  ask<T extends keyof Tasks>(task: T, order: Tasks[T]["order"]): Promise<Tasks[T]["answer"] | null>;
  /** Lets what was asked leave, and answers arrive. */
  pause(): Promise<void>;
};
