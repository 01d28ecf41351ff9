// What comes out and what stands, by family, with what nobody has decided yet said before it leaves.

import { useMemo } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { type Counts, isOpenToAll, verdictOf } from "../../state/values.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list, pageRanges } from "../../words/numbers.ts";
import { signalWords } from "../../words/signals.ts";

export function Summary({ counts, onRedactRest }: { counts: Counts; onRedactRest: () => void }) {
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const coverage = useDeskState((desk) => desk.coverage);
  const signals = useDeskState((desk) => desk.signals);
  const families = useMemo(
    () =>
      FAMILY_ORDER.flatMap((family) => {
        const own = findings.filter((f) => KINDS[f.kind].family === family);
        const struck = own.filter((f) => verdictOf(decisions, f.id) === "redact").length;
        const stands = own.filter((f) => verdictOf(decisions, f.id) === "stand");
        return own.length === 0 ? [] : [{ family, struck, stands: new Set(stands.map((f) => f.group)).size }];
      }),
    [findings, decisions],
  );
  const open = findings.filter((f) => isOpenToAll(f, decisions)).length;
  const names = counts.open - open;
  const unread = coverage.flatMap((c) => (isRead(c) ? [] : [c.page]));
  const left = families.filter((f) => f.stands > 0);
  const removed = [
    ...new Set(
      signals
        .filter((s) => ["removed", "normalised", "redrawn"].includes(signalWords(s).copy.state))
        .map((s) => signalWords(s).title),
    ),
  ];
  const shows = signals.filter((s) => signalWords(s).copy.state === "you");
  return (
    <>
      <h3>
        {t("Comes out")} <span className="count">{places(counts.redact)}</span>
      </h3>
      <ul className="out">
        {families.map(({ family, struck }) => (
          <li key={family}>
            <Glyph family={family} />
            <span>{t(FAMILY_NAMES[family])}</span>
            <span className="num">{struck}</span>
          </li>
        ))}
      </ul>
      <ul className="hidden">
        {removed.map((title) => (
          <li key={title}>
            <Icon name="check" small />
            {title}
          </li>
        ))}
        <li>
          <Icon name="check" small />
          {t("Notes, form fields, outside links and tags")}
        </li>
      </ul>
      <h3>
        {t("Stands")} <span className="count">{places(counts.stand)}</span>
      </h3>
      <p className="small soft">
        {left.length === 0
          ? t("Nothing was let stand on purpose.")
          : t("Let stand on purpose: {values}.", {
              values: list(
                left.map(({ family, stands }) =>
                  t("{n, plural, one {# value} other {# values}} of {family}", {
                    n: stands,
                    family: t(FAMILY_NAMES[family]),
                  }),
                ),
                4,
              ),
            })}
      </p>
      {open > 0 && (
        <Notice kind="warn" title={t("{n, plural, one {# place} other {# places}} undecided.", { n: open })}>
          {t("They would be published as they are.")}{" "}
          <button type="button" className="btn s" onClick={onRedactRest}>
            {t("Redact these {n}", { n: open })}
          </button>
        </Notice>
      )}
      {names > 0 && (
        <p className="small soft">
          {t(
            "{n, plural, one {# name undecided: it stays as it is unless you redact it.} other {# names undecided: they stay as they are unless you redact them.}}",
            { n: names },
          )}
        </p>
      )}
      {unread.length > 0 && (
        <Notice kind="warn" title={t("{n, plural, one {# page} other {# pages}} not read.", { n: unread.length })}>
          {t("P. {pages} would be published as {n, plural, one {it is} other {they are}}.", {
            n: unread.length,
            pages: pageRanges(unread),
          })}
        </Notice>
      )}
      {shows.length > 0 && (
        <Notice kind="warn" title={t("Something shows through.")}>
          {t("{signals}: it stays in the copy unless it is redacted.", {
            signals: list(
              [
                ...new Set(
                  shows.map((s) => t("{signal}, p. {page}", { signal: signalWords(s).title, page: s.page ?? "?" })),
                ),
              ],
              3,
            ),
          })}
        </Notice>
      )}
    </>
  );
}

const places = (n: number) => t("{n, plural, one {# place} other {# places}}", { n });
