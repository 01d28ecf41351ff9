// Money: prose, a statement, and a wide ledger on its side.
import { secret } from "../mark.ts";
import { createFlow } from "../page/flow.ts";
import { LANDSCAPE } from "../page/styles.ts";
import { brother, CAPITAL, candidate, MILLWORK, partner, treasurer } from "../people.ts";
import type { FixedSection } from "./section.ts";

const SIDEWAYS = { width: 792, height: 612 } as const;

export const finances: FixedSection = {
  id: "finances",
  title: "Personal finances",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Personal finances");
    flow.heading("1. Income and disclosure");
    flow.paragraph(
      `Disclosures were filed every year since 2009 and on time but once. The 2021 form, received on ${near.date(2022)}, leaves out the second mortgage and one foreign account. Neither omission saved him anything. Income from the Senate was ${near.money(66_000, 72_000)} in 2022; rents added ${near.money(26_000, 34_000)} and interest ${near.money(300, 900)}.`,
    );
    flow.table(
      [
        { title: "Year", width: 48 },
        { title: "Filed", width: 84 },
        { title: "Salary", width: 84, align: "right" },
        { title: "Rents", width: 84, align: "right" },
        { title: "Gifts", width: 72, align: "right" },
        { title: "", width: 18 },
        { title: "Form", width: 78 },
      ],
      [2017, 2018, 2019, 2020, 2021, 2022].map((year) => [
        String(year),
        near.shortDate(year + 1),
        near.money(62_000, 72_000),
        near.money(22_000, 34_000),
        near.money(150, 2_400),
        "",
        near.version(),
      ]),
    );
    flow.heading("2. Accounts that can be identified");
    flow.paragraph(
      `The household pays by one card, ${candidate.card()}, issued in both names; statements go to ${candidate.box()}. The account at Frankfurt, ${candidate.iban()}, was opened for a supplier of ${MILLWORK} and was not closed when the works were sold. The treasurer, reached at ${treasurer.phone()}, describes it as forgotten rather than hidden.`,
    );
    flow.table(
      [
        { title: "Holder", width: 110 },
        { title: "Instrument", width: 90 },
        { title: "Number", width: 148 },
        { title: "Statement address", width: 120 },
      ],
      [
        ["H. and M. Whitcombe", "Charge card", candidate.cardStacked(), candidate.box()],
        ["H. Whitcombe, T. Brandvold", "Foreign account", candidate.iban(), partner.address()],
        ["Committee", "Wire reference only", near.reference16(), treasurer.address()],
      ],
    );
    flow.heading(`3. ${CAPITAL}`);
    flow.paragraph(
      `Mr. Whitcombe put ${near.plain("phone", "amount", "$60,000")} into Mr. Brandvold’s first fund in 2006 and took out ${near.plain("phone", "amount", "$94,310.55")} in 2013. In 2012 the county deposited ${near.plain("phone", "amount", "$1,250,000")} with a bank in which the fund held ${near.plain("phone", "percentage", "4.9 percent")}. He did not vote on the deposit, and the minutes say why. The subscription agreement is numbered ${near.contract()}; the side letter, ${near.contract()}. Both are produced at ${near.bates()}.`,
    );
    flow.paragraph(
      `Mr. Brandvold lives at ${partner.address()} and has offered to be interviewed again at ${partner.phone()}. He keeps his papers at ${secret("address", "Unit 6, 48 Depot Street, East Larkin, OH 43798")}. His date of birth, for the registry search, is ${partner.born()}.`,
    );
    flow.heading("4. Debts");
    flow.paragraph(
      `Two mortgages, one car loan and an open account at a lumber yard. The yard’s invoices, ${near.plain("phone", "invoice number", "INV-2016-04410")} through ${near.plain("phone", "invoice number", "INV-2016-04932")}, were paid within ninety days. A promissory note to Grant Whitcombe (${brother.phone()}) for ${near.plain("phone", "amount", "$15,000")} was forgiven in 2018 and reported as a gift. Title insurance policy ${near.reference16()} names both spouses.`,
    );
    const ledger = createFlow(SIDEWAYS, LANDSCAPE);
    ledger.heading("Table 8A. Payments over $5,000, with payee’s address for service");
    ledger.table(
      [
        { title: "Date", width: 66 },
        { title: "Payee", width: 140 },
        { title: "Address for service", width: 210 },
        { title: "Telephone", width: 92 },
        { title: "Reference", width: 98 },
        { title: "Amount", width: 66, align: "right" },
      ],
      payees().map(([payee, where, telephone], i) => [
        near.shortDate(2013 + i),
        payee,
        where,
        telephone,
        near.invoice(2013 + i),
        near.money(5_100, 48_000),
      ]),
    );
    return [...flow.pages, ...ledger.pages];
  },
};

const payees = (): readonly (readonly [string, string, string])[] => [
  [
    "Jessup Drywall",
    secret("address", "5519 Old Larkin Pike, Larkin Falls, OH 43799"),
    secret("phone", "740-555-0161"),
  ],
  [
    "Merrow Title Agency",
    secret("address", "100 Front Street, Suite 1400, Port Merrow, OH 44899"),
    secret("phone", "419-555-0162"),
  ],
  [
    "Ullman & Daughters, lenders",
    secret("address", "PO Box 7, Port Merrow, OH 44899-0007"),
    secret("phone", "513-555-0120"),
  ],
  ["Grant Whitcombe Paving", brother.address(), brother.phone()],
  [
    "Kowalczyk Law Office",
    secret("address", "One Commerce Plaza, Floor 9, Port Merrow, OH 44899"),
    secret("phone", "(513) 555-0111"),
  ],
  [
    "Tolland Springs College",
    secret("address", "1200 University Circle, Tolland Springs, KY 40999"),
    secret("phone", "859-555-0163"),
  ],
  [
    "Larkin Falls Roofing",
    secret("address", "72-A Kiln Court, Larkin Falls, OH 43799"),
    secret("phone", "740-555-0164"),
  ],
  [
    "St. Brannoc parish fund",
    secret("address", "31 Church Hill, Pinder Creek, OH 43797"),
    secret("phone", "(740) 555-0117"),
  ],
  [
    "Lindqvist Bookkeeping",
    secret("address", "6 Mercer Mews, Apt. 2, Larkin Falls, OH 43799"),
    secret("phone", "740-555-0112"),
  ],
  ["Eastman Survey", secret("address", "2850 Ridge Blvd NE, East Larkin, OH 43798"), secret("phone", "740.555.0104")],
];
