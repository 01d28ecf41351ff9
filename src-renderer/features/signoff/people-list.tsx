// People of a newsroom with their roles, and the eight words by which their keys are compared by voice.

import type { Person } from "../../../src-main/contract/people.ts";
import { t } from "../../languages/language.ts";
import { initials, roleWords } from "../../words/signoff.ts";

export function PeopleList(props: { people: readonly Person[]; me: Person | null; hasRoster: boolean }) {
  const { people, me, hasRoster } = props;
  return (
    <ul className="peoplelist">
      {people.map((person) => (
        <li key={person.key ?? person.name}>
          <span className="avatar s" aria-hidden="true">
            {initials(person.name)}
          </span>
          <div>
            <b>
              {person.name}
              {person.key !== null && person.key === me?.key && <span className="faint"> {t("(you)")}</span>}
            </b>
            <span>{roleWords(person.role, hasRoster)}</span>
            <span className="keywords">{person.words.join(" ")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
