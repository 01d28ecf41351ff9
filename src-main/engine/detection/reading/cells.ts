// How a line of a table is parted into cells: by tabs, bars, wide gaps, commas, semicolons or slashes; quoted cells stay whole.

export type Cell = {
  /** From the start of the line, in UTF-16 code units. */
  readonly start: number;
  /** Without the space and quotes around it. */
  readonly text: string;
};
export type Separator = "wide" | "," | ";" | " / ";

/** A tab, a bar, or two spaces and more; single spaces part words, not cells. */
const WIDE = /\t+|\s*\|\s*|\s{2,}/g;

/** In the order in which they are tried; how many cells a header needs at least. */
export const SEPARATORS: readonly (readonly [Separator, number])[] = [
  ["wide", 2],
  [";", 3],
  [",", 3],
  [" / ", 3],
];

/** The cells of a line. Where signs part them, empty ones count; `count` says how many are expected. */
export function cellsOf(line: string, separator: Separator, count = 0): Cell[] {
  if (separator !== "wide") return signed(line, separator);
  if (count > 0 && line.includes("\t")) {
    const tabbed = signed(line, "\t");
    if (tabbed.length === count) return tabbed;
  }
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number) => {
    const cell = cellAt(line, from, to);
    if (cell.text !== "") cells.push(cell);
  };
  for (const m of line.matchAll(WIDE)) {
    push(m.index);
    from = m.index + m[0].length;
  }
  push(line.length);
  return cells;
}

function signed(line: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith(separator, i)) {
      cells.push(cellAt(line, from, i));
      from = i + separator.length;
      i = from - 1;
    }
  }
  cells.push(cellAt(line, from, line.length));
  return cells;
}

function cellAt(line: string, from: number, to: number): Cell {
  const raw = line.slice(from, to);
  const lead = /^\s*"?\s*/.exec(raw)![0].length;
  return { start: from + Math.min(lead, raw.length), text: raw.slice(lead).replace(/\s*"?\s*$/, "") };
}
