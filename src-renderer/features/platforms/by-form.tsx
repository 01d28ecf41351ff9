// What if it were only linked to, or only reported on: the outcome in each form, and each form in one press.

import { FORMS, type Form } from "../../../src-main/contract/facts.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { BandSign } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { sentence } from "../../words/numbers.ts";
import { FORM_NAMES } from "../../words/platforms.ts";

export function ByForm({ planned }: { planned: Prediction }) {
  const { actions, store } = useDesk();
  const chosen = useDeskState((desk) => desk.facts?.conduct.form.value ?? null);
  const choose = (form: Form) => {
    const { statement } = store.get();
    void actions.state({ ...statement, conduct: { ...statement.conduct, form } });
  };
  return (
    <div className="byform">
      <h3>{t("In each form, redacted as it is now")}</h3>
      <ul>
        {FORMS.map((form) => (
          <li key={form}>
            <button type="button" className="btn quiet s" aria-pressed={form === chosen} onClick={() => choose(form)}>
              {sentence(t(FORM_NAMES[form]))}
            </button>
            <BandSign band={planned.forms[form]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
