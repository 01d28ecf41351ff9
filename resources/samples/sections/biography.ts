// The life, told in order, with the dates that are private among many that are not.
import { createFlow } from "../page/flow.ts";
import { candidate, GRAIN, MILLWORK, mother, partner, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

export const biography: FixedSection = {
  id: "biography",
  title: "Biography",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Biography");
    flow.heading("1. Early life");
    flow.paragraph(
      `${candidate.name} was born on ${candidate.born()} in Pinder Creek, Ohio, the second son of Walter Whitcombe, a millwright, and ${mother.name}, who kept the books of the feed store on the square. The family lived on a rural route outside the town; his mother still does, at ${mother.address()}. Neighbours remember a serious boy who read the almanac aloud and lost badly at cards.`,
    );
    flow.paragraph(
      `He attended Pinder Creek Consolidated School and was salutatorian of the class of 1992, which had ${near.plain("phone", "count", "64 members")}. A yearbook quotation that opponents have circulated is not his: it stands under the photograph of another pupil on page ${near.plain("phone", "page reference", "57")}. His earliest appearance in print is a letter on the county fair, in the Pinder Creek Sentinel of ${near.plain("date_of_birth", "date", "September 12, 1991")}.`,
    );
    flow.heading("2. Education");
    flow.paragraph(
      `Mr. Whitcombe studied agricultural economics at Tolland Springs College from 1992 and took his degree on ${near.plain("date_of_birth", "date", "May 18, 1996")}. The registrar confirmed the degree and the date; the résumé on the campaign’s site says 1995, which is a slip. His senior essay on elevator pricing was later printed in a conference volume (ISBN ${near.isbn()}), ${near.plain("phone", "page reference", "pp. 88–103")}. He began but did not finish a course in business administration; the campaign should not call him a graduate of it.`,
    );
    flow.table(
      [
        { title: "Institution", width: 180 },
        { title: "Attended", width: 90 },
        { title: "Award", width: 118 },
        { title: "Confirmed", width: 80 },
      ],
      [
        ["Pinder Creek Consolidated School", "1988–1992", "Diploma", near.plain("date_of_birth", "date", "09/05/2023")],
        [
          "Tolland Springs College",
          "1992–1996",
          "B.A., agricultural economics",
          near.plain("date_of_birth", "date", "09/06/2023"),
        ],
        ["Merrow Graduate Institute", "2004–2005", "None", near.plain("date_of_birth", "date", "09/14/2023")],
      ],
    );
    flow.heading("3. Work before office");
    flow.paragraph(
      `He was hired by ${GRAIN} on ${near.plain("date_of_birth", "date", "June 3, 1996")} as a clerk and left on ${near.plain("date_of_birth", "date", "March 30, 2001")} as deputy manager of the Larkin Falls elevator. He has described himself as having “run” the cooperative. He ran one elevator of nine, for nineteen months. The cooperative itself was born on ${near.plain("date_of_birth", "founding date", "April 2, 1931")} of a merger of two granges and keeps good records.`,
    );
    flow.paragraph(
      `In 2001 he and ${partner.name} bought a failing sash-and-door works and renamed it ${MILLWORK}. The purchase price was ${near.plain("phone", "amount", "$412,000")}, of which ${near.plain("phone", "amount", "$350,000")} was borrowed. Mr. Brandvold, born ${partner.born()}, brought the money and Mr. Whitcombe the management. The works employed ${near.plain("phone", "count", "118 people")} at its height in 2007 and ${near.plain("phone", "count", "46")} when it was sold on ${near.plain("date_of_birth", "date", "November 9, 2015")}.`,
    );
    flow.heading("4. Public office");
    flow.paragraph(
      `He was elected to the Larkin County Commission in 2008 by ${near.plain("address", "vote count", "38,544")} votes to ${near.plain("address", "vote count", "31,207")}, re-elected in 2012 without opposition, and elected to the state Senate in 2016 and 2020. He has chaired the Committee on Local Government since ${near.plain("date_of_birth", "date", "January 11, 2019")}. His principal campaign committee is registered under ${near.committee()}.`,
    );
    flow.paragraph(
      `Colleagues of both parties describe a careful drafter who dislikes the floor. The clerk’s index credits him with ${near.plain("phone", "count", "31 sponsored measures")}, of which nine were enacted. Chapter 12 takes them one by one.`,
    );
    flow.heading("5. Marriage and household");
    flow.paragraph(
      `He married ${spouse.name}, born ${spouse.born()}, on ${near.plain("date_of_birth", "wedding date", "October 10, 1998")} at Larkin Falls. She taught mathematics until 2011 and has since managed the family’s rental property. The household’s telephone is ${candidate.home()}. They have two grown children, who are treated in the next chapter, and no other dependants.`,
    );
    flow.heading("6. Identity as checked");
    flow.paragraph(
      `Identity was matched on full name, date of birth (${candidate.bornShort()}) and the Social Security number he supplied, of which this file shows only ${candidate.ssnShort()}. Two other men of the same surname in Ohio were excluded by middle name. A third, a boat dealer in Port Merrow, shares the first and last name and accounts for most false matches in commercial databases.`,
    );
    return flow.pages;
  },
};
