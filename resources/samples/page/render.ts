// Page models into a PDF, in the order the items were laid out; that order is what a reader's text layer follows.
import { createHash } from "node:crypto";
import type { BoxItem, Item, Page } from "./model.ts";
import { bytesOf, createDocument } from "./pdfkit.ts";
import { photograph } from "./scan.ts";

export type Info = { readonly created: Date; readonly fields: PDFKit.DocumentInfo };

function drawItem(document: PDFKit.PDFDocument, item: Item): void {
  switch (item.type) {
    case "text":
      document.font(item.font).fontSize(item.size).fillColor("black");
      document.text(item.text, item.x, item.y, { lineBreak: false });
      return;
    case "box":
      drawBox(document, item);
      return;
    case "rule":
      document.rect(item.x, item.y, item.width, item.thickness).fill("black");
      return;
  }
}

function drawBox(document: PDFKit.PDFDocument, box: BoxItem): void {
  document.rect(box.x, box.y, box.width, box.height).fill(box.color);
}

/** Turns the drawing surface so that items placed on the page as displayed land right under /Rotate 90. */
function startPage(document: PDFKit.PDFDocument, page: Page): void {
  if (page.rotate === 0) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    return;
  }
  document.addPage({ size: [page.height, page.width], margin: 0 });
  (document.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.Rotate = page.rotate;
  document.transform(0, -1, 1, 0, 0, page.width);
}

async function drawPage(document: PDFKit.PDFDocument, page: Page, stamps: readonly Item[]): Promise<void> {
  startPage(document, page);
  if (page.scan === null) {
    for (const item of [...page.items, ...stamps]) drawItem(document, item);
    return;
  }
  const burned = page.scan === "burned" ? stamps : [];
  const sheet = await render([{ ...page, scan: null, items: [...page.items, ...burned] }], () => []);
  const seed = createHash("sha256").update(sheet).digest("hex");
  const picture = photograph(sheet, seed);
  document.image(Buffer.from(picture), 0, 0, { width: page.width, height: page.height });
  if (page.scan === "live") for (const item of stamps) drawItem(document, item);
}

const DRAFT: Info = { created: new Date(0), fields: {} };

/** `stampsOf` gives what every page carries besides its own content: the header and the footer. */
export async function render(
  pages: readonly Page[],
  stampsOf: (page: Page, index: number) => readonly Item[],
  info: Info = DRAFT,
): Promise<Uint8Array> {
  const document = createDocument(info.created, info.fields);
  const done = bytesOf(document);
  for (const [index, page] of pages.entries()) {
    await drawPage(document, page, stampsOf(page, index));
    if (page.title !== null) document.outline.addItem(page.title);
  }
  document.end();
  return done;
}
