// The families of private data as shapes, and a band as three bars: the same as in the window, in black.
import type { Band } from "../../../contract/prediction.ts";
import type { Pdf } from "./pdf.ts";
import { INK } from "./sheet.ts";

/** Each in a square of 12. */
export const FAMILIES = {
  id: { name: "ID numbers", path: "M1.5 1.5h9v9h-9z" },
  place: { name: "Home and places", path: "M6 1.2 11 10.4H1z" },
  contact: { name: "Contact", path: "M1.3 6a4.7 4.7 0 1 0 9.4 0a4.7 4.7 0 1 0 -9.4 0z" },
  money: { name: "Money", path: "M6 .7 11.3 6 6 11.3.7 6z" },
  health: { name: "Health", path: "M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3z" },
  child: {
    name: "Children",
    path: "m6 .7 1.6 3.4 3.7.5-2.7 2.6.7 3.7L6 9.1l-3.3 1.8.7-3.7L.7 4.6l3.7-.5z",
  },
  access: { name: "Access and devices", path: "M1.6 1.2h8.8L7.2 6l3.2 4.8H1.6L4.8 6z" },
  person: { name: "People", path: "M1 9.8a5 5.4 0 0 1 10 0z" },
  hand: { name: "Marked by hand", path: "M1 5h10v2h-10z" },
  hidden: { name: "Not visible on the page", path: "M1.5 1.5h9v1.4h-9zM1.5 9.1h9v1.4h-9z" },
} as const;
export type Family = keyof typeof FAMILIES;

export function drawFamily(pdf: Pdf, family: Family, x: number, y: number, size = 7): void {
  pdf
    .save()
    .translate(x, y)
    .scale(size / 12)
    .path(FAMILIES[family].path)
    .fill(INK)
    .restore();
}

const BARS = { unlikely: 1, uncertain: 2, likely: 3 } as const;

export function drawBand(pdf: Pdf, band: Band, x: number, y: number): void {
  for (const [i, height] of [3, 5.2, 7].entries()) {
    pdf.rect(x + i * 4.4, y + 7.4 - height, 3.4, height).lineWidth(0.5);
    if (i < BARS[band]) pdf.fillAndStroke(INK, INK);
    else pdf.stroke(INK);
  }
}

export function drawTick(pdf: Pdf, passed: boolean, x: number, y: number): void {
  pdf.lineWidth(1.2).strokeColor(INK);
  if (passed)
    pdf
      .moveTo(x, y + 4.2)
      .lineTo(x + 2.4, y + 6.8)
      .lineTo(x + 7, y + 1.6)
      .stroke();
  else
    pdf
      .moveTo(x + 1, y + 1.6)
      .lineTo(x + 6, y + 6.6)
      .moveTo(x + 6, y + 1.6)
      .lineTo(x + 1, y + 6.6)
      .stroke();
}
