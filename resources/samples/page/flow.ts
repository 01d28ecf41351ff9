// Blocks poured down pages: headings, paragraphs, lists, lines, tables. A chapter is one flow.
import { breakLines, type Line, oneLine, type Style } from "./lines.ts";
import { createPage, type Page } from "./model.ts";
import { widthOf } from "./pdfkit.ts";
import { BODY, CHAPTER, type Frame, PORTRAIT, SECTION, SMALL, SMALL_BOLD } from "./styles.ts";

export type Column = {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly align?: "right";
};

type Shape = Parameters<typeof createPage>[0];

export type Flow = {
  readonly pages: Page[];
  /** Points left above the bottom margin. */
  room(): number;
  turnPage(shape?: Shape): Page;
  chapter(title: string): void;
  heading(text: string): void;
  paragraph(text: string, style?: Style, indent?: number): void;
  /** Height in points that the paragraph would take. */
  heightOf(text: string, style?: Style): number;
  /** Lines that break only where told. */
  lines(texts: readonly string[], style?: Style, indent?: number): void;
  list(items: readonly string[]): void;
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void;
  rule(): void;
  space(points: number): void;
};

export function createFlow(shape: Shape = {}, frames: readonly Frame[] = [PORTRAIT]): Flow {
  const pages: Page[] = [createPage(shape)];
  let nth = 0;
  let frame = frames[0]!;
  let y = frame.top;
  const page = () => pages.at(-1)!;
  const enter = (n: number) => {
    nth = n;
    frame = frames[n]!;
    y = frame.top;
  };
  const turnPage = (next: Shape = shape) => {
    pages.push(createPage(next));
    enter(0);
    return page();
  };
  const advance = () => (nth + 1 < frames.length ? enter(nth + 1) : void turnPage());
  const need = (height: number) => {
    if (y + height > frame.bottom) advance();
  };
  const put = (line: Line, style: Style, x: number, at = y) => {
    page().items.push({ type: "text", x, y: at, font: style.font, size: style.size, ...line });
  };
  const rule = (thickness = 0.5) => {
    page().items.push({ type: "rule", x: frame.left, y, width: frame.width, thickness });
  };
  const paragraph = (text: string, style: Style = BODY, indent = 0) => {
    const lines = breakLines(text, style, frame.width - indent);
    if (lines.length > 2) need(style.leading * 2);
    for (const line of lines) {
      need(style.leading);
      put(line, style, frame.left + indent);
      y += style.leading;
    }
    y += style.leading * 0.55;
  };
  const row = (columns: readonly Column[], cells: readonly string[], style: Style) => {
    const broken = columns.map((column, i) => breakLines(cells[i] ?? "", style, column.width - 6));
    const height = Math.max(1, ...broken.map((lines) => lines.length)) * style.leading + 4;
    let x = frame.left;
    columns.forEach((column, i) => {
      broken[i]!.forEach((line, n) => {
        const slack = column.align === "right" ? column.width - 6 - widthOf(line.text, style.font, style.size) : 0;
        put(line, style, x + slack, y + n * style.leading);
      });
      x += column.width;
    });
    y += height;
  };
  return {
    pages,
    room: () => frame.bottom - y,
    turnPage,
    chapter: (title) => {
      page().title = title;
      put(oneLine(title), CHAPTER, frame.left);
      y += CHAPTER.leading + 4;
      rule(1);
      y += 12;
    },
    heading: (text) => {
      need(SECTION.leading + BODY.leading * 3);
      y += 4;
      put(oneLine(text), SECTION, frame.left);
      y += SECTION.leading + 2;
    },
    paragraph,
    heightOf: (text, style = BODY) => (breakLines(text, style, frame.width).length + 0.55) * style.leading,
    lines: (texts, style = BODY, indent = 0) => {
      for (const text of texts) {
        need(style.leading);
        put(oneLine(text), style, frame.left + indent);
        y += style.leading;
      }
      y += style.leading * 0.55;
    },
    list: (items) => {
      for (const item of items) {
        need(BODY.leading);
        put(oneLine("•"), BODY, frame.left + 6);
        paragraph(item, BODY, 20);
        y -= BODY.leading * 0.3;
      }
      y += BODY.leading * 0.4;
    },
    table: (columns, rows) => {
      const head = () => {
        row(
          columns,
          columns.map((column) => column.title),
          SMALL_BOLD,
        );
        rule();
        y += 4;
      };
      need(SMALL.leading * 4);
      head();
      for (const cells of rows) {
        const tallest = Math.max(...columns.map((c, i) => breakLines(cells[i] ?? "", SMALL, c.width - 6).length));
        if (y + tallest * SMALL.leading + 4 > frame.bottom) {
          advance();
          head();
        }
        row(columns, cells, SMALL);
      }
      rule();
      y += 10;
    },
    rule: () => {
      rule();
      y += 8;
    },
    space: (points) => {
      y += points;
    },
  };
}
