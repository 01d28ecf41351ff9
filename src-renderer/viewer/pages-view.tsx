// Pages with their marks in a scrolling column: what the original and the publication copy are both shown in.

import { type ReactNode, useMemo, useRef } from "react";
import { t } from "../languages/language.ts";
import { hitsByPage, NO_HITS, NO_MARKS, NO_SIGNS, signsByPage } from "./by-page.ts";
import type { ColumnScroll } from "./column-scroll.ts";
import { HandBox } from "./hand-box.tsx";
import { type Layout, pointOnPage } from "./layout.ts";
import { MarginSigns } from "./margin-signs.tsx";
import { PagePaper } from "./page-paper.tsx";
import { type FramePlace, PageScroller } from "./page-scroller.tsx";
import type { WordsStore } from "./page-words.ts";
import type { Motion, Pictures } from "./pictures.ts";
import { boundsOfQuad } from "./quad.ts";
import type { View } from "./tile-plan.ts";
import type { HandTools, Mark, PageSize, PublishedViewerProps, Rect, Sign } from "./types.ts";
import { useDragSelect } from "./use-drag-select.ts";
import { useDrawBox } from "./use-draw-box.ts";
import { useMarkClicks } from "./use-mark-clicks.ts";
import { useSelectedText } from "./use-selected-text.ts";

type Props = Omit<PublishedViewerProps, "bytes"> & {
  readonly pages: readonly PageSize[];
  readonly pictures: Pictures;
  readonly words: WordsStore;
  readonly signs?: readonly Sign[] | undefined;
  /** Which marks are drawn on the page, and which have a sign beside it: all of them, if not said. */
  readonly drawn?: (mark: Mark) => boolean;
  readonly signed?: (mark: Mark) => boolean;
  /** Marking by hand: where it is possible. */
  readonly hand?: HandTools | undefined;
};

export function PagesView(props: Props) {
  const { pages, pictures, words, marks, drawn, signed, signs, hits, hit, banner, hand, selected = null } = props;
  const box = useRef<HTMLDivElement>(null);
  const column = useRef<ColumnScroll>(null);
  const onPaper = useMemo(() => filtered(marks, drawn), [marks, drawn]);
  const beside = useMemo(() => filtered(marks, signed), [marks, signed]);
  const found = useMemo(() => hitsByPage(hits ?? [], hit ?? null), [hits, hit]);
  const warned = useMemo(() => signsByPage(signs ?? []), [signs]);
  /** The mark chosen next was made or pressed on the page: its box takes the focus. */
  const wanted = useRef(false);
  const select = (id: string) => {
    wanted.current = true;
    props.onSelect?.(id);
  };
  useMarkClicks({ box, column, marks: onPaper, onSelect: select });
  useDragSelect({ box, column, words, on: hand?.tool !== "box" });
  useDrawBox({
    box,
    column,
    hand,
    onDrawn: () => {
      wanted.current = true;
    },
  });
  useSelectedText(box, words, props.onText);

  const look = (view: View, motion: Motion) => {
    pictures.look(view, motion);
    if (motion.fast || motion.zooming) return;
    const [first, last] = view.layout.between(view.y, view.y + view.height);
    const near = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    words.want([...near, last + 1, first - 1].filter((index) => index >= 0 && index < pages.length));
  };

  const frame = (index: number, place: FramePlace, { rotation, scale, unit, paper }: Layout): ReactNode => {
    const page = index + 1;
    const { width, height } = paper(index);
    const here = beside.get(page) ?? NO_MARKS;
    const isHere = ({ id }: { readonly id: string }) => id === selected;
    const warnings = warned.get(page) ?? NO_SIGNS;
    // null on every other page, which then needn't be drawn again.
    const chosen = here.some(isHere) || warnings.some(isHere) || onPaper.get(page)?.some(isHere) ? selected : null;
    const top = banner?.(page);
    const marked = onPaper.get(page) ?? NO_MARKS;
    const held = hand === undefined || chosen === null ? undefined : marked.find((mark) => isHere(mark) && isBox(mark));
    return (
      <div
        key={index}
        className="viewer-page"
        role="group"
        aria-label={t("Page {page} of {pages}", { page, pages: pages.length })}
        data-page={page}
        style={place}
      >
        <PagePaper
          {...{ index, width, height, scale, rotation, pictures, words }}
          marks={marked}
          hits={found.get(page) ?? NO_HITS}
          selected={chosen}
        />
        {marked.some(({ how, state }) => how === "page" && state === "redact") ? (
          <p className="viewer-gone">{t("Page to be redacted")}</p>
        ) : null}
        {top ? <div className="viewer-banner">{top}</div> : null}
        {held === undefined || hand === undefined ? null : (
          <HandBox
            mark={held.id}
            rect={rectOf(held)}
            drawn={held.how === "box"}
            {...{ page, rotation, scale, hand, wanted }}
            size={pages[index]!}
            pointAt={({ clientX, clientY }) => {
              const view = column.current?.view();
              const edge = box.current?.getBoundingClientRect();
              if (!view || edge === undefined) return null;
              const at = { x: clientX - edge.left + view.x, y: clientY - edge.top + view.y };
              return pointOnPage(view.layout, index, at);
            }}
          />
        )}
        <MarginSigns
          marks={here}
          signs={warnings}
          selected={chosen}
          size={pages[index]!}
          rotation={rotation}
          scale={scale}
          unit={unit}
          room={place.left}
        />
      </div>
    );
  };

  const { zoom, rotation, label, onZoom, onPage, ref } = props;
  return (
    <PageScroller
      {...{ pages, zoom, rotation, label, onZoom, onPage, box, column }}
      handle={ref}
      onView={look}
      renderPage={frame}
    />
  );
}

/** Marks of several lines have no one box, and a page's is the page. */
const isBox = ({ how, quads, state }: Mark) =>
  how !== undefined && how !== "page" && state === "redact" && quads.length === 1;

function rectOf({ quads }: Mark): Rect {
  const { x, y, width, height } = boundsOfQuad(quads[0]!);
  return [x, y, x + width, y + height];
}

function filtered(marks: ReadonlyMap<number, readonly Mark[]>, keep: ((mark: Mark) => boolean) | undefined) {
  return keep === undefined ? marks : new Map([...marks].map(([page, list]) => [page, list.filter(keep)]));
}
