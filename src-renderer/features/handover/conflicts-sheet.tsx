// What two people decided otherwise, side by side, and a choice for each; nothing is decided before the button says so.
import { useId, useState } from "react";
import type { ConflictSide, ConflictView, SIDES } from "../../../src-main/contract/handover.ts";
import { useApp, useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { t } from "../../languages/language.ts";
import { reasonName } from "../../state/saying.ts";
import { KINDS } from "../../words/kinds.ts";
import { moment } from "../../words/numbers.ts";

type SideName = (typeof SIDES)[number];

export function ConflictsSheet({ onClose }: { onClose: () => void }) {
  const { actions: app } = useApp();
  const { actions } = useDesk();
  const { conflicts, from } = useDeskState((desk) => desk.conflicts);
  const documents = useDeskState((desk) => desk.summary.documents);
  const [chosen, setChosen] = useState<ReadonlyMap<string, SideName>>(new Map());
  const [saving, setSaving] = useState(false);
  const here = conflicts.filter(({ document }) => document === actions.place.document);
  const elsewhere = documents.flatMap(({ sha256, name }) => {
    const n = conflicts.filter(({ document }) => document === sha256).length;
    return sha256 === actions.place.document || n === 0 ? [] : [{ sha256, name, n }];
  });
  const choices = here.flatMap(({ finding }) => {
    const side = chosen.get(finding);
    return side === undefined ? [] : [{ finding, side }];
  });
  const all = (side: SideName) => setChosen(new Map(here.map(({ finding }) => [finding, side])));
  const settle = async () => {
    setSaving(true);
    const done = await actions.settle(choices);
    setSaving(false);
    if (done && choices.length === here.length && elsewhere.length === 0) onClose();
  };
  return (
    <Sheet
      title={t("Decided otherwise by two people")}
      note={from === "" ? t("from another machine") : t("from {name}", { name: from })}
      onClose={onClose}
      className="conflictsheet"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void settle();
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled. */}
        <section className="body" tabIndex={0} aria-label={t("Conflicts")}>
          {here.length > 0 && (
            <div className="row gap6">
              <span className="small soft grow">
                {t("Choose for each place, or for all at once. Nothing is decided before you settle.")}
              </span>
              <button type="button" className="btn s" onClick={() => all("ours")}>
                {t("All as here")}
              </button>
              <button type="button" className="btn s" onClick={() => all("theirs")}>
                {t("All as there")}
              </button>
            </div>
          )}
          {here.length === 0 && elsewhere.length === 0 && <p className="soft">{t("No conflict is left.")}</p>}
          {here.map((one) => (
            <Conflict
              key={one.finding}
              conflict={one}
              chosen={chosen.get(one.finding)}
              onChoose={(side) => setChosen(new Map([...chosen, [one.finding, side]]))}
            />
          ))}
          {elsewhere.map(({ sha256, name, n }) => (
            <div key={sha256} className="row gap6 small">
              <span className="grow clip">
                {t("{n, plural, one {# more} other {# more}} in {document}", { n, document: name })}
              </span>
              <button
                type="button"
                className="btn s"
                onClick={() => void app.open({ ...actions.place, document: sha256 })}
              >
                {t("Go there")}
              </button>
            </div>
          ))}
        </section>
        <footer>
          <span className="small faint" role="status">
            {t("{n} of {of} chosen", { n: choices.length, of: here.length })}
          </span>
          <span className="grow" />
          <button type="button" className="btn l" onClick={onClose}>
            {t("Close")} <kbd>{t("esc")}</kbd>
          </button>
          <button type="submit" className="btn l primary" disabled={choices.length === 0 || saving}>
            {t("{n, plural, =0 {Settle} other {Settle #}}", { n: choices.length })}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}

function Conflict(props: { conflict: ConflictView; chosen: SideName | undefined; onChoose: (side: SideName) => void }) {
  const { conflict, chosen, onChoose } = props;
  const id = useId();
  const kind = conflict.kind in KINDS ? t(KINDS[conflict.kind as keyof typeof KINDS].long) : conflict.kind;
  const text = conflict.text === "" ? t("Marked by hand") : conflict.text;
  return (
    <fieldset className="conflict">
      <legend>
        <b className="clip">{text}</b>{" "}
        <span className="faint small">
          {kind}
          {conflict.page === null ? "" : ` · ${t("p. {page}", { page: conflict.page })}`}
        </span>
      </legend>
      <div className="sides">
        <Side
          {...{ id, side: conflict.ours, name: t("Here"), checked: chosen === "ours" }}
          onCheck={() => onChoose("ours")}
        />
        <Side
          {...{ id, side: conflict.theirs, name: t("There"), checked: chosen === "theirs" }}
          onCheck={() => onChoose("theirs")}
        />
      </div>
    </fieldset>
  );
}

const VERDICTS = { redact: () => t("Redact"), stand: () => t("Let stand"), undecided: () => t("Left open") };

function Side(props: { id: string; name: string; side: ConflictSide; checked: boolean; onCheck: () => void }) {
  const { id, name, side, checked, onCheck } = props;
  const { verdict, reason, note, label, by, at } = side;
  const reasons = useAppState((app) => app.reasons);
  const decided = verdict !== "undecided";
  const who = by === null ? t("never decided") : by.key === null ? t("nobody named") : by.name;
  return (
    <label className="side" data-checked={checked}>
      <input type="radio" name={id} checked={checked} onChange={onCheck} />
      <span className="sidewords">
        <span className="xs faint">{name}</span>
        <b>
          {VERDICTS[verdict]()}
          {decided && `: ${reasonName(reason, reasons)}`}
        </b>
        {decided && label !== null && <span className="small">{t("Label: {label}", { label: label.text })}</span>}
        {decided && note !== "" && <span className="small note">{note}</span>}
        <span className="xs faint">
          {who}
          {by === null ? "" : `, ${moment(at)}`}
        </span>
      </span>
    </label>
  );
}
