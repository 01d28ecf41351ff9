// Places marked by hand as the window marks them, and an engine that does one thing otherwise than it should.
import type { Quad } from "../../src-main/base/units.ts";
import { NOTHING_ORDERED, type RedactOrder } from "../../src-main/contract/document-process.ts";
import { type Document, quadsOfRange } from "../../src-main/engine/model/document.ts";
import { redactDocument } from "../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../src-main/engine/pipeline/tell.ts";
import type { EditablePdf, PdfEngine } from "../../src-main/engine/ports/pdf-engine.ts";
import { source, tools } from "./tools.ts";

export type Mark = RedactOrder["marks"][number];

/** The nth place where the words stand on a page. */
export function quadsOf({ pages }: Pick<Document, "pages">, page: number, words: string, nth = 0): Mark["quads"] {
  const { text, quads } = pages[page - 1]!;
  let at = -1;
  for (let n = 0; n <= nth; n++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error("No such words on the page.");
  return quadsOfRange(text, quads, at, at + words.length).map((quad) => [...quad] as Mark["quads"][number]);
}

export const quadOf = ([x0, y0, x1, y1]: readonly [number, number, number, number]): Mark["quads"][number] => [
  ...([x0, y0, x1, y0, x0, y1, x1, y1] satisfies Quad),
];

type Labelling = Mark["label"];
export const textMark = (page: number, quads: Mark["quads"], label?: Labelling): Mark =>
  mark("text", page, quads, label);
export const boxMark = (
  page: number,
  rect: readonly [number, number, number, number],
  label?: Labelling,
  how: Mark["how"] = "box",
): Mark => mark(how, page, [quadOf(rect)], label);

const mark = (how: Mark["how"], page: number, quads: Mark["quads"], label: Labelling): Mark => ({
  how,
  page,
  quads,
  reason: "privacy",
  ...(label === undefined ? {} : { label }),
});

/** A copy made by an engine that is broken in one way. */
export async function redactBroken(
  bytes: Uint8Array,
  order: Partial<RedactOrder>,
  broken: (pdf: EditablePdf) => Partial<EditablePdf>,
) {
  const engine: PdfEngine = {
    open: (file, options) => {
      const opened = tools.engine.open(file, options);
      return opened.ok ? { ok: true, value: { ...opened.value, ...broken(opened.value) } } : opened;
    },
  };
  const made = await redactDocument({ ...tools, engine }, source(bytes), { ...NOTHING_ORDERED, ...order }, SILENT);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
