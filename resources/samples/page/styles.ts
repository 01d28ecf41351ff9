// Type and measure: the faces used, and where text stands on a page.
import type { Style } from "./lines.ts";

export const BODY: Style = { font: "Times-Roman", size: 11, leading: 13.6 };
export const NOTE: Style = { font: "Times-Italic", size: 9.5, leading: 12 };
export const SMALL: Style = { font: "Helvetica", size: 8.5, leading: 11 };
export const SMALL_BOLD: Style = { font: "Helvetica-Bold", size: 8.5, leading: 11 };
export const TYPED: Style = { font: "Courier", size: 9.5, leading: 12.4 };
export const CHAPTER: Style = { font: "Helvetica-Bold", size: 17, leading: 22 };
export const SECTION: Style = { font: "Helvetica-Bold", size: 11.5, leading: 15 };

export type Frame = { readonly left: number; readonly width: number; readonly top: number; readonly bottom: number };
export const PORTRAIT: Frame = { left: 72, width: 468, top: 84, bottom: 712 };
/** Two columns, filled one after the other as a typesetter does. */
export const TWO_COLUMNS: readonly Frame[] = [
  { left: 60, width: 232, top: 84, bottom: 712 },
  { left: 320, width: 232, top: 84, bottom: 712 },
];
export const LANDSCAPE: readonly Frame[] = [{ left: 60, width: 672, top: 84, bottom: 540 }];
