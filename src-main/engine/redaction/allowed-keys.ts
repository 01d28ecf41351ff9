// What may be in the publication copy: for each role an object plays, the keys a page needs to look as it did.
// A key that is not here is removed, known or not (ISO 32000-2, the tables named).

export type Role =
  | "page"
  | "resources"
  | "fonts"
  | "xobjects"
  | "states"
  | "patterns"
  | "shadings"
  | "spaces"
  | "font"
  | "descriptor"
  | "fontfile"
  | "xobject"
  | "state"
  | "pattern"
  | "space"
  | "softmask"
  | "procs"
  | "glyph"
  | "params"
  | "plain";

type Allowed = Readonly<Record<string, Role | true>>;

const keys = (names: string): Allowed => Object.fromEntries(names.split(" ").map((name) => [name, true]));

/** "any" stands for every key of a dictionary whose keys are only names given by the page. */
export const ALLOWED: Readonly<Record<Role, Allowed | { readonly any: Role }>> = {
  // Table 31; annotations, thumbnails, metadata, private data, tags and actions are not carried.
  page: {
    ...keys("Type Parent MediaBox CropBox Rotate UserUnit"),
    Contents: "plain",
    Resources: "resources",
    Group: "state",
  },
  // Table 34, without Properties, which only marked content uses, and ProcSet, which nothing uses any more.
  resources: {
    Font: "fonts",
    XObject: "xobjects",
    ExtGState: "states",
    Pattern: "patterns",
    Shading: "shadings",
    ColorSpace: "spaces",
  },
  fonts: { any: "font" },
  xobjects: { any: "xobject" },
  states: { any: "state" },
  patterns: { any: "pattern" },
  shadings: { any: "pattern" },
  spaces: { any: "space" },
  // Tables 109, 110, 115, 119.
  font: {
    ...keys("Type Subtype BaseFont FirstChar LastChar Widths CIDSystemInfo DW W DW2 W2 FontBBox FontMatrix Encoding"),
    FontDescriptor: "descriptor",
    ToUnicode: "plain",
    DescendantFonts: "font",
    CIDToGIDMap: "plain",
    CharProcs: "procs",
    Resources: "resources",
  },
  // Table 120; CharSet and CIDSet list glyphs, which may name the struck ones.
  descriptor: {
    ...keys(
      "Type FontName Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth",
    ),
    FontFile: "fontfile",
    FontFile2: "fontfile",
    FontFile3: "fontfile",
  },
  fontfile: { ...keys("Length Length1 Length2 Length3 Subtype Filter"), DecodeParms: "params" },
  // Tables 87 and 93, images and forms; alternates, OPI, metadata, layers and private data are not carried.
  xobject: {
    ...keys(
      "Type Subtype Width Height BitsPerComponent Decode ImageMask Interpolate Filter Length Matte SMaskInData FormType BBox Matrix",
    ),
    DecodeParms: "params",
    ColorSpace: "space",
    Mask: "xobject",
    SMask: "xobject",
    Group: "state",
    Resources: "resources",
  },
  // Table 57 without what only a press uses (halftones), intents, whose names are free, and fonts, which are set by
  // operators; and the transparency group of Table 145.
  state: {
    ...keys("Type LW LC LJ ML D OP op OPM BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK S I K"),
    CS: "space",
    SMask: "softmask",
  },
  softmask: { ...keys("Type S BC TR"), G: "xobject" },
  // Tables 74, 75 and 77.
  pattern: {
    ...keys(
      "Type PatternType PaintType TilingType BBox XStep YStep Matrix ShadingType Background AntiAlias Coords Domain Extend Function BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow Filter Length",
    ),
    DecodeParms: "params",
    Resources: "resources",
    Shading: "pattern",
    ExtGState: "state",
    ColorSpace: "space",
  },
  // 8.6: the ICC stream's own keys are Table 65's.
  space: {
    ...keys(
      "N Range Alternate WhitePoint BlackPoint Gamma Matrix Length Filter Domain FunctionType C0 C1 Functions Bounds Encode Size BitsPerSample Order Decode",
    ),
    DecodeParms: "params",
  },
  procs: { any: "glyph" },
  glyph: { ...keys("Length Filter"), DecodeParms: "params" },
  plain: { ...keys("Length Filter Type CMapName CIDSystemInfo WMode UseCMap"), DecodeParms: "params" },
  // Tables 8, 11, 12 and 13.
  params: {
    ...keys(
      "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform",
    ),
    JBIG2Globals: "glyph",
  },
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Keys whose values are names out of a list of the format's own: any other name is somebody's word, and draws nothing. */
export const STANDARD_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  Type: names("Page XObject Font FontDescriptor ExtGState Group Mask Pattern CMap Encoding"),
  // Tables 134 and 135; Compatible is what Normal was called.
  BM: names(
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference " +
      "Exclusion Hue Saturation Color Luminosity",
  ),
  // Tables 58 and 142.
  TR: names("Identity Default"),
  TR2: names("Identity Default"),
  BG2: names("Default"),
  UCR2: names("Default"),
};

/** Table 69. */
export const RENDERING_INTENTS = names("AbsoluteColorimetric RelativeColorimetric Saturation Perceptual");
