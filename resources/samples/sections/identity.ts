// Identifiers: most of a Social Security number, the rest of it elsewhere, and the full one of somebody else.
import { secret } from "../mark.ts";
import { createFlow } from "../page/flow.ts";
import { candidate, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

export const identity: FixedSection = {
  id: "identity",
  title: "Identifiers and credit header",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Identifiers and credit header");
    flow.heading("1. Identifiers supplied");
    flow.table(
      [
        { title: "Field", width: 150 },
        { title: "As supplied", width: 190 },
        { title: "Source", width: 128 },
      ],
      [
        ["Full name", candidate.name, "Questionnaire, item 1"],
        ["Date of birth", candidate.bornShort(), "Questionnaire, item 2"],
        ["Social Security number", candidate.ssnShort(), "Questionnaire, item 3"],
        ["Spouse’s Social Security number", spouse.ssn(), "Questionnaire, item 19"],
        ["Spouse’s date of birth", spouse.bornShort(), "Questionnaire, item 20"],
        ["Telephone (cell)", candidate.cellDashed(), "Questionnaire, item 4"],
        ["Telephone (home)", candidate.home(), "Questionnaire, item 5"],
        ["E-mail", candidate.email(), "Questionnaire, item 6"],
        ["E-mail (private)", candidate.emailPrivate(), "Interview 2"],
        ["Mailing address", candidate.box(), "Questionnaire, item 7"],
      ],
    );
    flow.paragraph(
      "The firm’s rule is to show only part of a Social Security number in a circulated draft. The last four digits were struck from the table above by the document desk. Counsel has asked whether that is enough; the credit header below, pasted from the bureau’s own page, hides the other end of the same number.",
    );
    flow.heading("2. Credit header");
    flow.paragraph(
      `The header returned for SSN ${candidate.ssnMasked()} lists the name in four spellings, the date of birth as ${candidate.bornIso()}, and two addresses, ${candidate.address()} and ${candidate.box()}. A caller who can give the last four digits of his Social Security number, ${candidate.ssnLastFour()}, can reset the account, which is why the candidate was advised to freeze the file. The freeze was placed on ${near.plain("date_of_birth", "date", "November 20, 2023")}.`,
    );
    flow.paragraph(
      `An older header, from 2012, prints the number as ${candidate.ssnStarred()} and gives a work telephone, ${candidate.office()}, that still reaches the district office. The report number is ${near.reference16()}; it is not an account. Inquiry codes ${near.part()} and ${near.part()} are the bureau’s part numbers for the paper form.`,
    );
    flow.heading("3. Matches excluded");
    flow.paragraph(
      `Eleven records were excluded. Four belong to the boat dealer. Three are clerical: contract ${near.contract()} was keyed into a field for identity numbers, as were voucher ${near.contract()} and a pallet label, ${near.reference16()}. Two are patents, ${near.plain("phone", "patent number", "US 9,114,207 B2")} and ${near.plain("phone", "patent number", "US 10,482,366 B1")}, issued to a namesake. The last two are books whose ISBNs, ${near.isbn()} and ${near.isbn()}, a vendor had taken for telephone numbers.`,
    );
    flow.heading("4. Devices and accounts");
    flow.paragraph(
      `His e-mail to the Committee came from ${candidate.ip()} on every occasion but one. The exception, from ${secret("ip_address", "2001:db8:4c1f::19")}, was sent while travelling. The Committee’s mail gateway runs ${near.version()} and keeps logs for ninety days. The candidate’s private address, ${candidate.emailPrivate()}, is the one he uses for family matters and should not be written to.`,
    );
    return flow.pages;
  },
};
