// What PDFium can tell of a file beside the text of its pages: metadata, bookmarks, attachments, notes, fields, tags.
import { ascii, type Pdfium, type Pointer, utf16 } from "./library.ts";

/** Bookmarks and tags can lead round in circles. */
const MOST = 200_000;
const DEEPEST = 64;
const INFO = ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"];
const NOTE = ["Contents", "T", "Subj", "RC", "V", "DV", "TU", "NM", "Alt", "CA", "DA"];

export function textBeside(library: Pdfium, document: Pointer): string {
  const out = INFO.map((key) => utf16(library, (to, n) => library.FPDF_GetMetaText(document, key, to, n)));
  for (let i = 0; i < Math.min(MOST, library.EPDF_GetMetaKeyCount(document, true)); i++) {
    const key = ascii(library, (to, n) => library.EPDF_GetMetaKeyName(document, i, true, to, n));
    out.push(
      key,
      utf16(library, (to, n) => library.FPDF_GetMetaText(document, key, to, n)),
    );
  }
  out.push(...bookmarks(library, document));
  for (let i = 0; i < library.FPDFDoc_GetAttachmentCount(document); i++) {
    const file = library.FPDFDoc_GetAttachment(document, i);
    if (file !== 0) out.push(utf16(library, (to, n) => library.FPDFAttachment_GetName(file, to, n)));
  }
  for (let i = 0; i < library.FPDFDoc_GetJavaScriptActionCount(document); i++) {
    const script = library.FPDFDoc_GetJavaScriptAction(document, i);
    if (script === 0) continue;
    out.push(utf16(library, (to, n) => library.FPDFJavaScriptAction_GetScript(script, to, n)));
    library.FPDFDoc_CloseJavaScriptAction(script);
  }
  return out.join("\n");
}

function bookmarks(library: Pdfium, document: Pointer): string[] {
  const out: string[] = [];
  const seen = new Set<Pointer>();
  const open = [library.FPDFBookmark_GetFirstChild(document, 0)];
  while (open.length > 0 && seen.size < MOST) {
    const mark = open.pop()!;
    if (mark === 0 || seen.has(mark)) continue;
    seen.add(mark);
    out.push(utf16(library, (to, n) => library.FPDFBookmark_GetTitle(mark, to, n)));
    open.push(library.FPDFBookmark_GetNextSibling(document, mark), library.FPDFBookmark_GetFirstChild(document, mark));
  }
  return out;
}

export function textOfAnnotations(library: Pdfium, document: Pointer, page: Pointer): string {
  const out: string[] = [];
  for (let i = 0; i < library.FPDFPage_GetAnnotCount(page); i++) {
    const note = library.FPDFPage_GetAnnot(page, i);
    if (note === 0) continue;
    for (const key of NOTE) {
      // A field's value may be kept by its parent: PDFium follows that only where it is asked for the field.
      if (library.FPDFAnnot_HasKey(note, key))
        out.push(utf16(library, (to, n) => library.FPDFAnnot_GetStringValue(note, key, to, n)));
    }
    const link = library.FPDFAnnot_GetLink(note);
    const action = link === 0 ? 0 : library.FPDFLink_GetAction(link);
    if (action !== 0) {
      out.push(ascii(library, (to, n) => library.FPDFAction_GetURIPath(document, action, to, n)));
      out.push(ascii(library, (to, n) => library.FPDFAction_GetFilePath(action, to, n)));
    }
    library.FPDFPage_CloseAnnot(note);
  }
  return out.join("\n");
}

export function textOfTags(library: Pdfium, page: Pointer): string {
  const tree = library.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return "";
  try {
    return tagsUnder(library, tree).join("\n");
  } finally {
    library.FPDF_StructTree_Close(tree);
  }
}

function tagsUnder(library: Pdfium, tree: Pointer): string[] {
  const out: string[] = [];
  let left = MOST;
  const visit = (element: Pointer, depth: number): void => {
    if (element === 0 || depth > DEEPEST || left-- <= 0) return;
    out.push(
      utf16(library, (to, n) => library.FPDF_StructElement_GetAltText(element, to, n)),
      utf16(library, (to, n) => library.FPDF_StructElement_GetActualText(element, to, n)),
      utf16(library, (to, n) => library.FPDF_StructElement_GetTitle(element, to, n)),
      utf16(library, (to, n) => library.FPDF_StructElement_GetID(element, to, n)),
    );
    for (let i = 0; i < library.FPDF_StructElement_CountChildren(element); i++)
      visit(library.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1);
  };
  for (let i = 0; i < library.FPDF_StructTree_CountChildren(tree); i++)
    visit(library.FPDF_StructTree_GetChildAtIndex(tree, i), 0);
  return out;
}
