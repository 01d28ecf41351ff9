// Redactions page by page, by reason and kind of data; and what was let stand, with the reason given.
import { type FullCertificate, reasonOf } from "../../../contract/certificate.ts";
import { HIDDEN } from "../../../contract/redact.ts";
import type { Pdf } from "./pdf.ts";
import { drawFamily, FAMILIES, type Family } from "./shapes.ts";
import { type Cell, type Sheet, TEXT } from "./sheet.ts";
import { count, familyOf, kindWords, pageRuns, reasonCode, reasonWords } from "./words.ts";

export function pagesSection(sheet: Sheet, full: FullCertificate, pdf: Pdf): void {
  const { redactions } = full.plan;
  if (redactions.length === 0) return;
  // With its key and some rows.
  sheet.heading("Redactions by page", undefined, 96);
  const used = Object.keys(FAMILIES).filter((family) =>
    redactions.some(({ kind }) => familyOf(kind) === family),
  ) as Family[];
  key(sheet, used, pdf);
  const byPage = [...Map.groupBy(redactions, ({ page }) => page)].sort(([a], [b]) => a - b);
  const rows = byPage.map(([page, places]): Cell[] => {
    const visible = places.filter(({ kind }) => kind !== HIDDEN);
    const codes = [...new Set(visible.map(({ reason }) => reasonCode(reasonOf(reason, full.reasons), full.reasons)))];
    const families = used.filter((family) => places.some(({ kind }) => familyOf(kind) === family));
    return [
      { text: String(page), style: TEXT.strong },
      String(places.length),
      codes.join(" "),
      {
        draw(x, y) {
          for (const [i, family] of families.entries()) drawFamily(pdf, family, x + i * 11, y + 1);
        },
      },
    ];
  });
  const columns = [
    { width: 34, head: "Page" },
    { width: 44, head: "Places", right: true as const },
    { width: 64, head: "Reason" },
    { width: 90, head: "Kinds" },
  ];
  twoColumns(sheet, rows, columns);
  sheet.space(5);
  const { excerpt } = full;
  const pages = excerpt === undefined ? full.original.pages : new Set(excerpt.map(({ page }) => page)).size;
  const others =
    pages === null
      ? ""
      : ` The other ${count(pages - byPage.length, "page")} ${excerpt === undefined ? "" : "of the excerpt "}had nothing to remove.`;
  sheet.text(
    `${count(byPage.length, "page")}, ${count(redactions.length, "place")}.${others} ${widths(full)}`,
    TEXT.note,
  );
}

/** Every mark is one width where all of a list of names are as wide as it. */
function widths({ markWidths }: FullCertificate): string {
  const telling = markWidths.filter(({ fits, of }) => fits !== null && fits < of);
  if (telling.length > 0)
    return `The width of ${count(telling.length, "mark")}, on ${telling.length === 1 ? "page" : "pages"} ${pageRuns([...new Set(telling.map(({ page }) => page))])}, says something about what was under it.`;
  return markWidths.length > 0
    ? "Marks over names, addresses and conditions have one width, so their length doesn’t say what was under them."
    : "";
}

function key(sheet: Sheet, families: readonly Family[], pdf: Pdf): void {
  let x = sheet.left;
  sheet.room(14);
  for (const family of families) {
    const { name } = FAMILIES[family];
    const width = name.length * 4.1 + 24;
    if (x + width > sheet.left + sheet.width) {
      x = sheet.left;
      sheet.space(12);
    }
    drawFamily(pdf, family, x, sheet.y + 1);
    const y = sheet.y;
    sheet.text(name, { face: "sans", size: 7.8 }, { x: x + 11, width: width - 9 });
    sheet.y = y;
    x += width;
  }
  sheet.space(16);
}

/** Down the left column and then the right, page after page. */
function twoColumns(sheet: Sheet, rows: readonly Cell[][], columns: Parameters<Sheet["table"]>[0]): void {
  const ROW = 15.6;
  const gap = 24;
  const width = (sheet.width - gap) / 2;
  for (let at = 0; at < rows.length; ) {
    sheet.room(ROW * 3);
    const fit = Math.max(1, Math.floor((780 - sheet.y) / ROW) - 2);
    const left = Math.min(fit, Math.ceil((rows.length - at) / 2));
    const [page, top] = [sheet.page(), sheet.y];
    sheet.table(columns, rows.slice(at, at + left), { x: sheet.left, width });
    const bottom = sheet.y;
    const right = rows.slice(at + left, at + 2 * left);
    sheet.goTo(page);
    sheet.y = top;
    if (right.length > 0) sheet.table(columns, right, { x: sheet.left + width + gap, width });
    sheet.y = Math.max(bottom, sheet.y);
    at += 2 * left;
    if (at < rows.length) sheet.room(800);
  }
}

/** A reason that says nothing gives way to the note that does. */
function reasonGiven(reason: string, note: string, reasons: FullCertificate["reasons"]): string {
  if (note === "") return reasonWords(reason, reasons);
  return reason === "other" ? note : `${reasonWords(reason, reasons)}: ${note}`;
}

export function letStandSection(sheet: Sheet, { record, reasons }: FullCertificate): void {
  if (record === null || record.letStand.length === 0) return;
  sheet.heading("Let stand, and why");
  sheet.table(
    [
      { width: 138, head: "Kind" },
      { width: 92, head: "Pages" },
      { width: 44, head: "Places", right: true },
      { width: sheet.width - 274, head: "Reason given" },
    ],
    record.letStand.map((one) => [
      one.values === 1 ? kindWords(one.kind, 1) : `${kindWords(one.kind, 2)}, ${one.values} different`,
      one.pages.length === 0 ? "not on a page" : pageRuns(one.pages),
      String(one.places),
      reasonGiven(one.reason, one.note, reasons),
    ]),
  );
}
