// A mark made by hand, in the inspector: its place in numbers, so that the page isn't needed for it, and its label.

import { type KeyboardEvent, useEffect, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { verdictOf } from "../../state/values.ts";
import type { Rect } from "../../viewer/types.ts";

/** Points a side: a smaller box can't be taken hold of again. */
const LEAST = 4;
const MOST_LABEL = 40;

type Sides = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const points = (n: number) => Math.round(n * 100) / 100;

export function HandInspector({ finding }: { finding: Item }) {
  const decisions = useDeskState((desk) => desk.decisions);
  if (finding.how === undefined || verdictOf(decisions, finding.id) !== "redact") return null;
  const [quad] = finding.quads;
  const isBox = finding.how !== "page" && finding.quads.length === 1 && quad !== undefined;
  return (
    <div className="handinsp">
      {isBox && <Place key={`${finding.id} place`} mark={finding.id} page={finding.page ?? 1} sides={sidesOf(quad)} />}
      <Written key={`${finding.id} label`} mark={finding.id} />
    </div>
  );
}

function sidesOf(quad: readonly number[]): Sides {
  const [xs, ys] = [quad.filter((_, i) => i % 2 === 0), quad.filter((_, i) => i % 2 === 1)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: points(x), y: points(y), width: points(Math.max(...xs) - x), height: points(Math.max(...ys) - y) };
}

function Place({ mark, page, sides }: { mark: string; page: number; sides: Sides }) {
  const { actions } = useDesk();
  const size = useDeskState((desk) => desk.opened.pages[page - 1]);
  const [typed, setTyped] = useState<Partial<Record<keyof Sides, string>>>({});
  if (size === undefined) return null;
  const names = { x: t("From left"), y: t("From top"), width: t("Width"), height: t("Height") };
  const most = {
    x: size.width - sides.width,
    y: size.height - sides.height,
    width: size.width - sides.x,
    height: size.height - sides.y,
  };
  const save = async () => {
    const next = { ...sides };
    for (const side of SIDES) {
      const value = Number(typed[side]);
      if (typed[side] === undefined || typed[side].trim() === "" || !Number.isFinite(value)) continue;
      const least = side === "x" || side === "y" ? 0 : LEAST;
      next[side] = Math.min(Math.max(value, least), Math.max(least, most[side]));
    }
    setTyped({});
    if (SIDES.every((side) => Math.abs(next[side] - sides[side]) < 0.01)) return;
    const rect: Rect = [next.x, next.y, points(next.x + next.width), points(next.y + next.height)];
    await actions.moveMark(mark, rect);
  };
  return (
    <fieldset className="handplace">
      <legend>{t("Place on page {page}, in points", { page })}</legend>
      {SIDES.map((side) => (
        <label key={side}>
          {names[side]}
          <input
            className="input"
            type="number"
            step={1}
            min={side === "x" || side === "y" ? 0 : LEAST}
            max={Math.floor(most[side])}
            value={typed[side] ?? sides[side]}
            onChange={({ target }) => setTyped({ ...typed, [side]: target.value })}
            onBlur={() => void save()}
            onKeyDown={(event) => isEnter(event) && void save()}
          />
        </label>
      ))}
    </fieldset>
  );
}

const SIDES = ["x", "y", "width", "height"] as const;
const isEnter = ({ key }: KeyboardEvent) => key === "Enter";

/** What stands on the bar of this mark, whatever the next one gets. */
function Written({ mark }: { mark: string }) {
  const { actions } = useDesk();
  const label = useDeskState((desk) => desk.decisions.get(mark)?.label ?? null);
  const [text, setText] = useState(label?.text ?? "");
  const style = label?.style ?? "bar";
  // Undone or done again, it is another.
  useEffect(() => setText(label?.text ?? ""), [label]);
  const save = (as: "bar" | "plain") => {
    const words = text.trim();
    if (words === (label?.text ?? "") && (label === null || as === label.style)) return;
    void actions.labelMark(mark, words === "" ? null : { text: words, style: as });
  };
  return (
    <div className="row gap6">
      <div className="field grow">
        <input
          aria-label={t("Label of this mark")}
          placeholder={t("Label on the bar")}
          maxLength={MOST_LABEL}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => save(style)}
          onKeyDown={(event) => isEnter(event) && save(style)}
        />
      </div>
      <div className="field select">
        <select
          aria-label={t("How the label looks")}
          value={style}
          disabled={label === null}
          onChange={({ target }) => save(target.value === "plain" ? "plain" : "bar")}
        >
          <option value="bar">{t("On black")}</option>
          <option value="plain">{t("On white")}</option>
        </select>
      </div>
    </div>
  );
}
