// What comes out and what stands, by family, with what nobody has decided yet said before it leaves.

import { useMemo } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { isWhole } from "../../state/excerpt.ts";
import type { Item } from "../../state/items.ts";
import { countsOf, isOpenToAll, verdictOf } from "../../state/values.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list, pageRanges } from "../../words/numbers.ts";
import { signalWords } from "../../words/signals.ts";
import { LetStand, namedOf } from "./standing.tsx";

/** `findings`: what stands on what is published; nothing else leaves, so nothing else is counted. */
export function Summary({ findings, onRedactRest }: { findings: readonly Item[]; onRedactRest: () => void }) {
  const decisions = useDeskState((desk) => desk.decisions);
  const coverage = useDeskState((desk) => desk.coverage);
  const signals = useDeskState((desk) => desk.signals);
  const excerpt = useDeskState((desk) => desk.excerpt);
  const counts = useMemo(() => countsOf(findings, decisions), [findings, decisions]);
  const families = useMemo(
    () =>
      FAMILY_ORDER.flatMap((family) => {
        const own = findings.filter((f) => KINDS[f.kind].family === family);
        const struck = own.filter((f) => verdictOf(decisions, f.id) === "redact").length;
        return own.length === 0 ? [] : [{ family, struck }];
      }),
    [findings, decisions],
  );
  const open = useMemo(() => findings.filter((f) => isOpenToAll(f, decisions)), [findings, decisions]);
  const names = counts.open - open.length;
  const isOn = (page: number) =>
    isWhole(excerpt) || excerpt.pages.includes(page) || excerpt.passages.some((passage) => passage.page === page);
  const unread = coverage.flatMap((c) => (isRead(c) || !isOn(c.page) ? [] : [c.page]));
  const removed = [
    ...new Set(
      signals
        .filter((s) => ["removed", "normalised", "redrawn"].includes(signalWords(s).copy.state))
        .map((s) => signalWords(s).title),
    ),
  ];
  const shows = signals.filter((s) => signalWords(s).copy.state === "you" && (s.page === undefined || isOn(s.page)));
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
      <LetStand findings={findings} />
      {open.length > 0 && (
        <Notice kind="warn" title={t("{n, plural, one {# place} other {# places}} undecided.", { n: open.length })}>
          {namedOf(open)} {t("They would be published as they are.")}{" "}
          <button type="button" className="btn s" onClick={onRedactRest}>
            {t("Redact these {n}", { n: open.length })}
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
