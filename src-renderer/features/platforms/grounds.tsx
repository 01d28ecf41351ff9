// The three questions, kept apart because their cures differ: what is visible, where it came from, what is done.

import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list, sentence } from "../../words/numbers.ts";
import { FORM_NAMES, firingOf, isOrigin, PROVENANCE_NAMES, weightWords } from "../../words/platforms.ts";
import { useValueCount } from "./value-count.ts";

export function Grounds({ planned }: { planned: Prediction }) {
  const findings = useDeskState((desk) => desk.findings);
  const facts = useDeskState((desk) => desk.facts);
  const valuesIn = useValueCount();
  const firing = new Set(firingOf(planned).flatMap((clause) => clause.findings));
  const families = FAMILY_ORDER.filter((family) =>
    findings.some((f) => firing.has(f.id) && KINDS[f.kind].family === family),
  );
  const visible = firing.size > 0;
  const origin = planned.clauses.some(isOrigin);
  const provenance = facts?.provenance.value ?? null;
  const form = facts?.conduct.form.value ?? null;
  return (
    <div className="grounds">
      <h3>{t("Three questions")}</h3>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t("What is visible?")}</th>
            <Fires fires={visible} />
            <td className={visible ? "" : "faint"}>
              {visible
                ? t("{families}: {n, plural, one {# value} other {# values}}", {
                    families: list(
                      families.map((family) => t(FAMILY_NAMES[family])),
                      4,
                    ),
                    n: valuesIn([...firing]),
                  })
                : t("Nothing left that its rules name")}
            </td>
          </tr>
          <tr>
            <th scope="row">{t("Where did it come from?")}</th>
            <Fires fires={origin} />
            <td className={origin ? "" : "faint"}>
              {provenance === null
                ? t("Not stated, and no signal strong enough")
                : sentence(t(PROVENANCE_NAMES[provenance]))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t("What is done with it?")}</th>
            <td className="faint">{form === null ? t("Open//not decided") : t("Counts//matters")}</td>
            <td className="faint">
              {form === null ? t("Not stated") : t("You would {act}", { act: t(FORM_NAMES[form]) })}
            </td>
          </tr>
        </tbody>
      </table>
      <ul className="drivers">
        {planned.drivers.map((driver) => (
          <li key={driver.name + driver.text}>
            <span aria-hidden="true">{driver.weight > 0 ? "▲" : driver.weight < 0 ? "▽" : "·"}</span>
            <span>
              {driver.text} <span className="faint">{weightWords(driver.weight)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fires({ fires }: { fires: boolean }) {
  return fires ? (
    <td className="fires">
      <span className="dotmark" aria-hidden="true" />
      {t("Fires")}
    </td>
  ) : (
    <td className="faint">{t("No rule")}</td>
  );
}
