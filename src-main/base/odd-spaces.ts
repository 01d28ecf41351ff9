// Spaces that aren't the ordinary one: no-break, thin, hair, figure spaces and the like (Unicode 16, category Zs).

/** The ideographic space aside: where it stands it is the ordinary one. */
export const ODD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f";
const ODD = new RegExp(`[${ODD_SPACES}]`);
/** Those at which no line breaks. */
const JOINS = /[\u00a0\u2007\u202f]/;

export const hasOddSpace = (text: string): boolean => ODD.test(text);
export const isOddSpace = (letter: string): boolean => letter.length === 1 && ODD.test(letter);

/** Of one width, and broken at where they were broken at. */
export const withEvenSpaces = (text: string): string =>
  hasOddSpace(text) ? text.replace(new RegExp(ODD, "g"), (space) => (JOINS.test(space) ? "\u00a0" : " ")) : text;

export type Spaces = {
  /** Code point to how often. The no-break space is kept on the page, and counted there. */
  readonly points: Map<number, number>;
  ordinary: number;
};

export const noSpaces = (): Spaces => ({ points: new Map(), ordinary: 0 });

const BETWEEN = new RegExp(`(?<=\\p{L})[ ${ODD_SPACES}](?=\\p{L})`, "gu");

/** Adds those between letters. */
export function countSpaces(text: string, into: Spaces): void {
  for (const [space] of text.matchAll(BETWEEN)) {
    if (space === " ") into.ordinary++;
    else if (space !== "\u00a0") into.points.set(space.charCodeAt(0), (into.points.get(space.charCodeAt(0)) ?? 0) + 1);
  }
}
