// Names that the format itself gives (ISO 32000-2). A struck word may be one of them ("Page", "Contents"): they say
// nothing of the document, so they are no residue. Every other name and key is searched like text.
import { KEPT_ROLES } from "../documents/pdf/tags/roles.ts";
import { ALLOWED } from "../redaction/allowed-keys.ts";

const VALUES =
  "Catalog Pages Page Count Kids Font XObject Image Form ExtGState Pattern Group Transparency Luminosity Alpha " +
  "Type0 Type1 Type3 TrueType MMType1 CIDFontType0 CIDFontType2 CIDFontType0C Type1C OpenType FontDescriptor " +
  "FlateDecode DCTDecode JPXDecode CCITTFaxDecode JBIG2Decode LZWDecode RunLengthDecode ASCIIHexDecode ASCII85Decode " +
  "DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB Lab ICCBased Indexed Separation DeviceN All None " +
  "PDF Text ImageB ImageC ImageI Identity Identity-H Identity-V Default Normal Multiply Screen Overlay Darken Lighten " +
  "ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity Compatible " +
  "WinAnsiEncoding MacRomanEncoding MacExpertEncoding StandardEncoding PDFDocEncoding BaseEncoding Differences " +
  "Perceptual RelativeColorimetric AbsoluteColorimetric Size Root ID Predictor Colors Columns K BlackIs1 Rows " +
  "EncodedByteAlign EndOfBlock EndOfLine DamagedRowsBeforeError JBIG2Globals ColorTransform EarlyChange " +
  "Courier Courier-Bold Courier-Oblique Courier-BoldOblique Helvetica Helvetica-Bold Helvetica-Oblique " +
  "Helvetica-BoldOblique Times-Roman Times-Bold Times-Italic Times-BoldItalic Symbol ZapfDingbats " +
  "Registry Ordering Supplement Adobe UCS CMap CMapName " +
  "StructTreeRoot StructElem StructParents StructParent ParentTree ParentTreeNextKey Nums MarkInfo Marked Lang Tabs S " +
  "MCR OBJR MCID Obj Pg A O Scope Column Row Both ColSpan RowSpan Alt Document Div";

const lower = (name: string) => name.toLowerCase();

export const STANDARD_NAMES: ReadonlySet<string> = new Set([
  ...VALUES.split(" "),
  ...KEPT_ROLES,
  ...Object.values(ALLOWED).flatMap((keys) => Object.keys(keys)),
]);

const LOWER: ReadonlySet<string> = new Set([...STANDARD_NAMES].map(lower));

/** A struck word that the format itself writes into every file: its bytes prove nothing. */
export const isStandardName = (word: string) => LOWER.has(lower(word.trim()));
