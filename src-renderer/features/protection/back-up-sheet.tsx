// A back-up of the whole case: where to, how far it is, and that it was opened and read back.

import { useState } from "react";
import type { Protection } from "../../../src-main/contract/protection.ts";
import { useDesk } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { Destination, useDestination } from "../export/destination.tsx";
import { useWork, Working } from "./working.tsx";

export function BackUpSheet({ atRest, onClose }: { atRest: Protection; onClose: () => void }) {
  const { actions } = useDesk();
  const work = useWork();
  const destination = useDestination();
  const [made, setMade] = useState<{ folder: string; documents: number } | null>(null);
  const { folder } = destination;
  const run = async () => {
    if (folder !== null) setMade(await work.run((running) => actions.backUp(folder, running)));
  };
  return (
    <Sheet title={t("Back up this case")} className="narrow" onClose={work.isRunning ? work.stop : onClose}>
      <div className="form">
        {/* Not of the form below: the chooser is one itself. */}
        <h3 className="small soft">{t("Goes to")}</h3>
        <Destination of={destination} isBusy={work.isRunning} />
        <p className="quietnote">
          {atRest.protected
            ? t(
                "A folder with the whole case, encrypted under its passphrase of today. A later passphrase doesn’t open it.",
              )
            : t("A folder with the whole case, not encrypted: whoever has the disk can read it.")}
        </p>
        <Working work={work} failed={t("No back-up was made.")} />
        {made !== null && (
          <Notice
            kind="ok"
            title={t("{n, plural, one {# document} other {# documents}} copied, read back and checked.", {
              n: made.documents,
            })}
          >
            {made.folder}
          </Notice>
        )}
      </div>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={work.isRunning ? work.stop : onClose}>
          {work.isRunning ? t("Stop") : made === null ? t("Cancel") : t("Close")} <kbd>{t("esc")}</kbd>
        </button>
        {made === null && (
          <button
            type="button"
            className="btn l primary"
            disabled={folder === null || work.isRunning}
            onClick={() => void run()}
          >
            {t("Back up")}
          </button>
        )}
      </footer>
    </Sheet>
  );
}
