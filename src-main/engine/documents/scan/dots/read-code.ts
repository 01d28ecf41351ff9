// The code of Xerox's DocuColor series (EFF, DocuColor Tracking Dot Decoding Guide, 2005): 15 columns of 8 dots.
import { cellAt, type Grid } from "./grid.ts";

export type PrinterCode = { readonly serial: string; readonly printed: string };

const COLUMNS = 15;
const ROWS = 8;
/** The same code is printed over and over: once may be chance. */
const LEAST_READ = 2;

type Filled = (column: number, row: number) => boolean;

/** null: the grid holds no such code. A page may lie on the scanner any way round. */
export function readCode({ cells, columns, rows }: Grid): PrinterCode | null {
  const filled: Filled = (c, r) => cells.has(cellAt(c, r));
  const turns: readonly { readonly at: Filled; readonly across: number; readonly down: number }[] = [
    { at: filled, across: columns, down: rows },
    { at: (c, r) => filled(columns - 1 - c, rows - 1 - r), across: columns, down: rows },
    { at: (c, r) => filled(r, rows - 1 - c), across: rows, down: columns },
    { at: (c, r) => filled(columns - 1 - r, c), across: rows, down: columns },
  ];
  const read = new Map<string, { code: PrinterCode; times: number }>();
  for (const { at, across, down } of turns)
    for (let row = 0; row + ROWS <= down; row++)
      for (let column = 0; column + COLUMNS <= across; column++) {
        const code = codeAt(at, column, row);
        if (code === null) continue;
        const key = `${code.serial} ${code.printed}`;
        read.set(key, { code, times: (read.get(key)?.times ?? 0) + 1 });
      }
  const best = [...read.values()].sort((a, b) => b.times - a.times)[0];
  return best === undefined || best.times < LEAST_READ ? null : best.code;
}

/** The first row makes every column's number of dots odd, the first column every row's. */
function codeAt(filled: Filled, left: number, top: number): PrinterCode | null {
  const values: number[] = [0];
  for (let c = 1; c < COLUMNS; c++) {
    let [odd, value] = [filled(left + c, top) ? 1 : 0, 0];
    for (let r = 1; r < ROWS; r++) {
      const dot = filled(left + c, top + r) ? 1 : 0;
      odd ^= dot;
      value = value * 2 + dot;
    }
    if (odd !== 1) return null;
    values.push(value);
  }
  for (let r = 1; r < ROWS; r++) {
    let odd = 0;
    for (let c = 0; c < COLUMNS; c++) odd ^= filled(left + c, top + r) ? 1 : 0;
    if (odd !== 1) return null;
  }
  // Counted from 1: minute, hour, day, month and year; then the serial number, two digits a column, right to left.
  const [minute, hour, day, month, year] = [values[1]!, values[4]!, values[5]!, values[6]!, values[7]!];
  const serial = [values[13]!, values[12]!, values[11]!, values[10]!];
  if (minute > 59 || hour > 23 || day < 1 || day > 31 || month < 1 || month > 12 || year > 99) return null;
  if (serial.some((pair) => pair > 99)) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    serial: serial.map(two).join(""),
    printed: `20${two(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
  };
}
