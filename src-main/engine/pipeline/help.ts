// What a helper does with the orders it is given: reads pages of the original, reads and draws pages of the copy.

import { readPages } from "../documents/pdf/read-pdf.ts";
import { openPrepared } from "../documents/prepare.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { EditablePdf, Picture } from "../ports/pdf-engine.ts";
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
  let copy: { bytes: Uint8Array; view: IndependentView | null } | undefined;
  let ahead: PlannedSize[] = [];
  const drawn = new Map<number, Picture | null>();
  let kept = 0;

  async function openOriginal(opened: Opened): Promise<true | undefined> {
    const pdf = openPrepared(tools.engine, opened);
    if (!pdf.ok) return undefined;
    const view = await tools.viewer.open(opened.bytes, opened.open.password).catch(() => null);
    original = { opened, pdf: pdf.value, view };
    return true;
  }

  async function openCopy(bytes: Uint8Array): Promise<true> {
    copy?.view?.close();
    copy = { bytes, view: await tools.viewer.open(bytes).catch(() => null) };
    return true;
  }

  function look(pages: readonly PlannedPage[]): PageLook[] | undefined {
    if (original === undefined || !copy?.view) return undefined;
    const views = { original: original.view, copy: copy.view, engine: original.pdf };
    return pages.map((page) => lookAt(page, views, drawn.get(page.page)));
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
    ahead: async (pages) => {
      ahead = [...pages];
      return true;
    },
    copy: openCopy,
    look: async (pages) => look(pages),
    text: readText,
  };
  return {
    answer: (task, order) => answers[task](order),
    workAhead() {
      const next = ahead.shift();
      if (next === undefined || original?.view == null || kept > MOST_KEPT) return false;
      const picture = original.view.picture(next.page, pictureSize(next));
      kept += picture?.grey.length ?? 0;
      drawn.set(next.page, picture);
      return true;
    },
  };
}
