// One row of the tree: a group with what is left of it, or a value with how often it stands and what was decided.

import { useDeskState } from "../../app/context.ts";
import type { RowAttributes } from "../../components/check-tree.tsx";
import { type Checked, RowCheck } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { DecisionSign, Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import type { Group } from "../../state/groups.ts";
import { heldBy } from "../../state/signoff.ts";
import { countsOf, type Decisions, settledOf, type Value } from "../../state/values.ts";
import { FAMILY_NAMES, KINDS, PLACE_NAMES } from "../../words/kinds.ts";

type Common = {
  readonly attributes: RowAttributes;
  readonly decisions: Decisions;
  /** The act that is looked at would decide some of it. */
  readonly covered: boolean;
  readonly onToggle: () => void;
};

/** What is with counsel is locked: readable, and not to be ticked. */
function Tick({ checked, onToggle }: { checked: Checked; onToggle: () => void }) {
  const held = useDeskState((desk) => heldBy(desk.signoff) !== null);
  return held ? (
    <span className="rowlock">
      <Icon name="lock" small />
    </span>
  ) : (
    <RowCheck checked={checked} onToggle={onToggle} />
  );
}

export function GroupRow({
  group,
  open,
  decisions,
  covered,
  attributes,
  onToggle,
}: Common & { group: Group; open: boolean }) {
  const { findings } = group;
  const { redact, stand, open: left } = countsOf(findings, decisions);
  const checked: Checked = redact === findings.length ? "true" : redact > 0 ? "mixed" : "false";
  return (
    <div
      {...attributes}
      role="treeitem"
      tabIndex={-1}
      className="fgroup"
      aria-selected={false}
      aria-checked={checked}
      data-covered={covered}
    >
      <Tick checked={checked} onToggle={onToggle} />
      <span className="tw">
        <Icon name={open ? "down" : "right"} small />
      </span>
      {group.of.by === "kind" && <Glyph family={group.of.family} />}
      <span className="strong clip">{groupWords(group)}</span>
      <span className="count">{findings.length}</span>
      <span className="grow" />
      <span className="xs faint nowrap">{left === 0 ? t("all decided") : t("{n} undecided", { n: left })}</span>
      <span className="mix" aria-hidden="true">
        {redact > 0 && <i className="r" style={{ flex: redact }} />}
        {stand > 0 && <i className="s" style={{ flex: stand }} />}
        {left > 0 && <i className="u" style={{ flex: left }} />}
      </span>
    </div>
  );
}

function groupWords({ of }: Group): string {
  switch (of.by) {
    case "kind":
      return t(FAMILY_NAMES[of.family]);
    case "page":
      return of.page === null ? t("Not on a page") : t("Page {page}", { page: of.page });
    case "person":
      return of.name ?? t("Nobody’s that is known");
  }
}

export function ValueRow(props: Common & { value: Value; selected: boolean; glyph: boolean }) {
  const { value, decisions, covered, attributes, selected, glyph, onToggle } = props;
  const { findings, text, kind, family } = value;
  const settled = settledOf(findings, decisions);
  const { redact } = countsOf(findings, decisions);
  const first = findings[0]!;
  const where = first.page === null ? t(PLACE_NAMES[first.where]) : t("p. {page}", { page: first.page });
  const checked: Checked = settled === "redact" ? "true" : redact > 0 ? "mixed" : "false";
  return (
    <div
      {...attributes}
      role="treeitem"
      tabIndex={-1}
      className={selected ? "frow on" : "frow"}
      aria-selected={selected}
      aria-checked={checked}
      data-covered={covered}
    >
      <Tick checked={checked} onToggle={onToggle} />
      <span className="val clip">
        {glyph && <Glyph family={family} />}
        {text}
      </span>
      <span className="kind clip">{t(KINDS[kind].short)}</span>
      <span className="pp clip num">{where}</span>
      <span className="times num">×{findings.length}</span>
      <DecisionSign settled={settled} />
    </div>
  );
}
