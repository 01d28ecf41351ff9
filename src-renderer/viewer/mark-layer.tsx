// Marks and search hits, each laid on its words; rules and bars keep their thickness at any zoom.
import { memo } from "react";
import { layOnQuad, matrixOf } from "./quad.ts";
import type { Mark, Quad } from "./types.ts";

export type PageHit = { readonly quads: readonly Quad[]; readonly current: boolean };

type Props = {
  readonly marks: readonly Mark[];
  readonly hits: readonly PageHit[];
  readonly selected: string | null;
  /** CSS pixels a point. */
  readonly scale: number;
};

/** Hidden from screen readers: everything here can be reached from the list of findings. */
export const MarkLayer = memo(function MarkLayer({ marks, hits, selected, scale }: Props) {
  if (marks.length === 0 && hits.length === 0) return null;
  return (
    <div className="viewer-marks" aria-hidden="true">
      {hits.flatMap(({ quads, current }) =>
        quads.map((quad) => (
          <i key={quad.join()} className="viewer-hit" data-current={current} style={onQuad(quad, scale)} />
        )),
      )}
      {marks.flatMap(({ id, quads, family, state, how }) =>
        quads.map((quad) => (
          <i
            key={`${id} ${quad.join()}`}
            className="viewer-mark"
            data-cat={family}
            data-state={state}
            data-how={how}
            data-selected={id === selected}
            style={onQuad(quad, scale)}
          />
        )),
      )}
    </div>
  );
});

function onQuad(quad: Quad, scale: number) {
  const { width, height, matrix } = layOnQuad(quad, scale);
  return { width, height, transform: matrixOf(matrix) };
}
