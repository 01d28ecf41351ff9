// What the next decision says beside its verdict: reason, note and label, kept as chosen for the ones after it.

import { useRef } from "react";
import type { Label } from "../../../src-main/contract/desk.ts";
import { useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Menu } from "../../components/menu.tsx";
import { msg, t } from "../../languages/language.ts";
import { codeOf, type Labelling, LONGEST_LABEL, labelOf, reasonName } from "../../state/saying.ts";

const EDIT = "edit";

export function Saying() {
  return (
    <div className="row gap6 saying">
      <ReasonField />
      <LabelMenu />
      <NoteField />
    </div>
  );
}

function ReasonField() {
  const { store } = useDesk();
  const reasons = useAppState((app) => app.reasons);
  const reason = useDeskState((desk) => desk.reason);
  const choose = (next: string) =>
    next === EDIT
      ? store.set({ sheet: "reasons" })
      : store.set(({ labelling }) => ({ reason: next, label: labelOf(labelling, next, reasons) }));
  return (
    <div className="field select reason">
      <select aria-label={t("Reason")} value={reason} onChange={(event) => choose(event.target.value)}>
        {reasons.map(({ id }) => (
          <option key={id} value={id}>
            {reasonName(id, reasons)}
          </option>
        ))}
        {/* A reason that the list no longer has is still what was chosen. */}
        {!reasons.some(({ id }) => id === reason) && <option value={reason}>{reasonName(reason, reasons)}</option>}
        <hr />
        <option value={EDIT}>{t("Edit reasons…")}</option>
      </select>
    </div>
  );
}

function NoteField() {
  const { store } = useDesk();
  const note = useDeskState((desk) => desk.note);
  return (
    <div className="field grow">
      <input
        aria-label={t("Note")}
        placeholder={t("Note, kept with the decision")}
        maxLength={2000}
        value={note}
        onChange={(event) => store.set({ note: event.target.value })}
      />
    </div>
  );
}

const STYLES: readonly (readonly [Label["style"], string])[] = [
  ["bar", msg("White on the black bar")],
  ["plain", msg("Black on blank paper")],
];

function LabelMenu() {
  const { store } = useDesk();
  const reasons = useAppState((app) => app.reasons);
  const reason = useDeskState((desk) => desk.reason);
  const labelling = useDeskState((desk) => desk.labelling);
  const label = useDeskState((desk) => desk.label);
  /** What was typed and in which style stay there while another choice is tried. */
  const last = useRef({ text: "", style: "bar" as Label["style"] });
  if (labelling.with !== "none") last.current.style = labelling.style;
  if (labelling.with === "own") last.current.text = labelling.text;
  const { text, style } = last.current;
  const code = codeOf(reason, reasons);
  const choose = (next: Labelling) => store.set({ labelling: next, label: labelOf(next, reason, reasons) });
  return (
    <Menu
      face={<span className="clip">{label === null ? t("No label") : t("Label: {text}", { text: label.text })}</span>}
      label={t("Label on the redaction")}
      on={label !== null}
      className="labelbtn"
    >
      {(close) => (
        <>
          <fieldset>
            <legend>{t("Written on the redaction")}</legend>
            <label className="tickline">
              <input
                type="radio"
                name="labelling"
                checked={labelling.with === "none"}
                onChange={() => choose({ with: "none" })}
              />
              {t("Nothing")}
            </label>
            <label className="tickline">
              <input
                type="radio"
                name="labelling"
                checked={labelling.with === "code"}
                onChange={() => choose({ with: "code", style })}
              />
              <span className="grow">{t("The reason’s code")}</span>
              <span className="count">
                {code === "" ? t("{reason} has none", { reason: reasonName(reason, reasons) }) : code}
              </span>
            </label>
            <label className="tickline">
              <input
                type="radio"
                name="labelling"
                checked={labelling.with === "own"}
                onChange={() => choose({ with: "own", style, text })}
              />
              {t("Own words")}
            </label>
            <input
              className="input"
              aria-label={t("Own words, at most {n} letters", { n: LONGEST_LABEL })}
              placeholder={t("Name of a minor")}
              maxLength={LONGEST_LABEL}
              value={text}
              onChange={(event) => {
                last.current.text = event.target.value;
                choose({ with: "own", style, text: event.target.value });
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                // Focus goes back to the button, which must not hear this key, too.
                event.preventDefault();
                close();
              }}
            />
          </fieldset>
          <fieldset>
            <legend>{t("How it looks")}</legend>
            {STYLES.map(([one, words]) => (
              <label key={one} className="tickline">
                <input
                  type="radio"
                  name="label-style"
                  disabled={labelling.with === "none"}
                  checked={style === one}
                  onChange={() => labelling.with !== "none" && choose({ ...labelling, style: one })}
                />
                <span className="grow">{t(words)}</span>
                <Bar label={{ text: label?.text ?? code, style: one }} />
              </label>
            ))}
          </fieldset>
          <p className="xs faint">{t("Never write on a bar what is under it. Kept until you change it.")}</p>
        </>
      )}
    </Menu>
  );
}

/** The redaction as it will look: what its label says, on black or on blank paper. */
export function Bar({ label }: { label: Label | null }) {
  return <span className={label?.style === "plain" ? "struck plain" : "struck"}>{label?.text ?? "\u00A0"}</span>;
}
