// What a helper does with the orders it is given: reads pages of the original, reads and draws pages of the copy.

import { readOnce } from "../documents/pdf/read-once.ts";
import { readPages } from "../documents/pdf/read-pdf.ts";
import { openPrepared } from "../documents/prepare.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { EditablePdf, OpenPdf, Picture } from "../ports/pdf-engine.ts";
import { BEFORE_SEARCH } from "../redaction/index.ts";
import { searchPage } from "../redaction/search-page.ts";
import type { FoundOnPage, RedactionContext } from "../redaction/step.ts";
import type { PageLook, ReadText } from "../verification/check.ts";
import { lookAt, type PlannedPage, pictureSize } from "../verification/look-at.ts";
import type { Opened, PlannedSize, Tasks } from "./helper.ts";
import { readIndependently } from "./read-independently.ts";
import type { Tools } from "./redact-document.ts";

/** Bytes of pictures kept that were drawn ahead. */
const MOST_KEPT = 192 * 1024 * 1024;

export type Desk = {
  /** Throws what the libraries throw; undefined where it was not told what to work on. */
  answer<T extends keyof Tasks>(task: T, order: Tasks[T]["order"]): Promise<Tasks[T]["answer"] | undefined>;
  /** Does a little of what will be asked for. False when nothing is left. */
  workAhead(): boolean;
};

export function helpersDesk(tools: Tools): Desk {
  let original: { opened: Opened; pdf: EditablePdf; view: IndependentView | null } | undefined;
  let copy: { bytes: Uint8Array; view: IndependentView | null; pdf?: OpenPdf | null } | undefined;
  /** As it is when it is searched. */
  let findable: EditablePdf | undefined;
  const toRead: PlannedSize[] = [];
  const toDraw: PlannedSize[] = [];
  const drawn = new Map<number, Picture | null>();
  let kept = 0;

  async function openOriginal(opened: Opened): Promise<true | undefined> {
    const pdf = openPrepared(tools.engine, opened);
    if (!pdf.ok) return undefined;
    const view = await tools.viewer.open(opened.bytes, opened.open.password).catch(() => null);
    original = { opened, pdf: pdf.value, view };
    return true;
  }

  function openFindable(): EditablePdf | undefined {
    if (findable !== undefined || original === undefined) return findable;
    const pdf = openPrepared(tools.engine, original.opened);
    if (!pdf.ok) return undefined;
    for (const step of BEFORE_SEARCH) void step.run({ pdf: pdf.value } as RedactionContext);
    findable = pdf.value;
    return findable;
  }

  function search({ pages, wanted }: Tasks["search"]["order"]): FoundOnPage[] | undefined {
    const pdf = openFindable();
    toRead.length = 0;
    return pdf === undefined
      ? undefined
      : pages.map((page) => searchPage(readOnce(pdf, page, { hidden: true }), page, wanted));
  }

  async function openCopy(bytes: Uint8Array): Promise<true> {
    copy?.view?.close();
    copy?.pdf?.close();
    copy = { bytes, view: await tools.viewer.open(bytes).catch(() => null) };
    return true;
  }

  /** Seldom asked for. */
  function engineCopy(): OpenPdf | null {
    if (copy === undefined || original === undefined) return null;
    if (copy.pdf === undefined) {
      const opened = tools.engine.open(copy.bytes, { maxPages: original.opened.open.maxPages });
      copy.pdf = opened.ok ? opened.value : null;
    }
    return copy.pdf;
  }

  function look(pages: readonly PlannedPage[]): PageLook[] | undefined {
    if (original === undefined || !copy?.view) return undefined;
    const views = { original: original.view, copy: copy.view, engine: original.pdf, engineCopy };
    return pages.map((page) => lookAt(page, views, drawn.get(page.of?.page ?? page.page)));
  }

  async function readText({ reader, from, to }: Tasks["text"]["order"]): Promise<ReadText | undefined> {
    if (copy === undefined) return undefined;
    const [text] = await readIndependently(
      tools.readers.filter(({ id }) => id === reader),
      copy.bytes,
      { from, to },
    );
    return text;
  }

  const answers: {
    readonly [T in keyof Tasks]: (order: Tasks[T]["order"]) => Promise<Tasks[T]["answer"] | undefined>;
  } = {
    original: openOriginal,
    read: async ({ from, to }) =>
      original === undefined ? undefined : readPages(original.pdf, { from, to }, original.opened),
    search: async (order) => search(order),
    ahead: async (pages) => {
      toRead.push(...pages);
      toDraw.push(...pages);
      return true;
    },
    copy: openCopy,
    look: async (pages) => look(pages),
    text: readText,
  };
  return {
    answer: (task, order) => answers[task](order),
    // From the back, as it is asked.
    workAhead() {
      const read = toRead.pop();
      if (read !== undefined) {
        const pdf = openFindable();
        if (pdf !== undefined) readOnce(pdf, read.number, { hidden: true });
        return pdf !== undefined;
      }
      const next = toDraw.pop();
      if (next === undefined || original?.view == null || kept > MOST_KEPT) return false;
      const picture = original.view.picture(next.number, pictureSize(next));
      kept += picture?.grey.length ?? 0;
      drawn.set(next.number, picture);
      return true;
    },
  };
}
