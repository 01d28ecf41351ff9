// A place on its page as a small picture, with its mark: of the page as it is, or of the copy's own rendering.
import { useEffect, useMemo, useRef, useState } from "react";
import { useRem } from "../components/use-rem.ts";
import { type Cutter, cutAround } from "./cut.ts";
import { MarkLayer } from "./mark-layer.tsx";
import type { Mark, PageSize, Quad } from "./types.ts";
import "./viewer.css";

type Props = {
  readonly cutter: Cutter;
  readonly page: number;
  readonly size: PageSize;
  readonly quads: readonly Quad[];
  /** Laid over the picture; none on a copy, which shows what it shows. */
  readonly mark?: Mark | undefined;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** 0 is looked at; higher waits. */
  readonly priority: number;
};

/** Text of the usual size is then as large as the window's own. */
const USUAL_SCALE = 1.15;
const NONE: readonly never[] = [];

/** Decorates: what stands there is said in words beside it. */
export function Snippet({ cutter, page, size, quads, mark, width, height, priority }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"waiting" | "there" | "none">("waiting");
  const rem = useRem();
  const cut = useMemo(
    () => cutAround(size, quads, { width, height }, USUAL_SCALE * rem),
    [size, quads, width, height, rem],
  );
  useEffect(() => {
    const abort = new AbortController();
    const ratio = window.devicePixelRatio || 1;
    const px = (n: number) => Math.round(n * ratio);
    setState("waiting");
    const ask = {
      page,
      scale: cut.scale * ratio,
      x: px(cut.x),
      y: px(cut.y),
      width: Math.max(1, px(cut.width)),
      height: Math.max(1, px(cut.height)),
      priority,
    };
    void cutter(ask, abort.signal).then((canvas) => {
      if (abort.signal.aborted) return;
      if (canvas !== null) place.current?.replaceChildren(canvas);
      setState(canvas === null ? "none" : "there");
    });
    return () => abort.abort();
  }, [cutter, page, cut, priority]);
  return (
    <div className="snippet" data-state={state} style={{ width: cut.width, height: cut.height }} aria-hidden="true">
      <div ref={place} />
      {mark !== undefined && state === "there" && (
        <div className="on" style={{ transform: `translate(${-cut.x}px, ${-cut.y}px)` }}>
          <MarkLayer marks={[mark]} hits={NONE} selected={null} scale={cut.scale} />
        </div>
      )}
    </div>
  );
}
