// The selected finding: what it is, why it was found, where it stands, what it brings about, and what to do with it.

import { useMemo } from "react";
import { REASONS } from "../../../src-main/contract/desk.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import { verdictOf } from "../../state/values.ts";
import { FAMILY_NAMES, KINDS, PLACE_NAMES, REASON_NAMES } from "../../words/kinds.ts";
import { list } from "../../words/numbers.ts";
import { shortName } from "../../words/platforms.ts";
import { AddParagraph } from "../publishing/add-paragraph.tsx";
import { showFinding, useViewing } from "../review/viewing.ts";
import { coveredBy, decideSelected, placeAmongOpen, stepFinding } from "./acts.ts";
import { Context } from "./context.tsx";
import { Unsure } from "./unsure.tsx";

const MOST_PAGES = 9;

export function Inspector() {
  const { store, actions } = useDesk();
  const viewing = useViewing();
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const selected = useDeskState((desk) => desk.selected);
  const scope = useDeskState((desk) => desk.scope);
  const reason = useDeskState((desk) => desk.reason);
  const note = useDeskState((desk) => desk.note);
  const planned = useDeskState((desk) => desk.planned);
  const finding = useMemo(() => findings.find((f) => f.id === selected), [findings, selected]);
  if (finding === undefined)
    return (
      <section className="insp" aria-label={t("Selected finding")}>
        <p className="quietnote">{t("Choose a finding in the list or on the page.")}</p>
      </section>
    );
  const { family, long } = KINDS[finding.kind];
  const same = coveredBy({ findings }, finding, "value");
  const all = coveredBy({ findings }, finding, "family");
  const covered = scope === "this" ? 1 : scope === "value" ? same.length : all.length;
  const { at, of } = placeAmongOpen(store.get());
  const fires = planned.filter((p) => p.clauses.some((c) => c.findings.includes(finding.id)));
  const verdict = verdictOf(decisions, finding.id);
  const decided = decisions.get(finding.id);
  const text = finding.text.replace(/\s+/g, " ");
  return (
    <section className="insp" aria-label={t("Selected finding")}>
      <header>
        <span className="row gap7">
          <Glyph family={family} large hollow={verdict === "stand"} />
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
      <div className="value">
        <span className="mono">{text}</span>
        <span className="conf">
          <span className="confbar" aria-hidden="true">
            <i style={{ width: `${finding.confidence * 100}%` }} />
          </span>
          {sureness(finding.confidence)}
        </span>
      </div>
      <p className="why">{finding.why}</p>
      <dl>
        <dt>{t("Seen")}</dt>
        <dd>
          <span className="pgs">
            {same.slice(0, MOST_PAGES).map((f) => (
              <button
                key={f.id}
                type="button"
                className={f.id === selected ? "pg on" : "pg"}
                aria-current={f.id === selected || undefined}
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
        {finding.where === "page" && finding.page !== null && (
          <>
            <dt>{t("Context")}</dt>
            <Context finding={finding} struck={verdict === "redact"} />
            <Unsure finding={finding} />
            <dt>{t("Publish less")}</dt>
            <dd>
              <AddParagraph finding={finding} />
            </dd>
          </>
        )}
        {finding.where !== "page" && (
          <>
            <dt>{t("Where")}</dt>
            <dd>{t(OFF_PAGE[finding.where])}</dd>
          </>
        )}
        <dt>{t("Effect")}</dt>
        <dd>
          {verdict === "redact" ? (
            <span className="faint">{t("Taken out: it counts toward no platform’s rules.")}</span>
          ) : fires.length === 0 ? (
            <span className="faint">{t("No rule on record names it.")}</span>
          ) : (
            rich("Counts toward rules of {platforms}.", {
              platforms: <b>{list(fires.map((p) => shortName(p.platform)))}</b>,
            })
          )}
        </dd>
        {decided !== undefined && verdict !== "undecided" && (
          <>
            <dt>{t("Decided")}</dt>
            <dd>
              {t(verdict === "redact" ? "Redact: {reason}" : "Let stand: {reason}", {
                reason: reasonWords(decided.reason),
              })}
              {decided.note !== "" && <span className="faint">, {t("“{text}”", { text: decided.note })}</span>}
            </dd>
          </>
        )}
      </dl>
      <Segmented
        label={t("Apply to")}
        className="s fill"
        value={scope}
        onChange={(next) => store.set({ scope: next })}
        choices={[
          { value: "this", label: t("This one") },
          {
            value: "value",
            name: t("This value, {n, plural, one {# place} other {# places}}", { n: same.length }),
            label: rich("This value {n}", { n: <span className="n">{same.length}</span> }),
          },
          {
            value: "family",
            name: t("All {family}, {n, plural, one {# place} other {# places}}", {
              family: t(FAMILY_NAMES[family]),
              n: all.length,
            }),
            label: rich("All {family} {n}", {
              family: t(FAMILY_NAMES[family]),
              n: <span className="n">{all.length}</span>,
            }),
          },
        ]}
      />
      <div className="row gap6">
        <div className="field select reason">
          <select
            aria-label={t("Reason")}
            value={reason}
            onChange={(event) => store.set({ reason: event.target.value as typeof reason })}
          >
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {t(REASON_NAMES[one])}
              </option>
            ))}
          </select>
        </div>
        <div className="field grow">
          <input
            aria-label={t("Note")}
            placeholder={t("Note, kept with the decision")}
            maxLength={2000}
            value={note}
            onChange={(event) => store.set({ note: event.target.value })}
          />
        </div>
      </div>
      <div className="decide">
        <button type="button" className="btn primary l" onClick={() => void decideSelected(store, actions, "redact")}>
          {t("Redact {n}", { n: covered })} <kbd>R</kbd>
        </button>
        <button type="button" className="btn l" onClick={() => void decideSelected(store, actions, "stand")}>
          {t("Let stand")} <kbd>S</kbd>
        </button>
        <button type="button" className="btn l quiet" onClick={() => void decideSelected(store, actions, "undecided")}>
          {t("Leave open")} <kbd>U</kbd>
        </button>
      </div>
    </section>
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

/** A case of a later Stet may hold a reason that this one doesn't know. */
const reasonWords = (reason: string) => (isKnown(reason) ? t(REASON_NAMES[reason]) : reason);
const isKnown = (reason: string): reason is keyof typeof REASON_NAMES => Object.hasOwn(REASON_NAMES, reason);

function sureness(n: number): string {
  if (n >= 0.9) return t("Sure, {n, number, ::.00}", { n });
  return n >= 0.7 ? t("Fairly sure, {n, number, ::.00}", { n }) : t("Not sure, {n, number, ::.00}", { n });
}
