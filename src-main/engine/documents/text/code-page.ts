// Windows code pages as the Encoding Standard calls them, and the one that a language's Windows used.

const NAMED: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  20866: "koi8-r",
  21866: "koi8-u",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  51932: "euc-jp",
  51949: "euc-kr",
  54936: "gb18030",
  65001: "utf-8",
  20127: "us-ascii",
};

/** null for a page nobody can read. */
export function charsetOf(codePage: number | undefined): string | null {
  if (codePage === undefined) return null;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > 28590 && codePage < 28606) return `iso-8859-${codePage - 28590}`;
  return NAMED[codePage] ?? null;
}

const BY_LANGUAGE: Readonly<Record<number, number>> = {
  1: 1256,
  2: 1251,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  26: 1250,
  27: 1250,
  28: 1250,
  30: 874,
  31: 1254,
  32: 1256,
  34: 1251,
  35: 1251,
  36: 1250,
  37: 1257,
  38: 1257,
  39: 1257,
  41: 1256,
  42: 1258,
  47: 1251,
};

/** MS-LCID: the lower ten bits are the language. Chinese is written in two ways. */
export function codePageOfLocale(locale: number | undefined): number | undefined {
  if (locale === undefined) return undefined;
  const language = locale & 0x3ff;
  if (language === 4) return [0x0404, 0x0c04, 0x1404].includes(locale) ? 950 : 936;
  return BY_LANGUAGE[language] ?? 1252;
}
