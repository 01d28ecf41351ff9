// The rules that fire, in words of our own, each with its dates, what fires it, whether it was read, and where.

import type { ClauseView } from "../../../src-main/contract/desk.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { msg, t } from "../../languages/language.ts";
import { day, list, pageRanges } from "../../words/numbers.ts";
import { actionWords } from "../../words/platforms.ts";
import { CopyLink } from "./copy-link.tsx";

type Fired = Prediction["clauses"][number];

export function Clauses({ planned, rules }: { planned: Prediction; rules: readonly ClauseView[] | null }) {
  if (rules === null || planned.clauses.length === 0) return null;
  const of = (...questions: readonly Fired["question"][]) =>
    planned.clauses.flatMap((fired) => {
      const clause = questions.includes(fired.question) ? rules.find((one) => one.id === fired.id) : undefined;
      return clause === undefined ? [] : [<Clause key={clause.id} fired={fired} clause={clause} />];
    });
  const firing = of("visible", "provenance", "conduct");
  const applied = of("support");
  const pleaded = of("exception");
  return (
    <>
      {firing.length > 0 && <h3>{t("Rules that fire")}</h3>}
      {firing}
      {applied.length > 0 && (
        <details className="context">
          <summary>{t("How its rules are applied: steps, links ({n})", { n: applied.length })}</summary>
          {applied}
        </details>
      )}
      {pleaded.length > 0 && (
        <details className="context">
          <summary>{t("What could be pleaded: exceptions, public interest ({n})", { n: pleaded.length })}</summary>
          {pleaded}
        </details>
      )}
    </>
  );
}

function Clause({ fired, clause }: { fired: Fired; clause: ClauseView }) {
  return (
    <article className="clause">
      <header>
        <h3>{clause.title}</h3>
        {clause.verified ? (
          <span className="tag ok">
            <Icon name="check" small />
            {t(READ[clause.verification] ?? READ_THERE)}
          </span>
        ) : (
          <span className="tag warn">{t("Not read in the source")}</span>
        )}
      </header>
      <p>{clause.paraphrase}</p>
      {clause.quote !== null && <p className="quote">{t("“{text}”", { text: clause.quote })}</p>}
      <dl>
        <dt>{t("Clause")}</dt>
        <dd>
          <span className="mono">{clause.id}</span>, {clause.policy}
        </dd>
        <Grounds fired={fired} />
        <dt>{t("In force")}</dt>
        <dd>
          {fired.inForce === "unknown" && <b>{chanceWords(fired.chance)} </b>}
          {inForceWords(clause)}
        </dd>
        {clause.enforcement.length > 0 && (
          <>
            <dt>{t("Names//verb")}</dt>
            <dd>{list(clause.enforcement.map(actionWords), 6)}</dd>
          </>
        )}
        {clause.exceptions.length > 0 && (
          <>
            <dt>{t("Excepts")}</dt>
            <dd>{list(clause.exceptions.map(actionWords), 4)}</dd>
          </>
        )}
        {clause.notes !== null && (
          <>
            <dt>{t("Note//on a rule")}</dt>
            <dd>{clause.notes}</dd>
          </>
        )}
        <dt>{t("Source//where it is written")}</dt>
        <dd className="roomy">
          <CopyLink url={clause.url} />
        </dd>
        <dt>{t("Recorded")}</dt>
        <dd className="roomy">
          {clause.recordedOn === null ? t("not dated") : day(clause.recordedOn)}
          {clause.recording.startsWith("https:") && clause.recording !== clause.url && (
            <>
              {" "}
              <CopyLink url={clause.recording} label={t("the text as recorded")} />
            </>
          )}
        </dd>
      </dl>
    </article>
  );
}

const READ: Readonly<Record<string, string>> = {
  policy_text_excerpt: msg("Read in an excerpt"),
  company_statement_or_press_report: msg("Read in a statement or report"),
  "the newsroom's own": msg("Your own"),
};
const READ_THERE = msg("Read in the source");

const chanceWords = (chance: number) =>
  t(chance >= 2 / 3 ? "Probably, not surely, on that day:" : "Not known on that day:");

/** Both are texts of the record, most of them days; of a beginning only a span of days is told apart. */
function inForceWords({ since, until }: ClauseView): string {
  const [, from, to, rest] = /^between (\S+) and (\S+)(.*)$/s.exec(since) ?? [];
  const beginning =
    from === undefined
      ? t("since {day}", { day: since })
      : t("since a day between {from} and {to}{rest}", { from, to, rest });
  return until === null ? beginning : t("{since}, until {until}", { since: beginning, until });
}

/** Which places, and which signals of origin, fire it. */
function Grounds({ fired }: { fired: Fired }) {
  const findings = useDeskState((desk) => desk.findings);
  if (fired.question === "support" || fired.question === "exception") return null;
  const here = new Set(fired.findings);
  const pages = findings.flatMap((f) => (here.has(f.id) && f.page !== null ? [f.page] : []));
  const words = [
    ...(here.size > 0 ? [placesWords(here.size, pages)] : []),
    ...(fired.question === "provenance" ? [t("where it came from")] : []),
    ...(fired.question === "conduct" ? [t("what is done with it")] : []),
    ...(fired.signals.length > 0
      ? [t("{n, plural, one {# signal of its origin} other {# signals of its origin}}", { n: fired.signals.length })]
      : []),
    ...(fired.stretched ? [t("its words don’t name this; it is what would be cited")] : []),
  ];
  return words.length === 0 ? null : (
    <>
      <dt>{t("Fires on")}</dt>
      <dd>{words.join("; ")}</dd>
    </>
  );
}

const placesWords = (n: number, pages: readonly number[]) =>
  pages.length === 0
    ? t("{n, plural, one {# place} other {# places}}", { n })
    : t("{n, plural, one {# place} other {# places}}, on page {pages}", { n, pages: pageRanges(pages) });
