// The sample in one click, and beside it what the marks mean.

import type { ReactNode } from "react";
import { useApp } from "../../app/context.ts";
import { Glyph } from "../../components/signs.tsx";
import { rich, t } from "../../languages/language.ts";
import type { Family } from "../../viewer/types.ts";
import { wasGuided } from "../review/guide.tsx";

/** A mark as it stands on a page, around the words of a message. */
const marked =
  (family: Family, state: "undecided" | "stand" | "redact") =>
  (words: readonly ReactNode[]): ReactNode => (
    <mark className="hl" data-cat={family} data-state={state}>
      <i className="mg">
        <Glyph family={family} hollow={state === "stand"} />
      </i>
      <span className="orig">{words}</span>
    </mark>
  );

function Line({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div className="ln">
      <span>{children}</span>
      <span className="say">{said}</span>
    </div>
  );
}

export function SampleCard({ pages }: { pages: number | null }) {
  const { actions } = useApp();
  return (
    <article className="sample">
      <div className="frag" aria-hidden="true">
        <Line said={t("found")}>
          {rich("his number as <mark>912-34-XXXX</mark> with the", { mark: marked("id", "undecided") })}
        </Line>
        <Line said={t("let stand//done")}>
          {rich("office at <mark>400 Statehouse Plaza</mark>, where", { mark: marked("place", "stand") })}
        </Line>
        <Line said={t("to be redacted")}>
          {rich("the family line, <mark>(614) 555-0147</mark>, is", { mark: marked("contact", "redact") })}
        </Line>
        <Line said={t("gone")}>
          {rich("her school, <bar></bar>, and the", { bar: () => <span className="struck w86">&nbsp;</span> })}
        </Line>
      </div>
      <div className="sb">
        <p className="grow">
          <b>
            {pages === null
              ? t("A sample dossier")
              : t("A sample dossier, {n, plural, one {# page} other {# pages}}", { n: pages })}
          </b>
          {t("Fictitious people, real problems.")}
        </p>
        <button type="button" className="btn" onClick={() => void actions.openSample(!wasGuided())}>
          {t("Open the sample")}
        </button>
      </div>
    </article>
  );
}
