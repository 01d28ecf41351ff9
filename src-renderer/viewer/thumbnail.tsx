// A page in small for the rail: its preview, and tiny marks in the colours of their families.
import { useEffect, useSyncExternalStore } from "react";
import { previewsOf } from "./previews.ts";
import { boundsOfQuad } from "./quad.ts";
import type { Mark, PageSource } from "./types.ts";
import "./viewer.css";

type Props = {
  readonly source: PageSource;
  readonly page: number;
  /** CSS pixels. */
  readonly width: number;
  readonly marks: readonly Mark[];
};

const PRIORITY = 5;

/** Decorates a page's number, which names it. */
export function Thumbnail({ source, page, width, marks }: Props) {
  const previews = previewsOf(source);
  const picture = useSyncExternalStore(previews.subscribe, () => previews.get(page - 1));
  const size = source.pages[page - 1];

  useEffect(() => {
    const owner = {};
    previews.want(owner, [{ index: page - 1, priority: PRIORITY }]);
    return () => previews.want(owner, []);
  }, [previews, page]);

  if (size === undefined) return null;
  const scale = width / size.width;
  return (
    <div className="viewer-thumb" style={{ width, height: size.height * scale }} aria-hidden="true">
      {picture && <img src={picture.url} alt="" />}
      {marks.flatMap(({ id, quads, family, state, how }) =>
        quads.map((quad) => {
          const { x, y, width: long, height } = boundsOfQuad(quad);
          if (how === "page") return <i key={id} className="whole" data-cat={family} data-state={state} />;
          const place = { left: x * scale, top: (y + height / 2) * scale, width: Math.max(3, long * scale) };
          return <i key={`${id} ${quad.join()}`} data-cat={family} data-state={state} style={place} />;
        }),
      )}
    </div>
  );
}
