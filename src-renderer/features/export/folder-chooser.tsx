// Choosing a folder where the system's own dialog isn't at hand.

import { useEffect, useRef, useState } from "react";
import type { FolderView } from "../../../src-main/contract/desk.ts";
import { useApp } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";

type Props = {
  readonly start: string | null;
  readonly onChoose: (path: string) => void;
  readonly onCancel: () => void;
};

export function FolderChooser({ start, onChoose, onCancel }: Props) {
  const { client } = useApp();
  const [view, setView] = useState<FolderView | null>(null);
  const [typed, setTyped] = useState(start ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  // A field that someone has gone into isn't written over: what they marked in it is about to be replaced.
  const touched = useRef(false);
  const touch = () => {
    touched.current = true;
  };
  const go = async (path: string) => {
    asked.current += 1;
    touched.current = false;
    const mine = asked.current;
    const answer = await client.call("export/folders", path === "" ? {} : { path });
    // A late answer takes no newer one back.
    if (mine !== asked.current) return;
    if (!answer.ok) return setProblem(t("That folder can’t be opened."));
    setView(answer.value);
    if (!touched.current) setTyped(answer.value.path);
    setProblem(null);
  };
  useEffect(() => void go(start ?? ""), []);
  return (
    <fieldset className="chooser" aria-label={t("Choose a folder")}>
      <form
        className="row gap6"
        onSubmit={(event) => {
          event.preventDefault();
          void go(typed);
        }}
      >
        <input
          className="input grow"
          aria-label={t("Folder")}
          value={typed}
          onFocus={touch}
          onSelect={touch}
          onChange={(e) => {
            touch();
            setTyped(e.target.value);
          }}
        />
        <button type="submit" className="btn s">
          {t("Go")}
        </button>
      </form>
      {problem !== null && <Notice kind="danger" title={problem} />}
      <div className="placesrow">
        {/* The first is the person's own folder; the others have the names they have on the disk. */}
        {view?.places.map((place, i) => (
          <button key={place.path} type="button" className="btn quiet s" onClick={() => void go(place.path)}>
            {i === 0 ? t("Home//folder") : place.name}
          </button>
        ))}
      </div>
      <div className="folders">
        {view !== null && view.parent !== null && (
          <button type="button" onClick={() => void go(view.parent ?? "")}>
            <Icon name="up" small />
            {t("One folder up")}
          </button>
        )}
        {view?.folders.map((folder) => (
          <button key={folder.path} type="button" onClick={() => void go(folder.path)}>
            <Icon name="folder" small />
            {folder.name}
          </button>
        ))}
        {view !== null && view.folders.length === 0 && (
          <p className="small faint nofolders">{t("No folders in here.")}</p>
        )}
      </div>
      <div className="row gap6">
        <button type="button" className="btn s primary" onClick={() => view !== null && onChoose(view.path)}>
          {t("Use this folder")}
        </button>
        <button type="button" className="btn s quiet" onClick={onCancel}>
          {t("Cancel")}
        </button>
      </div>
    </fieldset>
  );
}
