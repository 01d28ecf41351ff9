// The executive summary and how the file was put together.
import { createFlow } from "../page/flow.ts";
import { CAPITAL, candidate, counsel, FIRM, GRAIN, legend, MILLWORK, manager, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

export const summary: FixedSection = {
  id: "summary",
  title: "Summary and scope",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Summary and scope");
    flow.heading("1. What this file is");
    flow.paragraph(
      `${FIRM} was retained on ${near.plain("date_of_birth", "date", "August 21, 2023")} to examine the public and private record of ${candidate.name}, who is under consideration as a nominee for Lieutenant Governor. This is the third draft. It supersedes the drafts circulated on ${near.plain("date_of_birth", "date", "October 3, 2023")} and ${near.plain("date_of_birth", "date", "December 18, 2023")}, which should be destroyed.`,
    );
    flow.paragraph(
      `The file draws on court indexes, land and corporate registries, campaign reports, press archives, the questionnaire that Mr. Whitcombe completed, and eleven interviews. Nothing in it was obtained by pretext. Where two sources disagree, both are given. Readers should treat the contact details, identifiers and financial particulars in Chapters 2 to 11 as private: they were collected to check facts and are not meant to leave the Committee’s hands.`,
    );
    flow.heading("2. Principal findings");
    flow.list([
      `Mr. Whitcombe’s biography holds up. Two dates on his published résumé are off by a year, and the description of his role at ${GRAIN} is generous.`,
      `He has owned or rented five homes since 1996. One, at ${candidate.addressNoZip()}, carries a second mortgage that does not appear on his 2021 disclosure.`,
      `${MILLWORK} was a defendant in four civil actions. All four are closed; the largest, docket ${near.docket(2014)}, settled for ${near.plain("phone", "amount", "$186,500")}.`,
      `His dealings with ${CAPITAL} are the likeliest line of attack. They are set out in full in the financial chapter and again in the litigation chapter.`,
      `His voting record is conventional with three exceptions, on ${near.bill()}, ${near.bill()} and ${near.bill()}.`,
      `Opponents will find that he missed ${near.plain("phone", "count", "41 of 612")} recorded votes in his second term.`,
      "No arrest, bankruptcy, tax lien or professional discipline was found in any jurisdiction searched.",
    ]);
    flow.heading("3. Sources and method");
    flow.paragraph(
      `Documents produced by the candidate carry Bates numbers beginning WMS. Pages of this file carry their own numbers beginning HLW at the foot, so that a page can be cited without quoting it. Amounts are in dollars of the year stated. Court records were searched through ${near.plain("date_of_birth", "date", "January 12, 2024")}; press archives through ${near.plain("date_of_birth", "date", "January 31, 2024")}. Registry searches used the index software’s ${near.version()}, whose results before 1994 are incomplete.`,
    );
    flow.paragraph(
      `Questions about the file go to ${manager.name} at ${manager.phone()} or ${manager.email()}, and questions of privilege to ${counsel.name} at ${counsel.phone()}. The candidate prefers to be reached on his cell phone, ${candidate.cell()}; his wife, ${spouse.name}, at ${spouse.cell()}, keeps the household’s calendar.`,
    );
    flow.heading("4. Markings");
    flow.paragraph(
      `The legend ${legend()} on the first page is the Committee’s own and has no standing in law. It asks that the file not be forwarded, quoted or summarised outside the vetting group. Numbered copies were given out by hand; the register is kept with counsel.`,
    );
    flow.paragraph(
      `The file was typeset on the firm’s document desk and stamped in one run. The job ticket is reference ${near.reference16()}; the invoice is ${near.invoice(2024)}. Earlier drafts can be told apart by their running number: the second begins at ${near.plain("phone", "Bates number", "HLW-D2-000001")}.`,
    );
    return flow.pages;
  },
};
