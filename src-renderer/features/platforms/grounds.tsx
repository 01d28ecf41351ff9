// The three questions, kept apart because their cures differ: what is visible, where it came from, what is done.
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDeskState } from "../../app/context.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list, plural, sentence } from "../../words/numbers.ts";
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
      <h3>Three questions</h3>
      <table>
        <tbody>
          <tr>
            <th scope="row">What is visible?</th>
            <Fires fires={visible} />
            <td className={visible ? "" : "faint"}>
              {visible
                ? `${list(
                    families.map((family): string => FAMILY_NAMES[family]),
                    4,
                  )}: ${plural(valuesIn([...firing]), "value")}`
                : "Nothing left that its rules name"}
            </td>
          </tr>
          <tr>
            <th scope="row">Where did it come from?</th>
            <Fires fires={origin} />
            <td className={origin ? "" : "faint"}>
              {provenance === null ? "Not stated, and no signal strong enough" : sentence(PROVENANCE_NAMES[provenance])}
            </td>
          </tr>
          <tr>
            <th scope="row">What is done with it?</th>
            <td className="faint">{form === null ? "Open" : "Counts"}</td>
            <td className="faint">{form === null ? "Not stated" : `You would ${FORM_NAMES[form]}`}</td>
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
      Fires
    </td>
  ) : (
    <td className="faint">No rule</td>
  );
}
