// A case that was handed over: its passphrase, then what it is and what taking it over would do, then it is taken.
import { useEffect, useRef, useState } from "react";
import type { TakeOverView } from "../../../src-main/contract/handover.ts";
import { useApp } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { moment } from "../../words/numbers.ts";

export function TakeOverSheet({ incoming }: { incoming: string }) {
  const { client, actions } = useApp();
  const [passphrase, setPassphrase] = useState("");
  const [view, setView] = useState<TakeOverView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const stop = useRef(new AbortController());
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (view !== null) go.current?.focus();
  }, [view]);
  const close = () => {
    stop.current.abort();
    actions.leaveHanded();
  };
  const run = async () => {
    setBusy(true);
    setProblem(null);
    const asked = { incoming, passphrase };
    if (view === null) {
      const opened = await client.call("handover/open", asked, { signal: stop.current.signal });
      setBusy(false);
      if (opened.ok) setView(opened.value);
      else setProblem(errorWords(opened.error));
      return;
    }
    const taken = await client.call("handover/take", asked, { signal: stop.current.signal });
    setBusy(false);
    if (!taken.ok) return setProblem(errorWords(taken.error));
    actions.leaveHanded();
    await actions.open({ case: taken.value.case, document: taken.value.document });
  };
  return (
    <Sheet title={t("A case was handed over")} className="narrow" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className="body">
          {problem !== null && <Notice kind="danger" title={problem} />}
          {view === null ? (
            <label className="input-label">
              <span className="small soft">
                {t("Its passphrase, as the person who handed it over told you. It is kept nowhere.")}
              </span>
              <input
                className="input grow"
                type="password"
                aria-label={t("Passphrase")}
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </label>
          ) : (
            <Preview view={view} />
          )}
          <p className="small faint" role="status">
            {busy ? (view === null ? t("Opening…") : t("Taking over, and checking every original…")) : ""}
          </p>
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={close}>
            {t("Cancel")} <kbd>{t("esc")}</kbd>
          </button>
          <button ref={go} type="submit" className="btn l primary" disabled={passphrase === "" || busy}>
            {view === null ? t("Open") : view.kind === "new" ? t("Take over as a case") : t("Merge into the case")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}

function Preview({ view }: { view: TakeOverView }) {
  const { kind, name, by, madeAt, documents, nothingNew } = view;
  const fresh = documents.filter((one) => one.fresh).length;
  const stays = view.courses.filter(({ what }) => what === "not_taken").length;
  const from = by.key === null ? t("somebody who isn’t named") : by.name;
  const lines: readonly (readonly [number, string])[] = [
    [
      view.taken,
      t("{n, plural, one {# decision is taken as it is} other {# decisions are taken as they are}}", { n: view.taken }),
    ],
    [view.same, t("{n, plural, one {# decision} other {# decisions}} made by both alike", { n: view.same })],
    [view.kept, t("{n, plural, one {# decision} other {# decisions}} changed only here, kept", { n: view.kept })],
    [view.marks, t("{n, plural, one {# mark} other {# marks}} by hand", { n: view.marks })],
    [view.comments, t("{n, plural, one {# comment} other {# comments}}", { n: view.comments })],
    [
      view.privileged,
      t("{n, plural, one {# privileged comment} other {# privileged comments}}", { n: view.privileged }),
    ],
  ];
  return (
    <>
      <p>
        <b>{name}</b>
        <br />
        <span className="small soft">{t("from {name}, {time}", { name: from, time: moment(madeAt) })}</span>
      </p>
      <p className="small">
        {kind === "new"
          ? t("The case isn’t on this machine yet: it becomes one of its cases.")
          : t("The case is on this machine already: what was done there is merged into it.")}
      </p>
      {nothingNew && kind === "merge" && <Notice kind="ok" title={t("Nothing in it is new here.")} />}
      <ul className="handed" aria-label={t("What it brings")}>
        <li>
          {t("{n, plural, one {# document} other {# documents}}, {fresh} new", {
            n: documents.length,
            fresh,
          })}
        </li>
        {lines.map(([n, words]) => n > 0 && <li key={words}>{words}</li>)}
      </ul>
      {view.conflicts > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# place was} other {# places were}} decided otherwise.", { n: view.conflicts })}
        >
          {t("They stay undecided until somebody chooses, and nothing is exported before.")}
        </Notice>
      )}
      {view.drafts > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# approved plan becomes a draft} other {# approved plans become drafts}} again.", {
            n: view.drafts,
          })}
        />
      )}
      {stays > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# plan doesn’t} other {# plans don’t}} go on as there.", { n: stays })}
        >
          {t(
            "What was signed there doesn’t hold here: this machine’s roster names no such lawyer, or decisions differ.",
          )}
        </Notice>
      )}
      {view.notFound > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# decision is} other {# decisions are}} about places that aren’t found here.", {
            n: view.notFound,
          })}
        >
          {t("They are kept, and strike nothing.")}
        </Notice>
      )}
      {view.privilegedLeft > 0 && (
        <p className="small faint">
          {t(
            "{n, plural, one {# privileged comment is} other {# privileged comments are}} left out: nobody here may read it.",
            {
              n: view.privilegedLeft,
            },
          )}
        </p>
      )}
    </>
  );
}
