// Rows and columns that a spreadsheet program doesn't show: read here, since the library leaves most of them unsaid.

/** Numbers from 0. */
export type UnseenLines = {
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
};

export const ALL_SEEN: UnseenLines = { row: () => false, column: () => false };

/** As many as any of the formats has. */
const MOST_COLUMNS = 16_384;

/** Columns as ranges, their ends included. A file may claim any number of them, each as long as it likes. */
export function columnsOf(ranges: readonly (readonly [first: number, last: number])[]): UnseenLines["column"] {
  const steps = new Int32Array(MOST_COLUMNS + 1);
  for (const [first, last] of ranges) {
    if (!(first <= last) || first >= MOST_COLUMNS) continue;
    steps[Math.max(0, first)]!++;
    steps[Math.min(MOST_COLUMNS, last + 1)]!--;
  }
  let depth = 0;
  const hidden = Uint8Array.from(steps, (step) => {
    depth += step;
    return depth > 0 ? 1 : 0;
  });
  return (column) => hidden[column] === 1;
}

const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*)`;
const LINES = new RegExp(`<(?:\\w+:)?(row|col)\\b${ATTRIBUTES}>`, "g");

/** Of one sheet of an .xlsx (18.3.1.13, 18.3.1.73): hidden, filtered away, or of no width or height. */
export function unseenInXlsx(xml: string): UnseenLines {
  const rows = new Set<number>();
  const columns: [number, number][] = [];
  let row = -1;
  for (const [, kind, attributes] of xml.matchAll(LINES)) {
    const of = (name: string) => attributeIn(attributes!, name);
    const isHidden = /^(?:1|true|on)$/i.test(of("hidden") ?? "");
    if (kind === "row") {
      row = of("r") === undefined ? row + 1 : Number(of("r")) - 1;
      if (isHidden || isNothing(of("ht"))) rows.add(row);
    } else if (isHidden || isNothing(of("width"))) columns.push([Number(of("min")) - 1, Number(of("max")) - 1]);
  }
  return { row: (r) => rows.has(r), column: columnsOf(columns) };
}

const isNothing = (size: string | undefined) => size !== undefined && Number(size) === 0;

export function attributeIn(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** BrtColInfo of an .xlsb (MS-XLSB, 2.4.323). Of rows the library tells. */
export function unseenInXlsb(part: Uint8Array): UnseenLines["column"] {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  const columns: [number, number][] = [];
  /** Seven bits a byte, the lowest first, the last one without its highest bit. */
  const number = (at: number, most: number) => {
    let value = 0;
    let i = 0;
    for (; i < most && at + i < part.length; i++) {
      value |= (part[at + i]! & 0x7f) << (7 * i);
      if (part[at + i]! < 0x80) break;
    }
    return { value, next: at + i + 1 };
  };
  for (let at = 0; at < part.length; ) {
    const type = number(at, 2);
    const size = number(type.next, 4);
    if (type.value === 0x3c && size.value >= 18 && size.next + 18 <= part.length) {
      const width = view.getUint32(size.next + 8, true);
      const flags = view.getUint16(size.next + 16, true);
      if ((flags & 1) !== 0 || width === 0)
        columns.push([view.getUint32(size.next, true), view.getUint32(size.next + 4, true)]);
    }
    at = size.next + size.value;
  }
  return columnsOf(columns);
}

const BOUND_SHEET = 0x85;
const COLUMNS = 0x7d;
const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x0a;

/** ColInfo records of an .xls (MS-XLS, 2.4.53), by the number of the sheet. Of rows the library tells. */
export function unseenInXls(stream: Uint8Array): (sheet: number) => UnseenLines["column"] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const starts: number[] = [];
  for (const { type, body, size } of records(view, 0))
    if (type === BOUND_SHEET && size >= 4) starts.push(view.getUint32(body, true));
  const known = new Map<number, UnseenLines["column"]>();
  return (sheet) => {
    // Files of before sheets were many are one.
    const start = starts.length === 0 ? 0 : starts[sheet];
    if (start === undefined) return ALL_SEEN.column;
    const column = known.get(start) ?? columnsOf(columnsFrom(view, start));
    known.set(start, column);
    return column;
  };
}

function columnsFrom(view: DataView, start: number): [number, number][] {
  const out: [number, number][] = [];
  let depth = 0;
  for (const { type, body, size } of records(view, start)) {
    if (BEGIN.has(type)) depth++;
    else if (type === END && --depth <= 0) break;
    if (type !== COLUMNS || size < 10 || depth > 1) continue;
    const isHidden = (view.getUint16(body + 8, true) & 1) !== 0 || view.getUint16(body + 4, true) === 0;
    if (isHidden) out.push([view.getUint16(body, true), view.getUint16(body + 2, true)]);
  }
  return out;
}

function* records(view: DataView, start: number) {
  for (let at = start; at + 4 <= view.byteLength; ) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + size > view.byteLength) return;
    yield { type, body: at + 4, size };
    at += 4 + size;
  }
}
