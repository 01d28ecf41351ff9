// Page tools: which page, how large, which way up.

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { locale, t } from "../../languages/language.ts";
import { zoomed } from "../../state/desk.ts";
import { useViewing } from "./viewing.ts";

const STEP = 1.2;

export function Toolbar({ onStep }: { onStep: (page: number) => void }) {
  const { store } = useDesk();
  const { viewer } = useViewing();
  const scale = useDeskState((desk) => desk.scale);
  const rotation = useDeskState((desk) => desk.rotation);
  const zoomBy = (factor: number) => {
    store.set(zoomed(store.get().scale * factor));
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t("Page tools")}>
      <span className="grow" />
      <PageBox onStep={onStep} />
      <span className="grow" />
      <div className="group">
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={t("Zoom out")}
          onClick={() => zoomBy(1 / STEP)}
        >
          <Icon name="minus" small />
        </button>
        <button
          type="button"
          className="btn quiet num zoomvalue"
          aria-label={t("Zoom {n} %, set to 100 %", { n: Math.round(scale * 100) })}
          onClick={() => store.set(zoomed(1))}
        >
          {scale.toLocaleString(locale(), { style: "percent", useGrouping: false })}
        </button>
        <button type="button" className="btn quiet icononly" aria-label={t("Zoom in")} onClick={() => zoomBy(STEP)}>
          <Icon name="plus" small />
        </button>
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={t("Fit width")}
          onClick={() => {
            store.set({ zoom: "fit-width" });
            viewer.current.focus();
          }}
        >
          <Icon name="fit" />
        </button>
        <button
          type="button"
          className="btn quiet icononly"
          aria-label={t("Rotate")}
          onClick={() => store.set({ rotation: ((rotation + 90) % 360) as 0 | 90 | 180 | 270 })}
        >
          <Icon name="rotate" />
        </button>
      </div>
    </div>
  );
}

function PageBox({ onStep }: { onStep: (page: number) => void }) {
  const page = useDeskState((desk) => desk.page);
  const count = useDeskState((desk) => desk.opened.pages.length);
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = () => box.current?.select();
    document.addEventListener("stet:go-to-page", focus);
    return () => document.removeEventListener("stet:go-to-page", focus);
  }, []);
  const go = (to: number) => {
    if (to >= 1 && to <= count) onStep(to);
  };
  const done = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      go(Number(typed ?? page));
      box.current?.blur();
    } else if (event.key === "Escape") box.current?.blur();
  };
  return (
    <div className="group">
      <button
        type="button"
        className="btn quiet icononly"
        aria-label={t("Previous page")}
        disabled={page <= 1}
        onClick={() => go(page - 1)}
      >
        <Icon name="up" small />
      </button>
      <span className="pagebox">
        <input
          ref={box}
          aria-label={t("Page, of {count}", { count })}
          inputMode="numeric"
          value={typed ?? page}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyped(null)}
          onKeyDown={done}
        />
        {t("of {count}", { count })}
      </span>
      <button
        type="button"
        className="btn quiet icononly"
        aria-label={t("Next page")}
        disabled={page >= count}
        onClick={() => go(page + 1)}
      >
        <Icon name="down" small />
      </button>
    </div>
  );
}
