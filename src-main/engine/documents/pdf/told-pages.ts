// How many pages a PDF says that it has, without opening it: where its page tree isn't packed away.

const SLASH = 0x2f;
const COUNT = [..."Count"].map((c) => c.charCodeAt(0));
/** Longer numbers are no page count. */
const MOST_DIGITS = 7;

/** The largest count of a tree of pages, or of bookmarks; 0 where none is found. A hint: a file may say anything. */
export function toldPages(bytes: Uint8Array): number {
  let most = 0;
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    if (COUNT.some((c, i) => bytes[at + 1 + i] !== c)) continue;
    let from = at + 1 + COUNT.length;
    while (isBlank(bytes[from])) from++;
    let [count, digits] = [0, 0];
    for (let digit = digitOf(bytes[from]); digit >= 0 && digits <= MOST_DIGITS; digit = digitOf(bytes[from + digits])) {
      count = count * 10 + digit;
      digits++;
    }
    if (digits <= MOST_DIGITS && count > most) most = count;
  }
  return most;
}

const isBlank = (byte: number | undefined) => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const digitOf = (byte: number | undefined) => (byte !== undefined && byte >= 48 && byte <= 57 ? byte - 48 : -1);
