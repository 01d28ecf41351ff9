// The names of the glyphs that a simple font's codes show (ISO 32000-2, 9.6.5 and Annex D).
import type { PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { resolve } from "../places.ts";
import { isDict, nameOf } from "../structure.ts";

type Names = ReadonlyMap<number, string>;

/** As in an encoding's Differences: a code, and names from there. */
function read(list: string, upon: Names = new Map()): Map<number, string> {
  const out = new Map(upon);
  let code = 0;
  for (const item of list.split(" "))
    if (/^\d/.test(item)) code = Number(item);
    else out.set(code++, item);
  return out;
}

const ASCII = read(
  "32 space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus " +
    "comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal " +
    "greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright " +
    "asciicircum underscore quoteleft a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar " +
    "braceright asciitilde",
);
export const STANDARD: Names = read(
  "161 exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft " +
    "guilsinglleft guilsinglright fi fl 177 endash dagger daggerdbl periodcentered 182 paragraph bullet " +
    "quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand 191 questiondown 193 grave " +
    "acute circumflex tilde macron breve dotaccent dieresis 202 ring cedilla 205 hungarumlaut ogonek caron emdash " +
    "225 AE 227 ordfeminine 232 Lslash Oslash OE ordmasculine 241 ae 245 dotlessi 248 lslash oslash oe germandbls",
  ASCII,
);
const BASES: Readonly<Record<string, Names>> = {
  StandardEncoding: STANDARD,
  WinAnsiEncoding: read(
    "39 quotesingle 96 grave 127 bullet Euro bullet quotesinglbase florin quotedblbase ellipsis dagger daggerdbl " +
      "circumflex perthousand Scaron guilsinglleft OE bullet Zcaron bullet bullet quoteleft quoteright quotedblleft " +
      "quotedblright bullet endash emdash tilde trademark scaron guilsinglright oe bullet zcaron Ydieresis space " +
      "exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft " +
      "logicalnot hyphen registered macron degree plusminus twosuperior threesuperior acute mu paragraph " +
      "periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown " +
      "Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave " +
      "Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave " +
      "Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae " +
      "ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute " +
      "ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis",
    ASCII,
  ),
  MacRomanEncoding: read(
    "39 quotesingle 96 grave 128 Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave " +
      "acircumflex adieresis atilde aring ccedilla eacute egrave ecircumflex edieresis iacute igrave icircumflex " +
      "idieresis ntilde oacute ograve ocircumflex odieresis otilde uacute ugrave ucircumflex udieresis dagger " +
      "degree cent sterling section bullet paragraph germandbls registered copyright trademark acute dieresis " +
      "notequal AE Oslash infinity plusminus lessequal greaterequal yen mu partialdiff summation product pi " +
      "integral ordfeminine ordmasculine Omega ae oslash questiondown exclamdown logicalnot radical florin " +
      "approxequal Delta guillemotleft guillemotright ellipsis space Agrave Atilde Otilde OE oe endash emdash " +
      "quotedblleft quotedblright quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency " +
      "guilsinglleft guilsinglright fi fl daggerdbl periodcentered quotesinglbase quotedblbase perthousand " +
      "Acircumflex Ecircumflex Aacute Edieresis Egrave Iacute Icircumflex Idieresis Igrave Oacute Ocircumflex 241 " +
      "Ograve Uacute Ucircumflex Ugrave dotlessi circumflex tilde macron breve dotaccent ring cedilla hungarumlaut " +
      "ogonek caron",
    ASCII,
  ),
};

/** What Differences says, by code. */
export function differencesOf(pdf: PdfObjects, encoding: PdfValue): Map<number, string> {
  const out = new Map<number, string>();
  const list = isDict(encoding) ? resolve(pdf, encoding.dict.get("Differences")) : null;
  if (typeof list !== "object" || list === null || !("array" in list)) return out;
  let code = 0;
  for (const item of list.array) {
    const [value, name] = [resolve(pdf, item), nameOf(item)];
    if (typeof value === "number") code = value;
    if (name !== null) out.set(code++, name);
  }
  return out;
}

/**
 * The names by code. `builtIn`: the encoding of the font's own program, which holds where the font names no other. null
 * where the font names one that isn't known here.
 */
export function codeNames(pdf: PdfObjects, encoding: PdfValue, builtIn: Names): Names | null {
  const base = nameOf(isDict(encoding) ? resolve(pdf, encoding.dict.get("BaseEncoding")) : encoding);
  if (base !== null && !Object.hasOwn(BASES, base)) return null;
  return new Map([...(base === null ? builtIn : BASES[base]!), ...differencesOf(pdf, encoding)]);
}
