// A case's passphrase: set, changed, taken away. Nobody can help who forgets it, and the sheet says so first.

import { useState } from "react";
import type { Protection } from "../../../src-main/contract/protection.ts";
import { useDesk } from "../../app/context.ts";
import { Segmented, Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { PassphraseField } from "../../components/passphrase-field.tsx";
import { t } from "../../languages/language.ts";
import { useWork, Working } from "./working.tsx";

type Props = { readonly atRest: Protection; readonly onClose: () => void };

export function ProtectSheet({ atRest, onClose }: Props) {
  const { actions } = useDesk();
  const work = useWork();
  const [what, setWhat] = useState<"set" | "take">("set");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  // As it was when the sheet was opened: what it says must not change under its reader.
  const [had] = useState(atRest.protected);
  const sets = what === "set";
  const differs = sets && again !== "" && next !== again;
  const isReady = (!had || current !== "") && (!sets || (next !== "" && next === again));
  const save = async () => {
    const done = await work.run((running) => actions.protect(sets ? next : null, had ? current : undefined, running));
    if (done !== null) onClose();
  };
  return (
    <Sheet
      title={had ? t("This case’s passphrase") : t("Protect this case")}
      className="narrow"
      onClose={work.isRunning ? work.stop : onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="form">
          {had && (
            <Segmented
              label={t("What to do")}
              value={what}
              onChange={setWhat}
              choices={[
                { value: "set", label: t("Change it") },
                { value: "take", label: t("Take it away") },
              ]}
            />
          )}
          {had && <PassphraseField label={t("Passphrase now")} value={current} onChange={setCurrent} />}
          {sets && <PassphraseField label={t("New passphrase")} value={next} onChange={setNext} isNew />}
          {sets && (
            <PassphraseField
              label={t("New passphrase again")}
              value={again}
              onChange={setAgain}
              isWrong={differs}
              isNew
            />
          )}
          <p className="small soft" role="status">
            {differs ? t("The two are not the same.") : ""}
          </p>
          {sets ? (
            <Notice kind="warn" title={t("Nobody can open the case without it.")}>
              {t(
                "Stet keeps no second key. At least 12 characters; several words that belong to nothing are good. Everything in the case is encrypted anew: the documents, what was found in them, every decision.",
              )}
            </Notice>
          ) : (
            <Notice kind="warn" title={t("Then whoever has this disk can read the case.")}>
              {t("Everything in it is written to the disk in the clear.")}
            </Notice>
          )}
          {!had && (
            <p className="quietnote">
              {t(
                "What lay on this disk until now is overwritten, but solid-state drives and snapshots may keep older blocks. The files you imported, exports and back-ups stay as they are.",
              )}
            </p>
          )}
          <Working work={work} failed={t("The case is as it was.")} />
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={work.isRunning ? work.stop : onClose}>
            {work.isRunning ? t("Stop") : t("Cancel")} <kbd>{t("esc")}</kbd>
          </button>
          <button type="submit" className="btn l primary" disabled={!isReady || work.isRunning}>
            {!sets ? t("Take it away") : had ? t("Change it") : t("Protect the case")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
