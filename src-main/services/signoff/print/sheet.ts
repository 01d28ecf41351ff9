// Setting a paper line by line: texts, tables and rules that flow over pages, each with the same head and foot.
import type { Face, Fonts } from "./fonts.ts";
import type { Pdf } from "./pdf.ts";

/** A4 in points, with the design's margins. */
const PAGE = { width: 595.28, height: 841.89, left: 53.9, right: 541.4, top: 88, bottom: 785 } as const;
export const INK = "#1A1917";
export const GREY = "#47443E";
const LINE = "#CFCAC0";

export type TextStyle = { readonly face: Face; readonly size: number; readonly color?: string; readonly gap?: number };
export const TEXT = {
  title: { face: "serifBold", size: 21 },
  sub: { face: "serif", size: 10.5, color: GREY },
  body: { face: "serif", size: 10, gap: -1.6 },
  note: { face: "serif", size: 9, gap: -1.8 },
  heading: { face: "sansBold", size: 8.4 },
  cell: { face: "sans", size: 8.1 },
  strong: { face: "sansBold", size: 8.1 },
  head: { face: "sans", size: 8.1, color: GREY },
  small: { face: "sans", size: 7.4, color: GREY },
  hash: { face: "sans", size: 6.9 },
} as const satisfies Record<string, TextStyle>;

export type Cell =
  | string
  | { readonly text: string; readonly style: TextStyle }
  | { readonly draw: (x: number, y: number) => void };
export type Column = { readonly width: number; readonly head?: string; readonly right?: true };
type Area = { readonly x: number; readonly width: number };

export type Sheet = {
  readonly left: number;
  readonly width: number;
  y: number;
  readonly page: () => number;
  goTo(page: number): void;
  /** A new page when less than this is left. */
  room(height: number): void;
  space(height: number): void;
  heightOf(words: string, style: TextStyle, width: number): number;
  text(words: string, style: TextStyle, area?: Area): void;
  /** With what follows it: `next` is how much of that must be on the same page. */
  heading(words: string, area?: Area, next?: number): void;
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[], area?: Area): void;
  rule(color?: string, area?: Area, weight?: number): void;
  finish(head: (page: number, of: number) => readonly string[], foot: readonly [left: string, right: string]): void;
};

export function newSheet(pdf: Pdf, fonts: Fonts): Sheet {
  const all: Area = { x: PAGE.left, width: PAGE.right - PAGE.left };
  pdf.addPage();
  let page = 0;
  const set = (words: string, { face, size, color = INK }: TextStyle) => {
    fonts.use(face, words);
    pdf.fontSize(size).fillColor(color);
  };
  const heightOf = (words: string, style: TextStyle, width: number) => {
    set(words, style);
    return pdf.heightOfString(words === "" ? " " : words, { width, lineGap: style.gap ?? 1 });
  };
  const put = (words: string, style: TextStyle, x: number, y: number, width: number, right = false) => {
    set(words, style);
    pdf.text(words, x, y, { width, lineGap: style.gap ?? 1, align: right ? "right" : "left" });
  };
  const line = (y: number, { x, width }: Area, color: string, weight: number) =>
    void pdf
      .lineWidth(weight)
      .strokeColor(color)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  const asText = (cell: Cell) =>
    typeof cell === "string" ? { text: cell, style: TEXT.cell } : "text" in cell ? cell : null;

  const sheet: Sheet = {
    left: all.x,
    width: all.width,
    y: PAGE.top,
    page: () => page,
    goTo(to) {
      page = to;
      pdf.switchToPage(to);
    },
    room(height) {
      if (sheet.y + height <= PAGE.bottom) return;
      const pages = pdf.bufferedPageRange().count;
      if (page + 1 < pages) sheet.goTo(page + 1);
      else {
        pdf.addPage();
        page = pages;
      }
      sheet.y = PAGE.top;
    },
    heightOf,
    space(height) {
      sheet.y += height;
    },
    text(words, style, area = all) {
      const height = heightOf(words, style, area.width);
      sheet.room(height);
      put(words, style, area.x, sheet.y, area.width);
      sheet.y += height;
    },
    heading(words, area = all, next = 34) {
      // Never alone at the foot of a page.
      sheet.room(22 + next);
      sheet.y += 12;
      sheet.text(words, TEXT.heading, area);
      sheet.y += 3;
    },
    table(columns, rows, area = all) {
      const starts = columns.map((_, i) => area.x + columns.slice(0, i).reduce((sum, c) => sum + c.width, 0));
      const inner = (i: number) => columns[i]!.width - (i === columns.length - 1 ? 0 : 7);
      const heightOfRow = (cells: readonly Cell[]) =>
        Math.max(9, ...cells.map(asText).map((cell, i) => (cell ? heightOf(cell.text, cell.style, inner(i)) : 0))) +
        4.6;
      const row = (cells: readonly Cell[], color: string) => {
        const height = heightOfRow(cells);
        for (const [i, cell] of cells.entries()) {
          const text = asText(cell);
          if (text) put(text.text, text.style, starts[i]!, sheet.y + 2.7, inner(i), columns[i]!.right === true);
          else if (typeof cell === "object" && "draw" in cell) cell.draw(starts[i]!, sheet.y + 2.7);
        }
        sheet.y += height;
        line(sheet.y, area, color, 0.6);
      };
      const named = columns.some((c) => c.head !== undefined);
      const head = columns.map((c) => ({ text: c.head ?? "", style: TEXT.head }));
      const first = rows[0] === undefined ? 0 : heightOfRow(rows[0]);
      if (named) {
        sheet.room(heightOfRow(head) + first);
        row(head, INK);
      }
      for (const cells of rows) {
        const before = sheet.page();
        sheet.room(heightOfRow(cells));
        // Whoever turns the page finds the columns named again.
        if (named && sheet.page() !== before) row(head, INK);
        row(cells, LINE);
      }
    },
    rule(color = INK, area = all, weight = 1.2) {
      line(sheet.y, area, color, weight);
    },
    finish(head, [footLeft, footRight]) {
      const { count } = pdf.bufferedPageRange();
      for (let i = 0; i < count; i++) {
        pdf.switchToPage(i);
        put("Stet", { face: "serifBold", size: 15 }, all.x, 48, 100);
        // The proof-reader's dots under a word that stands.
        pdf.fillColor(INK);
        for (let dot = 0; dot < 6; dot++) pdf.circle(all.x + 2 + dot * 4.8, 68, 0.75).fill();
        for (const [n, words] of head(i + 1, count).entries())
          put(words, { face: "sans", size: 7.6, color: GREY }, all.x, 48 + n * 10.6, all.width, true);
        line(75, all, INK, 1.2);
        line(796, all, LINE, 0.6);
        put(footLeft, TEXT.small, all.x, 801, all.width - 80);
        put(footRight, TEXT.small, all.x, 801, all.width, true);
      }
    },
  };
  return sheet;
}
