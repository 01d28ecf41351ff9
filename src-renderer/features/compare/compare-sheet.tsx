// Copies of one document beside each other: where they differ each may say who got it; what all share can be published.

import { useEffect, useMemo, useRef, useState } from "react";
import type { CompareResult } from "../../../src-main/contract/compare.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { useEscape } from "../../components/use-escape.ts";
import { t } from "../../languages/language.ts";
import { STAGE_NAMES } from "../../words/checks.ts";
import { list } from "../../words/numbers.ts";
import { Saying } from "../findings/saying.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { differingOf, placesOf } from "./differing.ts";
import { type Comparing, useCompare } from "./use-compare.ts";

const NONE: ReadonlySet<string> = new Set();
const SOURCE_PROTECTION = "source_protection";

export function CompareSheet({ onClose }: { onClose: () => void }) {
  const { store, actions } = useDesk();
  const box = useRef<HTMLElement>(null);
  const { comparing, compare, stop } = useCompare();
  const result = comparing.state === "done" ? comparing.result : null;
  const kinds = useMemo(() => (result === null ? [] : differingOf(result)), [result]);
  const [unticked, setUnticked] = useState(NONE);
  const ticked = kinds.flatMap(({ differing }) => differing.filter((one) => one.strikes && !unticked.has(one.key)));
  useEffect(() => setUnticked(NONE), [result]);

  // What differs from copy to copy is struck for the source's sake, until somebody says another reason here.
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    const { reason } = store.get();
    store.set({ reason: SOURCE_PROTECTION });
    box.current?.querySelector<HTMLElement>("input, button.btn")?.focus();
    return () => {
      store.set(({ reason: now }) => ({ pointed: null, reason: now === SOURCE_PROTECTION ? reason : now }));
      opener?.focus();
    };
  }, [store]);
  useEscape(box, onClose);

  return (
    <section ref={box} className="panel searchsheet" role="dialog" aria-label={t("Compare copies")} data-region="panel">
      <div className="tabs">
        <h2>{t("Compare copies")}</h2>
        <span className="spacer" />
        <button type="button" className="btn quiet icononly s" aria-label={t("Close the comparison")} onClick={onClose}>
          <Icon name="cross" small />
        </button>
      </div>
      <Choosing running={comparing.state === "running"} onCompare={compare} onStop={stop} />
      <Told comparing={comparing} />
      {result?.related === true && kinds.length > 0 && (
        <>
          <DifferenceList
            kinds={kinds}
            names={result.documents.map(({ name }) => name)}
            unticked={unticked}
            onUntick={setUnticked}
          />
          <div className="insp">
            <div className="do">
              <Saying />
              <div className="decide">
                <button
                  type="button"
                  className="btn primary l"
                  aria-disabled={ticked.length === 0}
                  onClick={() => void actions.mark(placesOf(ticked))}
                >
                  {t("Redact {n, plural, one {# difference} other {# differences}}", { n: ticked.length })}
                </button>
              </div>
            </div>
          </div>
        </>
      )}
    </section>
  );
}

type ChoosingProps = {
  readonly running: boolean;
  readonly onCompare: (others: readonly string[]) => void;
  readonly onStop: () => void;
};

function Choosing({ running, onCompare, onStop }: ChoosingProps) {
  const { actions } = useDesk();
  const documents = useDeskState((desk) => desk.summary.documents);
  const others = useMemo(
    () => documents.filter(({ sha256 }) => sha256 !== actions.place.document),
    [documents, actions],
  );
  const [chosen, setChosen] = useState<readonly string[]>(() => (others.length === 1 ? [others[0]!.sha256] : []));
  if (others.length === 0)
    return (
      <p className="ftools small">
        {t(
          "There is no other document in this case. Add the other copy to it, with the plus beside Documents, and come back to this one.",
        )}
      </p>
    );
  const turn = (sha256: string, on: boolean) =>
    setChosen((now) => (on ? [...now, sha256] : now.filter((one) => one !== sha256)));
  return (
    <div className="ftools">
      <fieldset className="others">
        <legend className="small">{t("This document beside")}</legend>
        {others.map(({ sha256, name }) => (
          <label key={sha256} className="row gap6">
            <input
              type="checkbox"
              checked={chosen.includes(sha256)}
              disabled={running}
              onChange={({ target }) => turn(sha256, target.checked)}
            />
            <span className="clip">{name}</span>
          </label>
        ))}
      </fieldset>
      {/* One button, so that the keyboard stays on it while its work begins and ends. */}
      <button
        type="button"
        className="btn"
        aria-disabled={!running && chosen.length === 0}
        onClick={() => (running ? onStop() : chosen.length > 0 && onCompare(chosen))}
      >
        {running ? t("Stop") : t("Compare")}
      </button>
    </div>
  );
}

/** How it stands, and what should be known of the result; the one place where it is announced. */
function Told({ comparing }: { comparing: Comparing }) {
  if (comparing.state === "failed")
    return (
      <Notice kind="danger" title={t("Nothing was compared.")}>
        {comparing.why}
      </Notice>
    );
  const { progress } = comparing.state === "running" ? comparing : { progress: null };
  return (
    <div className="foundline small" role="status">
      {comparing.state === "running" && t(STAGE_NAMES[progress?.stage ?? "reading"])}
      {progress !== null && progress.of > 0 && (
        <span className="num" aria-hidden="true">
          {" "}
          {t("{done} of {of}", { done: progress.done, of: progress.of })}
        </span>
      )}
      {comparing.state === "done" && <Result result={comparing.result} />}
    </div>
  );
}

function Result({ result: { related, differences, cut, words, unread, documents } }: { result: CompareResult }) {
  if (!related) return t("These don’t read as copies of one document.");
  const names = unread.map(({ copy, page }) => t("page {page} of {name}", { page, name: documents[copy - 1]!.name }));
  return (
    <>
      {differences.length === 0
        ? t("Nothing differs that was compared: text, pictures of pages, the files’ own fields.")
        : t("{n, plural, one {# difference} other {# differences}}.", { n: differences.length })}{" "}
      {t("{shared} of {of} words stand in all copies alike.", { shared: words.shared, of: words.of })}{" "}
      {cut && <b>{t("There are more than these.")}</b>}{" "}
      {names.length > 0 && <b>{t("Not read, so not compared: {pages}.", { pages: list(names, 6) })}</b>}
    </>
  );
}
