// The sheet for what leaves the building: what comes out, what stands, where it goes, and what the checks found.

import { useEffect, useMemo, useRef, useState } from "react";
import { isFacsimile } from "../../../src-main/contract/formats.ts";
import type { Residue } from "../../../src-main/contract/redact.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { t } from "../../languages/language.ts";
import { isWhole } from "../../state/excerpt.ts";
import { countsOf, isOpenToAll } from "../../state/values.ts";
import { useViewing } from "../review/viewing.ts";
import { ExportReview, isBarred, reviewNote } from "../signoff/export-review.tsx";
import { Destination, useDestination } from "./destination.tsx";
import { type Choice, choiceOf, FormChoice } from "./form-choice.tsx";
import { Summary } from "./summary.tsx";
import { Verification } from "./verification.tsx";

export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { store, actions } = useDesk();
  const { viewer } = useViewing();
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const as = useDeskState((desk) => desk.as);
  const format = useDeskState((desk) => desk.opened.format);
  const copy = useDeskState((desk) => desk.copy);
  const exported = useDeskState((desk) => desk.exported);
  const problem = useDeskState((desk) => desk.problem);
  // An export begun while a decision is on its way would be of the plan before it.
  const saving = useDeskState((desk) => desk.saving > 0);
  const destination = useDestination();
  const { folder } = destination;
  const [writing, setWriting] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const leftOut = useDeskState((desk) => desk.foreseen?.leftOut);
  const excerpt = useDeskState((desk) => desk.excerpt);
  const progress = useDeskState((desk) => desk.writing);
  const [form, setForm] = useState<Choice>(() => choiceOf(excerpt));
  const standing = useMemo(
    () => (leftOut === undefined ? findings : findings.filter(({ id }) => !leftOut.has(id))),
    [findings, leftOut],
  );
  const counts = countsOf(standing, decisions);
  const signoff = useDeskState((desk) => desk.signoff.view);
  const barred = isBarred(signoff, excerpt);
  // Pages are to be published, and none is named yet: neither the whole nor anything else may leave.
  const isUnsaid = form !== "whole" && isWhole(excerpt);

  useEffect(() => {
    void actions.refreshSignoff();
  }, [actions]);
  useEffect(() => {
    // Enter exports: but only once there is somewhere for it to go.
    if (folder !== null) go.current?.focus();
  }, [folder]);

  const run = async () => {
    if (folder === null) return;
    setWriting(true);
    store.set({ problem: null });
    await actions.export(folder);
    setWriting(false);
  };
  const making = copy.state === "making";
  const close = () => {
    if (making) actions.stopCopy();
    if (writing) return actions.stopWriting();
    onClose();
  };
  /** On its page as it is; where the place is known it is marked there. */
  const showPlace = (page: number, quads?: Residue["quads"]) => {
    store.set({
      view: "as-is",
      sheet: "none",
      screen: "document",
      pointed: quads === undefined ? null : { page, quads },
    });
    const quad = quads?.[0];
    const target =
      quad === undefined ? ({ page, align: "start" } as const) : ({ page, quad, align: "center" } as const);
    requestAnimationFrame(() => viewer.current.reveal(target));
  };
  const residue = copy.state === "made" && !copy.made.clean;
  return (
    <Sheet title={t("Export the publication copy")} note={reviewNote(signoff)} onClose={close} className="wide">
      <div className="cols2">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled. */}
        <section className="sum" aria-label={t("What leaves")} tabIndex={0}>
          <ExportReview onForm={(chosen) => setForm(choiceOf(chosen))} />
          <FormChoice choice={form} onChoice={setForm} />
          <Summary findings={standing} onRedactRest={() => void actions.decide(openIds(), "redact")} />
          <h3>{t("Goes to")}</h3>
          <Destination of={destination} isBusy={writing} />
          <p className="xs faint destnote">
            {t(
              "A folder with two halves: publish/ may leave, keep/ stays with you. Marks over names, addresses and conditions have one width: the gap tells nothing of them.",
            )}
          </p>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled. */}
        <section className="ver" aria-label={t("Checks")} tabIndex={0}>
          <Verification
            copy={copy}
            exported={exported}
            problem={problem}
            writing={progress}
            isExcerpt={!isWhole(excerpt)}
            onShow={showPlace}
          />
        </section>
      </div>
      <footer>
        <span className="small faint">
          {!isFacsimile(format)
            ? t("A PDF set anew from this file (not a facsimile), its text, and its certificate.")
            : t(
                as === "png"
                  ? "Pictures of its pages, and a certificate. Never the text of anything redacted."
                  : as === "both"
                    ? "A PDF, its text, pictures of its pages, and a certificate. Never the text of anything redacted."
                    : "A PDF, its text, and its certificate. Never the text of anything redacted.",
              )}
        </span>
        <span className="grow" />
        {exported === null ? (
          <>
            <button type="button" className="btn l" onClick={close}>
              {making || writing ? t("Stop") : t("Close")} <kbd>{t("esc")}</kbd>
            </button>
            <button
              ref={go}
              type="button"
              className="btn l primary"
              disabled={folder === null || writing || making || residue || saving || isUnsaid || barred}
              onClick={() => void run()}
            >
              {counts.redact === 0
                ? t("Export without redactions")
                : t("Export with {n, plural, one {# redaction} other {# redactions}}", { n: counts.redact })}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="btn l" onClick={onClose}>
              {t("Close")} <kbd>{t("esc")}</kbd>
            </button>
            <button type="button" className="btn l primary" onClick={() => void actions.reveal(exported.folder)}>
              {t("Show in folder")}
            </button>
          </>
        )}
      </footer>
    </Sheet>
  );

  function openIds(): string[] {
    return standing.filter((finding) => isOpenToAll(finding, decisions)).map((finding) => finding.id);
  }
}
