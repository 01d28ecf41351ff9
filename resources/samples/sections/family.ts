// Relatives: prose, then a table whose headings say what the cells are.
import { createFlow } from "../page/flow.ts";
import { brother, candidate, mother, owen, spouse, tessa } from "../people.ts";
import type { FixedSection } from "./section.ts";

export const family: FixedSection = {
  id: "family",
  title: "Family members",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Family members");
    flow.paragraph(
      "Relatives are included because opponents will look for them, and because two of them have had business with the state. None is a public figure. Nothing in this chapter should be quoted outside the vetting group.",
    );
    flow.heading("1. Spouse");
    flow.paragraph(
      `${spouse.name} was born on ${spouse.born()}. Her Social Security number, ${spouse.ssn()}, was supplied on the joint questionnaire and used once, for the credit header described in Chapter 5. She can be reached at ${spouse.cellDotted()} or ${spouse.email()}. She holds a half interest in two rental houses and is the sole member of Castellan Properties, LLC, formed on ${near.plain("date_of_birth", "date", "July 8, 2011")}.`,
    );
    flow.heading("2. Children");
    flow.paragraph(
      `${owen.name} (DOB ${owen.bornShort()}) is an apprentice shipwright and lives at ${owen.address()}. His number is ${owen.phone()}. He was cited once for a noise complaint, docket ${near.stateDocket(2022)}, dismissed. ${tessa.name}, born ${tessa.born()}, is in her third year at Tolland Springs College and receives post at ${tessa.address()}; she uses ${tessa.email()}.`,
    );
    flow.heading("3. Parents and siblings");
    flow.paragraph(
      `Walter Whitcombe died in 2009. ${mother.name}, born ${mother.born()}, answers the telephone herself at ${mother.phone()} and has twice spoken to reporters who did not say that they were reporters. ${brother.name}, born ${brother.born()}, is a paving contractor. He lives at ${brother.address()}, and can be reached at ${brother.phone()} or ${brother.email()}.`,
    );
    flow.paragraph(
      `Grant Whitcombe’s firm held three state contracts between 2013 and 2018: numbers ${near.contract()}, ${near.contract()} and ${near.contract()}, worth ${near.money(40_000, 90_000)}, ${near.money(100_000, 190_000)} and ${near.money(20_000, 60_000)}. All were let by sealed bid before his brother sat in the Senate. The inspector general’s note on the second, dated ${near.date(2018, 2019)}, found “no irregularity of any kind.”`,
    );
    flow.heading("4. Table of relatives");
    flow.table(
      [
        { title: "Name", width: 102 },
        { title: "Relation", width: 56 },
        { title: "Date of birth", width: 66 },
        { title: "Telephone", width: 84 },
        { title: "Home address", width: 160 },
      ],
      [
        [spouse.name, "Wife", spouse.bornShort(), spouse.cell(), candidate.address()],
        [owen.name, "Son", owen.bornShort(), owen.phone(), owen.address()],
        [tessa.name, "Daughter", tessa.bornShort(), "None given", tessa.address()],
        [mother.name, "Mother", mother.bornShort(), mother.phone(), mother.address()],
        [brother.name, "Brother", brother.bornShort(), brother.phone(), brother.address()],
      ],
    );
    flow.paragraph(
      `Mrs. Lorraine Whitcombe’s land was surveyed in 1987 and again in 2006; the plats are recorded at volume ${near.plain("address", "land record", "212, page 44")} and volume ${near.plain("address", "land record", "388, page 7")}. The timber sale of 2014 brought ${near.money(6_000, 18_000)} and was reported.`,
    );
    return flow.pages;
  },
};
