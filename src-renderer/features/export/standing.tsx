// What stays in the copy: values let stand with their reasons, and by name what nobody has decided.

import { useMemo } from "react";
import { useAppState, useDeskState } from "../../app/context.ts";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { reasonName } from "../../state/saying.ts";
import { type Value, valuesOf, verdictOf } from "../../state/values.ts";
import { PLACE_NAMES, plurals } from "../../words/kinds.ts";
import { list, pageRanges } from "../../words/numbers.ts";

const MOST = 60;

/** Each value that was let stand, with why and where. */
export function LetStand({ findings }: { findings: readonly Item[] }) {
  const decisions = useDeskState((desk) => desk.decisions);
  const reasons = useAppState((app) => app.reasons);
  const values = useMemo(
    () => valuesOf(findings.filter(({ id }) => verdictOf(decisions, id) === "stand")).flatMap((f) => f.values),
    [findings, decisions],
  );
  if (values.length === 0) return <p className="small soft">{t("Nothing was let stand on purpose.")}</p>;
  const why = ({ findings: places }: Value): string => {
    const said = places.flatMap(({ id }) => {
      const decision = decisions.get(id);
      if (decision === undefined) return [];
      const reason = reasonName(decision.reason, reasons);
      return [decision.note === "" ? reason : t("{reason}, “{note}”", { reason, note: decision.note })];
    });
    return list([...new Set(said)]);
  };
  return (
    <details className="standing">
      <summary className="small">
        {t("{n, plural, one {# value} other {# values}} let stand on purpose, {kinds}", {
          n: values.length,
          kinds: kindsOf(values),
        })}
      </summary>
      <ul>
        {values.slice(0, MOST).map((value) => (
          <li key={value.group}>
            <Glyph family={value.family} hollow />
            <span className="clip" title={value.text}>
              {value.text}
            </span>
            <span className="xs faint">{whereOf(value.findings)}</span>
            <span className="xs why">{why(value)}</span>
          </li>
        ))}
        {values.length > MOST && <li className="xs faint more">{t("And {n} more.", { n: values.length - MOST })}</li>}
      </ul>
    </details>
  );
}

/** "2 phones and 1 address, p. 3, 7–9": what nobody has decided. */
export function namedOf(open: readonly Item[]): string {
  const values = valuesOf(open).flatMap((f) => f.values);
  return t("{kinds}: {where}.", { kinds: kindsOf(values), where: whereOf(open) });
}

function kindsOf(values: readonly Value[]): string {
  const counts = new Map<Value["kind"], number>();
  for (const { kind } of values) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return list(
    [...counts].map(([kind, n]) => plurals(kind, n)),
    4,
  );
}

/** "p. 3, 7–9"; what is on no page says what it is in. */
function whereOf(places: readonly Item[]): string {
  const pages = places.flatMap(({ page }) => (page === null ? [] : [page]));
  const elsewhere = [...new Set(places.flatMap((f) => (f.page === null ? [t(PLACE_NAMES[f.where])] : [])))];
  return [...(pages.length === 0 ? [] : [t("p. {pages}", { pages: pageRanges(pages) })]), ...elsewhere].join(", ");
}
