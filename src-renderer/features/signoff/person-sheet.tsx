// Who sits here: a key made once with a passphrase that nobody can recover, its words for the telephone, the newsroom.

import { type FormEvent, useId, useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { Person, Standing } from "../../../src-main/contract/people.ts";
import { useApp, useAppState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { kbd } from "../../components/in-words.tsx";
import { Notice } from "../../components/notice.tsx";
import { rich, t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { initials, roleWords } from "../../words/signoff.ts";
import { Words } from "./key-words.tsx";
import { Newsroom } from "./newsroom.tsx";
import { standingWords } from "./refusals.ts";

export function PersonSheet({ onClose }: { onClose: () => void }) {
  const standing = useAppState((model) => model.standing);
  const problem = useAppState((model) => model.standingProblem);
  return (
    <Sheet title={t("You and your newsroom")} className="whoami" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div className="body" role="group" aria-label={t("You and your newsroom")} tabIndex={0}>
        {problem !== null && (
          <Notice kind="danger" title={t("Nothing can be decided, signed or exported now.")}>
            {standingWords(problem)}
          </Notice>
        )}
        {standing !== null &&
          (standing.me === null ? <MakeKey standing={standing} /> : <Me me={standing.me} standing={standing} />)}
        <Newsroom standing={standing} refused={problem} />
      </div>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={onClose}>
          {rich("Close <kbd>esc</kbd>", { kbd })}
        </button>
      </footer>
    </Sheet>
  );
}

function Me({ me, standing }: { me: Person; standing: Standing }) {
  const { actions } = useApp();
  return (
    <section className="me" aria-labelledby="person-me">
      <h3 id="person-me" className="row">
        <span className="avatar" aria-hidden="true">
          {initials(me.name)}
        </span>
        <span>
          {me.name} <span className="faint">{roleWords(me.role, standing.newsroom !== null)}</span>
        </span>
      </h3>
      <p className="small soft">
        {t("Your key’s eight words. Read them to each other over the telephone: if they are the same, the keys are.")}
      </p>
      <Words words={me.words} />
      {standing.remembered && (
        <p className="row gap6 small">
          {t("This system’s keychain has your passphrase.")}
          <button type="button" className="btn s" onClick={() => void actions.forgetPassphrase()}>
            {t("Ask each time instead")}
          </button>
        </p>
      )}
      {standing.newsroom !== null && me.role === null && (
        <Notice kind="warn" title={t("You are not on the roster.")}>
          {t("Give your newsroom your public key (stet identity show --public), and accept the roster it signs.")}
        </Notice>
      )}
    </section>
  );
}

function MakeKey({ standing }: { standing: Standing }) {
  const { actions } = useApp();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [remember, setRemember] = useState(false);
  const [making, setMaking] = useState(false);
  const [wrong, setWrong] = useState<StetError | null>(null);
  const id = useId();
  const differs = again !== "" && again !== passphrase;
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMaking(true);
    setWrong(await actions.makeIdentity(name.trim(), passphrase, remember));
    setMaking(false);
  };
  return (
    <form className="makekey" onSubmit={(event) => void make(event)}>
      <h3>{t("Who are you?")}</h3>
      <p className="small soft">
        {t(
          "Stet makes a signing key on this machine, once. What you decide, ask for and sign is then yours, and nobody can sign in your name without it.",
        )}
      </p>
      <label>
        <span className="label">{t("Your name, as the certificate shows it")}</span>
        <input
          className="input"
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        <span className="label">{t("A passphrase for the key")}</span>
        <input
          className="input"
          type="password"
          required
          autoComplete="new-password"
          aria-describedby={`${id}-lost`}
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </label>
      <label>
        <span className="label">{t("The passphrase again")}</span>
        <input
          className="input"
          type="password"
          required
          autoComplete="new-password"
          aria-invalid={differs}
          value={again}
          onChange={({ target }) => setAgain(target.value)}
        />
      </label>
      {differs && (
        <p className="small differs" role="status">
          {t("The two are not the same.")}
        </p>
      )}
      <p id={`${id}-lost`} className="small strong">
        {t(
          "Nobody can recover the passphrase: not your newsroom, not us. Write it down and keep it where you keep such things.",
        )}
      </p>
      {standing.keychain && (
        <label className="line">
          <input type="checkbox" checked={remember} onChange={({ target }) => setRemember(target.checked)} />
          {t("Let this system’s keychain remember it")}
        </label>
      )}
      {wrong !== null && (
        <Notice kind="danger" title={t("No key was made.")}>
          {errorWords(wrong)}
        </Notice>
      )}
      <div className="row gap6">
        <span className="grow" />
        <button
          type="submit"
          className="btn primary l"
          disabled={making || name.trim() === "" || passphrase === "" || again !== passphrase}
        >
          {making ? t("Making your key…") : t("Make my key")}
        </button>
      </div>
    </form>
  );
}
