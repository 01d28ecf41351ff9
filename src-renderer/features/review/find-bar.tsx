// Finding words: a field over the page, how many there are, and the way through them.

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { useViewing } from "./viewing.ts";

const PAUSE_MS = 160;

export function FindBar() {
  const { actions } = useDesk();
  const { viewer } = useViewing();
  const open = useDeskState((desk) => desk.finding);
  const matches = useDeskState((desk) => desk.matches);
  const match = useDeskState((desk) => desk.match);
  const matchCase = useDeskState((desk) => desk.matchCase);
  const wholeWord = useDeskState((desk) => desk.wholeWord);
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  useEffect(() => {
    const timer = setTimeout(() => text.trim() !== "" && void actions.find(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, actions]);
  useEffect(() => {
    const hit = matches?.[match];
    const quad = hit?.quads[0];
    if (hit !== undefined) viewer.current.reveal({ page: hit.page, align: "nearest", ...(quad ? { quad } : {}) });
  }, [matches, match, viewer]);
  if (!open) return null;
  const close = () => {
    setText("");
    actions.stopFinding();
    viewer.current.focus();
  };
  const said =
    text.trim() === ""
      ? ""
      : matches === null
        ? "…"
        : matches.length === 0
          ? t("none//of what is searched for")
          : t("{n} of {of}", { n: match + 1, of: matches.length });
  return (
    <search className="findbar">
      <div className="field">
        <Icon name="search" small />
        <input
          ref={field}
          aria-label={t("Find in the document")}
          placeholder={t("Find in the document")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") actions.stepMatch(event.shiftKey ? -1 : 1);
            else if (event.key === "Escape") close();
            else return;
            event.preventDefault();
          }}
        />
        <span className="count" role="status">
          {said}
        </span>
      </div>
      <button
        type="button"
        className="btn quiet icononly s"
        aria-label={t("Match case")}
        title={t("Match case")}
        aria-pressed={matchCase}
        onClick={() => void actions.findHow({ matchCase: !matchCase })}
      >
        <span className="sample" data-sample="Aa" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn quiet icononly s"
        aria-label={t("Whole words")}
        title={t("Whole words")}
        aria-pressed={wholeWord}
        onClick={() => void actions.findHow({ wholeWord: !wholeWord })}
      >
        <span className="sample" data-sample="W" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="btn quiet icononly s"
        aria-label={t("Previous match")}
        onClick={() => actions.stepMatch(-1)}
      >
        <Icon name="up" small />
      </button>
      <button
        type="button"
        className="btn quiet icononly s"
        aria-label={t("Next match")}
        onClick={() => actions.stepMatch(1)}
      >
        <Icon name="down" small />
      </button>
      <button type="button" className="btn quiet icononly s" aria-label={t("Close find")} onClick={close}>
        <Icon name="cross" small />
      </button>
    </search>
  );
}
