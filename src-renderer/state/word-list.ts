// A list of words to search for: pasted, or from a file of lines or of cells.

/** Entries that one search takes, and letters of one; see the contract's `search`. */
export const MOST_WORDS = 2000;
export const LONGEST_WORD = 200;

export type WordList = {
  /** Each once, in the order they were written. */
  readonly words: readonly string[];
  /** Left out: too long, or beyond the most there may be. */
  readonly tooLong: number;
  readonly tooMany: number;
};

export function wordsIn(text: string): WordList {
  const all = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/)) {
    const word = line.replace(/\s+/g, " ").trim();
    if (word !== "" && !all.has(word.toLowerCase())) all.set(word.toLowerCase(), word);
  }
  const fitting = [...all.values()].filter(({ length }) => length <= LONGEST_WORD);
  return {
    words: fitting.slice(0, MOST_WORDS),
    tooLong: all.size - fitting.length,
    tooMany: Math.max(0, fitting.length - MOST_WORDS),
  };
}

/** A file as lines, one entry each: of a table every cell that isn't empty, whatever separates them. */
export function linesOfFile(name: string, text: string): string {
  const plain = text.replace(/^\uFEFF/, "");
  if (!/\.(?:csv|tsv)$/i.test(name)) return plain.trim();
  return cellsOf(plain)
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join("\n");
}

/** The cells of a table in RFC 4180's form; semicolons and tabs separate, too, where the first line has more of them. */
function cellsOf(text: string): string[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => first.split(sign).length;
  const separator = [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const cells: string[] = [];
  let [cell, quoted] = ["", false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted && sign === '"' && text[i + 1] === '"') {
      cell += sign;
      i++;
    } else if (sign === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (!quoted && (sign === separator || sign === "\n" || sign === "\r")) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}

const LETTERS = /[^\p{L}\p{N}]+/gu;
/** Entries that nothing found has the letters of: worth telling whoever made the list. */
export function notFound(words: readonly string[], found: readonly { readonly text: string }[]): string[] {
  const fold = (text: string) => text.toLowerCase().replace(LETTERS, " ").trim();
  const there = new Set(found.map(({ text }) => fold(text)));
  return words.filter((word) => !there.has(fold(word)));
}
