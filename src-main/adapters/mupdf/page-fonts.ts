// A font of ours among a page's own, under a name that none of them has.
import type * as mupdf from "mupdf";

/** Returns the name. The page's resources become a dictionary of its own: shared ones serve other pages. */
export function addFont(doc: mupdf.PDFDocument, page: mupdf.PDFObject, name: string, font: mupdf.PDFObject): string {
  const inherited = page.getInheritable("Resources");
  const copy = (from: mupdf.PDFObject) => {
    const to = doc.newDictionary();
    if (from.isDictionary()) from.forEach((value, key) => void to.put(key, value));
    return to;
  };
  const resources = copy(inherited);
  const fonts = copy(resources.get("Font"));
  const own = unusedName(fonts, name);
  fonts.put(own, font);
  resources.put("Font", fonts);
  page.put("Resources", resources);
  return own;
}

function unusedName(fonts: mupdf.PDFObject, wanted: string): string {
  let name = wanted;
  for (let n = 1; !fonts.get(name).isNull(); n++) name = `${wanted}${n}`;
  return name;
}
