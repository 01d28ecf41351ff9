// Whether a glyph's name says which letter it draws: the names of the Adobe Glyph List that Western fonts use.

/** Marks that a letter carries, as names have them. */
const MARKED =
  /^[A-Za-z]{1,2}(?:acute|grave|circumflex|dieresis|tilde|ring|cedilla|caron|breve|macron|ogonek|dotaccent|hungarumlaut|slash|commaaccent|croat|stroke|bar|dot)$/;
/** Code points written out: uni20AC, u1F600. */
const WRITTEN = /^(?:uni(?:[0-9A-F]{4})+|u[0-9A-F]{4,6})$/;
const NAMED = new Set(
  (
    "space exclam quotedbl numbersign dollar percent ampersand quotesingle quoteright quoteleft parenleft parenright " +
    "asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less " +
    "equal greater question at bracketleft backslash bracketright asciicircum underscore grave braceleft bar " +
    "braceright asciitilde exclamdown cent sterling fraction yen florin section currency quotedblleft guillemotleft " +
    "guilsinglleft guilsinglright fi fl ff ffi ffl endash dagger daggerdbl periodcentered paragraph bullet " +
    "quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand questiondown acute circumflex tilde " +
    "macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine OE ordmasculine ae " +
    "dotlessi oe germandbls onesuperior twosuperior threesuperior onehalf onequarter threequarters mu minus multiply " +
    "divide degree logicalnot plusminus registered copyright trademark Euro euro eth Eth thorn Thorn nbspace " +
    "sfthyphen nonbreakingspace softhyphen dotlessj sterling Lslash lslash Oslash oslash " +
    "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi " +
    "Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda nu xi omicron pi rho sigma sigma1 tau " +
    "upsilon phi chi psi omega"
  ).split(" "),
);
/** Cyrillic, Hebrew and Arabic letters go by numbers there. */
const NUMBERED = /^afii\d{4,5}$/;

export const saysItsLetter = (name: string): boolean =>
  name.length === 1 || NAMED.has(name) || MARKED.test(name) || WRITTEN.test(name) || NUMBERED.test(name);
