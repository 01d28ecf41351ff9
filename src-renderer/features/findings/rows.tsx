// One row of the tree: a family with what is left of it, or a value with how often it stands and what was decided.

import { type Checked, RowCheck } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { DecisionSign, Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { countsOf, type Decisions, settledOf } from "../../state/values.ts";
import { FAMILY_NAMES, KINDS, PLACE_NAMES } from "../../words/kinds.ts";
import type { Row } from "./findings-tree.tsx";

type Common = {
  readonly id: string;
  readonly active: boolean;
  readonly top: number;
  readonly decisions: Decisions;
  readonly onToggle: () => void;
  readonly onPick: () => void;
};

export function FamilyRow(props: Common & { row: Extract<Row, { type: "family" }> }) {
  const { row, decisions } = props;
  const { family, findings } = row.of;
  const { redact, stand, open } = countsOf(findings, decisions);
  const checked: Checked = redact === findings.length ? "true" : redact > 0 ? "mixed" : "false";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys.
    <div
      id={props.id}
      className="fgroup"
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-posinset={row.at}
      aria-setsize={row.size}
      aria-expanded={row.open}
      aria-selected={false}
      aria-checked={checked}
      data-active={props.active}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={props.onPick}
    >
      <RowCheck checked={checked} onToggle={props.onToggle} />
      <span className="tw">
        <Icon name={row.open ? "down" : "right"} small />
      </span>
      <Glyph family={family} />
      <span className="strong">{t(FAMILY_NAMES[family])}</span>
      <span className="count">{findings.length}</span>
      <span className="grow" />
      <span className="xs faint nowrap">{open === 0 ? t("all decided") : t("{n} undecided", { n: open })}</span>
      <span className="mix" aria-hidden="true">
        {redact > 0 && <i className="r" style={{ flex: redact }} />}
        {stand > 0 && <i className="s" style={{ flex: stand }} />}
        {open > 0 && <i className="u" style={{ flex: open }} />}
      </span>
    </div>
  );
}

export function ValueRow(props: Common & { row: Extract<Row, { type: "value" }>; selected: boolean }) {
  const { row, decisions, selected } = props;
  const { findings, text, kind } = row.of;
  const settled = settledOf(findings, decisions);
  const { redact } = countsOf(findings, decisions);
  const first = findings[0]!;
  const where = first.page === null ? t(PLACE_NAMES[first.where]) : t("p. {page}", { page: first.page });
  const checked: Checked = settled === "redact" ? "true" : redact > 0 ? "mixed" : "false";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys.
    <div
      id={props.id}
      className={selected ? "frow on" : "frow"}
      role="treeitem"
      tabIndex={-1}
      aria-level={2}
      aria-posinset={row.at}
      aria-setsize={row.size}
      aria-selected={selected}
      aria-checked={checked}
      data-active={props.active}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={props.onPick}
    >
      <RowCheck checked={checked} onToggle={props.onToggle} />
      <span className="val clip">{text}</span>
      <span className="kind clip">{t(KINDS[kind].short)}</span>
      <span className="pp clip num">{where}</span>
      <span className="times num">×{findings.length}</span>
      <DecisionSign settled={settled} />
    </div>
  );
}
