// The selected finding: what it is, why it was found, where it stands, what it brings about, and what to do with it.
import { useMemo } from "react";
import { REASONS } from "../../../src-main/contract/desk.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Segmented } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { verdictOf } from "../../state/values.ts";
import { FAMILY_NAMES, KINDS, PLACE_NAMES, REASON_NAMES } from "../../words/kinds.ts";
import { list, plural } from "../../words/numbers.ts";
import { shortName } from "../../words/platforms.ts";
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
      <section className="insp" aria-label="Selected finding">
        <p className="quietnote">Choose a finding in the list or on the page.</p>
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
    <section className="insp" aria-label="Selected finding">
      <header>
        <span className="row gap7">
          <Glyph family={family} large hollow={verdict === "stand"} />
          <h2>{long}</h2>
        </span>
        <span className="row gap2">
          <span className="xs faint num among">
            {of === 0 ? "all decided" : at === 0 ? `${of} undecided` : `${at} of ${of} undecided`}
          </span>
          <button
            type="button"
            className="btn quiet icononly s"
            aria-label="Previous finding (K)"
            onClick={() => stepFinding(store, viewing, -1)}
          >
            <Icon name="up" small />
          </button>
          <button
            type="button"
            className="btn quiet icononly s"
            aria-label="Next finding (J)"
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
        <dt>Seen</dt>
        <dd>
          <span className="pgs">
            {same.slice(0, MOST_PAGES).map((f) => (
              <button
                key={f.id}
                type="button"
                className={f.id === selected ? "pg on" : "pg"}
                aria-current={f.id === selected || undefined}
                aria-label={f.page === null ? PLACE_NAMES[f.where] : `Page ${f.page}`}
                onClick={() => showFinding(store, viewing, f)}
              >
                {f.page ?? PLACE_NAMES[f.where]}
              </button>
            ))}
            {same.length > MOST_PAGES && <span className="faint">and {same.length - MOST_PAGES} more</span>}
          </span>
        </dd>
        {finding.where === "page" && finding.page !== null && (
          <>
            <dt>Context</dt>
            <Context finding={finding} struck={verdict === "redact"} />
            <Unsure finding={finding} />
          </>
        )}
        {finding.where !== "page" && (
          <>
            <dt>Where</dt>
            <dd>{OFF_PAGE[finding.where]}</dd>
          </>
        )}
        <dt>Effect</dt>
        <dd>
          {verdict === "redact" ? (
            <span className="faint">Taken out: it counts toward no platform’s rules.</span>
          ) : fires.length === 0 ? (
            <span className="faint">No rule on record names it.</span>
          ) : (
            <>
              Counts toward rules of <b>{list(fires.map((p) => shortName(p.platform)))}</b>.
            </>
          )}
        </dd>
        {decided !== undefined && verdict !== "undecided" && (
          <>
            <dt>Decided</dt>
            <dd>
              {verdict === "redact" ? "Redact" : "Let stand"}:{" "}
              {REASON_NAMES[decided.reason as keyof typeof REASON_NAMES] ?? decided.reason}
              {decided.note !== "" && <span className="faint">, “{decided.note}”</span>}
            </dd>
          </>
        )}
      </dl>
      <Segmented
        label="Apply to"
        className="s fill"
        value={scope}
        onChange={(next) => store.set({ scope: next })}
        choices={[
          { value: "this", label: "This one" },
          {
            value: "value",
            name: `This value, ${plural(same.length, "place")}`,
            label: (
              <>
                This value <span className="n">{same.length}</span>
              </>
            ),
          },
          {
            value: "family",
            name: `All ${FAMILY_NAMES[family]}, ${plural(all.length, "place")}`,
            label: (
              <>
                All {FAMILY_NAMES[family]} <span className="n">{all.length}</span>
              </>
            ),
          },
        ]}
      />
      <div className="row gap6">
        <div className="field select reason">
          <select
            aria-label="Reason"
            value={reason}
            onChange={(event) => store.set({ reason: event.target.value as typeof reason })}
          >
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {REASON_NAMES[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="field grow">
          <input
            aria-label="Note"
            placeholder="Note, kept with the decision"
            maxLength={2000}
            value={note}
            onChange={(event) => store.set({ note: event.target.value })}
          />
        </div>
      </div>
      <div className="decide">
        <button type="button" className="btn primary l" onClick={() => void decideSelected(store, actions, "redact")}>
          Redact {covered} <kbd>R</kbd>
        </button>
        <button type="button" className="btn l" onClick={() => void decideSelected(store, actions, "stand")}>
          Let stand <kbd>S</kbd>
        </button>
        <button type="button" className="btn l quiet" onClick={() => void decideSelected(store, actions, "undecided")}>
          Leave open <kbd>U</kbd>
        </button>
      </div>
    </section>
  );
}

const OFF_PAGE = {
  page: "",
  annotation: "In a note on the page. Notes become part of the page, or are left out.",
  form: "In a form field.",
  metadata: "In the file’s properties, which the copy leaves out in any case.",
  outline: "In a bookmark, which the copy leaves out in any case.",
  attachment: "In an attached file’s name, which the copy leaves out in any case.",
  hidden: "In text that is clipped or off the page.",
} as const;

function sureness(confidence: number): string {
  const word = confidence >= 0.9 ? "Sure" : confidence >= 0.7 ? "Fairly sure" : "Not sure";
  return `${word}, ${confidence.toFixed(2)}`;
}
