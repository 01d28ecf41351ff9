// The rules that fire, in words of our own, each with its dates, what fires it, whether it was read, and where.
import type { ClauseView } from "../../../src-main/contract/desk.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { day, list, pageRanges, plural } from "../../words/numbers.ts";
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
      {firing.length > 0 && <h3>Rules that fire</h3>}
      {firing}
      {applied.length > 0 && (
        <details className="context">
          <summary>How its rules are applied: steps, links ({applied.length})</summary>
          {applied}
        </details>
      )}
      {pleaded.length > 0 && (
        <details className="context">
          <summary>What could be pleaded: exceptions, public interest ({pleaded.length})</summary>
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
            {READ[clause.verification] ?? "Read in the source"}
          </span>
        ) : (
          <span className="tag warn">Not read in the source</span>
        )}
      </header>
      <p>{clause.paraphrase}</p>
      {clause.quote !== null && <p className="quote">“{clause.quote}”</p>}
      <dl>
        <dt>Clause</dt>
        <dd>
          <span className="mono">{clause.id}</span>, {clause.policy}
        </dd>
        <Grounds fired={fired} />
        <dt>In force</dt>
        <dd>
          {fired.inForce === "unknown" && <b>{chanceWords(fired.chance)} </b>}since{" "}
          {clause.since.startsWith("between") ? `a day ${clause.since}` : clause.since}
          {clause.until !== null && `, until ${clause.until}`}
        </dd>
        {clause.enforcement.length > 0 && (
          <>
            <dt>Names</dt>
            <dd>{list(clause.enforcement.map(actionWords), 6)}</dd>
          </>
        )}
        {clause.exceptions.length > 0 && (
          <>
            <dt>Excepts</dt>
            <dd>{list(clause.exceptions.map(actionWords), 4)}</dd>
          </>
        )}
        {clause.notes !== null && (
          <>
            <dt>Note</dt>
            <dd>{clause.notes}</dd>
          </>
        )}
        <dt>Source</dt>
        <dd className="roomy">
          <CopyLink url={clause.url} />
        </dd>
        <dt>Recorded</dt>
        <dd className="roomy">
          {clause.recordedOn === null ? "not dated" : day(clause.recordedOn)}
          {clause.recording.startsWith("https:") && clause.recording !== clause.url && (
            <>
              {" "}
              <CopyLink url={clause.recording} label="the text as recorded" />
            </>
          )}
        </dd>
      </dl>
    </article>
  );
}

const READ: Readonly<Record<string, string>> = {
  policy_text_excerpt: "Read in an excerpt",
  company_statement_or_press_report: "Read in a statement or report",
  "the newsroom's own": "Your own",
};

const chanceWords = (chance: number) =>
  chance >= 2 / 3 ? "Probably, not surely, on that day:" : "Not known on that day:";

/** Which places, and which signals of origin, fire it. */
function Grounds({ fired }: { fired: Fired }) {
  const findings = useDeskState((desk) => desk.findings);
  if (fired.question === "support" || fired.question === "exception") return null;
  const here = new Set(fired.findings);
  const pages = findings.flatMap((f) => (here.has(f.id) && f.page !== null ? [f.page] : []));
  const words = [
    ...(here.size > 0
      ? [`${plural(here.size, "place")}${pages.length > 0 ? `, on page ${pageRanges(pages)}` : ""}`]
      : []),
    ...(fired.question === "provenance" ? ["where it came from"] : []),
    ...(fired.question === "conduct" ? ["what is done with it"] : []),
    ...(fired.signals.length > 0
      ? [plural(fired.signals.length, "signal of its origin", "signals of its origin")]
      : []),
    ...(fired.stretched ? ["its words don’t name this; it is what would be cited"] : []),
  ];
  return words.length === 0 ? null : (
    <>
      <dt>Fires on</dt>
      <dd>{words.join("; ")}</dd>
    </>
  );
}
