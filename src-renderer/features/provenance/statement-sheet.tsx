// What the editor states of the origin: in their own words, according to whom, and the term predictions use.

import { useState } from "react";
import { PROVENANCES, type Provenance } from "../../../src-main/contract/facts.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { t } from "../../languages/language.ts";
import { sentence } from "../../words/numbers.ts";
import { PROVENANCE_NAMES } from "../../words/platforms.ts";

export function StatementSheet({ onClose }: { onClose: () => void }) {
  const { actions } = useDesk();
  const statement = useDeskState((desk) => desk.statement);
  const [words, setWords] = useState(statement.words);
  const [accordingTo, setAccordingTo] = useState(statement.accordingTo);
  const [provenance, setProvenance] = useState<Provenance | "">(statement.provenance ?? "");
  const save = async () => {
    const { provenance: _, ...rest } = statement;
    const next = { ...rest, words: words.trim(), accordingTo: accordingTo.trim() };
    if (await actions.state(provenance === "" ? next : { ...next, provenance })) onClose();
  };
  return (
    <Sheet title={t("Where it came from")} className="narrow" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="form">
          <label>
            {t("In the desk’s words")}
            <textarea
              className="input"
              rows={4}
              maxLength={2000}
              value={words}
              placeholder={t("How it reached you, and what you know of where it was before.")}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <label>
            {t("According to whom")}
            <input
              className="input"
              maxLength={200}
              value={accordingTo}
              placeholder={t("The sender, an official, your own reporting")}
              onChange={(event) => setAccordingTo(event.target.value)}
            />
          </label>
          <label>
            {t("For predictions, that is")}
            <select
              className="input"
              value={provenance}
              onChange={(event) => setProvenance(event.target.value as Provenance | "")}
            >
              <option value="">{t("Not stated: use the signals, if any are strong enough")}</option>
              {PROVENANCES.map((term) => (
                <option key={term} value={term}>
                  {sentence(t(PROVENANCE_NAMES[term]))}
                </option>
              ))}
            </select>
          </label>
          <p className="quietnote">
            {t("Some rules turn on origin alone, and no redaction changes those. What you state stays in this case.")}
          </p>
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={onClose}>
            {t("Cancel")} <kbd>{t("esc")}</kbd>
          </button>
          <button type="submit" className="btn l primary">
            {t("Keep")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
