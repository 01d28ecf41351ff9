// What counsel asked for of a value that is another since: said to both sides until counsel approves it.

import type { Person } from "../../../src-main/contract/people.ts";
import type { Asked as Told } from "../../../src-main/contract/signoff.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { atWords, personWords } from "../../words/signoff.ts";

const isMine = ({ by }: Told, me: Person | null) => me !== null && by.key === me.key;

/** "You asked: strike it · changed since", on one line. */
export function askedWords(asked: Told, me: Person | null): string {
  const { words } = asked;
  return isMine(asked, me)
    ? t("You asked: {words} · changed since", { words })
    : t("{name} asked: {words} · changed since", { name: personWords(asked.by), words });
}

export function Asked({ asked, me }: { asked: Told; me: Person | null }) {
  const { by, at, words, version } = asked;
  const name = personWords(by);
  return (
    <article className="thread asked" aria-label={t("What was asked for in version {version}", { version })}>
      <span className="who xs">
        <Icon name="undo" small />
        <b>
          {isMine(asked, me)
            ? t("You asked, of v{version}", { version })
            : t("{name} asked, of v{version}", { name, version })}
        </b>{" "}
        <span className="faint">{atWords(at)}</span>
        <span className="tag line">{t("changed since")}</span>
      </span>
      <q>{words}</q>
    </article>
  );
}
