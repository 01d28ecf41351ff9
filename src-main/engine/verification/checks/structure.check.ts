// Nothing but pages, ways between them and plain tags: no metadata, scripts, attachments, annotations or private data.
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { OpenPdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { Check } from "../check.ts";

/** Keys that carry text or behaviour a reader of the pages doesn't see. None has a place in a publication copy. */
const FORBIDDEN = new Set(
  (
    "Info Metadata PieceInfo AcroForm XFA Names Dests OpenAction AA JS JavaScript EmbeddedFiles EF AF " +
    "StructTreeRoot MarkInfo ActualText Alt OCProperties OCGs OC Properties Thumb Threads B SpiderInfo OutputIntents " +
    "Collection PageLabels URI Perms Legal Requirements Lang LastModified Alternates OPI Measure PtData Tabs Popup RC"
  ).split(" "),
);
const CATALOG = new Set(["Type", "Pages", "Version", "Outlines"]);
/** What a tagged copy has besides, where it has its place; what they say is looked at by the check of tags. */
const OF_TAGS: Readonly<Record<string, readonly string[]>> = {
  Catalog: ["StructTreeRoot", "MarkInfo", "Lang"],
  Page: ["Tabs"],
  StructElem: ["Alt"],
};
/** All that a link and a bookmark may hold. Bookmarks' words are read by the text checks. */
const LINK = new Set(["Type", "Subtype", "Rect", "Border", "Dest", "StructParent"]);
const ELEMENT = new Set(["Type", "S", "P", "Pg", "K", "A", "Alt"]);
const TREE = new Set(["Type", "K", "ParentTree", "ParentTreeNextKey"]);
const BOOKMARK = new Set(["Title", "Dest", "Parent", "Prev", "Next", "First", "Last", "Count"]);
const TRAILER = new Set(["Size", "Root", "ID", "Prev", "Type", "W", "Index", "Length", "Filter", "DecodeParms"]);

export const structure: Check = {
  id: "verification/structure",
  run({ pdf }) {
    const out: { where: string }[] = [];
    const trailer = pdf.trailer();
    if (isDict(trailer))
      for (const key of trailer.dict.keys()) if (!TRAILER.has(key)) out.push({ where: `trailer key ${key}` });
    const lists = listsOfNames(pdf);
    for (let number = 1; number < pdf.objectCount(); number++) {
      const object = pdf.object(number);
      if (!isDict(object)) continue;
      if (lists.has(number) && !object.dict.has("Type")) {
        for (const [name, value] of object.dict)
          for (const key of typeof value === "object" && value !== null && !("bytes" in value)
            ? forbiddenIn(value, 0)
            : forbiddenIn({ dict: new Map([[name, value]]) }, 0))
            out.push({ where: `key ${key} in object ${number}` });
        continue;
      }
      const type = nameOf(object.dict.get("Type"));
      // A language without tags, or tags without a tree, are nobody's.
      const isTagged = type !== "Catalog" || object.dict.has("StructTreeRoot");
      const ofTags = isTagged ? (OF_TAGS[type ?? ""] ?? []) : [];
      if (type === "Catalog")
        for (const key of object.dict.keys())
          if (!CATALOG.has(key) && !ofTags.includes(key)) out.push({ where: `catalog key ${key}` });
      const known = ownKeys(object);
      for (const key of object.dict.keys())
        if (known !== null && !known.has(key)) out.push({ where: `key ${key} in object ${number}` });
      const annots = object.dict.get("Annots");
      if (annots !== undefined && !isListOfRefs(annots)) out.push({ where: `annotations of object ${number}` });
      const own = new Map([...object.dict].filter(([key]) => !ofTags.includes(key)));
      for (const key of forbiddenIn({ dict: own }, 0)) out.push({ where: `key ${key} in object ${number}` });
    }
    return out;
  },
};

/** Each is then looked at as an object of its own. */
const isListOfRefs = (value: PdfValue) =>
  typeof value === "object" &&
  value !== null &&
  "array" in value &&
  value.array.every((item) => typeof item === "object" && item !== null && "ref" in item);

/** What an annotation, a bookmark and an element of the structure may hold; null for every other object. */
function ownKeys({ dict }: PdfDict): ReadonlySet<string> | null {
  const type = nameOf(dict.get("Type"));
  if (type === "Annot" || (dict.has("Rect") && dict.has("Subtype"))) return LINK;
  if (type === "StructElem") return ELEMENT;
  if (type === "StructTreeRoot") return TREE;
  return dict.has("Title") ? BOOKMARK : null;
}

/** Names that pages give their own resources and glyphs (/Font, /CharProcs) may be any word, so are not descended into. */
const NAMES_OF_ITS_OWN = new Set(["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "CharProcs"]);

/** Objects that are such names' dictionaries: a glyph of a Type 3 font is called B where it is one. */
function listsOfNames(pdf: Pick<OpenPdf, "object" | "objectCount">): Set<number> {
  const out = new Set<number>();
  const walk = (value: PdfValue | undefined, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 16) return;
    if ("array" in value) for (const item of value.array) walk(item, depth + 1);
    if (!isDict(value)) return;
    for (const [key, child] of value.dict) {
      if (NAMES_OF_ITS_OWN.has(key) && typeof child === "object" && child !== null && "ref" in child)
        out.add(child.ref);
      walk(child, depth + 1);
    }
  };
  for (let number = 1; number < pdf.objectCount(); number++) walk(pdf.object(number), 0);
  return out;
}

function forbiddenIn(value: PdfValue | undefined, depth: number): string[] {
  if (typeof value !== "object" || value === null || depth > 16) return [];
  if ("array" in value) return value.array.flatMap((item) => forbiddenIn(item, depth + 1));
  if (!isDict(value)) return [];
  return [...value.dict].flatMap(([key, child]) => {
    const own = NAMES_OF_ITS_OWN.has(key) && isDict(child);
    const below = own
      ? [...child.dict.values()].flatMap((v) => forbiddenIn(v, depth + 1))
      : forbiddenIn(child, depth + 1);
    return FORBIDDEN.has(key) ? [key, ...below] : below;
  });
}
