// The end of a case: what goes, what that can't reach, and a person who means it.

import { useEffect, useRef, useState } from "react";
import { LIMITS, type Limit, type Protection } from "../../../src-main/contract/protection.ts";
import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { msg, t } from "../../languages/language.ts";
import { when } from "../../words/numbers.ts";
import { useWork, Working } from "./working.tsx";

const LIMIT_WORDS: Record<Limit, string> = {
  "in-the-clear": msg(
    "The case, or a part of it, lay on this disk unencrypted at some time. Special tools may still find pieces of it.",
  ),
  drive: msg(
    "Solid-state drives write elsewhere than what they replace. Old blocks may live on until they are reused.",
  ),
  snapshots: msg("Snapshots of the file system, shadow copies and swap files are not touched."),
  backups: msg("Back-ups, yours or the system’s, are not touched. They open with the passphrase they had."),
  elsewhere: msg("Exports, and the files that were brought into the case, stay where they are."),
};

export function DestroySheet({ atRest, onClose }: { atRest: Protection; onClose: () => void }) {
  const { actions: app } = useApp();
  const { actions } = useDesk();
  const name = useDeskState((desk) => desk.summary.name);
  const work = useWork();
  const [means, setMeans] = useState(false);
  const [left, setLeft] = useState<readonly Limit[] | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const { hold } = atRest;
  const close = () => (left === null ? onClose() : void app.home());
  const limits = left ?? LIMITS.filter((limit) => limit !== "in-the-clear" || atRest.wasInTheClear);
  return (
    <Sheet title={t("Destroy this case")} className="narrow" onClose={close}>
      <div className="form">
        {hold !== null && (
          <Notice kind="danger" title={t("Under a legal hold since {when}.", { when: when(hold.at) })}>
            {hold.reason} {t("Lift the hold first, with a reason.")}
          </Notice>
        )}
        <Working work={work} failed={t("The case was not destroyed.")} />
        {left === null ? (
          <p>
            {atRest.protected
              ? t(
                  "“{name}” goes with its documents, findings, decisions and log. Its key is deleted first: without it nobody reads the rest, whatever becomes of it.",
                  { name },
                )
              : t(
                  "“{name}” goes with its documents, findings, decisions and log. They are overwritten once and deleted. It has no passphrase, so there is no key whose deletion would make them unreadable.",
                  { name },
                )}
          </p>
        ) : (
          <Notice kind="ok" title={t("The case is destroyed.")} />
        )}
        <section aria-labelledby="not-reached">
          <h3 id="not-reached" className="small">
            {t("What that can’t reach")}
          </h3>
          <ul className="limits small soft">
            {limits.map((limit) => (
              <li key={limit}>{t(LIMIT_WORDS[limit])}</li>
            ))}
          </ul>
        </section>
        {left === null && hold === null && (
          <label className="line">
            <input type="checkbox" checked={means} onChange={(event) => setMeans(event.target.checked)} />
            {t("I know that there is no way back")}
          </label>
        )}
      </div>
      <footer>
        <span className="grow" />
        <button ref={cancel} type="button" className="btn l" onClick={close}>
          {left === null ? t("Cancel") : t("Close")} <kbd>{t("esc")}</kbd>
        </button>
        {left === null && (
          <button
            type="button"
            className="btn l danger"
            disabled={!means || hold !== null || work.isRunning}
            onClick={() => void work.run(() => actions.destroy()).then((done) => done !== null && setLeft(done.limits))}
          >
            {t("Destroy the case")}
          </button>
        )}
      </footer>
    </Sheet>
  );
}
