// Formulas that reach beyond their sheet when it is calculated: they fetch, read another workbook or start a program.

export type Reach = { readonly what: string; readonly target: string };

/** Excel's, LibreOffice's and Google's functions that fetch, and Excel's that call programs. */
const FETCHES =
  /\b(WEBSERVICE|IMAGE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|IMPORTRANGE|RTD|DDE|CALL|REGISTER\.ID)\s{0,5}\(([^)]{0,1000})/gi;
/** `program|'topic'!item`: what Excel asks of another program, and starts it for. */
const CHANNEL = /^[=+@\s-]{0,5}'?([\w.]{1,60})'?\s{0,5}\|\s{0,5}('[^']{0,1000}|[^!]{0,1000})/;
/** A sheet of another workbook, by its address: `'https://host/[book.xlsx]Sheet'!A1`, `'file:///book.ods'#$Sheet.A1`. */
const OTHER_BOOK = /'((?:https?:|ftp:|file:|\\\\)[^']{1,1000})'\s{0,5}[!#]/gi;

export function reachOf(formula: string): Reach[] {
  const found: Reach[] = [];
  for (const [, name, rest] of formula.matchAll(FETCHES))
    found.push({ what: name!.toUpperCase(), target: argument(rest!) });
  const channel = CHANNEL.exec(formula);
  if (channel !== null) found.push({ what: "DDE link", target: `${channel[1]} ${channel[2]!.replace(/^'/, "")}` });
  for (const [, book] of formula.matchAll(OTHER_BOOK)) found.push({ what: "linked workbook", target: book! });
  return found;
}

/** The first text in it, which may be put together from more; else all of it. */
function argument(rest: string): string {
  return /"((?:[^"]|"")*)/.exec(rest)?.[1]?.replaceAll('""', '"') ?? rest.trim();
}

/** How a cell of a plain table begins that a spreadsheet program takes for a formula. */
export const isFormula = (cell: string): boolean => /^\s{0,5}[=+@-]/.test(cell);
