// A few lines to somebody: sent with Ctrl and Enter, put away with Escape.

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { t } from "../../languages/language.ts";

const MOST = 2000;

export function WriteForm(props: {
  label: string;
  send: string;
  /** Whether it may be sent empty. */
  optional?: boolean;
  autoFocus?: boolean;
  onSend: (words: string) => Promise<boolean>;
  onCancel?: () => void;
  children?: ReactNode;
}) {
  const { label, send, optional = false, autoFocus = false, onSend, onCancel, children } = props;
  const [words, setWords] = useState("");
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const empty = words.trim() === "" && !optional;
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (empty || sending) return;
    setSending(true);
    const done = await onSend(words.trim());
    setSending(false);
    if (done) setWords("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === "Escape" && onCancel !== undefined) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="writeform" onSubmit={(event) => void submit(event)}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={2}
        maxLength={MOST}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={press}
      />
      {children}
      <div className="row gap6">
        <span className="grow" />
        {onCancel !== undefined && (
          <button type="button" className="btn s quiet" onClick={onCancel}>
            {t("Cancel")}
          </button>
        )}
        <button type="submit" className="btn s primary" disabled={empty || sending}>
          {send}
        </button>
      </div>
    </form>
  );
}
