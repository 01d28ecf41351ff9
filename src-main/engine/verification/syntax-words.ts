// Words that the file's syntax is made of: a struck word that is a part of one ("Content", "stream") stands in every text.
import { latin1 } from "../../base/bytes.ts";
import { STANDARD_NAMES } from "./standard-names.ts";

/** Beside names: what a file is parted by (ISO 32000-2, 7.3 and 7.5), and what a font's map of codes is written in (9.10.3). */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "obj endobj stream endstream xref trailer startxref " +
    "findresource defineresource currentdict begincmap endcmap begincodespacerange endcodespacerange " +
    "beginbfchar endbfchar beginbfrange endbfrange"
  ).split(" "),
);

/** A line each: thousands of words are looked for in it. */
const SYNTAX = `\n${[...KEYWORDS, ...STANDARD_NAMES].join("\n")}\n`;

/** As it is written, a part of a name or a keyword of the format. */
export const isInSyntax = (word: string) =>
  KEYWORDS.has(word) || (SYNTAX.includes(word) && SYNTAX.replaceAll(`\n${word}\n`, "\n").includes(word));

/** Whether it stands anywhere in a file or a stream beside such names and keywords. */
export function standsBesideSyntax(bytes: Uint8Array, word: string): boolean {
  const text = latin1(bytes);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    let [from, to] = [at, at + word.length];
    while (from > 0 && isRegular(text[from - 1]!)) from--;
    while (to < text.length && isRegular(text[to]!)) to++;
    const token = text.slice(from, to);
    const isName = text[from - 1] === "/" && STANDARD_NAMES.has(token);
    // In a string it is what a page says.
    const isKeyword = text[from - 1] !== "(" && KEYWORDS.has(token);
    if (!isName && !isKeyword) return true;
  }
  return false;
}

/** Neither white space nor a delimiter (7.2.3). */
const isRegular = (c: string) => c > " " && !"()<>[]{}/%".includes(c);
