// Headers and footers: each text once, above and below the body; those that no page uses are hidden.
import { child, descendants, type XmlElement } from "../opc/xml.ts";
import { Story } from "./story.ts";
import { isOn, valOf } from "./styles.ts";
import { type WordFile, wordText } from "./word-file.ts";

type Kind = "header" | "footer";

export function framedPages(
  file: WordFile,
  main: { readonly name: string; readonly root: XmlElement },
  settings: XmlElement | null,
): { above: string; below: string } {
  const relationships = file.pkg.relationships(main.name).filter((r) => !r.external);
  const used = new Set<string>();
  const hasEvenPages = isSet(child(settings, "w:evenAndOddHeaders"));
  for (const section of descendants(main.root, "w:sectPr")) {
    const hasFirstPage = isSet(child(section, "w:titlePg"));
    for (const reference of descendants(section, "w:headerReference", "w:footerReference")) {
      const type = reference.attributes["w:type"] ?? "default";
      if ((type === "first" && !hasFirstPage) || (type === "even" && !hasEvenPages)) continue;
      used.add(reference.attributes["r:id"] ?? "");
    }
  }
  const texts: Record<Kind, Map<string, string>> = { header: new Map(), footer: new Map() };
  for (const { id, type, target } of relationships) {
    if (type !== "header" && type !== "footer") continue;
    const root = file.pkg.xml(target);
    if (root === null) continue;
    const text = wordText(root);
    if (!used.has(id)) file.found.hiddenOnce(`${type} that no page shows`, text);
    else {
      const html = new Story(file, target).blocks(root);
      // Two sections' headers are one when they read the same; a picture makes them differ.
      if (html !== "") texts[type].set(html.includes("<img") ? html : text, html);
    }
  }
  const above = [...texts.header.values()].join("");
  const below = [...texts.footer.values()].join("");
  return {
    above: above === "" ? "" : `<div>${above}</div><hr>`,
    below: below === "" ? "" : `<hr><div>${below}</div>`,
  };
}

function isSet(element: XmlElement | undefined): boolean {
  return element !== undefined && isOn(valOf(element) ?? "1");
}
