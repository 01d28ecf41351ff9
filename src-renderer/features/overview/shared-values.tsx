// Values and people that stand in more than one document, where, and one press to redact each of them everywhere.

import { useState } from "react";
import type { OverviewDocument, SharedValue } from "../../../src-main/contract/case-overview.ts";
import { DecisionSign, Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { KINDS } from "../../words/kinds.ts";
import { pageRanges } from "../../words/numbers.ts";
import { placesLeft } from "./counts.ts";

const AT_FIRST = 12;

type Props = {
  readonly title: string;
  readonly shared: readonly SharedValue[];
  readonly documents: readonly OverviewDocument[];
  readonly onPage: (document: string, page: number) => void;
  readonly onRedact: (group: string) => void;
};

export function SharedValues({ title, shared, documents, onPage, onRedact }: Props) {
  const [all, setAll] = useState(false);
  if (shared.length === 0) return null;
  const names = new Map(documents.map(({ sha256, name }) => [sha256, name]));
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="count">{shared.length}</span>
      </h3>
      <ul className="shared">
        {shared.slice(0, all ? undefined : AT_FIRST).map((value) => {
          const left = placesLeft(value);
          return (
            <li key={value.group}>
              <Glyph family={KINDS[value.kind].family} hollow={left === 0} />
              <span className="what">
                <b className="clip" title={value.text}>
                  {value.text}
                </b>
                <span className="xs faint">{t(KINDS[value.kind].short)}</span>
              </span>
              <span className="where">
                {value.documents.map(({ sha256, pages, findings }) => (
                  <button
                    key={sha256}
                    type="button"
                    className="btn quiet s"
                    onClick={() => onPage(sha256, pages[0] ?? 1)}
                  >
                    <span className="clip">{names.get(sha256)}</span>
                    <span className="faint num">
                      {pages.length === 0 ? t("×{n}", { n: findings }) : t("p. {pages}", { pages: pageRanges(pages) })}
                    </span>
                  </button>
                ))}
              </span>
              {left === 0 ? (
                <span className="row gap6 small soft done">
                  <DecisionSign settled="redact" /> {t("redacted everywhere")}
                </span>
              ) : (
                <button type="button" className="btn s" onClick={() => onRedact(value.group)}>
                  {t("Redact everywhere, {n, plural, one {# place} other {# places}}", { n: left })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {shared.length > AT_FIRST && (
        <button type="button" className="btn quiet s" onClick={() => setAll(!all)}>
          {all ? t("Fewer") : t("All {n}", { n: shared.length })}
        </button>
      )}
    </section>
  );
}
