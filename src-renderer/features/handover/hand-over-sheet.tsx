// Handing the case over: which documents, under which passphrase, with or without privileged comments, and where to.
import { useEffect, useId, useState } from "react";
import type { HandedOver } from "../../../src-main/contract/handover.ts";
import type { Answer } from "../../../src-main/contract/methods.ts";
import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { Destination, useDestination } from "../export/destination.tsx";

export function HandOverSheet({ onClose }: { onClose: () => void }) {
  const { client } = useApp();
  const { actions } = useDesk();
  const summary = useDeskState((desk) => desk.summary);
  const [offer, setOffer] = useState<Answer<"handover/prepare"> | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [privileged, setPrivileged] = useState(false);
  const destination = useDestination();
  const { folder } = destination;
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<HandedOver | null>(null);
  const id = useId();
  const caseId = actions.place.case;
  useEffect(() => {
    void client.call("handover/prepare", { case: caseId }).then((told) => told.ok && setOffer(told.value));
  }, [client, caseId]);
  const shortest = offer?.shortest ?? 0;
  const chosen = summary.documents.filter(({ sha256 }) => !left.has(sha256));
  const short = [...passphrase].length < shortest;
  const differs = again !== "" && again !== passphrase;
  const ready = offer !== null && folder !== null && chosen.length > 0 && !short && again === passphrase;
  const make = async () => {
    if (!ready || offer === null || folder === null) return;
    const stop = new AbortController();
    setBusy(stop);
    setProblem(null);
    const documents = left.size === 0 ? {} : { documents: chosen.map(({ sha256 }) => sha256) };
    const order = { case: caseId, ...documents, passphrase, privileged, folder, name: offer.name };
    const made = await client.call("handover/make", order, { signal: stop.signal });
    setBusy(null);
    if (made.ok) setDone(made.value);
    else setProblem(errorWords(made.error));
  };
  const close = () => {
    busy?.abort();
    onClose();
  };
  const tick = (sha256: string) => {
    const next = new Set(left);
    if (!next.delete(sha256)) next.add(sha256);
    setLeft(next);
  };
  return (
    <Sheet
      title={t("Hand the case over")}
      note={t("One encrypted file, for another machine")}
      className="handsheet"
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled. */}
        <section className="body" tabIndex={0} aria-label={t("Hand the case over")}>
          {problem !== null && (
            <Notice kind="danger" title={t("It was not handed over.")}>
              {problem}
            </Notice>
          )}
          {done !== null ? (
            <Done done={done} />
          ) : (
            <>
              <fieldset className="handdocs">
                <legend>{t("Documents")}</legend>
                {summary.documents.map(({ sha256, name }) => (
                  <label key={sha256} className="line">
                    <input type="checkbox" checked={!left.has(sha256)} onChange={() => tick(sha256)} />
                    <span className="clip">{name}</span>
                  </label>
                ))}
              </fieldset>
              <fieldset>
                <legend>{t("Passphrase")}</legend>
                <p id={`${id}-advice`} className="small soft">
                  {t(
                    "Whoever knows it can read everything, and nobody else. Four or five words that belong to no sentence are good. Tell it another way than you carry the file; nobody can recover it.",
                  )}
                </p>
                <div className="pair">
                  <input
                    className="input"
                    type="password"
                    autoComplete="new-password"
                    aria-label={t("Passphrase")}
                    aria-describedby={`${id}-advice`}
                    value={passphrase}
                    onChange={({ target }) => setPassphrase(target.value)}
                  />
                  <input
                    className="input"
                    type="password"
                    autoComplete="new-password"
                    aria-label={t("Passphrase, once more")}
                    aria-invalid={differs}
                    placeholder={t("Once more")}
                    value={again}
                    onChange={({ target }) => setAgain(target.value)}
                  />
                </div>
                <p className="xs faint" role="status">
                  {passphrase !== "" && short
                    ? t("At least {n} characters.", { n: shortest })
                    : differs
                      ? t("The two are not the same yet.")
                      : ""}
                </p>
              </fieldset>
              {offer?.mayPrivileged && (
                <label className="line">
                  <input
                    type="checkbox"
                    checked={privileged}
                    onChange={({ target }) => setPrivileged(target.checked)}
                  />
                  <span>
                    {t("Privileged comments too")}
                    <span className="block xs faint">
                      {t("Those that you may read. On the other machine lawyers read them, and whom they address.")}
                    </span>
                  </span>
                </label>
              )}
              <fieldset>
                <legend>{t("Goes to")}</legend>
                <Destination of={destination} isBusy={busy !== null} />
                <p className="xs faint">{offer?.name}</p>
              </fieldset>
            </>
          )}
        </section>
        <footer>
          <span className="small faint" role="status">
            {busy === null ? "" : t("Encrypting…")}
          </span>
          <span className="grow" />
          <button type="button" className="btn l" onClick={close}>
            {done === null ? t("Cancel") : t("Close")} <kbd>{t("esc")}</kbd>
          </button>
          {done === null && (
            <button type="submit" className="btn l primary" disabled={!ready || busy !== null}>
              {t("Hand over {n, plural, one {# document} other {# documents}}", { n: chosen.length })}
            </button>
          )}
        </footer>
      </form>
    </Sheet>
  );
}

function Done({ done }: { done: HandedOver }) {
  return (
    <>
      <Notice kind="ok" title={t("It lies in {path}", { path: done.path })} />
      <ul className="handed" aria-label={t("What goes along")}>
        <li>{t("{n, plural, one {# document} other {# documents}}", { n: done.documents })}</li>
        <li>{t("{n, plural, one {# decision} other {# decisions}}", { n: done.decisions })}</li>
        <li>{t("{n, plural, one {# comment} other {# comments}}", { n: done.comments })}</li>
        {done.privileged > 0 && (
          <li>{t("{n, plural, one {# privileged comment} other {# privileged comments}}", { n: done.privileged })}</li>
        )}
      </ul>
      <p className="small soft">
        {t("When it comes back, open it as you open a document: what was decided there is merged into this case.")}
      </p>
    </>
  );
}
