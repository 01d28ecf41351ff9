// Words whose letters are set in another order than they are read in.
import { line } from "../../../support/pdf.ts";
import { type Channel, onPage, SECRET } from "../channel.ts";

const letters = [...SECRET];
/** Helvetica's, in thousandths (Adobe's metrics). */
const WIDTHS: Readonly<Record<string, number>> = { Q: 778, u: 556, i: 222, l: 222, f: 278, e: 556, a: 556, t: 278, h: 556, r: 333 };
const width = (c: string | undefined) => WIDTHS[c ?? ""] ?? 0;
const at = letters.map((_c, i) => letters.slice(0, i).reduce((x, c) => x + width(c) * 0.012, 0));
const inOrder = letters.map((_c, i) => i);
const backwards = inOrder.toReversed();
const SHUFFLED = [5, 2, 9, 0, 11, 3, 7, 1, 10, 4, 8, 6];
const [LEFT, END] = [140, 140 + at.at(-1)! + 4];
const around = line("The name is", 72, 700) + line("here.", END + 4, 700);

const place = (i: number) => `1 0 0 1 ${(LEFT + at[i]!).toFixed(3)} 700 Tm (${letters[i]}) Tj`;
const set = (order: readonly number[]) => `BT /F1 12 Tf ${order.map(place).join(" ")} ET `;
const keeps = ["The name is", "here."];

export const LETTER_ORDER: readonly Channel[] = [
  onPage("letters placed from right to left", around + set(backwards), { keeps }),
  onPage(
    "letters from right to left by negative advance",
    `${around} BT /F1 12 Tf ${(LEFT + at.at(-1)!).toFixed(3)} 700 Td [${backwards.map((i) => `(${letters[i]}) ${i > 0 ? width(letters[i]) + width(letters[i - 1]) : 0}`).join(" ")}] TJ ET`,
    { keeps },
  ),
  onPage("every other letter first", around + set([...inOrder.filter((i) => i % 2 === 1), ...inOrder.filter((i) => i % 2 === 0)]), { keeps, holds: readsInPieces }),
  onPage("letters shuffled, with another line between", around + set(SHUFFLED.slice(0, 6)) + line("Another line of words", 72, 600) + set(SHUFFLED.slice(6)), { keeps: [...keeps, "Another line of words"], holds: readsInPieces }),
  onPage("a turned word from its end to its beginning", backwards.map((i) => `BT /F1 12 Tf 0 1 -1 0 300 ${(300 + at[i]!).toFixed(3)} Tm (${letters[i]}) Tj ET`).join(" ")),
];

/** Every letter of it is there. */
function readsInPieces(...[pdf]: Parameters<NonNullable<Channel["holds"]>>): boolean {
  const shown = pdf.page(1).lines.flat().map((g) => g.c);
  return shown.includes("Q") && shown.includes("f");
}
