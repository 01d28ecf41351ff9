// An encrypted document asks for its password, a protected case for its passphrase, as often as it takes; nothing of it is kept on disk.

import { useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { useApp } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { PassphraseField } from "../../components/passphrase-field.tsx";
import { t } from "../../languages/language.ts";
import type { Place } from "../../state/app.ts";

export function Password({ place, error }: { place: Place; error: StetError }) {
  const { actions } = useApp();
  const [password, setPassword] = useState("");
  const ofCase = error.code === "case/locked" || error.code === "case/wrong-passphrase";
  const wrong = error.code === "document/wrong-password" || error.code === "case/wrong-passphrase";
  return (
    <Sheet
      title={ofCase ? t("This case is protected") : t("This file needs its password")}
      className="narrow"
      onClose={actions.dismiss}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void (ofCase ? actions.unlock(place, password) : actions.open(place, password));
        }}
      >
        <div className="body">
          {wrong && (
            <Notice
              kind="danger"
              title={ofCase ? t("That passphrase doesn’t open it.") : t("That password doesn’t open it.")}
            />
          )}
          <PassphraseField
            label={ofCase ? t("Passphrase") : t("Password")}
            note={
              ofCase
                ? t("Never kept on disk. Stet holds the key in memory until the case is locked or Stet ends.")
                : t("Kept in memory while the document is open, never on disk.")
            }
            value={password}
            onChange={setPassword}
          />
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={actions.dismiss}>
            {t("Cancel")}
          </button>
          <button type="submit" className="btn l primary" disabled={password === ""}>
            {t("Open")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
