// Whether what fills a grid repeats, as a printer's code does all over the page, and what most of its repetitions say.
import { cellAt } from "./grid.ts";

/** Columns and rows from one repetition to another. */
type Shift = { readonly columns: number; readonly rows: number; readonly share: number };
type Filled = { readonly cells: ReadonlySet<number>; readonly columns: number; readonly rows: number };

/** Codes known to be in use repeat within so many cells. */
const FARTHEST = 64;
/** Of the cells that a shift leaves on the page, so many must be filled again; specks at random reach their share of all. */
const LEAST_SHARE = 0.45;
const ABOVE_CHANCE = 2.5;
const SAMPLE = 350;
const FEWEST = 25;
const MOST_SHIFTS = 8;

/** The filled cells by the vote of all repetitions; null where nothing repeats. */
export function repeated({ cells, columns, rows }: Filled): ReadonlySet<number> | null {
  const shifts = shiftsOf({ cells, columns, rows });
  const [best] = shifts;
  const chance = cells.size / Math.max(1, columns * rows);
  if (best === undefined || best.share < Math.max(LEAST_SHARE, chance * ABOVE_CHANCE)) return null;
  const strong = shifts.filter(({ share }) => share > best.share * 0.8).slice(0, MOST_SHIFTS);
  const both = strong.flatMap(({ columns: c, rows: r }) => [
    [c, r],
    [-c, -r],
  ]);
  const voted = new Set<number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [filled, asked] = [cells.has(cellAt(column, row)) ? 1 : 0, 1];
      for (const [c, r] of both) {
        const [x, y] = [column + c!, row + r!];
        if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
        asked++;
        if (cells.has(cellAt(x, y))) filled++;
      }
      // A dot is lost under ink more often than dust makes one.
      if (filled > asked * 0.4) voted.add(cellAt(column, row));
    }
  return voted;
}

function shiftsOf({ cells, columns, rows }: Filled): Shift[] {
  const all = [...cells].map((cell) => ({ column: cell % 4096, row: Math.floor(cell / 4096) }));
  const every = Math.max(1, Math.floor(all.length / SAMPLE));
  const some = all.filter((_, i) => i % every === 0);
  const found: Shift[] = [];
  for (let r = 0; r <= FARTHEST; r++)
    for (let c = r === 0 ? 2 : -FARTHEST; c <= FARTHEST; c++) {
      let [again, asked] = [0, 0];
      for (const { column, row } of some) {
        const [x, y] = [column + c, row + r];
        if (x < 0 || x >= columns || y >= rows) continue;
        asked++;
        if (cells.has(cellAt(x, y))) again++;
      }
      if (asked >= FEWEST) found.push({ columns: c, rows: r, share: again / asked });
    }
  return found.sort((a, b) => b.share - a.share);
}
