// The line that says what redacting this place would change, and where it would change nothing.

import { useMemo } from "react";
import type { Verdict } from "../../../src-main/contract/desk.ts";
import { useDeskState } from "../../app/context.ts";
import { rich, t } from "../../languages/language.ts";
import { effectOf } from "../../state/effect.ts";
import type { Item } from "../../state/items.ts";
import { list } from "../../words/numbers.ts";
import { inChipOrder, shortName } from "../../words/platforms.ts";
import { useValueCount } from "../platforms/value-count.ts";

export function EffectLine({ finding, verdict }: { finding: Item; verdict: Verdict }) {
  const planned = useDeskState((desk) => desk.planned);
  const valuesIn = useValueCount();
  const { keeps, counts, none } = useMemo(
    () => effectOf(finding.id, inChipOrder(planned), valuesIn),
    [finding.id, planned, valuesIn],
  );
  if (verdict === "redact")
    return <span className="faint">{t("Taken out: it counts toward no platform’s rules.")}</span>;
  const first = keeps[0];
  return (
    <>
      {first !== undefined
        ? rich(
            "{values, plural, one {The one value that keeps} other {One of # values that keep}} {platforms} at {band, select, likely {likely} uncertain {uncertain} other {unlikely}}.",
            { values: first.values, band: first.band, platforms: <b>{names(first.platforms)}</b> },
          )
        : counts.length > 0
          ? rich("Counts toward rules of {platforms}; none hangs on it alone.", { platforms: <b>{names(counts)}</b> })
          : t("No rule on record names it.")}{" "}
      {none.length > 0 && <span className="faint">{t("{platforms}: no effect.", { platforms: names(none) })}</span>}
    </>
  );
}

const names = (platforms: readonly string[]) => list(platforms.map(shortName));
