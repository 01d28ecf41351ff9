// The provenance tab: what the desk says, what could give the source away, where it may come from.

import { useMemo } from "react";
import type { Signal } from "../../../src-main/contract/check.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { StrengthSign } from "../../components/signs.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import { PROVENANCE_NAMES } from "../../words/platforms.ts";
import { signalWords } from "../../words/signals.ts";
import { Looking } from "../review/looking.tsx";
import { useViewing } from "../review/viewing.ts";

type Section = { readonly title: string; readonly says: string; readonly families: readonly Signal["family"][] };

const SECTIONS: readonly Section[] = [
  { title: msg("Source risk"), says: msg("What could give the source away."), families: ["source_risk"] },
  { title: msg("Origin"), says: msg("Where it may come from. Signals, not a verdict."), families: ["origin"] },
  {
    title: msg("Already redacted, badly"),
    says: msg("Struck before it reached you, and still readable."),
    families: ["arrived_redaction"],
  },
  { title: msg("Active content"), says: msg("What this file would do if it could."), families: ["active_content"] },
];

const ORDER = { strong: 0, moderate: 1, weak: 2 } as const;

export function ProvenanceTab() {
  const done = useDeskState((desk) => desk.look.state === "done");
  const signals = useDeskState((desk) => desk.signals);
  if (!done) return <Looking />;
  return (
    <div className="pv">
      <Said />
      {SECTIONS.map((section) => (
        <SignalSection key={section.title} section={section} signals={signals} />
      ))}
    </div>
  );
}

function Said() {
  const { store } = useDesk();
  const statement = useDeskState((desk) => desk.statement);
  const facts = useDeskState((desk) => desk.facts);
  const { words, accordingTo } = statement;
  const used = facts?.provenance.value ?? null;
  const origin = <b>{used === null ? t("origin unknown") : t(PROVENANCE_NAMES[used])}</b>;
  return (
    <section className="said">
      <div>
        <h2>{t("In the desk’s words")}</h2>
        <p>{words === "" ? t("Nothing was stated yet.") : t("“{text}”", { text: words })}</p>
        <span className="xs faint">
          {accordingTo !== "" && <>{t("According to {whom}.", { whom: accordingTo })} </>}
          {facts?.provenance.basis === "derived"
            ? rich("Predictions use: {origin} (from the signals below)", { origin })
            : rich("Predictions use: {origin}", { origin })}
        </span>
      </div>
      <button type="button" className="btn s" onClick={() => store.set({ sheet: "statement" })}>
        {words === "" ? t("State it") : t("Edit")}
      </button>
    </section>
  );
}

function SignalSection({ section, signals }: { section: Section; signals: readonly Signal[] }) {
  const { store } = useDesk();
  const own = useMemo(
    () =>
      signals
        .filter(({ family }) => section.families.includes(family))
        .sort((a, b) => ORDER[a.strength] - ORDER[b.strength] || (a.page ?? 0) - (b.page ?? 0)),
    [signals, section],
  );
  const optional = section.title === "Already redacted, badly" || section.title === "Active content";
  if (own.length === 0 && optional) return null;
  const waiting = own.filter((signal) => signalWords(signal).copy.state === "you").length;
  return (
    <section aria-label={t(section.title)}>
      <header className="gh">
        <h2>
          {t(section.title)} <span className="count">{own.length}</span>
        </h2>
        <p>
          {t(section.says)}{" "}
          {waiting > 0 && <b>{t("{n, plural, one {# needs you.} other {# need you.}}", { n: waiting })}</b>}
        </p>
        <span className="colh">{t("In the publication copy")}</span>
      </header>
      {own.length === 0 ? (
        <p className="none">{t("Nothing of this kind was found on what was read.")}</p>
      ) : (
        <ul>
          {own.map((signal) => (
            <SignalRow key={signal.id} signal={signal} />
          ))}
        </ul>
      )}
      {section.title === "Source risk" && (
        <p className="none beside">
          <span>{t(UNSEEN)}</span>
          <button type="button" className="btn s" onClick={() => store.set({ sheet: "compare" })}>
            {t("Compare copies…")}
          </button>
        </p>
      )}
    </section>
  );
}

/** What no single copy gives away by itself. */
const UNSEEN = msg(
  "Words changed from copy to copy show only beside another copy, and marks in a picture’s noise can’t be ruled out.",
);

const SIGNS = { removed: "check", normalised: "check", redrawn: "check", stands: "minus", you: "warn" } as const;
const CLASSES = { removed: "done", normalised: "done", redrawn: "done", stands: "stands", you: "you" } as const;

function SignalRow({ signal }: { signal: Signal }) {
  const { viewer } = useViewing();
  const { title, copy } = signalWords(signal);
  const { store } = useDesk();
  const { page, part, quads } = signal;
  const on = useDeskState((desk) => desk.signal === signal.id);
  const show = () => {
    if (page === undefined) return;
    store.set({ signal: signal.id, view: "as-is" });
    const quad = quads?.[0];
    viewer.current.reveal(quad === undefined ? { page, align: "start" } : { page, quad, align: "center" });
  };
  return (
    <li className={on ? "sig on" : "sig"}>
      <StrengthSign strength={signal.strength} />
      <div className="ev">
        <h3>
          {title}{" "}
          {page === undefined ? (
            <span className="pg">{part ?? t("File")}</span>
          ) : (
            <button type="button" className="pg" aria-pressed={on} onClick={show}>
              {t("p. {page}", { page })}
            </button>
          )}
        </h3>
        <p>
          {signal.summary} <span className="faint">{signal.evidence}</span>
        </p>
      </div>
      <div className={`cp ${CLASSES[copy.state]}`}>
        <span className="cph">
          <Icon name={SIGNS[copy.state]} small />
          {copy.title}
        </span>
        <span className="xs">{copy.detail}</span>
      </div>
    </li>
  );
}
