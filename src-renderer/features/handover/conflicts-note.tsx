// Said on the desk while two people's decisions differ: how many, whose, and the way to choose.
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { b } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";

export function ConflictsNote() {
  const { store } = useDesk();
  const { from, conflicts } = useDeskState((desk) => desk.conflicts);
  const sheet = useDeskState((desk) => desk.sheet);
  if (conflicts.length === 0) return null;
  return (
    <div className="conflictsnote notice warn" role="status">
      <Icon name="warn" />
      <div className="grow">
        {rich(
          "<b>{n, plural, one {# conflict} other {# conflicts}} {from, select, none {from another machine} other {from {name}}}.</b> Undecided until somebody chooses; nothing is exported before.",
          { b, n: conflicts.length, from: from === "" ? "none" : "somebody", name: from },
        )}
      </div>
      <button
        type="button"
        className="btn s"
        disabled={sheet === "conflicts"}
        onClick={() => store.set({ sheet: "conflicts" })}
      >
        {t("Settle…")}
      </button>
    </div>
  );
}
