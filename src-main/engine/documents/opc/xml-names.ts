// One prefix for each namespace of office files, whatever a file calls it: strict and transitional read the same.

const OOXML = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";
const ODF = "urn:oasis:names:tc:opendocument:xmlns:";

const KNOWN: Readonly<Record<string, string>> = {
  [`${OOXML}wordprocessingml/2006/main`]: "w",
  [`${STRICT}wordprocessingml/main`]: "w",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  [`${OOXML}drawingml/2006/main`]: "a",
  [`${STRICT}drawingml/main`]: "a",
  [`${OOXML}drawingml/2006/wordprocessingDrawing`]: "wp",
  [`${STRICT}drawingml/wordprocessingDrawing`]: "wp",
  [`${OOXML}drawingml/2006/chart`]: "c",
  [`${STRICT}drawingml/chart`]: "c",
  "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
  [`${OOXML}drawingml/2006/diagram`]: "dgm",
  [`${STRICT}drawingml/diagram`]: "dgm",
  [`${OOXML}drawingml/2006/picture`]: "pic",
  [`${OOXML}presentationml/2006/main`]: "p",
  [`${STRICT}presentationml/main`]: "p",
  "http://schemas.microsoft.com/office/powerpoint/2018/8/main": "p188",
  [`${OOXML}officeDocument/2006/math`]: "m",
  [`${STRICT}officeDocument/math`]: "m",
  [`${OOXML}officeDocument/2006/relationships`]: "r",
  [`${STRICT}officeDocument/relationships`]: "r",
  [`${OOXML}markup-compatibility/2006`]: "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  [`${OOXML}package/2006/metadata/core-properties`]: "cp",
  [`${ODF}office:1.0`]: "office",
  [`${ODF}text:1.0`]: "text",
  [`${ODF}table:1.0`]: "table",
  [`${ODF}drawing:1.0`]: "draw",
  [`${ODF}presentation:1.0`]: "presentation",
  [`${ODF}style:1.0`]: "style",
  [`${ODF}meta:1.0`]: "meta",
  [`${ODF}svg-compatible:1.0`]: "svg",
  [`${ODF}manifest:1.0`]: "manifest",
  [`${ODF}script:1.0`]: "script",
  [`${ODF}form:1.0`]: "form",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/1998/Math/MathML": "math",
};

/** The prefixes in force, innermost first; an undeclared one stands for itself. */
export type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly outer: Scope | null };

export function scopeWith(attributes: Readonly<Record<string, string>>, outer: Scope | null): Scope | null {
  let prefixes: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice(6);
    prefixes ??= new Map();
    prefixes.set(prefix, KNOWN[attributes[name]!] ?? prefix);
  }
  return prefixes === undefined ? outer : { prefixes, outer };
}

export function resolved(name: string, scope: Scope | null, isAttribute: boolean): string {
  const colon = name.indexOf(":");
  // An attribute without a prefix has no namespace; an element has the default one.
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  for (let s = scope; s !== null; s = s.outer) {
    const known = s.prefixes.get(prefix);
    if (known !== undefined) return known === "" ? name : `${known}:${name.slice(colon + 1)}`;
  }
  return name;
}
