// The contents page: chapters and the pages they begin on.
import { createFlow } from "./page/flow.ts";
import { oneLine } from "./page/lines.ts";
import type { Page } from "./page/model.ts";
import { widthOf } from "./page/pdfkit.ts";

export type Entry = { readonly title: string; readonly page: number };

const FACE = { font: "Times-Roman", size: 12 } as const;
const LEFT = 72;
const RIGHT = 540;
const FIRST_LINE = 150;
const LEADING = 24;

export function contentsPage(entries: readonly Entry[]): Page {
  const flow = createFlow();
  flow.chapter("Contents");
  const page = flow.pages[0]!;
  entries.forEach(({ title, page: number }, i) => {
    const y = FIRST_LINE + i * LEADING;
    const name = `${i + 1}. ${title}`;
    const at = String(number);
    const dots = RIGHT - LEFT - widthOf(name, FACE.font, FACE.size) - widthOf(at, FACE.font, FACE.size) - 12;
    const leader = ".".repeat(Math.floor(dots / widthOf(".", FACE.font, FACE.size)));
    const put = (text: string, x: number) => page.items.push({ type: "text", x, y, ...FACE, ...oneLine(text) });
    put(name, LEFT);
    put(leader, LEFT + widthOf(name, FACE.font, FACE.size) + 6);
    put(at, RIGHT - widthOf(at, FACE.font, FACE.size));
  });
  return page;
}
