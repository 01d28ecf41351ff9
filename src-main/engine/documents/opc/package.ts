// An Open Packaging Convention file (ISO/IEC 29500-2): parts, what they are, and how they refer to each other.
import { UnreadableFile } from "../reading.ts";
import { child, elements, parseXml, type XmlElement } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

export type Relationship = {
  readonly id: string;
  /** The last word of its type: "image", "footnotes"; strict and transitional files agree on it. */
  readonly type: string;
  /** A part's name without a leading slash, or, when external, the address as written. */
  readonly target: string;
  readonly external: boolean;
};

export type Package = {
  readonly zip: Zip;
  /** Of a part; of the package itself for "". In the order written. */
  readonly relationships: (part: string) => readonly Relationship[];
  /** The part's tree; null when the package has no such part. */
  readonly xml: (part: string) => XmlElement | null;
  /** The content type that the package declares for a part; "" for none. */
  readonly contentType: (part: string) => string;
};

export function openPackage(bytes: Uint8Array): Package {
  if (isCompound(bytes)) throw new UnreadableFile("document/encrypted");
  const zip = openZip(bytes);
  const known = new Map<string, readonly Relationship[]>();
  const xml = (part: string) => {
    const content = zip.read(part);
    return content === null ? null : parseXml(content);
  };
  const types = xml("[Content_Types].xml");
  const declared = new Map(
    elements(types).map(({ name, attributes: a }) => [
      (name.endsWith("Override") ? (a.PartName ?? "").replace(/^\//, "") : `.${a.Extension ?? ""}`).toLowerCase(),
      a.ContentType ?? "",
    ]),
  );
  return {
    zip,
    xml,
    contentType: (part) => {
      const name = part.toLowerCase();
      return declared.get(name) ?? declared.get(name.slice(Math.max(0, name.lastIndexOf(".")))) ?? "";
    },
    relationships: (part) => {
      const found = known.get(part) ?? relationshipsIn(xml(relationshipsPart(part)), part);
      known.set(part, found);
      return found;
    },
  };
}

/** The package's main part; a package without one is damaged. */
export function mainPart(pkg: Package, fallback: string): { name: string; root: XmlElement } {
  const named = pkg.relationships("").find((r) => r.type === "officeDocument" && !r.external)?.target;
  for (const name of [named ?? fallback, fallback]) {
    const root = pkg.xml(name);
    if (root !== null && root.name !== "") return { name, root };
  }
  throw new UnreadableFile("document/damaged");
}

/** The part's first related part of a type, as a tree. */
export function related(pkg: Package, part: string, type: string): XmlElement | null {
  const found = pkg.relationships(part).find((r) => r.type === type && !r.external);
  return found === undefined ? null : pkg.xml(found.target);
}

/** An encrypted package is a compound file that holds the zip (MS-OFFCRYPTO 1.3.2). */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationshipsIn(root: XmlElement | null, part: string): Relationship[] {
  return elements(root).map(({ attributes: a }) => {
    const external = a.TargetMode === "External";
    const target = a.Target ?? "";
    const type = (a.Type ?? "").replace(/^.*\//, "");
    return { id: a.Id ?? "", type, target: external ? target : resolvePart(target, part), external };
  });
}

/** A target as the part's name: relative to the folder of the part that names it. */
function resolvePart(target: string, from: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  const joined = steps.join("/");
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}

/** What a reader of the format shows where a file offers alternatives, and what it offers to older programs. */
export function alternatives(element: XmlElement): { shown: XmlElement | undefined; other: XmlElement | undefined } {
  const choice = child(element, "mc:Choice");
  const fallback = child(element, "mc:Fallback");
  return choice === undefined ? { shown: fallback, other: undefined } : { shown: choice, other: fallback };
}
