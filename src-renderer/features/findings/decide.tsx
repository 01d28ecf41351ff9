// What to do with the selected finding: how far it reaches, why, what the bar says, and the three answers.

import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Verdict } from "../../../src-main/contract/desk.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { type Choice, Segmented } from "../../components/controls.tsx";
import { rich, t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { type Act, actOn, coveredBy, type Scope } from "../../state/scopes.ts";
import { heldBy } from "../../state/signoff.ts";
import { plurals } from "../../words/kinds.ts";
import { pagesIn } from "../../words/page-list.ts";
import { decideSelected } from "./acts.ts";
import { Saying } from "./saying.tsx";

export function Decide({ finding }: { finding: Item }) {
  const { store, actions } = useDesk();
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const opened = useDeskState((desk) => desk.opened);
  const scope = useDeskState((desk) => desk.scope);
  const scopePages = useDeskState((desk) => desk.scopePages);
  const held = useDeskState((desk) => heldBy(desk.signoff) !== null);
  const covered = useMemo(
    () => coveredBy({ findings, scopePages, opened }, finding, scope),
    [findings, scopePages, opened, finding, scope],
  );
  const act = useMemo(() => actOn(covered, decisions, "redact", finding), [covered, decisions, finding]);
  /** Which of the answers is looked at, by pointer or by focus. */
  const at = useRef<Verdict | null>(null);
  const preview = (verdict: Verdict | null) => {
    at.current = verdict;
    const decides = verdict === null ? [] : actOn(covered, store.get().decisions, verdict, finding).decides;
    // One place is selected already: there is nothing more to show of it.
    store.set({ preview: decides.length > 1 ? new Set(decides.map(({ id }) => id)) : null });
  };
  const leave = () => preview(null);
  useEffect(() => () => store.set({ preview: null }), [store]);
  // Shown anew as soon as the scope, the finding or a decision is another.
  useEffect(() => {
    if (at.current !== null) preview(at.current);
  }, [act]);
  const decide = (verdict: Verdict) => {
    leave();
    void decideSelected(store, actions, verdict);
  };
  const looking = (verdict: Verdict) => ({
    onPointerEnter: () => preview(verdict),
    onPointerLeave: leave,
    onFocus: () => preview(verdict),
    onBlur: leave,
  });
  return (
    <div className="do">
      <div {...looking("redact")}>
        <ScopeChoice finding={finding} />
      </div>
      {scope !== "this" && <Reach act={act} scope={scope} />}
      <Saying />
      <div className="decide">
        <button
          type="button"
          className="btn primary l"
          disabled={held}
          aria-disabled={act.decides.length === 0}
          onClick={() => decide("redact")}
          {...looking("redact")}
        >
          {t("Redact {n}", { n: act.decides.length })} <kbd>R</kbd>
        </button>
        <button type="button" className="btn l" disabled={held} onClick={() => decide("stand")} {...looking("stand")}>
          {t("Let stand")} <kbd>S</kbd>
        </button>
        <button
          type="button"
          className="btn l quiet"
          disabled={held}
          onClick={() => decide("undecided")}
          {...looking("undecided")}
        >
          {t("Leave open")} <kbd>U</kbd>
        </button>
      </div>
    </div>
  );
}

function ScopeChoice({ finding }: { finding: Item }) {
  const { store } = useDesk();
  const findings = useDeskState((desk) => desk.findings);
  const scope = useDeskState((desk) => desk.scope);
  const scopePages = useDeskState((desk) => desk.scopePages);
  const pages = useDeskState((desk) => desk.opened.pages.length);
  const { page } = finding;
  const of = (one: Scope) => coveredBy({ findings }, finding, one).length;
  const kind = plurals(finding.kind, 1);
  const count = (n: number) => <span className="n">{n}</span>;
  const choices: Choice<Scope>[] = [
    { value: "this", label: t("This one") },
    {
      value: "value",
      name: t("This value, {n, plural, one {# place} other {# places}}", { n: of("value") }),
      label: rich("This value {n}", { n: count(of("value")) }),
    },
    {
      value: "kind",
      name: t("Every {kind}, {n, plural, one {# place} other {# places}}", { kind, n: of("kind") }),
      label: rich("<clip>Every {kind}</clip> {n}", { kind, n: count(of("kind")), clip }),
    },
    ...(page === null
      ? []
      : [
          {
            value: "page" as const,
            name: t("Page {page}, {n, plural, one {# place} other {# places}}", { page, n: of("page") }),
            label: rich("Page {page}: {n}", { page, n: count(of("page")) }),
          },
        ]),
    { value: "pages", label: t("Pages…") },
  ];
  const bad = scope === "pages" && pagesIn(scopePages, pages) === null;
  return (
    <>
      <Segmented
        label={t("Apply to")}
        className="s fill scopes"
        value={scope}
        onChange={(next) => store.set({ scope: next })}
        choices={choices}
      />
      {scope === "pages" && (
        <div className="field">
          <input
            aria-label={t("Apply to these pages, of {count}", { count: pages })}
            aria-invalid={bad}
            placeholder={t("3-5, 9")}
            value={scopePages}
            onChange={(event) => store.set({ scopePages: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

const clip = (words: readonly ReactNode[]) => <span className="clip">{words}</span>;

/** "9 places on 6 pages. 2 let stand stay." */
function Reach({ act, scope }: { act: Act; scope: Scope }) {
  const { decides, stay, again } = act;
  const n = decides.length;
  // The pages of one value are listed above, and the button says how many places.
  if (scope === "value" && stay.length === 0 && !again) return null;
  const pages = new Set(decides.flatMap(({ page }) => (page === null ? [] : [page]))).size;
  if (n === 0 && stay.length === 0)
    return <p className="reach">{scope === "pages" ? t("Say which pages: 3-5, 9.") : t("Nothing is there.")}</p>;
  return (
    <p className="reach">
      {n > 0 &&
        (pages > 0
          ? t("{n, plural, one {# place} other {# places}} on {pages, plural, one {# page} other {# pages}}.", {
              n,
              pages,
            })
          : t("{n, plural, one {# place} other {# places}}.", { n }))}{" "}
      {again && t("Redacted already: they get this reason and label.")}{" "}
      {stay.length > 0 &&
        t("{n, plural, one {# let stand stays so.} other {# let stand stay so.}}", { n: stay.length })}
    </p>
  );
}
