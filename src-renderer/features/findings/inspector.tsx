// The selected finding: what it is, why it was found, where it stands, what it brings about, and what to do with it.

import { memo, useMemo } from "react";
import { useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { msg, t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { surenessOf } from "../../state/narrow.ts";
import { reasonName } from "../../state/saying.ts";
import { coveredBy } from "../../state/scopes.ts";
import { itemWords, verdictOf } from "../../state/values.ts";
import { KINDS, PLACE_NAMES } from "../../words/kinds.ts";
import { when } from "../../words/numbers.ts";
import { AddParagraph } from "../publishing/add-paragraph.tsx";
import { showFinding, useViewing } from "../review/viewing.ts";
import { placeAmongOpen, stepFinding } from "./acts.ts";
import { Published } from "./context.tsx";
import { Decide } from "./decide.tsx";
import { EffectLine } from "./effect.tsx";
import { HandInspector } from "./hand-inspector.tsx";
import { Unsure } from "./unsure.tsx";

const MOST_PAGES = 8;

export const Inspector = memo(function Inspector() {
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const selected = useDeskState((desk) => desk.selected);
  const label = useDeskState((desk) => desk.label);
  const finding = useMemo(() => findings.find((f) => f.id === selected), [findings, selected]);
  if (finding === undefined)
    return (
      <section className="insp" aria-label={t("Selected finding")}>
        <p className="quietnote">{t("Choose a finding in the list or on the page.")}</p>
      </section>
    );
  const verdict = verdictOf(decisions, finding.id);
  const decided = decisions.get(finding.id);
  return (
    <section className="insp" aria-label={t("Selected finding")}>
      <Head finding={finding} hollow={verdict === "stand"} />
      {/* Scrolls in a low window, so that what can be done stays in sight. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div className="told" tabIndex={0} role="group" aria-label={t("About it")}>
        <ValueLine finding={finding} />
        {finding.why !== "" && <p className="why">{finding.why}</p>}
        <dl>
          <Seen finding={finding} />
          <Published
            finding={finding}
            verdict={verdict}
            label={verdict === "redact" ? (decided?.label ?? null) : label}
          />
          {finding.where === "page" && finding.page !== null ? (
            <Unsure finding={finding} />
          ) : (
            <>
              <dt>{t("Where")}</dt>
              <dd>{t(OFF_PAGE[finding.where])}</dd>
            </>
          )}
          <dt>{t("Effect")}</dt>
          <dd>
            <EffectLine finding={finding} verdict={verdict} />
          </dd>
          <Decided finding={finding} />
        </dl>
        <Further finding={finding} />
      </div>
      <HandInspector finding={finding} />
      <Decide finding={finding} />
    </section>
  );
});

function Head({ finding, hollow }: { finding: Item; hollow: boolean }) {
  const { store } = useDesk();
  const viewing = useViewing();
  const { family, long } = KINDS[finding.kind];
  const { at, of } = placeAmongOpen(store.get());
  return (
    <header>
      <span className="row gap7">
        <Glyph family={family} large hollow={hollow} />
        <h2>{t(long)}</h2>
      </span>
      <span className="row gap2">
        <span className="xs faint num among">
          {of === 0
            ? t("all decided")
            : at === 0
              ? t("{n} undecided", { n: of })
              : t("{at} of {of} undecided", { at, of })}
        </span>
        <button
          type="button"
          className="btn quiet icononly s"
          aria-label={t("Previous finding (K)")}
          onClick={() => stepFinding(store, viewing, -1)}
        >
          <Icon name="up" small />
        </button>
        <button
          type="button"
          className="btn quiet icononly s"
          aria-label={t("Next finding (J)")}
          onClick={() => stepFinding(store, viewing, 1)}
        >
          <Icon name="down" small />
        </button>
      </span>
    </header>
  );
}

function ValueLine({ finding }: { finding: Item }) {
  return (
    <div className="value">
      <span className="mono">{itemWords(finding)}</span>
      {finding.kind !== "hand" && (
        <span className="conf">
          <span className="confbar" aria-hidden="true">
            <i style={{ width: `${finding.confidence * 100}%` }} />
          </span>
          {t(SURE_WORDS[surenessOf(finding.confidence)], { n: finding.confidence })}
        </span>
      )}
    </div>
  );
}

const plainOf = ({ text }: Item) => text.replace(/\s+/g, " ").trim();
/** Longer ones make no example to search for. */
const LONGEST_EXAMPLE = 200;

function Seen({ finding }: { finding: Item }) {
  const { store } = useDesk();
  const viewing = useViewing();
  const findings = useDeskState((desk) => desk.findings);
  const same = useMemo(() => coveredBy({ findings }, finding, "value"), [findings, finding]);
  return (
    <>
      <dt>{t("Seen")}</dt>
      <dd className="seen">
        <span className="pgs">
          {same.slice(0, MOST_PAGES).map((f) => (
            <button
              key={f.id}
              type="button"
              className={f.id === finding.id ? "pg on" : "pg"}
              aria-current={f.id === finding.id || undefined}
              aria-label={f.page === null ? t(PLACE_NAMES[f.where]) : t("Page {page}", { page: f.page })}
              onClick={() => showFinding(store, viewing, f)}
            >
              {f.page ?? t(PLACE_NAMES[f.where])}
            </button>
          ))}
          {same.length > MOST_PAGES && (
            <span className="faint">{t("and {n} more", { n: same.length - MOST_PAGES })}</span>
          )}
        </span>
      </dd>
    </>
  );
}

/** Where else one can go from here. */
function Further({ finding }: { finding: Item }) {
  const { store } = useDesk();
  const text = plainOf(finding);
  return (
    <p className="further">
      {text !== "" && text.length <= LONGEST_EXAMPLE && (
        <button
          type="button"
          className="linklike"
          onClick={() => store.set({ sheet: "search", searchSeed: { for: "like", text } })}
        >
          {t("More like this")}
        </button>
      )}
      {finding.where === "page" && <AddParagraph finding={finding} />}
    </p>
  );
}

function Decided({ finding }: { finding: Item }) {
  const reasons = useAppState((app) => app.reasons);
  const decided = useDeskState((desk) => desk.decisions.get(finding.id));
  const isUnder = useDeskState((desk) => desk.under.has(finding.id));
  if (decided === undefined || decided.verdict === "undecided") return null;
  if (isUnder)
    return (
      <>
        <dt>{t("Decided")}</dt>
        <dd>{t("Goes with the mark by hand that lies over it.")}</dd>
      </>
    );
  const reason = reasonName(decided.reason, reasons);
  return (
    <>
      <dt>{t("Decided")}</dt>
      <dd>
        {t(decided.verdict === "redact" ? "Redact: {reason}" : "Let stand: {reason}", { reason })}
        {decided.note !== "" && <span className="faint">, {t("“{text}”", { text: decided.note })}</span>}
        <span className="faint">, {when(decided.decidedAt)}</span>
      </dd>
    </>
  );
}

const OFF_PAGE = {
  page: "",
  annotation: msg("In a note on the page. Notes become part of the page, or are left out."),
  form: msg("In a form field."),
  metadata: msg("In the file’s properties, which the copy leaves out in any case."),
  outline: msg("In a bookmark, which the copy leaves out in any case."),
  attachment: msg("In an attached file’s name, which the copy leaves out in any case."),
  hidden: msg("In text that is clipped or off the page."),
} as const;

const SURE_WORDS = {
  sure: msg("Sure, {n, number, ::.00}"),
  fairly: msg("Fairly sure, {n, number, ::.00}"),
  unsure: msg("Not sure, {n, number, ::.00}"),
} as const;
