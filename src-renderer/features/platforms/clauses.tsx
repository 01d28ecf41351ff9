// The rules that fire, in words of our own, each with its dates, whether it was read, and where.
import type { ClauseView } from "../../../src-main/contract/desk.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { Icon } from "../../components/icon.tsx";
import { day } from "../../words/numbers.ts";
import { CopyLink } from "./copy-link.tsx";

export function Clauses({ planned, rules }: { planned: Prediction; rules: readonly ClauseView[] | null }) {
  if (rules === null || planned.clauses.length === 0) return null;
  return (
    <>
      {planned.clauses.map(({ id, inForce }) => {
        const clause = rules.find((one) => one.id === id);
        if (clause === undefined) return null;
        return (
          <article key={id} className="clause">
            <header>
              <h3>{clause.title}</h3>
              {clause.verified ? (
                <span className="tag ok">
                  <Icon name="check" small />
                  Read in the source
                </span>
              ) : (
                <span className="tag warn">Not read in the source</span>
              )}
            </header>
            <p>{clause.paraphrase}</p>
            <dl>
              <dt>In force</dt>
              <dd>
                {inForce === "unknown" && <b>Not known on that day. </b>}since{" "}
                {clause.since.startsWith("between") ? `a day ${clause.since}` : clause.since}
                {clause.until !== null && `, until ${clause.until}`}
              </dd>
              {clause.recordedOn !== null && (
                <>
                  <dt>Recorded</dt>
                  <dd>{day(clause.recordedOn)}</dd>
                </>
              )}
              <dt>Source</dt>
              <dd>
                <CopyLink url={clause.url} />
              </dd>
            </dl>
          </article>
        );
      })}
    </>
  );
}
