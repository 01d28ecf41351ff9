// Pages with their marks in a scrolling column: what the original and the publication copy are both shown in.

import { type ReactNode, useMemo, useRef } from "react";
import { t } from "../languages/language.ts";
import { hitsByPage, NO_HITS, NO_MARKS, NO_SIGNS, signsByPage } from "./by-page.ts";
import type { ColumnScroll } from "./column-scroll.ts";
import type { Layout } from "./layout.ts";
import { MarginSigns } from "./margin-signs.tsx";
import { PagePaper } from "./page-paper.tsx";
import { type FramePlace, PageScroller } from "./page-scroller.tsx";
import type { WordsStore } from "./page-words.ts";
import type { Motion, Pictures } from "./pictures.ts";
import type { View } from "./tile-plan.ts";
import type { Mark, PageSize, PublishedViewerProps, Sign } from "./types.ts";
import { useDragSelect } from "./use-drag-select.ts";
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
};

export function PagesView(props: Props) {
  const { pages, pictures, words, marks, drawn, signed, signs, hits, hit, banner, selected = null } = props;
  const box = useRef<HTMLDivElement>(null);
  const column = useRef<ColumnScroll>(null);
  const onPaper = useMemo(() => filtered(marks, drawn), [marks, drawn]);
  const beside = useMemo(() => filtered(marks, signed), [marks, signed]);
  const found = useMemo(() => hitsByPage(hits ?? [], hit ?? null), [hits, hit]);
  const warned = useMemo(() => signsByPage(signs ?? []), [signs]);
  useMarkClicks({ box, column, marks: onPaper, onSelect: props.onSelect });
  useDragSelect({ box, column, words });
  useSelectedText(box, props.onText);

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
          marks={onPaper.get(page) ?? NO_MARKS}
          hits={found.get(page) ?? NO_HITS}
          selected={chosen}
        />
        {top ? <div className="viewer-banner">{top}</div> : null}
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

function filtered(marks: ReadonlyMap<number, readonly Mark[]>, keep: ((mark: Mark) => boolean) | undefined) {
  return keep === undefined ? marks : new Map([...marks].map(([page, list]) => [page, list.filter(keep)]));
}
