// Comments on a value or on the plan, each with its replies; what is privileged says so, and whom it is for.

import { useId, useState } from "react";
import type { SignoffView, Thread } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { atWords, initials, personWords } from "../../words/signoff.ts";
import { WriteForm } from "./write-form.tsx";

type Said = Pick<Thread, "by" | "at" | "words">;

export function Threads({ threads, view }: { threads: readonly Thread[]; view: SignoffView }) {
  return threads.map((thread) => <OneThread key={thread.id} thread={thread} view={view} />);
}

function OneThread({ thread, view }: { thread: Thread; view: SignoffView }) {
  const { actions } = useDesk();
  const [answering, setAnswering] = useState(false);
  const reply = async (words: string, closes: boolean) => {
    const done = await actions.comment({ reply: thread.id, closes }, words, thread.privileged);
    if (done) setAnswering(false);
    return done;
  };
  return (
    <article
      className={thread.privileged ? "thread privileged" : "thread"}
      aria-label={t("Comment by {name}", { name: personWords(thread.by) })}
    >
      {thread.privileged && <PrivilegedTag />}
      {[thread, ...thread.replies].map((said) => (
        <Message key={`${said.id}`} said={said} />
      ))}
      {view.may.comment && !answering && (
        <div className="row gap6">
          {thread.state === "open" && !thread.privileged && <span className="xs open">{t("Waits for an answer")}</span>}
          <span className="grow" />
          {thread.state === "open" && thread.by.key === view.me?.key && (
            <button type="button" className="btn s quiet" onClick={() => void reply(t("Settled."), true)}>
              {t("Settle it")}
            </button>
          )}
          <button type="button" className="btn s" onClick={() => setAnswering(true)}>
            {t("Answer")}
          </button>
        </div>
      )}
      {answering && (
        <WriteForm
          label={t("Your answer")}
          send={t("Answer")}
          autoFocus
          onSend={(words) => reply(words, false)}
          onCancel={() => setAnswering(false)}
        />
      )}
    </article>
  );
}

export function Message({ said }: { said: Said }) {
  const name = personWords(said.by);
  return (
    <div className="msg">
      <span className="avatar s" aria-hidden="true">
        {initials(name)}
      </span>
      <div>
        <span className="who">
          <b>{name}</b> <span className="faint">{atWords(said.at)}</span>
        </span>
        <p>{said.words}</p>
      </div>
    </div>
  );
}

export function PrivilegedTag() {
  return (
    <span className="tag warn">
      <Icon name="lock" small />
      {t("Privileged")}
    </span>
  );
}

/** A new comment. Whoever may speak in confidence has a switch for it, and chooses who else reads it. */
export function NewComment(props: {
  item: string | null;
  view: SignoffView;
  onDone: () => void;
  onCancel?: () => void;
  autoFocus?: boolean;
}) {
  const { item, view, onDone, onCancel, autoFocus = false } = props;
  const { actions } = useDesk();
  const [privileged, setPrivileged] = useState(false);
  const [to, setTo] = useState("");
  const id = useId();
  const editors = view.people.filter(({ role, key }) => role === "editor" && key !== null);
  return (
    <WriteForm
      label={item === null ? t("Comment on the plan") : t("Comment on this value")}
      send={privileged ? t("Comment in confidence") : t("Comment")}
      autoFocus={autoFocus}
      {...(onCancel === undefined ? {} : { onCancel })}
      onSend={async (words) => {
        const done = await actions.comment({ item }, words, privileged, privileged && to !== "" ? to : undefined);
        if (done) onDone();
        return done;
      }}
    >
      {view.may.privileged && (
        <div className="confide">
          <div className="row gap6">
            <button
              type="button"
              role="switch"
              className="switch"
              aria-checked={privileged}
              aria-labelledby={`${id}-privileged`}
              aria-describedby={`${id}-means`}
              onClick={() => setPrivileged(!privileged)}
            />
            <span id={`${id}-privileged`} className="small">
              {t("Privileged")}
            </span>
            {privileged && (
              <select
                className="input"
                aria-label={t("Who reads it")}
                value={to}
                onChange={({ target }) => setTo(target.value)}
              >
                <option value="">{t("Lawyers only")}</option>
                {editors.map(({ key, name }) => (
                  <option key={key} value={key ?? ""}>
                    {t("Lawyers and {name}", { name })}
                  </option>
                ))}
              </select>
            )}
          </div>
          <p id={`${id}-means`} className="xs faint">
            {privileged
              ? t("It leaves with no export, and the log doesn’t say that it was written.")
              : t("Everybody with this case reads it. Switch on to speak in confidence.")}
          </p>
        </div>
      )}
    </WriteForm>
  );
}
