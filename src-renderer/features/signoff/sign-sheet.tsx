// Signing: what exactly is signed, what doesn't hold yet, and the passphrase; the editor submits by it, counsel approves.

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { kbd } from "../../components/in-words.tsx";
import { Notice } from "../../components/notice.tsx";
import { rich, t } from "../../languages/language.ts";
import { excerptOf, formOf, isExcerptOf } from "../../state/excerpt.ts";
import { checkWords, roleWords } from "../../words/signoff.ts";
import { formWords } from "../publishing/excerpt-words.ts";
import { refusalWords } from "./refusals.ts";

export function SignSheet({ view, onClose }: { view: SignoffView; onClose: () => void }) {
  const { store, actions } = useDesk();
  const remembered = useAppState((model) => model.standing?.remembered ?? false);
  const signing = useDeskState((desk) => desk.signoff.signing);
  const copy = useDeskState((desk) => desk.copy);
  const [passphrase, setPassphrase] = useState("");
  const [wrong, setWrong] = useState<StetError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // What this sheet was opened for stays so while it is there.
  const [act] = useState<"sign" | "submit">(view.state === "submitted" ? "sign" : "submit");
  const missing = view.checks.filter(({ ok, blocks, id: check }) => {
    if (ok) return false;
    return act === "sign" ? blocks : check === "nothing_undecided" || check === "decisions_identified";
  });
  const dirty = copy.state === "made" && !copy.made.clean;
  const barred = act === "sign" ? !view.may.sign : !view.may.submit;
  useEffect(() => {
    // Counsel signs what was submitted, whatever was chosen to look at meanwhile.
    if (act === "sign" && !isExcerptOf(store.get().excerpt, view.form)) actions.chooseExcerpt(excerptOf(view.form));
    void actions.makeCopy();
    field.current?.focus();
  }, []);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(null);
    const secret = remembered && passphrase === "" ? undefined : passphrase;
    const refused = await (act === "sign" ? actions.sign(secret) : actions.submit(secret));
    setPassphrase("");
    if (refused === null) return onClose();
    setWrong(refused);
    field.current?.focus();
  };
  const close = () => {
    if (signing !== null) return actions.stopSigning();
    if (copy.state === "making") actions.stopCopy();
    onClose();
  };
  return (
    <Sheet
      title={act === "sign" ? t("Approve and sign") : t("Sign and submit to counsel")}
      note={t("Plan, version {version}", { version: view.version })}
      className="signing"
      onClose={close}
    >
      <form onSubmit={(event) => void go(event)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <div className="body" role="group" aria-label={t("What you sign")} tabIndex={0}>
          <p className="small soft">
            {act === "sign"
              ? t("One signature covers all of this. Afterwards a changed byte shows, and so does a changed decision.")
              : t("Your signature says: this is what I decided. Counsel reviews exactly this.")}
          </p>
          <WhatIsSigned view={view} />
          {missing.length > 0 && (
            <Notice
              kind="warn"
              title={act === "sign" ? t("It can’t be signed yet.") : t("Counsel will not be able to sign it so:")}
            >
              <ul className="missing">
                {missing.map((check) => (
                  <li key={check.id}>{checkWords(check)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {dirty && (
            <Notice kind="danger" title={t("Something that was struck can still be found in the copy.")}>
              {t("It can’t be signed so.")}{" "}
              <button
                type="button"
                className="btn s"
                onClick={() => {
                  store.set({ sheet: "none", screen: "document" });
                  void actions.show("published");
                }}
              >
                {t("Show where")}
              </button>
            </Notice>
          )}
          <div className="passphrase">
            <label htmlFor={id} className="label">
              {remembered ? t("Passphrase: this system’s keychain has it") : t("Your passphrase")}
            </label>
            <input
              ref={field}
              id={id}
              className="input"
              type="password"
              autoComplete="off"
              value={passphrase}
              placeholder={remembered ? t("Leave empty") : ""}
              aria-invalid={wrong?.code === "identity/wrong-passphrase"}
              onChange={({ target }) => setPassphrase(target.value)}
            />
          </div>
          {wrong !== null && (
            <Notice kind="danger" title={t("Nothing was signed.")}>
              {refusalWords(wrong, view)}
            </Notice>
          )}
          {signing !== null && (
            <p className="small row gap6" role="status">
              <span className="spin" aria-hidden="true" />
              {signing.progress === null || signing.progress.of === 0
                ? t("Opening your key…")
                : t("Making and checking the copy, {done} of {of}", {
                    done: signing.progress.done,
                    of: signing.progress.of,
                  })}
            </p>
          )}
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={close}>
            {signing === null ? rich("Cancel <kbd>esc</kbd>", { kbd }) : t("Stop")}
          </button>
          <button
            type="submit"
            className="btn l primary"
            disabled={barred || dirty || signing !== null || (passphrase === "" && !remembered)}
          >
            <Icon name="sign" small />
            {act === "sign" ? t("Approve and sign") : t("Sign and submit")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}

function WhatIsSigned({ view }: { view: SignoffView }) {
  const excerpt = useDeskState((desk) => desk.excerpt);
  // Of an approved plan another form is submitted: what is listed is the one that was approved.
  const isListed = isExcerptOf(excerpt, view.form);
  const opened = useDeskState((desk) => desk.opened);
  const redact = view.items.filter(({ verdict }) => verdict === "redact");
  const places = (items: SignoffView["items"]) => items.reduce((n, item) => n + item.places.length, 0);
  const stand = view.items.filter(({ verdict }) => verdict === "stand");
  return (
    <dl className="signed">
      <dt>{t("Original")}</dt>
      <dd>
        <b>{opened.name}</b>
        <Hash of={view.document} />
        <span className="xs faint">{t("The evidence copy, untouched.")}</span>
      </dd>
      <dt>{t("Published//what")}</dt>
      <dd>
        <b>{formWords(formOf(excerpt) ?? null)}</b>
        {!isListed && (
          <span className="xs faint">
            {t(
              "Counsel approved another form of it: {form}. The plan becomes a draft again, and is submitted as this.",
              {
                form: formWords(view.form),
              },
            )}
          </span>
        )}
      </dd>
      <dt>{t("Plan")}</dt>
      <dd>
        {isListed ? (
          <b>
            {t("{n, plural, one {# place} other {# places}} redacted, {stand} let stand", {
              n: places(redact),
              stand: places(stand),
            })}
          </b>
        ) : (
          <b>{t("The decisions as they were approved")}</b>
        )}
        <span className="xs faint">
          {t("{n, plural, one {# value} other {# values}} with reasons and places; never the text that is struck.", {
            n: view.items.length,
          })}
        </span>
      </dd>
      <dt>{t("Output")}</dt>
      <dd>
        <Output />
      </dd>
      <dt>{t("Log")}</dt>
      <dd>
        {t("Up to entry {row}", { row: view.audit.rows })}
        {view.audit.tail[0] !== undefined && <Hash of={view.audit.tail[0].hash} />}
      </dd>
      <dt>{t("Signed as")}</dt>
      <dd>
        {view.me === null ? (
          t("Nobody named")
        ) : (
          <>
            <b>{t("{name}, {role}", { name: view.me.name, role: roleWords(view.me.role, view.newsroom !== null) })}</b>
            <span className="keywords">{view.me.words.join(" ")}</span>
          </>
        )}
      </dd>
    </dl>
  );
}

const Hash = ({ of }: { of: string }) => <code className="hash">{of}</code>;

function Output() {
  const { actions } = useDesk();
  const copy = useDeskState((desk) => desk.copy);
  switch (copy.state) {
    case "made": {
      const passed = copy.made.checks.filter((check) => check.passed).length;
      return (
        <>
          <b>
            {t("{passed} of {n, plural, one {# check} other {# checks}} passed", {
              passed,
              n: copy.made.checks.length,
            })}
          </b>
          {copy.made.sha256 !== null && <Hash of={copy.made.sha256} />}
          <span className="xs faint">{t("The copy that would be published, and nothing else.")}</span>
        </>
      );
    }
    case "making":
      return (
        <span role="status">
          {copy.progress === null || copy.progress.of === 0
            ? t("The copy is being made and checked…")
            : t("The copy is being made and checked, {done} of {of}", {
                done: copy.progress.done,
                of: copy.progress.of,
              })}
        </span>
      );
    case "none":
    case "failed":
      return (
        <>
          {t("No copy yet: it is made when you sign.")}{" "}
          <button type="button" className="linklike xs" onClick={() => void actions.makeCopy()}>
            {t("Make it now")}
          </button>
        </>
      );
  }
}
