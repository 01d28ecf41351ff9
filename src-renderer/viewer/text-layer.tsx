// A page's words over its picture, transparent: for selecting, and for screen readers.
import { Fragment, memo, useDeferredValue, useSyncExternalStore } from "react";
import { TEXT_FONT, TEXT_SIZE, textWidth } from "./measure.ts";
import { linesOf } from "./page-lines.ts";
import type { WordsStore } from "./page-words.ts";
import { layOnQuad, matrixOf } from "./quad.ts";
import type { PageWords, Quad } from "./types.ts";

type Props = {
  readonly index: number;
  readonly words: WordsStore;
  /** CSS pixels a point. */
  readonly scale: number;
};

export const TextLayer = memo(function TextLayer({ index, words, scale }: Props) {
  const known = useSyncExternalStore(words.subscribe, () => words.get(index));
  // A page comes with its picture. Its hundred lines come when there is time: nobody selects what has only just come.
  const told = useDeferredValue(known, undefined);
  return (
    <div className="viewer-text" style={{ font: TEXT_FONT, transform: `scale(${scale})` }}>
      {told === undefined ? null : <Lines words={told} />}
    </div>
  );
});

/** Set in points, with breaks, which what is selected keeps: zooming changes the layer's scale alone. */
const Lines = memo(function Lines({ words }: { readonly words: PageWords }) {
  return linesOf(words).map(({ text, quad }, i) => (
    // Two lines can be the same; a line's key is its place in the page.
    <Fragment key={i}>
      <span dir="auto" style={{ transform: fitted(text, quad) }}>
        {text}
      </span>
      <br />
    </Fragment>
  ));
});

/** From a box as wide as the text is by itself and as high as its font, onto the quad. */
function fitted(text: string, quad: Quad): string {
  const { width, height, matrix } = layOnQuad(quad, 1);
  const [a, b, c, d, e, f] = matrix;
  const along = width / Math.max(1, textWidth(text));
  const down = height / TEXT_SIZE;
  return matrixOf([a * along, b * along, c * down, d * down, e, f]);
}
