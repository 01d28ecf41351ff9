// One platform: its outcome now and so far, how sure that is, what would change it, and why.

import { type ReactNode, useEffect, useState } from "react";
import type { Answer } from "../../../src-main/contract/methods.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useApp, useDeskState } from "../../app/context.ts";
import { BandSign } from "../../components/signs.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import { countsOf } from "../../state/values.ts";
import { day, list } from "../../words/numbers.ts";
import { actionWords, FORM_ON_PLATFORM, rangeWords, STANDING_WORDS, shortName } from "../../words/platforms.ts";
import { ByForm } from "./by-form.tsx";
import { Cases } from "./cases.tsx";
import { Clauses } from "./clauses.tsx";
import { Grounds } from "./grounds.tsx";
import { Remedy } from "./remedy.tsx";

type Rules = Answer<"policy/platform">;

export function PlatformCard({ asIs, planned }: { asIs: Prediction; planned: Prediction }) {
  const { client } = useApp();
  const facts = useDeskState((desk) => desk.facts);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const [rules, setRules] = useState<Rules | null>(null);
  const on = facts?.date.value ?? null;
  const { platform } = planned;
  useEffect(() => {
    let current = true;
    setRules(null);
    if (on !== null)
      void client.call("policy/platform", { platform, on }).then((answer) => {
        if (current && answer.ok) setRules(answer.value);
      });
    return () => {
      current = false;
    };
  }, [client, platform, on]);
  const isExcerpt = useDeskState((desk) => desk.foreseen !== null);
  const form = isExcerpt ? "excerpt" : (facts?.conduct.form.value ?? null);
  const made = countsOf(findings, decisions).redact;
  return (
    <section className="pd" aria-labelledby="px">
      <header>
        <h2 id="px">{shortName(planned.platform)}</h2>
        <span className="small faint">{t(form === null ? "Published in some form" : FORM_ON_PLATFORM[form])}</span>
        <span className="grow" />
        {on !== null && <span className="small soft">{t("Rules on {day}", { day: day(on) })}</span>}
      </header>
      <div className="verdict">
        <div>
          <span className="label">{t("As it is")}</span>
          <BandSign band={asIs.band} />
          <span className="xs faint">{likelyActions(asIs)}</span>
        </div>
        <div>
          <span className="label">{t("As published, so far")}</span>
          <BandSign band={planned.band} />
          <span className="xs faint">
            {made === 0
              ? t("no redactions yet")
              : t("{n, plural, one {# redaction} other {# redactions}} made", { n: made })}
          </span>
        </div>
        <div className="next">
          {planned.remedy === null ? (
            rich(
              planned.band === "unlikely"
                ? "<label>Nothing you redact</label><quiet>is needed here</quiet>"
                : "<label>Nothing you redact</label><quiet>changes this</quiet>",
              {
                label: (words: ReactNode[]) => <span className="label">{words}</span>,
                quiet: (words: ReactNode[]) => <span className="quietnote">{words}</span>,
              },
            )
          ) : (
            <>
              <span className="label">{t("With the first way below")}</span>
              <BandSign band={planned.remedy.bandAfter} />
            </>
          )}
        </div>
        <p className="sure">
          <b>{t("How sure:")}</b> {howSure(planned)}
        </p>
        {planned.freshness.stale && (
          <p className="sure">
            {planned.freshness.recordedOn === null
              ? rich("<b>Read them again:</b> its rules were never recorded on a dated day.", { b: bold })
              : rich(
                  "<b>Read them again:</b> its rules were last recorded on {day}, more than six months before that day.",
                  { b: bold, day: day(planned.freshness.recordedOn) },
                )}
          </p>
        )}
      </div>
      <Remedy planned={planned} />
      {planned.state === "rules" && <ByForm planned={planned} />}
      <Range planned={planned} />
      <Grounds planned={planned} />
      <Clauses planned={planned} rules={rules?.clauses ?? null} />
      <Cases planned={planned} precedents={rules?.precedents ?? null} />
      {rules?.refused.map(({ file, problems }) => (
        <p key={file} className="quietnote">
          {t("Your file {file} was left out: line {line}, {reason}", {
            file,
            line: problems[0]?.line ?? 1,
            reason: problems[0]?.reason,
          })}
        </p>
      ))}
      {rules !== null && <p className="xs faint">{t("Rules compiled {day}.", { day: rules.compiled })}</p>}
    </section>
  );
}

const bold = (words: ReactNode[]) => <b>{words}</b>;

/** Every step it may take, likeliest first: published ladders are not followed, so never one. */
function Range({ planned }: { planned: Prediction }) {
  if (planned.actions.length === 0 || planned.band === "unlikely") return null;
  const of = (band: Prediction["band"]) =>
    planned.actions.filter((a) => a.band === band).map((a) => actionWords(a.action));
  const rows = [
    [msg("Likely"), of("likely")],
    [msg("Uncertain"), of("uncertain")],
    [msg("Possible, seldom"), of("unlikely")],
  ] as const;
  return (
    <div className="steps">
      <h3>{t("What it may do")}</h3>
      <dl>
        {rows.map(([label, actions]) =>
          actions.length === 0 ? null : (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{list(actions, 8)}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

function likelyActions({ actions }: Prediction): string {
  const likely = actions.filter((a) => a.band !== "unlikely").slice(0, 2);
  return likely.length === 0 ? t("no action expected") : likely.map((a) => actionWords(a.action)).join(", ");
}

/** What the band can't say: whether rules match, whether there is a record, how sure the weights are. */
function howSure({ standing, range, drivers, state }: Prediction): string {
  if (state === "unknown_rules") return t("Stet holds no rules of this platform, so it can’t say.");
  const open = drivers.find((d) => d.name === "not_known");
  return [t(STANDING_WORDS[standing]), rangeWords(range), open?.text ?? ""].filter((s) => s !== "").join(" ");
}
