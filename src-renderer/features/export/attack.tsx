// Attack this copy: what a hostile reader could still try, told plainly, with the pages and what to do.

import { useRef } from "react";
import type { AttackResult } from "../../../src-main/contract/attack.ts";
import { handOver } from "../../api/connect.ts";
import { useApp, useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { FilePicker } from "../../components/file-picker.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { STRENGTH_NAMES, told } from "../../words/attacks.ts";
import { STAGE_NAMES } from "../../words/checks.ts";
import { errorWords } from "../../words/errors.ts";
import { pageRanges } from "../../words/numbers.ts";
import { Findings } from "./attack-findings.tsx";

export function Attack({ onShowPage }: { onShowPage: (page: number) => void }) {
  const { client } = useApp();
  const { actions, store } = useDesk();
  const attack = useDeskState((desk) => desk.attack);
  const dialogs = useAppState((model) => model.about?.dialogs ?? false);
  const picker = useRef<HTMLInputElement>(null);

  const against = (incoming: string | null | undefined) => {
    if (incoming !== null && incoming !== undefined) return actions.attack(incoming);
    const message = t("The file could not be handed over. Choose it again.");
    store.set({ attack: { state: "failed", error: { code: "window/unknown-file", message } } });
  };
  const choose = async () => {
    if (!dialogs) return picker.current?.click();
    const chosen = await client.call("app/choose-files", {});
    // Nothing chosen is no mistake.
    if (chosen.ok && chosen.value.incoming.length > 0) await against(chosen.value.incoming[0]);
  };

  return (
    <section className="attack" aria-label={t("Attack this copy")}>
      {attack.state === "none" && (
        <p className="small soft">
          {t(
            "Try on the copy what a hostile reader would: names as wide as the marks, what stands beside them, coarse pictures, what is left in the file.",
          )}
        </p>
      )}
      {attack.state === "running" && <Running progress={attack.progress} />}
      {attack.state === "failed" && (
        <Notice kind="danger" title={t("Nothing was tried.")}>
          {errorWords(attack.error)}
        </Notice>
      )}
      {attack.state === "done" && <Result result={attack.result} onShowPage={onShowPage} />}
      <div className="row gap6">
        {/* One button, so that the keyboard stays on it while its work begins and ends. */}
        <button
          type="button"
          className="btn s"
          onClick={() => (attack.state === "running" ? actions.stopAttack() : void actions.attack())}
        >
          {attack.state === "running"
            ? t("Stop")
            : attack.state === "done"
              ? t("Attack it again")
              : t("Attack this copy")}
        </button>
        <button
          type="button"
          className="btn quiet s"
          disabled={attack.state === "running"}
          onClick={() => void choose()}
        >
          {t("Compare with a version already public…")}
        </button>
        <FilePicker
          ref={picker}
          onFiles={async ([file]) => void (file !== undefined && (await against(await handOver(file))))}
        />
      </div>
    </section>
  );
}

type Progress = { readonly stage: keyof typeof STAGE_NAMES; readonly done: number; readonly of: number };

function Running({ progress }: { progress: Progress | null }) {
  const reading = progress?.stage === "reading";
  const name = t(reading ? "Reading the copy as a stranger would" : STAGE_NAMES.attacking);
  return (
    <>
      <header className="row">
        <b className="grow">{name}</b>
        <span className="small num soft">
          {progress !== null &&
            t(reading ? "{done} of {of} pages" : "{done} of {of}", { done: progress.done, of: progress.of })}
        </span>
      </header>
      <div
        className="bar big"
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={progress?.of ?? 1}
        aria-valuenow={progress?.done ?? 0}
      >
        <i style={{ width: `${((progress?.done ?? 0) / Math.max(1, progress?.of ?? 1)) * 100}%` }} />
      </div>
    </>
  );
}

function Result({ result, onShowPage }: { result: AttackResult; onShowPage: (page: number) => void }) {
  const { marks, attacks, unread, compared } = result;
  const all = told(attacks);
  const of = (strength: keyof typeof STRENGTH_NAMES) => all.filter((one) => one.strength === strength);
  const [strong, moderate, weak] = [of("strong"), of("moderate"), of("weak")];
  const worst = strong.length > 0 ? "strong" : moderate.length > 0 ? "moderate" : null;
  return (
    <div className="attacked">
      <div role="status">
        {worst === null ? (
          <Notice kind="ok" title={t("Nothing found that leads to what was struck.")}>
            {t("By what was tried. Have it read by somebody who knows the subject.")}
          </Notice>
        ) : (
          <Notice kind={worst === "strong" ? "danger" : "warn"} title={`${t(STRENGTH_NAMES[worst])}.`}>
            {t("See below, with what to do.")}
          </Notice>
        )}
      </div>
      {unread.length > 0 && (
        <Notice kind="warn" title={t("{n, plural, one {# page} other {# pages}} not read.", { n: unread.length })}>
          {t("P. {pages}: nothing was tried there.", { pages: pageRanges(unread) })}
        </Notice>
      )}
      <Findings strength="strong" found={strong} onShowPage={onShowPage} />
      <Findings strength="moderate" found={moderate} onShowPage={onShowPage} />
      {weak.length > 0 && (
        <details>
          <summary className="small">
            {t(STRENGTH_NAMES.weak)} ({weak.length})
          </summary>
          <Findings strength="weak" found={weak} onShowPage={onShowPage} />
        </details>
      )}
      <p className="xs faint">
        {[
          t("{n, plural, one {# mark} other {# marks}} looked at.", { n: marks }),
          ...(compared === null
            ? []
            : [
                t(
                  "{n, number} of them found again in the version you added ({pages, plural, one {# page} other {# pages}}).",
                  { n: compared.matched, pages: compared.pages },
                ),
              ]),
          ...(compared === null || compared.unread.length === 0
            ? []
            : [t("Not read in it: p. {pages}.", { pages: pageRanges(compared.unread) })]),
        ].join(" ")}
      </p>
    </div>
  );
}
