// The newsroom's roster: who is on it, and another looked at, its key's words compared, before it is accepted.

import { useRef, useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { RosterView, Standing } from "../../../src-main/contract/people.ts";
import { handOver } from "../../api/connect.ts";
import { useApp } from "../../app/context.ts";
import { FilePicker } from "../../components/file-picker.tsx";
import { Notice } from "../../components/notice.tsx";
import { msg, t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { when } from "../../words/numbers.ts";
import { Words } from "./key-words.tsx";
import { PeopleList } from "./people-list.tsx";

type Looked = { readonly incoming: string | undefined; readonly roster: RosterView };

export function Newsroom({ standing, refused }: { standing: Standing | null; refused: StetError | null }) {
  const { client, actions } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const newsroom = standing?.newsroom ?? null;

  const read = async (incoming: string | undefined) => {
    setWrong(null);
    const told = await client.call("roster/read", incoming === undefined ? {} : { incoming });
    setLooked(told.ok ? { incoming, roster: told.value } : null);
    if (!told.ok) setWrong(errorWords(told.error));
  };
  const chosen = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const incoming = await handOver(file);
    if (incoming === null) setWrong(t("A file could not be handed over. Choose it again."));
    else await read(incoming);
  };
  const accept = async ({ incoming, roster }: Looked) => {
    const why = await actions.acceptRoster(incoming, roster.refused === "roster/other-newsroom");
    setWrong(why === null ? null : errorWords(why));
    if (why === null) setLooked(null);
  };
  return (
    <section className="newsroom" aria-labelledby="person-newsroom">
      <h3 id="person-newsroom">
        {newsroom !== null ? newsroom.name : refused !== null ? t("Your newsroom’s roster") : t("No newsroom’s roster")}
      </h3>
      {newsroom === null && refused === null && (
        <p className="small soft">
          {t(
            "You work alone: everything is allowed, and what you export says “Not reviewed by a second person”. With a roster, a plan is exported only once a lawyer on it has approved it.",
          )}
        </p>
      )}
      {newsroom !== null && looked === null && (
        <>
          <p className="small soft">
            {t("Its roster is of {when}. The newsroom’s own key:", { when: when(newsroom.issuedAt) })}
          </p>
          <Words words={newsroom.words} />
          <PeopleList people={standing?.people ?? []} me={standing?.me ?? null} hasRoster />
        </>
      )}
      {looked !== null && (
        <Preview
          looked={looked}
          me={standing?.me ?? null}
          onAccept={() => void accept(looked)}
          onCancel={() => setLooked(null)}
        />
      )}
      <div role="status">
        {wrong !== null && (
          <Notice kind="danger" title={t("Nothing was changed.")}>
            {wrong}
          </Notice>
        )}
      </div>
      {looked === null && (
        <div className="row gap6">
          {refused?.code === "roster/other-newsroom" && (
            <button type="button" className="btn" onClick={() => void read(undefined)}>
              {t("Look at the roster that is here")}
            </button>
          )}
          <button type="button" className="btn" onClick={() => picker.current?.click()}>
            {newsroom === null ? t("Accept a roster…") : t("Accept a newer roster…")}
          </button>
          <FilePicker ref={picker} onFiles={(files) => void chosen(files)} />
        </div>
      )}
    </section>
  );
}

const REFUSED: Record<NonNullable<RosterView["refused"]>, string> = {
  "roster/bad-signature": msg("Its signature is wrong: it was changed after it was signed. It can’t be accepted."),
  "roster/older": msg("It is older than the roster this machine has. It can’t be accepted."),
  "roster/other-newsroom": msg(
    "It is signed by another key than your newsroom’s so far. Somebody may be giving out roles in its name: call your newsroom and compare the words. Every case will say in its log that the key changed.",
  ),
};

function Preview(props: { looked: Looked; me: Standing["me"]; onAccept: () => void; onCancel: () => void }) {
  const { looked, me, onAccept, onCancel } = props;
  const { newsroom, people, refused } = looked.roster;
  const acceptable = refused === null || refused === "roster/other-newsroom";
  return (
    <div className="card pad preview">
      <h4>{t("Roster of {newsroom}, {when}", { newsroom: newsroom.name, when: when(newsroom.issuedAt) })}</h4>
      {refused !== null && (
        <Notice
          kind="danger"
          title={refused === "roster/other-newsroom" ? t("The newsroom’s key is another one.") : t("It is refused.")}
        >
          {t(REFUSED[refused])}
        </Notice>
      )}
      <p className="small soft">{t("Compare the newsroom’s words by voice before you accept it:")}</p>
      <Words words={newsroom.words} />
      <PeopleList people={people} me={me} hasRoster />
      <div className="row gap6">
        <span className="grow" />
        <button type="button" className="btn" onClick={onCancel}>
          {t("Cancel")}
        </button>
        {acceptable && (
          <button type="button" className={refused === null ? "btn primary" : "btn danger"} onClick={onAccept}>
            {refused === null ? t("Accept this roster") : t("The words are right: accept the new key")}
          </button>
        )}
      </div>
    </div>
  );
}
