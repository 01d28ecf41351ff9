// Two pages that are pictures: one with nothing but the picture, one stamped as text after scanning.
import { secret } from "../mark.ts";
import { createFlow, type Flow } from "../page/flow.ts";
import type { Style } from "../page/lines.ts";
import { candidate, mother, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

const TYPEWRITER: Style = { font: "Courier", size: 12, leading: 18 };
const CAPITALS: Style = { font: "Courier-Bold", size: 13, leading: 20 };

function form(flow: Flow, heading: string, rows: readonly string[]): void {
  flow.lines([heading], CAPITALS);
  flow.space(6);
  for (const row of rows) flow.paragraph(row, TYPEWRITER);
  flow.space(10);
}

export const scanned: FixedSection = {
  id: "scanned",
  title: "Scanned exhibits",
  write: ({ near }) => {
    const application = createFlow({ scan: "burned" });
    application.space(20);
    form(application, "LARKIN COUNTY CREDIT UNION", [
      "APPLICATION FOR A HOUSEHOLD LOAN, 1999",
      `Applicant: ${candidate.name}`,
      `Date of birth: ${candidate.bornShort()}`,
      `Social Security No.: ${candidate.ssn()}`,
      `Home address: ${secret("address", "415 West Mill Street, Larkin Falls, OH 43799")}`,
      `Telephone: ${candidate.home()}`,
      `Employer: Larkin Valley Grain Cooperative, since ${near.plain("date_of_birth", "date", "06/03/1996")}`,
      `Joint applicant: ${spouse.name}`,
      `Social Security No.: ${spouse.ssn()}`,
      `Nearest relative not living with you: ${mother.name}, ${mother.address()}, telephone ${mother.phone()}`,
    ]);
    application.paragraph(
      "I certify that the above is true. The Union may verify it with my employer and with the bureau.",
      TYPEWRITER,
    );
    const letter = createFlow({ scan: "live" });
    letter.space(40);
    form(letter, "BRANDVOLD CAPITAL PARTNERS", [
      near.plain("date_of_birth", "date", "March 2, 2006"),
      `${candidate.name}`,
      secret("address", "77 Cobbler Lane, Pinder Creek, OH 43797"),
      "Dear Harlan,",
      `This confirms your subscription of $60,000 under agreement ${near.contract()}. Distributions will be wired to ${candidate.iban()} unless you tell us otherwise.`,
      `If anything here is wrong, ring me at ${secret("phone", "(513) 555-0194")} or at home, ${secret("phone", "513-555-0195")}, after seven.`,
      `We have your wife's particulars as ${spouse.bornShort()} and ${spouse.email()}.`,
      "Yours, Ted",
    ]);
    application.pages[0]!.title = "Scanned exhibits";
    return [...application.pages, ...letter.pages];
  },
};
