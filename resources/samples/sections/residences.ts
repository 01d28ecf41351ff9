// Where he has lived: addresses of every kind that defeats a simple pattern.
import { secret } from "../mark.ts";
import { createFlow } from "../page/flow.ts";
import { BODY } from "../page/styles.ts";
import { candidate, mother, treasurer } from "../people.ts";
import type { FixedSection } from "./section.ts";

const address = (text: string) => secret("address", text);

export const residences: FixedSection = {
  id: "residences",
  title: "Residences and property",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Residences and property");
    flow.heading("1. Present home");
    flow.paragraph(
      `Mr. Whitcombe has lived since 2016 at ${candidate.address()}. The house was bought on ${near.plain("date_of_birth", "date", "May 27, 2016")} for ${near.plain("phone", "amount", "$318,400")} with a loan of ${near.plain("phone", "amount", "$238,800")}. Parcel ${near.plain("ssn", "parcel number", "17-0442-118.00")} is assessed at ${near.money(240_000, 330_000)}. The second mortgage of 2019 is recorded at volume ${near.plain("address", "land record", "611, page 203")}.`,
    );
    flow.paragraph("He gives the following as his mailing address on the questionnaire:");
    flow.lines([candidate.box()], BODY, 36);
    flow.paragraph("and, for service of process, in his own hand:");
    flow.paragraph(
      `Harlan L. Whitcombe\n${address("1418 Sycamore Terrace\nLarkin Falls, Ohio 43799")}\n${candidate.home()}`,
      BODY,
      36,
    );
    flow.heading("2. Earlier homes");
    flow.paragraph(
      `From 2009 to 2016 the family lived at ${address("2209 Quarry Road, Unit 3B, East Larkin, OH 43798")}. Before that they rented from Mrs. Castellan’s aunt at ${address("77 Cobbler Lane, Pinder Creek, Ohio")}, an address that some databases list without a ZIP code and others with the wrong one. In 1998, when newly married, they had the upper floor of ${address("415½ West Mill Street, Larkin Falls, OH 43799")}. As a student Mr. Whitcombe lived in a dormitory and then at ${address("19 Tannery Row, Basement Apt., Tolland Springs, Kentucky 40999")}.`,
    );
    flow.table(
      [
        { title: "Years", width: 62 },
        { title: "Address", width: 168 },
        { title: "Tenure", width: 70 },
        { title: "Recorded", width: 78 },
        { title: "Price", width: 80, align: "right" },
      ],
      [
        [
          "2016–now",
          candidate.address(),
          "Owned",
          near.plain("date_of_birth", "date", "05/27/2016"),
          near.plain("phone", "amount", "$318,400"),
        ],
        [
          "2009–2016",
          address("2209 Quarry Road, Unit 3B, East Larkin, OH 43798"),
          "Owned",
          near.shortDate(2009),
          near.plain("phone", "amount", "$141,250"),
        ],
        ["2001–2009", address("77 Cobbler Lane, Pinder Creek, Ohio"), "Rented", "Not recorded", "None"],
        ["1998–2001", address("415½ West Mill Street, Larkin Falls, OH 43799"), "Rented", "Not recorded", "None"],
        ["1994–1996", address("19 Tannery Row, Basement Apt., Tolland Springs, KY"), "Rented", "Not recorded", "None"],
      ],
    );
    flow.heading("3. Other property");
    flow.paragraph(
      `Castellan Properties, LLC holds two houses: ${address("1107 Fenwick Avenue")} in Larkin Falls, let since 2012, and ${address("300 Harbor View Drive, Lot 26, Port Merrow, OH 44899")}, let by the week in summer. The second was cited for an unpermitted deck, case ${near.stateDocket(2015)}. Rents came to ${near.money(26_000, 34_000)} in 2021 and ${near.money(26_000, 34_000)} in 2022.`,
    );
    flow.paragraph("The deed to the second house asks that notices be sent to:");
    flow.lines(["Castellan Properties, LLC", "c/o the Treasurer"], BODY, 36);
    flow.space(-6);
    flow.paragraph(treasurer.address(), { ...BODY, leading: 13.6 }, 36);
    flow.heading("4. Mail and deliveries");
    flow.paragraph(
      `Parcels for the district go to ${address("212 Courthouse Square, Room 14, Larkin Falls, Ohio 43799")}. During sessions he keeps a room at ${address("1650 East Capitol Way, #908, North Ashlar, OH 43299")}, which is leased by the month. His mother’s place, ${mother.address()}, appears on two old vehicle titles. A returned envelope in the file is addressed in capitals: ${address("1418 SYCAMORE TER, LARKIN FALLS OH 43799-2218")}.`,
    );
    flow.heading("5. Not his");
    flow.paragraph(
      `A widely shared list gives him a lake house in Michigan. The owner of that house is the boat dealer mentioned in Chapter 2. The list also counts the ${near.plain("address", "programme name", "2016 Drive for Schools")}, the ${near.plain("address", "programme name", "14 Mile Road Project")} and ${near.plain("address", "company name", "5 Star Way Foods")} as properties; they are a fund-raising drive, a highway bill and a sponsor. Account codes such as ${near.zipLike()} and ${near.zipLike()} in the county ledger are not ZIP codes.`,
    );
    return flow.pages;
  },
};
