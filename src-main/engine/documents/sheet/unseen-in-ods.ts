// Sheets, rows and columns of an .ods that aren't shown (ODF 1.3, 19.749, 20.428): the library sets them as if they were.
import { attributeIn, columnsOf, type UnseenLines } from "./unseen-lines.ts";

export type UnseenInOds = {
  /** By its place among the sheets. */
  readonly isHidden: (sheet: number) => boolean;
  readonly lines: (sheet: number) => UnseenLines | undefined;
};

type Ranges = [first: number, last: number][];

const TAG = /<(\/?)(?:[\w.-]+:)?([\w-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

export function unseenInOds(xml: string): UnseenInOds {
  const hiddenStyles = new Set<string>();
  const hidden = new Set<number>();
  const lines: { rows: Ranges; columns: Ranges }[] = [];
  let style = "";
  /** Tables in a cell, a note or a drawing are none of the sheets. */
  let depth = 0;
  let [row, column] = [0, 0];
  /** Groups of rows and columns, and whether each is folded. */
  const groups: boolean[] = [];
  for (const [, slash, name, written] of xml.replace(/<!--[\s\S]*?-->/g, "").matchAll(TAG)) {
    const isEnd = slash === "/";
    const isEmpty = written!.endsWith("/");
    const of = (key: string) => attributeIn(written!, key);
    if (name === "style" && !isEnd) style = of("name") ?? "";
    else if (name === "table-properties" && of("display") === "false") hiddenStyles.add(style);
    else if (name === "table") {
      if (isEnd) depth--;
      else if (!isEmpty && depth++ === 0) {
        if (hiddenStyles.has(of("style-name") ?? "")) hidden.add(lines.length);
        lines.push({ rows: [], columns: [] });
        [row, column] = [0, 0];
        groups.length = 0;
      }
    } else if (name === "table-row-group" || name === "table-column-group") {
      if (isEnd) groups.pop();
      else if (!isEmpty) groups.push(of("display") === "false");
    } else if (depth === 1 && !isEnd && (name === "table-row" || name === "table-column")) {
      const isUnseen = /^(?:collapse|filter)$/.test(of("visibility") ?? "") || groups.includes(true);
      const count = Math.max(
        1,
        Number(of(name === "table-row" ? "number-rows-repeated" : "number-columns-repeated")) || 1,
      );
      const [from, own] = name === "table-row" ? [row, lines.at(-1)!.rows] : [column, lines.at(-1)!.columns];
      if (isUnseen) own.push([from, from + count - 1]);
      if (name === "table-row") row += count;
      else column += count;
    }
  }
  return {
    isHidden: (sheet) => hidden.has(sheet),
    lines: (sheet) => {
      const own = lines[sheet];
      return own === undefined ? undefined : { row: within(own.rows), column: columnsOf(own.columns) };
    },
  };
}

/** Ranges in ascending order. */
function within(ranges: Ranges): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle]!;
      if (at < first) high = middle - 1;
      else if (at > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
