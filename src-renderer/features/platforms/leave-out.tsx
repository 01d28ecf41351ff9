// What if pages were left out? A question that is kept nowhere, with the answer for this platform in one press more.

import { useEffect, useState } from "react";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { BandSign } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { pagesIn } from "../../words/page-list.ts";

type Answered = { readonly band: Prediction["band"]; readonly findings: readonly string[] };

export function LeaveOut({ planned }: { planned: Prediction }) {
  const { actions } = useDesk();
  const count = useDeskState((desk) => desk.opened.pages.length);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answered | null>(null);
  const pages = pagesIn(text, count);
  const asked = pages?.join() ?? "";
  useEffect(() => {
    let current = true;
    setAnswer(null);
    if (asked !== "")
      void actions.withoutPages(asked.split(",").map(Number)).then((found) => {
        const after = found?.predictions.find((p) => p.platform === planned.platform);
        if (current && found && after) setAnswer({ band: after.band, findings: found.findings });
      });
    return () => {
      current = false;
    };
  }, [actions, asked, planned]);
  return (
    <div className="leaveout">
      <label className="small">
        {t("Without page")}
        <input
          className="input s"
          inputMode="numeric"
          placeholder="12, 30–34"
          value={text}
          aria-invalid={text !== "" && pages === null}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {text !== "" && pages === null && (
        <span className="xs faint">{t("Pages of 1 to {count}, as 12, 30–34", { count })}</span>
      )}
      {answer !== null && (
        <>
          <BandSign band={answer.band} />
          <span className="xs faint">
            {answer.findings.length === 0
              ? t("nothing found there")
              : t("{n, plural, one {# place} other {# places}} found there", { n: answer.findings.length })}
          </span>
          {answer.findings.length > 0 && (
            <button
              type="button"
              className="btn quiet s"
              onClick={() => void actions.decide(answer.findings, "redact")}
            >
              {t("Redact all of it")}
            </button>
          )}
        </>
      )}
    </div>
  );
}
