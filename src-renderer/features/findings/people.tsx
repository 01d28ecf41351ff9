// Whose data it is: the people with the most private data beside their names, at the top; a press shows theirs alone.

import { memo, useMemo, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { countsOf } from "../../state/values.ts";
import { KINDS, plurals } from "../../words/kinds.ts";

/** Names shown before "more". */
const FIRST = 2;
/** Kinds told of one person before "…". */
const MOST_KINDS = 3;

export const People = memo(function People() {
  const { store } = useDesk();
  const people = useDeskState((desk) => desk.people);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const asked = useDeskState((desk) => desk.whose);
  // After another look somebody may be told no more.
  const whose = people.some((p) => p.group === asked) ? asked : null;
  const [more, setMore] = useState(false);
  const byId = useMemo(() => new Map(findings.map((f) => [f.id, f])), [findings]);
  if (people.length === 0) return null;
  const shown = whose !== null ? people.filter((p) => p.group === whose) : more ? people : people.slice(0, FIRST);
  return (
    <section className="people" data-more={more} aria-label={t("People with private data")}>
      <div className="row">
        <span
          className="xs faint grow"
          title={t("Likely owners, told by the name that stands nearest: look before you decide.")}
        >
          {t("Whose data it probably is")}
        </span>
        {whose === null && people.length > FIRST && (
          <button type="button" className="linklike xs" onClick={() => setMore(!more)} aria-expanded={more}>
            {more ? t("Fewer") : t("All {n}", { n: people.length })}
          </button>
        )}
      </div>
      <ul>
        {shown.map((person) => {
          const data = person.findings.flatMap((id) => byId.get(id) ?? []);
          const { open } = countsOf(data, decisions);
          return (
            <li key={person.group}>
              <button
                type="button"
                className="person"
                aria-pressed={whose === person.group}
                onClick={() => store.set({ whose: whose === person.group ? null : person.group })}
              >
                <b className="clip">{person.name}</b>
                <span className="clip faint">{dataInWords(data)}</span>
                <span className="xs nowrap">{open === 0 ? t("all decided") : t("{n} undecided", { n: open })}</span>
                {whose === person.group && <Icon name="cross" small />}
              </button>
            </li>
          );
        })}
      </ul>
      {whose !== null && shown[0] !== undefined && (
        <p className="quietnote">
          {t("Only what stands beside {name}’s name is listed: {n, plural, one {# place} other {# places}}.", {
            name: shown[0].name,
            n: shown[0].findings.length,
          })}
        </p>
      )}
    </section>
  );
});

/** "SSN, 2 addresses, 3 phones": each value once, the gravest kinds first. */
export function dataInWords(data: readonly Item[]): string {
  const values = new Map<Item["kind"], Set<string>>();
  for (const { kind, group } of data) values.set(kind, (values.get(kind) ?? new Set()).add(group));
  const kinds = (Object.keys(KINDS) as Item["kind"][]).filter((kind) => values.has(kind));
  const words = kinds.slice(0, MOST_KINDS).map((kind) => plurals(kind, values.get(kind)!.size));
  const told = words.join(", ");
  const n = kinds.length - MOST_KINDS;
  return n > 0 ? t("{told} and {n, plural, one {# more kind} other {# more kinds}}", { told, n }) : told;
}
