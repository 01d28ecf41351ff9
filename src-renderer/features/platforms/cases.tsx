// The nearest recorded cases, for and against: what was published, what the platform did, who says so.

import type { PrecedentView } from "../../../src-main/contract/desk.ts";
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { msg, t } from "../../languages/language.ts";
import { day, sentence } from "../../words/numbers.ts";
import { actionWords, shortName, sourceOf } from "../../words/platforms.ts";
import { CopyLink } from "./copy-link.tsx";

type Direction = Prediction["precedents"][number]["direction"];

export function Cases({ planned, precedents }: { planned: Prediction; precedents: readonly PrecedentView[] | null }) {
  if (precedents === null || planned.precedents.length === 0) return null;
  const column = (direction: Direction, title: string) => {
    const own = planned.precedents.filter((p) => p.direction === direction);
    return (
      <div>
        <span className="label">{title}</span>
        {own.length === 0 && <p>{t("None on record is near.")}</p>}
        {own.map(({ id }) => {
          const found = precedents.find((p) => p.id === id);
          return found === undefined ? null : (
            <Case key={id} precedent={found} platform={planned.platform} direction={direction} />
          );
        })}
      </div>
    );
  };
  return (
    <div className="prec">
      <h3>{t("Nearest cases")}</h3>
      <div className="cols">
        {column("for", t("A platform acted"))}
        {column("against", t("It did not"))}
      </div>
    </div>
  );
}

function Case({
  precedent,
  platform,
  direction,
}: {
  precedent: PrecedentView;
  platform: string;
  direction: Direction;
}) {
  const enforced = direction === "for";
  const own = precedent.outcomes.find((o) => o.platform === platform && o.enforced === enforced);
  const outcome = own ?? precedent.outcomes.find((o) => o.enforced === enforced);
  return (
    <div className="case">
      <p>
        <b>
          {precedent.title}, {precedent.year}.
        </b>{" "}
        {ended(precedent.document)}
      </p>
      {outcome !== undefined && (
        <p>
          <b>
            {shortName(outcome.platform)}, {day(outcome.on)}: {outcomeWords(outcome.outcome)}.
          </b>{" "}
          {outcome.cited !== null && <>{t("Cited: {what}", { what: ended(outcome.cited) })} </>}
          {outcome.enforced &&
            (outcome.reversal === null
              ? t("Afterwards: No reversal on record.")
              : t("Afterwards: {what}", { what: ended(outcome.reversal) }))}
        </p>
      )}
      <p>{t("Origin, as told: {what}", { what: ended(precedent.origin) })}</p>
      {precedent.counterfactual !== null && (
        <p>{t("Would redaction have helped? {what}", { what: ended(precedent.counterfactual) })}</p>
      )}
      <ul>
        {(outcome?.sources ?? []).slice(0, 3).map((source) => {
          const { label, url } = sourceOf(source);
          return (
            <li key={url ?? label}>
              {url === null ? <span className="faint">{label}</span> : <CopyLink url={url} label={label} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The record's words, with one full stop. */
const ended = (text: string) => `${sentence(text).replace(/[.\s]+$/, "")}.`;

const OUTCOMES: Readonly<Record<string, string>> = {
  none_documented: msg("no action documented"),
  none_confirmed: msg("no action, as sources confirm"),
  perm_suspension: msg("account suspended, without an end"),
  temp_suspension: msg("account suspended for a time"),
  account_termination: msg("account ended"),
  lock_until_deleted: msg("account locked until it was deleted"),
  link_block_error: msg("link blocked, later called an error"),
  file_restriction_reported: msg("file restricted, as reported"),
  geo_block: msg("blocked in one country"),
  repo_removal: msg("repository taken down"),
  self_removal: msg("taken down by whoever had posted it"),
};
function outcomeWords(outcome: string): string {
  const known = OUTCOMES[outcome];
  return known === undefined ? actionWords(outcome) : t(known);
}
