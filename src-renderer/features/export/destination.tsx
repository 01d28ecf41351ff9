// Where something is written to: a folder, chosen by the system's dialog or by Stet's own.

import { useEffect, useState } from "react";
import { useApp, useAppState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { FolderChooser } from "./folder-chooser.tsx";

export type Chosen = {
  /** null until it is known where to begin. */
  readonly folder: string | null;
  readonly setFolder: (folder: string) => void;
};

export function useDestination(): Chosen {
  const { client } = useApp();
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    void client.call("export/folders", {}).then((answer) => answer.ok && setFolder(answer.value.path));
  }, [client]);
  return { folder, setFolder };
}

export function Destination({ of: { folder, setFolder }, isBusy }: { of: Chosen; isBusy: boolean }) {
  const { client } = useApp();
  const dialogs = useAppState((model) => model.about?.dialogs ?? false);
  const [choosing, setChoosing] = useState(false);
  const choose = async () => {
    if (!dialogs) return setChoosing(true);
    const chosen = await client.call("export/choose-folder", {});
    if (chosen.ok && chosen.value.path !== null) setFolder(chosen.value.path);
  };
  return (
    <>
      <div className="field dest">
        <Icon name="folder" small />
        <span className="value clip" title={folder ?? ""}>
          {folder ?? "…"}
        </span>
        <button type="button" className="btn quiet s" disabled={isBusy} onClick={() => void choose()}>
          {t("Change…")}
        </button>
      </div>
      {choosing && (
        <FolderChooser
          start={folder}
          onChoose={(path) => {
            setFolder(path);
            setChoosing(false);
          }}
          onCancel={() => setChoosing(false)}
        />
      )}
    </>
  );
}
