// Blanks at the ends of lines of a plain text: some programs write them, and some hide a code in them.

/** More than a person would look at. */
const MOST = 2_000;
const LONGEST = 200;

export type LineEnds = { readonly blanks: string[]; lines: number };

/** "s" for a space and "t" for a tab. Lines of blanks alone count, too. */
export function readLineEnds(text: string, into: LineEnds): void {
  for (const line of text.split("\n")) {
    if (line !== "") into.lines++;
    let end = line.length;
    if (line.endsWith("\r")) end--;
    let start = end;
    while (start > 0 && end - start < LONGEST && (line[start - 1] === " " || line[start - 1] === "\t")) start--;
    if (start < end && into.blanks.length < MOST)
      into.blanks.push(line.slice(start, end).replaceAll("\t", "t").replaceAll(" ", "s"));
  }
}
