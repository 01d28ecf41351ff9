// Annotations and form fields made page content, with what the library would lose on the way.
import type * as mupdf from "mupdf";
import { attempt } from "../../base/attempt.ts";
import { layersOf } from "../../engine/documents/pdf/layers/visibility.ts";
import type { PdfObjects } from "../../engine/ports/pdf-engine.ts";
import { withPage } from "./page.ts";
import { toValue } from "./values.ts";

export function bake(doc: mupdf.PDFDocument, objects: PdfObjects): void {
  meetDamage(doc);
  partLists(doc);
  leaveHidden(doc, objects);
  for (let page = 0; page < doc.countPages(); page++) giveNames(doc, doc.findPage(page));
  for (let page = 1; page <= doc.countPages(); page++) attempt(() => withPage(doc, page, (p) => drawMarks(doc, p)));
  for (let page = 0; page < doc.countPages(); page++) attempt(() => fieldsOnTop(doc, doc.findPage(page)));
  doc.bake(true, true);
}

/** Viewers draw a page's form fields over its other notes, whatever their order: a frame listed after them would hide them. */
function fieldsOnTop(doc: mupdf.PDFDocument, page: mupdf.PDFObject): void {
  const list = page.get("Annots");
  if (!list.isArray()) return;
  const all = Array.from({ length: list.length }, (_, i) => list.get(i));
  const isField = (note: mupdf.PDFObject) => {
    const subtype = note.get("Subtype");
    return subtype.isName() && subtype.asName() === "Widget";
  };
  const first = all.findIndex(isField);
  if (first < 0 || all.slice(first).every(isField)) return;
  const ordered = doc.newArray();
  for (const note of [...all.filter((one) => !isField(one)), ...all.filter(isField)]) ordered.push(note);
  page.put("Annots", ordered);
}

/**
 * Where an object can't be read the library reads the file anew as it was, and every edit made before is undone. So it
 * meets each of them before the first edit.
 */
function meetDamage(doc: mupdf.PDFDocument): void {
  if (doc.wasRepaired()) return;
  const count = doc.countObjects();
  for (let number = 1; number < count && !doc.wasRepaired(); number++) {
    const object = doc.newIndirect(number);
    attempt(() => object.resolve().isNull());
    object.destroy();
  }
}

/** Pages may share a list of annotations: baking one page would empty it for the others. */
function partLists(doc: mupdf.PDFDocument): void {
  const seen = new Set<number>();
  for (let page = 0; page < doc.countPages(); page++)
    attempt(() => {
      const own = doc.findPage(page);
      const list = own.get("Annots");
      if (!list.isIndirect() || !list.isArray()) return;
      if (!seen.has(list.asIndirect())) {
        seen.add(list.asIndirect());
        return;
      }
      const copy = doc.newArray();
      for (let i = 0; i < list.length; i++) copy.push(list.get(i));
      own.put("Annots", copy);
    });
}

/** Names that the library gives are counted up until they are free; what claims more of them is made to. */
const MOST_NAMES = 10_000;

/**
 * Baking calls what a note or a field draws by its object's number, 0 for each that stands in the list itself: one would
 * be drawn in another's place, or in that of what the page calls so, and its words would be searched for nowhere.
 */
function giveNames(doc: mupdf.PDFDocument, page: mupdf.PDFObject): void {
  const list = page.get("Annots");
  if (!list.isArray()) return;
  const resources = page.getInheritable("Resources");
  // A page may have none, and what isn't there can't be asked.
  const drawn = resources.isDictionary() ? resources.get("XObject") : null;
  const isTaken = (number: number) =>
    drawn?.isDictionary() === true && ["Annot", "Widget"].some((name) => !drawn.get(`${name}${number}`).isNull());
  let left = MOST_NAMES;
  for (let i = 0; i < list.length; i++) {
    const note = list.get(i);
    if (!note.isDictionary()) continue;
    for (let number = note.isIndirect() ? note.asIndirect() : 0; number === 0 || isTaken(number); ) {
      if (left-- === 0) throw new Error("notes can't be told from what the page draws");
      const own = doc.addObject(copyOf(doc, note));
      list.put(i, own);
      number = own.asIndirect();
    }
  }
}

function copyOf(doc: mupdf.PDFDocument, dictionary: mupdf.PDFObject): mupdf.PDFObject {
  const copy = doc.newDictionary();
  dictionary.forEach((value, key) => void copy.put(String(key), value));
  return copy;
}

/** What is in a layer that is switched off is seen nowhere; the library would draw it into the page. */
function leaveHidden(doc: mupdf.PDFDocument, objects: PdfObjects): void {
  const layers = attempt(() => layersOf(objects)) ?? null;
  if (layers === null) return;
  for (let page = 0; page < doc.countPages(); page++)
    attempt(() => {
      const list = doc.findPage(page).get("Annots");
      if (!list.isArray()) return;
      for (let i = list.length - 1; i >= 0; i--) {
        const layer = list.get(i).get("OC");
        if (!layer.isNull() && layers.of(toValue(layer)) === "hidden") list.delete(i);
      }
    });
}

/** Marks and fields that bring no look, or one that is out of date, are drawn by every viewer; baking would lose them. */
function drawMarks(doc: mupdf.PDFDocument, page: mupdf.PDFPage): void {
  const widgets = page.getWidgets();
  if (page.getAnnotations().length + widgets.length === 0) return;
  const form = doc.getTrailer().get("Root", "AcroForm", "NeedAppearances");
  // A form that asks for it is drawn anew wherever it is opened (12.7.3), and its old looks are seen nowhere.
  for (const widget of form.isBoolean() && form.asBoolean() ? widgets : []) {
    if (widget.isPushButton() || widget.getFieldType() === "signature") continue;
    widget.getObject().delete("AP");
    widget.update();
  }
  page.update();
}
