// Redacts what the list shows and nobody has decided, in one press, with the places marked before it is made.

import { useEffect } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { heldBy } from "../../state/signoff.ts";

/** `left`: undecided, shown, and not among them: names, each an editor's own choice. */
export function RedactShown({ open, left, isNarrowed }: { open: readonly Item[]; left: number; isNarrowed: boolean }) {
  const { store, actions } = useDesk();
  const look = () => store.set({ preview: new Set(open.map(({ id }) => id)) });
  const leave = () => store.set({ preview: null });
  useEffect(() => () => store.set({ preview: null }), [store]);
  const n = open.length;
  const held = useDeskState((desk) => heldBy(desk.signoff) !== null);
  return (
    <button
      id="redact-shown"
      type="button"
      className="btn s"
      // Not "disabled": it would drop the focus as soon as it has done its work.
      aria-disabled={n === 0 || held}
      title={
        left > 0
          ? t("Names stay open: tick them under Kind, or filter for them. Undo takes it back.")
          : t("Redacts everything undecided that the list shows. Undo takes it back.")
      }
      onPointerEnter={look}
      onPointerLeave={leave}
      onFocus={look}
      onBlur={leave}
      onClick={() => {
        leave();
        if (held) return;
        void actions.decide(
          open.map(({ id }) => id),
          "redact",
        );
      }}
    >
      {n === 0
        ? t("Redact all undecided")
        : isNarrowed
          ? t("Redact all {n} shown and undecided", { n })
          : t("Redact all {n} undecided", { n })}
    </button>
  );
}
