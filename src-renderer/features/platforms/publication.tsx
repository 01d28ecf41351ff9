// What is meant to be published: on which day, in which form, and what else about it a rule may turn on.

import { type RefObject, useState } from "react";
import type { Statement } from "../../../src-main/contract/desk.ts";
import { type Conduct, FORMS, type PublicInterest } from "../../../src-main/contract/facts.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Popover, Segmented } from "../../components/controls.tsx";
import { msg, t } from "../../languages/language.ts";
import { list, sentence } from "../../words/numbers.ts";
import { FORM_NAMES, shortName } from "../../words/platforms.ts";

type Flag = Exclude<keyof Conduct, "form">;
const QUESTIONS: readonly (readonly [Flag, string])[] = [
  ["election", msg("An election is near, and it concerns one")],
  ["complaint", msg("Somebody it concerns is likely to complain")],
  ["copyrightNotice", msg("A copyright notice is likely")],
  ["bulkNamed", msg("It lists many named people")],
  ["lawEnforcementIds", msg("It names police or agents")],
  ["classified", msg("It is classified")],
  ["hackerPoster", msg("Whoever hacked it posts it themselves")],
  ["callToHarm", msg("The post calls on others to act against somebody")],
];

const ABOUT: readonly (readonly [keyof PublicInterest, string])[] = [
  ["publicOfficial", msg("Whoever it is about is a public official")],
  ["alreadyPublic", msg("What it shows is public already")],
  ["consent", msg("Whoever it is about has agreed")],
];

export function Publication({ anchor, onClose }: { anchor: RefObject<HTMLElement | null>; onClose: () => void }) {
  const { actions } = useDesk();
  const statement = useDeskState((desk) => desk.statement);
  const facts = useDeskState((desk) => desk.facts);
  const [more, setMore] = useState(false);
  const state = (change: (now: Statement) => Statement) => void actions.state(change(statement));
  const setForm = (form: Conduct["form"]) => state((now) => ({ ...now, conduct: { ...now.conduct, form } }));
  const setFlag = (flag: Flag, answer: "yes" | "no" | "unknown") =>
    state((now) => {
      const { [flag]: _, ...rest } = now.conduct;
      return { ...now, conduct: answer === "unknown" ? rest : { ...rest, [flag]: answer === "yes" } };
    });
  const setAbout = (flag: keyof PublicInterest, answer: "yes" | "no" | "unknown") =>
    state((now) => {
      const { [flag]: _, ...rest } = now.publicInterest ?? {};
      return { ...now, publicInterest: answer === "unknown" ? rest : { ...rest, [flag]: answer === "yes" } };
    });
  return (
    <Popover label={t("What you mean to publish")} anchor={anchor} onClose={onClose} className="publication">
      <fieldset>
        <legend>{t("What you mean to do")}</legend>
        {FORMS.map((form) => (
          <label key={form} className="line">
            <input type="radio" name="form" checked={statement.conduct.form === form} onChange={() => setForm(form)} />
            {sentence(t(FORM_NAMES[form]))}
          </label>
        ))}
      </fieldset>
      <label>
        {t("On//a day")}
        <input
          type="date"
          className="input"
          value={facts?.date.value ?? ""}
          onChange={({ target }) => {
            if (/^\d{4}-\d{2}-\d{2}$/.test(target.value)) state((now) => ({ ...now, date: target.value }));
          }}
        />
      </label>
      <Where />
      <button type="button" className="btn quiet s more" aria-expanded={more} onClick={() => setMore(!more)}>
        {t(more ? "Fewer questions" : "What else is known")}
      </button>
      {more && (
        <>
          {QUESTIONS.map(([flag, words]) => (
            <YesNo
              key={flag}
              words={t(words)}
              value={statement.conduct[flag]}
              derived={facts?.conduct[flag].basis === "derived"}
              onChange={(a) => setFlag(flag, a)}
            />
          ))}
          <p className="quietnote">{t("Only a platform whose own rules except these listens to them:")}</p>
          {ABOUT.map(([flag, words]) => (
            <YesNo
              key={flag}
              words={t(words)}
              value={statement.publicInterest?.[flag]}
              onChange={(a) => setAbout(flag, a)}
            />
          ))}
        </>
      )}
      <p className="quietnote">
        {t("What you leave open widens the answer; it never counts as no. Kept in this case.")}
      </p>
    </Popover>
  );
}

/** Where it goes: none chosen is everywhere. */
function Where() {
  const { actions } = useDesk();
  const statement = useDeskState((desk) => desk.statement);
  const all = useDeskState((desk) => desk.platforms);
  const chosen = statement.platforms ?? [];
  const toggle = (platform: string) => {
    const next = chosen.includes(platform) ? chosen.filter((p) => p !== platform) : [...chosen, platform];
    void actions.state({ ...statement, platforms: all.filter((p) => next.includes(p)) });
  };
  return (
    <details className="where">
      <summary>
        {chosen.length === 0
          ? t("Where: everywhere that Stet has rules of")
          : t("Where: {platforms}", { platforms: list(chosen.map(shortName), 4) })}
      </summary>
      <fieldset>
        <legend className="vh">{t("Where it is published")}</legend>
        {all.map((platform) => (
          <label key={platform} className="line">
            <input type="checkbox" checked={chosen.includes(platform)} onChange={() => toggle(platform)} />
            {shortName(platform)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

type Answer = "yes" | "no" | "unknown";

function YesNo(props: {
  words: string;
  value: boolean | undefined;
  /** The document itself says yes, and is listened to until somebody answers. */
  derived?: boolean;
  onChange: (answer: Answer) => void;
}) {
  const { words, value, derived = false, onChange } = props;
  return (
    <div className="tri">
      <span>
        {words}
        {derived && (
          <small className="quietnote"> {t("Its own markings say so: taken for likely until you answer.")}</small>
        )}
      </span>
      <Segmented
        label={words}
        className="s"
        value={value === undefined ? "unknown" : value ? "yes" : "no"}
        onChange={onChange}
        choices={[
          { value: "yes", label: t("Yes") },
          { value: "no", label: t("No") },
          { value: "unknown", label: t("Not known") },
        ]}
      />
    </div>
  );
}
