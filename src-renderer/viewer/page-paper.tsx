// One page's paper: its picture, the marks on it and its words, turned together.

import { memo, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { t } from "../languages/language.ts";
import { MarkLayer, type PageHit } from "./mark-layer.tsx";
import type { WordsStore } from "./page-words.ts";
import type { Pictures } from "./pictures.ts";
import { TextLayer } from "./text-layer.tsx";
import { turnTransform } from "./turn.ts";
import type { Mark, Rotation } from "./types.ts";

type Props = {
  readonly index: number;
  /** CSS pixels, not turned. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly rotation: Rotation;
  readonly pictures: Pictures;
  readonly words: WordsStore;
  readonly marks: readonly Mark[];
  readonly hits: readonly PageHit[];
  readonly selected: string | null;
};

export const PagePaper = memo(function PagePaper(props: Props) {
  const { index, width, height, scale, rotation, pictures, words, marks, hits, selected } = props;
  const preview = useRef<HTMLImageElement>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const bad = useSyncExternalStore(pictures.subscribe, () => pictures.isBad(index));

  useLayoutEffect(() => {
    if (preview.current === null || tiles.current === null) return;
    return pictures.attach(index, { preview: preview.current, tiles: tiles.current });
  }, [pictures, index]);

  // Light in both themes: paper keeps its colours, and is only dimmed.
  return (
    <div className="sheet" data-theme="light">
      <div className="viewer-paper" style={{ width, height, transform: turnTransform({ width, height }, rotation) }}>
        <div className="viewer-pictures" aria-hidden="true">
          <img ref={preview} alt="" decoding="sync" />
          <div ref={tiles} />
        </div>
        <MarkLayer marks={marks} hits={hits} selected={selected} scale={scale} />
        <TextLayer index={index} words={words} scale={scale} />
      </div>
      {bad ? <p className="viewer-bad">{t("This page can’t be shown.")}</p> : null}
    </div>
  );
});
