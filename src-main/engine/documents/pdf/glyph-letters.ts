// Which letter a glyph's name stands for: the common ones of the Adobe Glyph List, and those that say their code point.
const NAMED = Object.fromEntries(
  [
    "space, |exclam,!|quotedbl,\"|numbersign,#|dollar,$|percent,%|ampersand,&|quotesingle,'|parenleft,(|parenright,)",
    "asterisk,*|plus,+|comma,,|hyphen,-|minus,\u2212|period,.|slash,/|colon,:|semicolon,;|less,<|equal,=|greater,>",
    "question,?|at,@|bracketleft,[|backslash,\\|bracketright,]|underscore,_|grave,`|braceleft,{|braceright,}",
    "zero,0|one,1|two,2|three,3|four,4|five,5|six,6|seven,7|eight,8|nine,9|bullet,\u2022|endash,\u2013|emdash,\u2014",
    "quoteleft,\u2018|quoteright,\u2019|quotedblleft,\u201c|quotedblright,\u201d|quotesinglbase,\u201a|quotedblbase,\u201e",
    "ellipsis,\u2026|dagger,\u2020|daggerdbl,\u2021|fi,\ufb01|fl,\ufb02|Euro,\u20ac|trademark,\u2122|section,\u00a7",
    "germandbls,ß|ae,æ|AE,Æ|oe,œ|OE,Œ|oslash,ø|Oslash,Ø|degree,°|copyright,©|registered,®|sterling,£|paragraph,¶",
    // Without a shape; "cwm" is TeX's mark between the parts of a compound word.
    "cwm,\u200c|compwordmark,\u200c|afii61664,\u200c|zerowidthnonjoiner,\u200c|afii301,\u200d|zerowidthspace,\u200b",
    "afii299,\u200e|afii300,\u200f|afii61573,\u202c|afii61574,\u202d|afii61575,\u202e",
  ].flatMap((row) =>
    row.split("|").map((pair) => [pair.slice(0, pair.indexOf(",")), pair.slice(pair.indexOf(",") + 1)]),
  ),
) as Readonly<Record<string, string>>;

const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circumflex: "\u0302",
  tilde: "\u0303",
  dieresis: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedilla: "\u0327",
};

/** undefined for names that say nothing to everybody ("g17"). */
export function letterOf(name: string): string | undefined {
  if (name.length === 1) return name;
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accented = /^([A-Za-z])([a-z]+)$/.exec(name);
  const accent = accented === null ? undefined : ACCENTS[accented[2]!];
  if (accent !== undefined) return `${accented![1]}${accent}`.normalize("NFC");
  const point = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,5}))$/.exec(name);
  return point === null ? undefined : String.fromCodePoint(Number.parseInt((point[1] ?? point[2])!, 16));
}
