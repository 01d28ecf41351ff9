// The styles of a Word 97-2003 file (MS-DOC, 2.9.271): which hide their text, and which are headings.
import type { DocFile } from "./doc-fib.ts";
import { PLAIN_PARAGRAPH } from "./doc-formats.ts";
import {
  applyToCharacters,
  applyToParagraph,
  type CharacterFormat,
  type ParagraphFormat,
  PLAIN_TEXT,
} from "./doc-sprms.ts";

export type DocStyles = {
  /** Whether text of the two styles hides, before its own formatting says so. */
  readonly hides: (paragraph: number, character: number | undefined) => boolean;
  /** 1 to 6; 0 for text. */
  readonly heading: (paragraph: number, outline: number | undefined) => number;
  /** The instance of a list that a paragraph belongs to, 0 for none, and how deep in it. */
  readonly list: (format: ParagraphFormat) => { readonly instance: number; readonly depth: number };
};

type Style = {
  readonly base: number;
  readonly heading: number;
  readonly vanish: number | undefined;
  readonly list: number | undefined;
  readonly level: number | undefined;
};

const NONE = 0x0fff;

export function readDocStyles({ table }: DocFile): DocStyles {
  const octets = table("styles");
  const count = Math.min(octets.u16(2), NONE);
  const baseSize = octets.u16(4);
  const styles: (Style | null)[] = [];
  let at = 2 + octets.u16(0);
  for (let i = 0; i < count && at < octets.length; i++) {
    const size = octets.u16(at);
    styles.push(size === 0 ? null : readStyle(octets, at + 2, at + 2 + size, baseSize));
    // Each begins at an even place.
    at += 2 + size + (size & 1);
  }
  const hides = styles.map((_, i) =>
    inherited(styles, i, ({ vanish }) => (vanish === undefined ? vanish : (vanish & 1) === 1)),
  );
  const lists = styles.map((_, i) => inherited(styles, i, ({ list }) => list));
  const levels = styles.map((_, i) => inherited(styles, i, ({ level }) => level));
  return {
    hides: (paragraph, character) =>
      (character === undefined ? undefined : hides[character]) ?? hides[paragraph] ?? false,
    heading: (paragraph, outline) => {
      if (outline !== undefined && outline < 6) return outline + 1;
      return styles[paragraph]?.heading ?? 0;
    },
    list: ({ style, list, level }) => ({
      instance: list ?? lists[style] ?? 0,
      depth: level ?? levels[style] ?? 0,
    }),
  };
}

function readStyle(octets: ReturnType<DocFile["table"]>, start: number, end: number, baseSize: number): Style {
  const identifier = octets.u16(start) & 0x0fff;
  const kind = octets.u16(start + 2) & 15;
  const format: CharacterFormat = { ...PLAIN_TEXT };
  const paragraph: ParagraphFormat = { ...PLAIN_PARAGRAPH };
  let at = start + baseSize;
  at += 2 + octets.u16(at) * 2 + 2;
  // A paragraph's modifiers come before those of its text; a table's before both.
  const before = kind === 1 ? 1 : kind === 3 ? 2 : 0;
  for (let i = 0; i <= before && at < end; i++) {
    const size = octets.u16(at);
    const last = Math.min(at + 2 + size, end);
    if (i === before) applyToCharacters(octets, at + 2, last, format);
    else if (kind === 1) applyToParagraph(octets, at + 4, last, paragraph);
    at += 2 + size + (size & 1);
  }
  const outline = paragraph.outline ?? 9;
  const heading = identifier >= 1 && identifier <= 6 ? identifier : outline < 6 ? outline + 1 : 0;
  return {
    base: octets.u16(start + 2) >> 4,
    heading: kind === 1 ? heading : 0,
    vanish: format.vanish,
    list: paragraph.list,
    level: paragraph.level,
  };
}

/** undefined where neither a style nor what it is based on says. */
function inherited<Value>(
  styles: readonly (Style | null)[],
  index: number,
  of: (style: Style) => Value | undefined,
): Value | undefined {
  let style = styles[index];
  for (let steps = 0; style !== null && style !== undefined && steps < 12; steps++) {
    const value = of(style);
    if (value !== undefined) return value;
    style = style.base === NONE ? null : styles[style.base];
  }
  return undefined;
}
