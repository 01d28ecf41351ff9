// What just happened, said once, with the way back; the window's one live region.

import { useEffect } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";

const STAYS_MS = 8_000;

export function Toasts() {
  const { store, actions } = useDesk();
  const toast = useDeskState((desk) => desk.toast);
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => store.set({ toast: null }), STAYS_MS);
    return () => clearTimeout(timer);
  }, [toast, store]);
  return (
    <div role="status" aria-live="polite">
      {toast !== null && (
        <div className="toast">
          <Icon name="check" small />
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" className="btn quiet s" onClick={() => void actions.undo()}>
              {t("Undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
