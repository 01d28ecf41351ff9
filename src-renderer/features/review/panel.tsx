// The right column: four tabs with their counts, as wide as the work needs.

import { type KeyboardEvent, useRef } from "react";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { msg, t } from "../../languages/language.ts";
import type { Tab } from "../../state/desk.ts";
import { FindingsTab } from "../findings/findings-tab.tsx";
import { PlatformsTab } from "../platforms/platforms-tab.tsx";
import { ProvenanceTab } from "../provenance/provenance-tab.tsx";
import { PlanNote } from "../signoff/plan-note.tsx";
import { SignoffTab } from "../signoff/signoff-tab.tsx";

const NAMES: readonly (readonly [Tab, string])[] = [
  ["findings", msg("Findings")],
  ["provenance", msg("Provenance")],
  ["platforms", msg("Platforms")],
  ["signoff", msg("Sign-off")],
];

export function Panel() {
  const { store } = useDesk();
  const tab = useDeskState((desk) => desk.tab);
  const wide = useDeskState((desk) => desk.wide);
  const done = useDeskState((desk) => desk.look.state === "done");
  const findings = useDeskState((desk) => desk.findings.length);
  const signals = useDeskState((desk) => desk.signals.length);
  const platforms = useDeskState((desk) => desk.planned.length);
  const toLookAt = useDeskState((desk) => waitingIn(desk.signoff.view));
  const list = useRef<HTMLDivElement>(null);
  const counts: Record<Tab, number> = { findings, provenance: signals, platforms, signoff: toLookAt };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = (NAMES.findIndex(([name]) => name === tab) + by + NAMES.length) % NAMES.length;
    store.set({ tab: NAMES[at]![0] });
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <aside className="panel" aria-label={t("Case panel")} data-region="panel">
      <div className="tabs">
        <div ref={list} role="tablist" aria-label={t("Panel")} onKeyDown={step}>
          {NAMES.map(([name, words]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="panel"
              tabIndex={tab === name ? 0 : -1}
              onClick={() => store.set(name === "signoff" && tab === name ? { screen: "signoff" } : { tab: name })}
            >
              {t(words)} {done && (name !== "signoff" || toLookAt > 0) && <span className="count">{counts[name]}</span>}
            </button>
          ))}
        </div>
        <span className="spacer" />
        <button
          type="button"
          className="btn quiet icononly s"
          aria-label={wide ? t("Narrow the panel") : t("Widen the panel")}
          aria-pressed={wide}
          onClick={() => store.set({ wide: !wide })}
        >
          <Icon name="panel" small />
        </button>
      </div>
      <PlanNote />
      <div className="tabpanel" role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        {tab === "findings" && <FindingsTab />}
        {tab === "provenance" && <ProvenanceTab />}
        {tab === "platforms" && <PlatformsTab />}
        {tab === "signoff" && <SignoffTab />}
      </div>
    </aside>
  );
}

/** What waits for whoever sits here: values to look at, or changes asked for. */
function waitingIn(view: SignoffView | null): number {
  if (view === null || view.state === "draft") return 0;
  const waits = view.may.review ? "unseen" : "requested";
  return view.items.filter(({ review }) => review === waits).length;
}
