// Page tools: marking by hand, which page, how large, which way up.

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { locale, t } from "../../languages/language.ts";
import { zoomed } from "../../state/desk.ts";
import { useCommands } from "./use-commands.ts";
import { useViewing } from "./viewing.ts";

export function Toolbar({ onStep }: { onStep: (page: number) => void }) {
  const { store } = useDesk();
  const commands = useCommands();
  const { viewer } = useViewing();
  const scale = useDeskState((desk) => desk.scale);
  const zoom = useDeskState((desk) => desk.zoom);
  /** Rounded once: what is read out is what is seen. */
  const percent = Math.round(scale * 100);
  const fit = (command: "fit-width" | "fit-page") => {
    commands.run(command);
    viewer.current.focus();
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t("Page tools")}>
      <HandTools />
      <span className="grow" />
      <PageBox onStep={onStep} />
      <span className="grow" />
      <div className="group">
        <Tool icon="minus" small label={t("Zoom out")} onPress={() => commands.run("smaller")} />
        <button
          type="button"
          className="btn quiet num zoomvalue"
          aria-label={t("Zoom {n} %, set to 100 %", { n: percent })}
          onClick={() => store.set(zoomed(1))}
        >
          {(percent / 100).toLocaleString(locale(), { style: "percent", useGrouping: false })}
        </button>
        <Tool icon="plus" small label={t("Zoom in")} onPress={() => commands.run("larger")} />
        <Tool icon="fit" label={t("Fit width")} pressed={zoom === "fit-width"} onPress={() => fit("fit-width")} />
        <Tool icon="fitpage" label={t("Fit page")} pressed={zoom === "fit-page"} onPress={() => fit("fit-page")} />
        <Tool icon="unrotate" label={t("Rotate left")} onPress={() => commands.run("turn-left")} />
        <Tool icon="rotate" label={t("Rotate right")} onPress={() => commands.run("turn-right")} />
      </div>
    </div>
  );
}

/** Marking by hand: what a press on the page means, and what marks without one. */
function HandTools() {
  const { store } = useDesk();
  const commands = useCommands();
  const pointer = useDeskState((desk) => desk.pointer);
  const as = useDeskState((desk) => desk.view);
  const more = useDeskState((desk) => commands.can("more", desk));
  const looked = useDeskState((desk) => commands.can("pages", desk));
  const there = looked && as === "as-is";
  return (
    <>
      <div className="group">
        <Tool
          icon="text"
          label={t("Select text (V)")}
          pressed={pointer === "text"}
          disabled={!there}
          onPress={() => store.set({ pointer: "text" })}
        />
        <Tool
          icon="box"
          label={t("Draw a box (B)")}
          pressed={pointer === "box"}
          disabled={!there}
          onPress={() => store.set({ pointer: "box" })}
        />
        <button
          type="button"
          className="btn quiet named"
          title={t("Search and redact")}
          disabled={!looked}
          onClick={() => commands.run("search")}
        >
          <Icon name="strike" />
          {t("Search and redact")}
        </button>
      </div>
      <span className="vrule" />
      <div className="group">
        <Tool
          icon="alike"
          label={t("Find more like this (L)")}
          disabled={!looked || !more}
          onPress={() => commands.run("more")}
        />
        <Tool icon="file" label={t("Redact pages (⇧P)")} disabled={!looked} onPress={() => commands.run("pages")} />
      </div>
    </>
  );
}

function Tool(props: {
  icon: IconName;
  label: string;
  small?: boolean;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="btn quiet icononly"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      <Icon name={props.icon} small={props.small ?? false} />
    </button>
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
