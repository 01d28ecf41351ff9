// The first look: what the marks mean and where things are, in five short steps beside the work, never in front of it.

import { type ReactNode, useEffect, useRef } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { kbd } from "../../components/in-words.tsx";
import { DecisionSign, Glyph } from "../../components/signs.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import { FAMILY_NAMES, FAMILY_ORDER } from "../../words/kinds.ts";

const SEEN = "stet.guided";

type Step = { readonly region: string; readonly title: string; readonly body: () => ReactNode };

const STEPS: readonly Step[] = [
  { region: "page", title: msg("What is private is marked"), body: () => <Families /> },
  {
    region: "strip",
    title: msg("One line a page"),
    body: () =>
      t(
        "The longer the line, the more was found on the page; its colour is the gravest kind still undecided. Grey is settled. A black notch at the edge could give the source away. Press anywhere to go there.",
      ),
  },
  { region: "panel", title: msg("You decide"), body: () => <Deciding /> },
  {
    region: "outcomes",
    title: msg("What platforms would probably do"),
    body: () =>
      t(
        "As it is, then as you mean to publish it. The chips change with every decision; open one for the rule, its date and what would change the outcome. First say where the file came from and what you want to publish.",
      ),
  },
  {
    region: "topbar",
    title: msg("A black bar is a promise"),
    body: () =>
      t(
        "Until then, what you redact is struck through and can be read. “As published” shows the real copy, made anew and checked by readers that share no code with what made it. Export writes it.",
      ),
  },
];

/** Whether the look was taken on this machine, or waved off. */
export const wasGuided = (): boolean => localStorage.getItem(SEEN) !== null;

export function Guide() {
  const { store } = useDesk();
  const at = useDeskState((desk) => desk.guide);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at !== null) next.current?.focus();
  }, [at]);
  const step = at === null ? undefined : STEPS[at];
  if (at === null || step === undefined) return null;
  const close = () => {
    localStorage.setItem(SEEN, "1");
    store.set({ guide: null });
  };
  const isLast = at === STEPS.length - 1;
  return (
    <section
      className="guide card"
      aria-labelledby="guide-title"
      data-step={step.region}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <span className="xs faint">{t("{n} of {all}", { n: at + 1, all: STEPS.length })}</span>
      <h2 id="guide-title">{t(step.title)}</h2>
      <div className="soft">{step.body()}</div>
      <footer>
        <button type="button" className="btn quiet" onClick={close}>
          {isLast ? t("Close") : t("Skip")}
        </button>
        <span className="grow" />
        {at > 0 && (
          <button type="button" className="btn" onClick={() => store.set({ guide: at - 1 })}>
            {t("Back")}
          </button>
        )}
        <button
          ref={next}
          type="button"
          className="btn primary"
          onClick={() => (isLast ? close() : store.set({ guide: at + 1 }))}
        >
          {isLast ? t("Start") : t("Next")}
        </button>
      </footer>
    </section>
  );
}

/** The eight families, by colour, shape and rule. */
function Families() {
  return (
    <>
      <p>{t("The tint, the rule under the words and the shape in the margin say what it is:")}</p>
      <ul className="families">
        {FAMILY_ORDER.filter((family) => family !== "hand").map((family) => (
          <li key={family}>
            <Glyph family={family} /> {t(FAMILY_NAMES[family])}
          </li>
        ))}
      </ul>
    </>
  );
}

function Deciding() {
  return (
    <>
      <p>
        {rich(
          "<kbd>R</kbd> redacts the selected finding, <kbd>S</kbd> lets it stand, with <kbd>⇧</kbd> wherever its value occurs. <kbd>J</kbd> goes to the next. Nothing is lost, and everything can be undone.",
          { kbd },
        )}
      </p>
      <ul className="families">
        <li>
          <DecisionSign settled="open" /> {t("undecided")}
        </li>
        <li>
          <DecisionSign settled="redact" /> {t("to be redacted")}
        </li>
        <li>
          <DecisionSign settled="stand" /> {t("let stand")}
        </li>
      </ul>
    </>
  );
}
