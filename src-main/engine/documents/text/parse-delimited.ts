// Delimited values to rows of cells, each exactly as written: no number, no date, no formula (RFC 4180 and its kin).

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A quoted cell runs to its closing quote; a quote inside an unquoted one is a letter. */
export function parseDelimited(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    let cell: string;
    if (text[at] === '"') {
      const { value, end } = quoted(text, at, delimiter);
      cell = value;
      at = end;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (text[at] === delimiter) {
      at++;
      // A delimiter at the very end still begins a cell.
      if (at === text.length) row.push("");
    } else {
      at++;
      rows.push(row);
      row = [];
    }
    if (at < text.length) continue;
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

function quoted(text: string, start: number, delimiter: string): { value: string; end: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', from)) {
    parts.push(text.slice(from, quote));
    from = quote + 1;
    if (text[from] !== '"') break;
    parts.push('"');
    from++;
  }
  if (parts.length === 0) {
    // A quote never closed would swallow the rest of the file: it is a letter like any other.
    const stop = [text.indexOf(delimiter, start), text.indexOf("\n", start)].filter((i) => i >= 0);
    const end = Math.min(text.length, ...stop);
    return { value: text.slice(start, end), end };
  }
  // What follows the closing quote belongs to the cell too.
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return { value: parts.join("") + text.slice(from, end), end };
}

/** The one that cuts the first lines into the same number of cells, and into the most. */
export function sniffDelimiter(text: string, name: string): string {
  if (/\.(?:tsv|tab)$/i.test(name)) return "\t";
  const declared = /^sep=(.)\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const scored = DELIMITERS.map((delimiter) => {
    const widths = parseDelimited(text.slice(0, 65_536), delimiter, 50)
      .map((row) => row.length)
      .filter((width) => width > 1);
    const usual = widths.filter((width) => width === widths[0]).length;
    return { delimiter, score: usual * 1_000 + Math.min(999, widths[0] ?? 0) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
