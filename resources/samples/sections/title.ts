// The title page, with its markings.

import { oneLine } from "../page/lines.ts";
import { createPage, type Item, LETTER, type Page } from "../page/model.ts";
import { widthOf } from "../page/pdfkit.ts";
import { candidate, counsel, FIRM, legend, manager } from "../people.ts";
import type { FixedSection } from "./section.ts";

type Face = Pick<Extract<Item, { type: "text" }>, "font" | "size">;

function centre(page: Page, y: number, marked: string, face: Face): void {
  const line = oneLine(marked);
  const x = (LETTER.width - widthOf(line.text, face.font, face.size)) / 2;
  page.items.push({ type: "text", x, y, ...face, ...line });
}

export const titlePage: FixedSection = {
  id: "title",
  title: "Title page",
  write: () => {
    const page = createPage();
    const big: Face = { font: "Helvetica-Bold", size: 26 };
    const bold: Face = { font: "Helvetica-Bold", size: 12 };
    const plain: Face = { font: "Times-Roman", size: 12.5 };
    const small: Face = { font: "Times-Italic", size: 10.5 };
    centre(page, 108, legend(), bold);
    page.items.push({ type: "rule", x: 120, y: 190, width: 372, thickness: 1.5 });
    centre(page, 222, "Vetting Dossier", big);
    centre(page, 262, candidate.name, { font: "Helvetica-Bold", size: 18 });
    centre(page, 300, "Prospective nominee for Lieutenant Governor", plain);
    page.items.push({ type: "rule", x: 120, y: 336, width: 372, thickness: 1.5 });
    centre(page, 372, `Prepared by ${FIRM}`, plain);
    centre(page, 392, `at the request of counsel, ${counsel.name}`, plain);
    centre(page, 412, `for the Committee’s manager, ${manager.name}`, plain);
    centre(page, 452, "Third draft, February 2024. Copy 7 of 12.", plain);
    centre(page, 560, "Attorney work product. Privileged and confidential.", bold);
    centre(page, 582, "Do not copy, forward or store outside the Committee’s systems.", small);
    centre(page, 620, "This document is a work of fiction made to demonstrate software. Every person,", small);
    centre(page, 634, "place, company and number in it is invented or reserved for examples.", small);
    return [page];
  },
};
