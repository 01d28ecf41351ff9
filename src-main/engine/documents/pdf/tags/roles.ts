// Which of the standard structure types (ISO 32000-2, 14.8.4) an element is, whatever its document calls it.

/** What a copy's elements may be called. */
export const KEPT_ROLES = [
  ..."P H H1 H2 H3 H4 H5 H6 BlockQuote Note Caption TOC TOCI L LI Lbl LBody".split(" "),
  ..."Table THead TBody TFoot TR TH TD Link Figure".split(" "),
] as const;

/** `group` holds blocks and `inline` stands within one: neither says more than what it holds. */
export type Role =
  | "group"
  | "inline"
  | "P"
  | "H"
  | "BlockQuote"
  | "Note"
  | "Caption"
  | "TOC"
  | "TOCI"
  | "Link"
  | "Figure"
  | ListRole
  | TableRole
  | Heading;
export type Heading = "H1" | "H2" | "H3" | "H4" | "H5" | "H6";
type ListRole = "L" | "LI" | "Lbl" | "LBody";
type TableRole = "Table" | "THead" | "TBody" | "TFoot" | "TR" | "TH" | "TD";

const KEPT = new Set<string>(KEPT_ROLES);
const names = (list: string) => new Set(list.split(" "));
const GROUPS = names("Document DocumentFragment Part Art Sect Div NonStruct Private Index Aside Form Artifact");
const INLINE = names("Span Quote Reference BibEntry Code Em Strong Sub Annot Ruby RB RT RP Warichu WT WP");
const AS: Readonly<Record<string, Role>> = { Formula: "Figure", FENote: "Note", Title: "P" };

/** A chain of names that lead to each other is a few links at most; a circle has no end. */
const MOST_LINKS = 16;

/** `mapped`: what a document's own name stands for, as it says; null where it says nothing. */
export function roleOf(name: string | null, mapped: (name: string) => string | null): Role {
  let node = name;
  for (let i = 0; i < MOST_LINKS && node !== null; i++) {
    const standard = standardRole(node);
    if (standard !== null) return standard;
    node = mapped(node);
  }
  // Unknown: what it holds decides.
  return "inline";
}

function standardRole(name: string): Role | null {
  if (KEPT.has(name)) return name as Role;
  if (GROUPS.has(name)) return "group";
  if (INLINE.has(name)) return "inline";
  return /^H[1-9]\d?$/.test(name) ? "H6" : Object.hasOwn(AS, name) ? AS[name]! : null;
}
