// What an attack found of one strength, a few at first: what it is, where, and what to do.

import { useState } from "react";
import type { Strength } from "../../../src-main/contract/check.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { ATTACK_NAMES, STRENGTH_NAMES, type Told } from "../../words/attacks.ts";
import { pageRanges } from "../../words/numbers.ts";

const AT_FIRST = 5;

type Props = {
  readonly strength: Strength;
  readonly found: readonly Told[];
  readonly onShowPage: (page: number) => void;
};

export function Findings({ strength, found, onShowPage }: Props) {
  const [all, setAll] = useState(false);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, AT_FIRST);
  return (
    <ul className="attacks" aria-label={t(STRENGTH_NAMES[strength])}>
      {shown.map((one) => (
        <li key={`${one.attack} ${one.summary} ${one.pages.join()}`} className="residue" data-strength={strength}>
          <header>
            <b>{t(ATTACK_NAMES[one.attack])}</b>
            <span className="xs faint">{where(one.pages)}</span>
          </header>
          <p className="small">
            {one.summary}
            {one.words.length > 0 && (
              <span className="soft"> {one.words.map((text) => t("“{text}”", { text })).join(", ")}</span>
            )}
          </p>
          {one.advice !== "Nothing to do." && (
            <p className="small soft">
              <b>{t("What to do:")}</b> {one.advice}
            </p>
          )}
          {one.pages.length > 0 && (
            <div className="row">
              <button type="button" className="btn s" onClick={() => onShowPage(one.pages[0]!)}>
                <Icon name="eye" small />
                {t("Show page {page}", { page: one.pages[0] })}
              </button>
            </div>
          )}
        </li>
      ))}
      {shown.length < found.length && (
        <li>
          <button type="button" className="btn quiet s" onClick={() => setAll(true)}>
            {t("Show {n} more", { n: found.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

const where = (pages: readonly number[]) =>
  pages.length === 0
    ? t("in the file")
    : t("{n, plural, one {page} other {pages}} {pages}", { n: pages.length, pages: pageRanges(pages) });
