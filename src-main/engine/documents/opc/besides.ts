// What every office package carries beside its text: properties, programs, far addresses, files inside, data parts.
import { cropOf } from "./crop.ts";
import { dataAddress } from "./data-address.ts";
import type { Gathered } from "./gathered.ts";
import type { Package } from "./package.ts";
import { child, descendants, elements, everyText, textOf, type XmlElement } from "./xml.ts";

export function gatherBesides(pkg: Package, found: Gathered): void {
  gatherProperties(pkg, found);
  for (const name of pkg.zip.names) {
    if (name.endsWith(".rels")) gatherFarAddresses(pkg, partOfRelationships(name), found);
    gatherProgram(pkg, name, found);
    if (isCarried(name)) found.embedded(lastOf(name), pkg.zip.read(name)!);
    if (/^customXml\/item\d*\.xml$/i.test(name)) found.hidden("custom XML data", everyText(pkg.xml(name)!));
  }
}

/** docProps/core.xml, app.xml and custom.xml, under the names that the properties have there. */
function gatherProperties(pkg: Package, found: Gathered): void {
  const types = new Set(["core-properties", "extended-properties", "custom-properties"]);
  const named = pkg.relationships("").filter((r) => types.has(r.type) && !r.external);
  const usual = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"];
  for (const part of new Set([...named.map((r) => r.target), ...usual])) {
    for (const property of elements(pkg.xml(part))) {
      const name = property.attributes.name ?? property.name.replace(/^.*:/, "");
      // A list of titles or of sheets is one property of many words.
      const leaves = [property, ...descendants(property)].filter((e) => elements(e).length === 0);
      found.properties([
        [
          name,
          leaves
            .map((e) => textOf(e).trim())
            .join(" ")
            .trim(),
        ],
      ]);
    }
  }
}

function gatherFarAddresses(pkg: Package, part: string, found: Gathered): void {
  for (const { type, target, external } of pkg.relationships(part)) {
    if (!external) continue;
    // A hyperlink is followed by a person; everything else is fetched on opening.
    if (type === "hyperlink") found.hiddenOnce("link address", target);
    else {
      found.remote(type, target);
      found.hiddenOnce("far address", target);
    }
  }
}

function gatherProgram(pkg: Package, name: string, found: Gathered): void {
  const type = pkg.contentType(name);
  if (/vbaProject(?:Signature\w*)?\.bin$/i.test(name) || /vbaProject$/i.test(type)) found.macro("VBA project");
  else if (/\/activeX\/[^/]+\.(?:xml|bin)$/i.test(name)) found.macro("ActiveX control");
  else if (/\/macrosheets?\//i.test(name) || /macrosheet/i.test(type)) found.macro("Excel 4 macro sheet");
}

/** Embedded objects, and the thumbnail: a picture of how the first page once looked. Media stand on the pages. */
function isCarried(name: string): boolean {
  return (
    /\/embeddings\/[^/]+$/i.test(name) || /(?:^|\/)thumbnail\.[a-z]+$/i.test(name) || /\/afchunk[^/]*$/i.test(name)
  );
}

function partOfRelationships(name: string): string {
  return name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

const lastOf = (name: string) => name.slice(name.lastIndexOf("/") + 1);

/** Pictures of one file as markup, each read once; `missing` tells that one couldn't be shown. */
export class Pictures {
  readonly #pkg: Package;
  readonly #known = new Map<string, string>();
  missing = false;
  constructor(pkg: Package) {
    this.#pkg = pkg;
  }

  /** `crop` as of `crop.ts`. */
  html(part: string, id: string | undefined, crop = ""): string {
    const target = this.#pkg.relationships(part).find((r) => r.id === id);
    if (id === undefined || id === "" || target === undefined || target.external) return "";
    const key = `${target.target}${crop}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const bytes = this.#pkg.zip.read(target.target);
    const address = bytes === null ? null : dataAddress(bytes);
    if (address === null) this.missing = true;
    const html = address === null ? "" : `<img src="${address.replace(";base64,", `${crop};base64,`)}">`;
    this.#known.set(key, html);
    return html;
  }
}

/** A filling (20.1.8.14): its picture, cut as it says. */
export const filledWith = (pictures: Pictures, part: string, fill: XmlElement): string =>
  pictures.html(part, child(fill, "a:blip")?.attributes["r:embed"], cropOf(child(fill, "a:srcRect")));

/** Texts of a chart or a diagram, in the order that its part has them: titles, series, categories, values. */
export function graphicTexts(root: XmlElement | null): string[] {
  if (root === null) return [];
  return [...descendants(root, "a:p", "c:v", "cx:v", "cx:pt")]
    .map((e) => (e.name === "a:p" ? [...descendants(e, "a:t")].map(textOf).join("") : textOf(e)).trim())
    .filter((text) => text !== "");
}
