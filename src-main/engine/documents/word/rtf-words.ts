// RTF's vocabulary as tables: characters, destinations without text, code pages (RTF 1.9.1).
import { charsetOf } from "../text/code-page.ts";

export const RTF_CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  endash: "–",
  emdash: "—",
  enspace: " ",
  emspace: " ",
  "~": "\u00a0",
  _: "-",
};

/** Tables of fonts, colours, styles and lists, and codes for programs. */
export const RTF_SKIPPED: ReadonlySet<string> = new Set(
  (
    "colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles " +
    "datastore xmlnstbl filetbl fonttbl pgptbl mmathPr wgrffmtfilter sp nonshppict bkmkstart bkmkend atnid atnref " +
    "atrfstart atrfend atndate atnparent datafield blipuid picprop objclass objname pnseclvl ftnsep ftnsepc aftnsep aftnsepc"
  ).split(" "),
);

/** What nobody can read is read as the page most of Windows had. */
export function rtfEncoding(codePage: number): string {
  return charsetOf(codePage) ?? "windows-1252";
}

/** A font's `\fcharset`; null where it says nothing. */
export function charsetEncoding(charset: number): string | null {
  const pages: Readonly<Record<number, number>> = {
    0: 1252,
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
  };
  const page = pages[charset];
  return page === undefined ? null : rtfEncoding(page);
}
