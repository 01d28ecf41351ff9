// What would change the outcome: every smallest way down, each in one press, or that nothing struck changes it.

import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { BandSign, Glyph } from "../../components/signs.tsx";
import { msg, t } from "../../languages/language.ts";
import { KINDS } from "../../words/kinds.ts";
import { STUCK_WORDS } from "../../words/platforms.ts";
import { LeaveOut } from "./leave-out.tsx";

type Option = Prediction["options"][number];

const MOST = 7;
/** Alone, and beside what is redacted. */
const WAYS = {
  excerpt: { alone: msg("Publish excerpts instead"), besides: msg("and publish excerpts instead") },
  reporting: { alone: msg("Report on it without the file"), besides: msg("and report on it without the file") },
} as const;

export function Remedy({ planned }: { planned: Prediction }) {
  if (planned.band === "unlikely" && planned.options.length === 0) return null;
  return (
    <div className="remedy">
      <div className="rh">
        <h3>{t("What would change it")}</h3>
        {planned.options.length > 0 && (
          <span className="xs faint">{t("the smallest that does; nothing smaller would")}</span>
        )}
      </div>
      {planned.stuck !== null && <p className="quietnote">{t(STUCK_WORDS[planned.stuck])}</p>}
      <ul className="ways">
        {planned.options.map((option, i) => (
          <Way
            key={`${option.bandAfter}${option.changeForm ?? ""}${option.redact.length}`}
            option={option}
            first={i === 0}
          />
        ))}
      </ul>
      <LeaveOut planned={planned} />
    </div>
  );
}

function Way({ option, first }: { option: Option; first: boolean }) {
  const { actions, store } = useDesk();
  const findings = useDeskState((desk) => desk.findings);
  const struck = new Set(option.redact);
  const values = [
    ...Map.groupBy(
      findings.filter((f) => struck.has(f.id)),
      (f) => f.group,
    ).values(),
  ];
  const form = option.changeForm;
  const changeForm = () => {
    if (form === undefined) return;
    const { statement } = store.get();
    void actions.state({ ...statement, conduct: { ...statement.conduct, form } });
  };
  const kind = first ? "btn primary" : "btn quiet";
  return (
    <li className="way">
      <div className="row gap6">
        {values.length > 0 && (
          <button type="button" className={kind} onClick={() => void actions.decide(option.redact, "redact")}>
            {t(
              "Redact {values, plural, one {this one} other {these #}}, in {places, plural, one {# place} other {# places}}",
              { values: values.length, places: option.redact.length },
            )}
          </button>
        )}
        {form !== undefined && (
          <button type="button" className={values.length > 0 ? "btn quiet" : kind} onClick={changeForm}>
            {t(values.length > 0 ? WAYS[form].besides : WAYS[form].alone)}
          </button>
        )}
        <span className="grow" />
        <BandSign band={option.bandAfter} />
      </div>
      {first && values.length > 0 && (
        <ul>
          {values.slice(0, MOST).map((same) => {
            const { group, kind: of, text } = same[0]!;
            return (
              <li key={group}>
                <Glyph family={KINDS[of].family} />
                <span className="mono clip">{text.replace(/\s+/g, " ")}</span>
                <span className="faint clip">{t(KINDS[of].short)}</span>
                <span className="num faint">×{same.length}</span>
              </li>
            );
          })}
          {values.length > MOST && (
            <li className="faint more">
              {t("and {n, plural, one {# more value} other {# more values}}", { n: values.length - MOST })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
