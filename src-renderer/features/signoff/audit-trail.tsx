// The case's log as it can be read: the last rows, whether the chain is whole, and how far signatures cover it.

import type { AuditView } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { isoDay, when } from "../../words/numbers.ts";
import { actionInLog, personWords, secondsWords, shortHash } from "../../words/signoff.ts";

const FEW = 6;

export function AuditTrail({ audit }: { audit: AuditView }) {
  const { store } = useDesk();
  return (
    <section className="audit" aria-labelledby="audit-trail">
      <h3 id="audit-trail">
        {t("Log")} <span className="count">{audit.rows}</span>
        <span className="grow" />
        <ChainState audit={audit} />
      </h3>
      <AuditRows rows={audit.tail.slice(0, FEW)} />
      <button type="button" className="btn s" onClick={() => store.set({ sheet: "log" })}>
        {t("Read or export the log…")}
      </button>
    </section>
  );
}

export function ChainState({ audit }: { audit: AuditView }) {
  return audit.intact ? (
    <span className="xs okay">
      <Icon name="check" small />
      {t("chain whole")}
    </span>
  ) : (
    <span className="xs broken">
      <Icon name="warn" small />
      {t("changed at row {row}", { row: audit.brokenAt ?? 1 })}
    </span>
  );
}

export function AuditRows({ rows }: { rows: AuditView["tail"] }) {
  return (
    <ol>
      {rows.map(({ seq, at, by, action, count, hash }) => (
        <li key={seq}>
          <time dateTime={at.utc} title={when(at.utc)}>
            {isoDay(new Date(at.utc)) === isoDay(new Date()) ? secondsWords(at) : when(at.utc)}
          </time>
          <span>
            {actionInLog(action, count)}
            <span className="faint"> {personWords(by)}</span>
          </span>
          <code title={hash}>{shortHash(hash)}</code>
        </li>
      ))}
    </ol>
  );
}
