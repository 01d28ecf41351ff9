// A page in the rail: in small, with its number, the bookmark it falls under, how much of what is on it, and its tick.

import { memo, type ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { rich, t } from "../../languages/language.ts";
import { type Family, type Mark, type PageSource, Thumbnail } from "../../viewer/index.ts";
import { FAMILIES, FAMILY_NAMES } from "../../words/kinds.ts";
import type { PageActs } from "./use-page-ticks.ts";

const hidden = (words: readonly ReactNode[]) => <span className="vh">{words}</span>;

type Props = {
  readonly number: number;
  readonly source: PageSource;
  readonly marks: readonly Mark[];
  /** CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly heading: string;
  readonly here: boolean;
  readonly choosing: boolean;
  readonly ticked: boolean;
  readonly acts: PageActs;
};

/** Scrolling goes past many of these: only one that changed is drawn again. */
export const PageRow = memo(function PageRow(props: Props) {
  const { number, source, marks, top, height, width, heading, here, choosing, ticked, acts } = props;
  return (
    <li
      className={here ? "on" : ""}
      aria-current={here ? "page" : undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {choosing && (
        <label className="tick">
          <input
            type="checkbox"
            data-tick={number}
            aria-label={t("Publish page {page}", { page: number })}
            checked={ticked}
            onClick={({ shiftKey }) => acts.press(shiftKey)}
            onKeyDown={(event) => acts.key(number, event)}
            onChange={({ target }) => acts.tick(number, target.checked)}
          />
        </label>
      )}
      <button type="button" className="page" onClick={() => acts.go(number)}>
        <Thumbnail source={source} page={number} width={width} marks={marks} />
        <span>
          <span className="no">
            {rich("<hidden>Page </hidden>{page}", { page: number, hidden })}
            {!choosing && ticked && (
              <span className="inexcerpt" title={t("In the excerpt")}>
                <Icon name="cut" small />
                <span className="vh">{t("In the excerpt")}</span>
              </span>
            )}
          </span>
          <span className="head">{heading}</span>
          <span className="marks">
            {familyCounts(marks).map(([family, count]) => (
              <span key={family} title={t(FAMILY_NAMES[family])}>
                <Glyph family={family} />
                <span className="vh">{t(FAMILY_NAMES[family])} </span>
                {count}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
});

function familyCounts(marks: readonly Mark[]): (readonly [Family, number])[] {
  return FAMILIES.flatMap((family) => {
    const count = marks.filter((mark) => mark.family === family).length;
    return count === 0 ? [] : [[family, count] as const];
  });
}
