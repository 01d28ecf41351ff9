// Paragraphs and nested tables put together from marks: a cell's end and a row's end are characters of the text.

/** A table in a table in a table costs nine levels of markup, of which no more than seventeen are set. */
const DEEPEST = 5;
type Level = { rows: string[]; cells: string[]; content: string[] };
const emptyLevel = (): Level => ({ rows: [], cells: [], content: [] });

export class DocBlocks {
  /** The page itself, then the tables open around what comes next. */
  readonly #levels: Level[] = [emptyLevel()];

  add(html: string, depth: number): void {
    this.#to(depth).content.push(html);
  }

  endCell(depth: number): void {
    const level = this.#to(Math.max(1, depth));
    level.cells.push(level.content.join(""));
    level.content = [];
  }

  endRow(depth: number): void {
    endRow(this.#to(Math.max(1, depth)));
  }

  finish(): string {
    return this.#to(0).content.join("");
  }

  #to(depth: number): Level {
    const wanted = Math.min(depth, DEEPEST) + 1;
    while (this.#levels.length < wanted) this.#levels.push(emptyLevel());
    while (this.#levels.length > wanted) {
      const closed = this.#levels.pop()!;
      endRow(closed);
      if (closed.rows.length > 0) this.#levels.at(-1)!.content.push(`<table>${closed.rows.join("")}</table>`);
    }
    return this.#levels.at(-1)!;
  }
}

function endRow(level: Level): void {
  // What a damaged table leaves without an end of its cell.
  if (level.content.length > 0) level.cells.push(level.content.join(""));
  if (level.cells.length > 0) level.rows.push(`<tr>${level.cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  level.cells = [];
  level.content = [];
}
