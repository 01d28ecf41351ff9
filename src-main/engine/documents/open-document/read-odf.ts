// OpenDocument text (.odt) and presentations (.odp), ISO/IEC 26300: content, headers and footers; the unseen as parts.
import { Gathered } from "../opc/gathered.ts";
import { descendants, elements, parseXml, textOf, type XmlElement } from "../opc/xml.ts";
import { openZip, type Zip } from "../opc/zip.ts";
import { type Reader, type Section, UnreadableFile } from "../reading.ts";
import { gatherFarAddresses } from "./far-addresses.ts";
import { OdfContent, odfText } from "./odf-content.ts";

export const readOdf: Reader = (bytes) => {
  const zip = openZip(bytes);
  const manifest = xml(zip, "META-INF/manifest.xml");
  if (manifest !== null && !descendants(manifest, "manifest:encryption-data").next().done) {
    throw new UnreadableFile("document/encrypted");
  }
  const content = xml(zip, "content.xml");
  if (content === null) throw new UnreadableFile("document/damaged");
  const styles = xml(zip, "styles.xml");
  const found = new Gathered();
  const walk = new OdfContent(zip, found, hiddenStyles([content, styles]));
  const presentation = descendants(content, "office:presentation").next().value;
  const body = presentation ?? descendants(content, "office:text").next().value ?? content;
  const { above, below } = frames(styles, walk, presentation !== undefined);
  const sections = presentation === undefined ? [whole(walk, body, above, below)] : pages(walk, body, found, above);
  gatherMeta(xml(zip, "meta.xml"), found);
  gatherFarAddresses(zip, found);
  for (const name of zip.names) {
    if (/^(?:Basic|Scripts)\//.test(name)) found.macro("script library");
    if (/^Thumbnails\//.test(name)) found.embedded(name.replace(/^.*\//, ""), zip.read(name)!);
  }
  return found.reading(presentation === undefined ? "odt" : "odp", sections);
};

function xml(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name);
  return bytes === null ? null : parseXml(bytes);
}

function whole(walk: OdfContent, body: XmlElement, above: string, below: string): Section {
  return section(
    walk,
    (above && `<div>${above}</div><hr>`) + walk.html(body) + walk.notes() + (below && `<hr>${below}`),
  );
}

function section(walk: OdfContent, html: string): Section {
  const missing = walk.missing;
  walk.missing = false;
  return missing ? { html, unread: "A picture is of a kind that can't be shown (a metafile, most often)." } : { html };
}

function pages(walk: OdfContent, body: XmlElement, found: Gathered, master: string): Section[] {
  const out: Section[] = [];
  const slides = elements(body).filter((e) => e.name === "draw:page");
  for (const [index, page] of slides.entries()) {
    for (const notes of descendants(page, "presentation:notes")) {
      found.hidden(`speaker notes of slide ${index + 1}`, odfText(notes));
    }
    if (walk.isHidden(page)) found.hidden(`hidden slide ${index + 1}`, odfText(page, "presentation:notes"));
    else out.push(section(walk, walk.html(page) + walk.notes() + (out.length === 0 ? master : "")));
  }
  return out;
}

/** A text's headers and footers, each once; of a presentation, what its masters draw behind the slides. */
function frames(
  styles: XmlElement | null,
  walk: OdfContent,
  isPresentation: boolean,
): { above: string; below: string } {
  const above = new Map<string, string>();
  const below = new Map<string, string>();
  for (const master of styles === null ? [] : descendants(styles, "style:master-page")) {
    for (const e of elements(master)) {
      const isPlaceholder = e.attributes["presentation:class"] !== undefined;
      if (isPresentation && e.name.startsWith("draw:") && !isPlaceholder) above.set(odfText(e), walk.html(wrap(e)));
      if (isPresentation || e.attributes["style:display"] === "false") continue;
      if (/^(?:style|loext):header/.test(e.name)) above.set(odfText(e), walk.html(e));
      if (/^(?:style|loext):footer/.test(e.name)) below.set(odfText(e), walk.html(e));
    }
  }
  return { above: [...above.values()].join(""), below: [...below.values()].join("") };
}

const wrap = (e: XmlElement): XmlElement => ({ name: "", attributes: {}, children: [e] });

/** Names of styles whose text isn't displayed, and of page styles that hide a slide. */
function hiddenStyles(roots: readonly (XmlElement | null)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const root of roots) {
    for (const style of root === null ? [] : descendants(root, "style:style")) {
      const hides = elements(style).some(
        ({ attributes: a }) => a["text:display"] === "none" || a["presentation:visibility"] === "hidden",
      );
      if (hides) names.add(style.attributes["style:name"] ?? "");
    }
  }
  return names;
}

function gatherMeta(meta: XmlElement | null, found: Gathered): void {
  for (const e of elements(elements(meta)[0])) {
    if (e.name === "meta:template") {
      // What it was begun from: a title, and where it lay.
      const { "xlink:title": title = "", "xlink:href": path = "" } = e.attributes;
      found.properties([
        ["template", title],
        ["template-path", path],
      ]);
      continue;
    }
    const name = e.attributes["meta:name"] ?? e.name.replace(/^.*:/, "");
    const linked = e.name === "meta:document-statistic" ? "" : Object.values(e.attributes).join(" ");
    const text = textOf(e).trim();
    found.properties([[name, text === "" ? linked : text]]);
  }
}
