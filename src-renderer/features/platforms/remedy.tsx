// What would change the outcome: the smallest set of values to strike, or another form, in one press.
import type { Finding } from "../../../src-main/contract/check.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Glyph } from "../../components/signs.tsx";
import { KINDS } from "../../words/kinds.ts";
import { plural } from "../../words/numbers.ts";
import { isOrigin } from "../../words/platforms.ts";

const MOST = 7;
const FORMS = { excerpt: "publish excerpts instead", reporting: "report on it without the file" } as const;

export function Remedy({ planned }: { planned: Prediction }) {
  const { actions, store } = useDesk();
  const findings = useDeskState((desk) => desk.findings);
  const { remedy } = planned;
  if (remedy === null) {
    if (planned.band === "unlikely") return null;
    const origin = planned.clauses.some(isOrigin);
    return (
      <div className="remedy">
        <div className="rh">
          <h3>What would change it</h3>
        </div>
        <p className="quietnote">
          {origin
            ? "Nothing you redact changes this: the ground is where it came from."
            : "Nothing here lowers it. Stating what is open, above, may."}
        </p>
      </div>
    );
  }
  const struck = new Set(remedy.redact);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    if (struck.has(finding.id)) groups.set(finding.group, [...(groups.get(finding.group) ?? []), finding]);
  const values = [...groups.values()];
  const form = remedy.changeForm;
  const changeForm = () => {
    if (form === undefined) return;
    const { statement } = store.get();
    void actions.state({ ...statement, conduct: { ...statement.conduct, form } });
  };
  return (
    <div className="remedy">
      <div className="rh">
        <h3>What would change it</h3>
        <span className="xs faint">smallest set that does</span>
      </div>
      {values.length > 0 && (
        <ul>
          {values.slice(0, MOST).map((same) => {
            const { group, kind, text } = same[0]!;
            return (
              <li key={group}>
                <Glyph family={KINDS[kind].family} />
                <span className="mono clip">{text.replace(/\s+/g, " ")}</span>
                <span className="faint clip">{KINDS[kind].short}</span>
                <span className="num faint">×{same.length}</span>
              </li>
            );
          })}
          {values.length > MOST && (
            <li className="faint more">and {plural(values.length - MOST, "more value", "more values")}</li>
          )}
        </ul>
      )}
      <div className="row gap6">
        {values.length > 0 && (
          <button type="button" className="btn primary" onClick={() => void actions.decide(remedy.redact, "redact")}>
            Redact {values.length === 1 ? "this one" : `these ${values.length}`}, in{" "}
            {plural(remedy.redact.length, "place")}
          </button>
        )}
        {form !== undefined && (
          <button type="button" className={values.length > 0 ? "btn quiet" : "btn primary"} onClick={changeForm}>
            {values.length > 0 ? `and ${FORMS[form]}` : FORMS[form].charAt(0).toUpperCase() + FORMS[form].slice(1)}
          </button>
        )}
      </div>
    </div>
  );
}
