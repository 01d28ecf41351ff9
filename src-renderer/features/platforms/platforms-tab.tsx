// The platforms tab: all of them, likeliest first, and beside the list the one that is chosen.

import { useMemo } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Meter } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { BAND_NAMES, reasonOf, shortName } from "../../words/platforms.ts";
import { Looking } from "../review/looking.tsx";
import { useForeseen } from "./foreseen.ts";
import { PlatformCard } from "./platform-card.tsx";
import { useValueCount } from "./value-count.ts";

export function PlatformsTab() {
  const { store } = useDesk();
  const done = useDeskState((desk) => desk.look.state === "done");
  const asIs = useDeskState((desk) => desk.asIs);
  const planned = useForeseen();
  const isExcerpt = useDeskState((desk) => desk.foreseen !== null);
  const wide = useDeskState((desk) => desk.wide);
  const platform = useDeskState((desk) => desk.platform);
  const valuesIn = useValueCount();
  // By what stands as it is: the order doesn't jump while somebody decides.
  const ordered = useMemo(
    () => [...asIs].sort((a, b) => b.score - a.score || (a.platform < b.platform ? -1 : 1)),
    [asIs],
  );
  if (!done) return <Looking />;
  const chosen = planned.find((p) => p.platform === platform) ?? planned[0];
  const before = asIs.find((p) => p.platform === chosen?.platform);
  return (
    <div className="split" data-wide={wide}>
      <nav className="plist" aria-label={t("Platforms")}>
        <div className="ph">
          <span className="label">{t("{n} platforms, likeliest first", { n: ordered.length })}</span>
        </div>
        <ul>
          {ordered.map((now) => {
            const after = planned.find((p) => p.platform === now.platform) ?? now;
            const reason = reasonOf(now, after, valuesIn, isExcerpt);
            const stuck = reason === t("Redaction doesn’t change this");
            const here = after === chosen;
            return (
              <li
                key={now.platform}
                className={[here && "on", stuck && "stuck"].filter(Boolean).join(" ")}
                aria-current={here || undefined}
              >
                <button
                  type="button"
                  aria-label={t("{platform}: {before} as it is, {after} as published. {reason}", {
                    platform: shortName(now.platform),
                    before: t(BAND_NAMES[now.band]),
                    after: t(BAND_NAMES[after.band]),
                    reason,
                  })}
                  onClick={() => store.set({ platform: now.platform, wide: true })}
                />
                <span className="nm">{shortName(now.platform)}</span>
                <span className="mm">
                  <span data-band={now.band}>
                    <Meter />
                  </span>
                  <Icon name="arrow" small />
                  <span data-band={after.band}>
                    <Meter />
                  </span>
                </span>
                <span className="w">
                  {stuck && <Icon name="lock" small />}
                  {stuck ? t("Redaction doesn’t change this: the ground is its origin") : reason}
                </span>
              </li>
            );
          })}
        </ul>
        <p className="foot xs faint">{t("A reading of published rules and past cases. Not legal advice.")}</p>
      </nav>
      {wide && chosen !== undefined && before !== undefined && <PlatformCard asIs={before} planned={chosen} />}
    </div>
  );
}
