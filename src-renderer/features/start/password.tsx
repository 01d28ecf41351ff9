// An encrypted document asks for its password, as often as it takes; nothing of it is kept on disk.

import { useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { useApp } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import type { Place } from "../../state/app.ts";

export function Password({ place, error }: { place: Place; error: StetError }) {
  const { actions } = useApp();
  const [password, setPassword] = useState("");
  const wrong = error.code === "document/wrong-password";
  return (
    <Sheet title={t("This file needs its password")} className="narrow" onClose={actions.dismiss}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void actions.open(place, password);
        }}
      >
        <div className="body">
          {wrong && <Notice kind="danger" title={t("That password doesn’t open it.")} />}
          <label className="input-label">
            <span className="small soft">{t("Kept in memory while the document is open, never on disk.")}</span>
            <input
              className="input grow"
              type="password"
              aria-label={t("Password")}
              autoComplete="off"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
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
