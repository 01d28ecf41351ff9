// Letters with other letters struck over them: a row of X or of blocks hides what is read by copying it.
import type { Quad, Rect } from "../../../../base/units.ts";
import { contains, rectOfQuad } from "../../../../base/units.ts";
import { quadAt, quadsOfRange } from "../../../model/document.ts";
import type { PageText } from "../page-text.ts";
import { centreOf, isLetter } from "./page-scene.ts";
import { saysNothing } from "./says-nothing.ts";

/** What people strike text out with. */
const STRIKER = /[Xx#*@%&█▓▒░■▬▇▆●◼⬛]/u;
const LEAST = 3;
const ROW_OF_STRIKERS = /(?:[Xx#*@%&█▓▒░■▬▇▆●◼⬛]\s?){3}/u;

/** Runs of letters of which each lies under a striker that isn't itself. */
export function overtyped({ text, quads, lines }: PageText): { text: string; quads: readonly Quad[] }[] {
  if (!ROW_OF_STRIKERS.test(text)) return [];
  const strikers: Rect[] = [];
  for (let i = 0; i < text.length; i++) if (STRIKER.test(text[i]!)) strikers.push(rectOfQuad(quadAt(quads, i)));
  if (strikers.length < LEAST) return [];
  const rows = new Map<number, Rect[]>();
  for (const rect of strikers)
    for (let row = Math.floor(rect[1] / 16); row <= Math.floor(rect[3] / 16); row++)
      rows.set(row, [...(rows.get(row) ?? []), rect].slice(0, 2000));
  const out: { text: string; quads: readonly Quad[] }[] = [];
  for (const line of lines) {
    let start = -1;
    let end = -1;
    let letters = 0;
    const close = () => {
      if (letters >= LEAST && !saysNothing(text.slice(start, end)))
        out.push({ text: text.slice(start, end), quads: quadsOfRange(text, quads, start, end) });
      start = -1;
      letters = 0;
    };
    for (let i = line.start; i < line.end; i++) {
      const c = text[i]!;
      if (!isLetter(c) && c.trim() === "") continue;
      const rect = rectOfQuad(quadAt(quads, i));
      const [x, y] = centreOf(rect);
      const struck =
        isLetter(c) &&
        !STRIKER.test(c) &&
        (rows.get(Math.floor(y / 16)) ?? []).some(
          (r) => contains(r, x, y) && Math.abs(centreOf(r)[1] - y) < 0.4 * (r[3] - r[1]),
        );
      if (!struck) {
        close();
        continue;
      }
      if (start < 0) start = i;
      end = i + 1;
      letters++;
    }
    close();
  }
  return out;
}
