// The sample in one click, and beside it what the marks mean.
import type { ReactNode } from "react";
import { useApp } from "../../app/context.ts";
import { Glyph } from "../../components/signs.tsx";
import type { Family } from "../../viewer/types.ts";

type MarkedProps = { family: Family; state: "undecided" | "stand" | "redact"; children: ReactNode };

function Marked({ family, state, children }: MarkedProps) {
  return (
    <mark className="hl" data-cat={family} data-state={state}>
      <i className="mg">
        <Glyph family={family} hollow={state === "stand"} />
      </i>
      <span className="orig">{children}</span>
    </mark>
  );
}

export function SampleCard({ pages }: { pages: number | null }) {
  const { actions } = useApp();
  return (
    <article className="sample">
      <div className="frag" aria-hidden="true">
        <div className="ln">
          <span>
            his number as{" "}
            <Marked family="id" state="undecided">
              912-34-XXXX
            </Marked>{" "}
            with the
          </span>
          <span className="say">found</span>
        </div>
        <div className="ln">
          <span>
            office at{" "}
            <Marked family="place" state="stand">
              400 Statehouse Plaza
            </Marked>
            , where
          </span>
          <span className="say">let stand</span>
        </div>
        <div className="ln">
          <span>
            the family line,{" "}
            <Marked family="contact" state="redact">
              (614) 555-0147
            </Marked>
            , is
          </span>
          <span className="say">to be redacted</span>
        </div>
        <div className="ln">
          <span>
            her school, <span className="struck w86">&nbsp;</span>, and the
          </span>
          <span className="say">gone</span>
        </div>
      </div>
      <div className="sb">
        <p className="grow">
          <b>A sample dossier{pages === null ? "" : `, ${pages} pages`}</b>Fictitious people, real problems.
        </p>
        <button type="button" className="btn" onClick={() => void actions.openSample()}>
          Open the sample
        </button>
      </div>
    </article>
  );
}
