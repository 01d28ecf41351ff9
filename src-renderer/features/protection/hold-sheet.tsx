// A legal hold: set or lifted, each with a reason that stays in the case.

import { useState } from "react";
import type { Protection } from "../../../src-main/contract/protection.ts";
import { useDesk } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { when } from "../../words/numbers.ts";
import { useWork, Working } from "./working.tsx";

export function HoldSheet({ atRest, onClose }: { atRest: Protection; onClose: () => void }) {
  const { actions } = useDesk();
  const work = useWork();
  const [reason, setReason] = useState("");
  const [hold] = useState(atRest.hold);
  const save = async () => {
    const done = await work.run(() => actions.hold(hold === null, reason.trim()));
    if (done !== null) onClose();
  };
  return (
    <Sheet title={t("Legal hold")} className="narrow" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="form">
          {hold === null ? (
            <p className="quietnote">
              {t(
                "While a hold is in force Stet refuses to destroy this case. It can’t keep anybody from deleting files by other means.",
              )}
            </p>
          ) : (
            <Notice kind="warn" title={t("Under a legal hold since {when}.", { when: when(hold.at) })}>
              {hold.reason}
            </Notice>
          )}
          <label>
            {hold === null ? t("Why it must be kept") : t("Why the hold ends")}
            <textarea
              className="input"
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <p className="small faint">{t("It is kept in the case, and the log says who and when.")}</p>
          <Working work={work} failed={t("That did not work.")} />
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={onClose}>
            {t("Cancel")} <kbd>{t("esc")}</kbd>
          </button>
          <button type="submit" className="btn l primary" disabled={reason.trim() === "" || work.isRunning}>
            {hold === null ? t("Put under hold") : t("Lift the hold")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
