// Found by a third attack: values that two pages share, letters in a form's cells, text that only looks can't tell.
import type { EditablePdf } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { line, pages } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, SECRET } from "../channel.ts";

const textOf = (pdf: EditablePdf) =>
  Array.from({ length: pdf.pageCount() }, (_, i) => pdf.page(i + 1, { hidden: true }).lines.flat().map((g) => g.c).join("")).join(" ");
const [FIRST, LAST] = [SECRET.slice(0, 5), SECRET.slice(5)];

const onTwoPages = (name: string, end: string, start: string, told: RegExp, order?: Channel["order"]): Channel => ({
  name,
  bytes: () =>
    pages([
      `${ABOVE}${line(`as was told by ${end}`, 72, 110)}${BELOW}`,
      `${line(`${start} this spring`, 72, 740)}${line("A line of the second page", 72, 700)}${BELOW}`,
    ]),
  ...(order === undefined ? {} : { order }),
  holds: (pdf) => told.test(textOf(pdf)),
  keeps: ["as was told by"],
  stands: (pdf) => textOf(pdf).includes("this spring") && textOf(pdf).includes("A line of the second page"),
});

export const THIRD_LOOK: readonly Channel[] = [
  onTwoPages("hyphenated at a page's end", `${FIRST}-`, LAST, new RegExp(`${FIRST}|${LAST}`)),
  onTwoPages("a name whose words two pages share", "Aurelia", SECRET, new RegExp(`Aurelia|${SECRET}`), {
    texts: [`Aurelia ${SECRET}`],
  }),
];
