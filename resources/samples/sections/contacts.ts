// The telephone list: a printed two-column page, then notes from the calls.
import { secret } from "../mark.ts";
import { createFlow } from "../page/flow.ts";
import { TWO_COLUMNS } from "../page/styles.ts";
import { brother, candidate, counsel, manager, mother, owen, partner, spouse, tessa, treasurer } from "../people.ts";
import type { FixedSection } from "./section.ts";

const phone = (text: string) => secret("phone", text);
const email = (text: string) => secret("email", text);
const address = (text: string) => secret("address", text);

/** Wide enough for two lines, and placed where the first column ends: the address goes on at the top of the second. */
const LONG_ADDRESS = "4471 Upper Saltworks Turnpike, Building C, Apartment 210, East Larkin, OH 43798";

type Entry = readonly [name: string, role: string, ...ways: string[]];

const entries = (): readonly Entry[] => [
  ["Armitage, Felix", "Treasurer", treasurer.phone(), treasurer.email(), treasurer.address()],
  ["Abernethy, Ruth", "Former clerk of the Commission", phone("740-555-0101")],
  ["Brandvold, Theodore", "Former partner", partner.phone(), partner.email(), partner.address()],
  ["Calder, Josiah", "Neighbour, interview 4", phone("(740) 555 0102"), address("1422 Sycamore Terrace, Larkin Falls")],
  ["Dunleavy, Carmen", "Editor, Pinder Creek Sentinel", phone("740/555-0103"), email("cdunleavy@example.org")],
  ["Eastman, Paul", "Surveyor", phone("740.555.0104"), phone("740.555.0105")],
  [
    "Farouk, Leila",
    "Staff director, district office",
    phone("(740) 555-0133, ext. 211"),
    email("l.farouk+district@example.org"),
  ],
  ["Grange hall", "Pinder Creek", phone("555-0171"), address("4 Grange Hall Road, Pinder Creek, OH 43797")],
  ["Hollis, Everett", "Campaign chair, 2016", phone("1 (614) 555-0107"), email("ehollis@example.org")],
  ["Ibarra, Consuelo", "Landlady, 1998 to 2001", phone("740-555-0108"), address(LONG_ADDRESS)],
  ["Jessup, Amos", "Foreman at the millwork", phone("(740)555-0110")],
  [
    "Kowalczyk, Benedikt",
    "Opposing counsel, 2014",
    phone("+1 (513) 555-0111"),
    email("bk.law@example.org"),
    address("One Commerce Plaza, Floor 9, Port Merrow, OH 44899"),
  ],
  ["Lindqvist, Astrid", "Bookkeeper", phone("740-555-0112"), email("astrid_lindqvist@example.org")],
  [
    "Moreau, Celestine",
    "Teacher, interview 7",
    phone("859-555-0113"),
    address("233 E. 5th St., Tolland Springs, KY 40999"),
  ],
  ["Nandakumar-Holt, Priya", "Counsel", counsel.phone(), counsel.email()],
  ["Oquendo, Dana", "Campaign manager", manager.phoneDashed(), manager.email()],
  ["Pruitt, Silas", "Tenant", phone("419.555.0114"), address("300 Harbor View Drive, Lot 26, Port Merrow, OH 44899")],
  [
    "Rasmussen, Ingrid",
    "Grain inspector, retired",
    phone("(740) 555-0115"),
    address("8801 State Route 218, East Larkin, OH 43798"),
  ],
  ["Sandoval, Mateo", "Driver", phone("614-555-0116")],
  ["Thistlewood, Agnes", "Parish secretary", phone("(740) 555-0117"), email("office.stbrannoc@example.org")],
  ["Ullman, Dietrich", "Lender", phone("513-555-0120 x31"), address("PO Box 7, Port Merrow, OH 44899-0007")],
  ["Whitcombe, Grant", "Brother", brother.phone(), brother.email(), brother.address()],
  ["Whitcombe, Harlan", "Candidate", candidate.cellDotted(), candidate.home(), candidate.email(), candidate.address()],
  ["Whitcombe, Lorraine", "Mother", mother.phone(), mother.address()],
  ["Whitcombe, Marianne", "Spouse", spouse.cell(), spouse.email()],
  ["Whitcombe, Owen", "Son", owen.phone(), owen.address()],
  ["Whitcombe, Tessa", "Daughter", tessa.email(), tessa.address()],
];

export const contacts: FixedSection = {
  id: "contacts",
  title: "Contacts",
  write: ({ near }) => {
    const list = createFlow({}, TWO_COLUMNS);
    list.chapter("Contacts");
    for (const [name, role, ...ways] of entries()) {
      list.lines([name], { font: "Helvetica-Bold", size: 9.5, leading: 12 });
      list.space(-6.6);
      for (const text of [role, ...ways]) {
        list.paragraph(text, { font: "Helvetica", size: 9.5, leading: 12 }, 8);
        list.space(-6.6);
      }
      list.space(9);
    }
    const notes = createFlow();
    notes.heading("Notes from the calls");
    notes.paragraph(
      `Calls were made between ${near.plain("date_of_birth", "date", "September 5, 2023")} and ${near.plain("date_of_birth", "date", "January 19, 2024")}. Mr. Jessup answered on the second try and spoke for forty minutes. Ms. Abernethy asked that her number, ${phone("740-555-0101")}, be taken off the list when the file is closed; it should be. Mr. Ullman would speak only through his office, ${phone("(513) 555-0120")}, extension 31.`,
    );
    notes.paragraph(
      `The candidate’s own cell appears in call records as ${candidate.cellLong()} and in the county directory of 2014 as ${candidate.cellDotted()}. Both are current. The district office answers at ${candidate.office()} on weekdays; the fax line, ${phone("(740) 555-0134")}, was disconnected in 2020.`,
    );
    notes.paragraph(
      `Numbers in the long-distance ledger that look like telephones are not all telephones: ${near.invoice()} and ${near.invoice()} are invoices, ${near.plain("phone", "lot number", "7405-0155-2")} is a lot of hinges, and ${near.plain("phone", "time span", "6:14–5:55")} is a shift. The ledger is produced as ${near.bates()}.`,
    );
    notes.heading("Numbers tried without success");
    notes.table(
      [
        { title: "Name as listed", width: 150 },
        { title: "Number", width: 120 },
        { title: "Tried", width: 90 },
        { title: "Result", width: 108 },
      ],
      [
        ["Bramwell, Otis", phone("740-555-0181"), near.plain("date_of_birth", "date", "10/03/2023"), "No answer"],
        [
          "Castellan, Rosalind",
          phone("740-555-0182"),
          near.plain("date_of_birth", "date", "10/04/2023"),
          "Wrong party",
        ],
        ["Devereaux, Hugh", phone("513-555-0183"), near.plain("date_of_birth", "date", "10/11/2023"), "Disconnected"],
        [
          "Fairbanks, Noor",
          phone("419-555-0184"),
          near.plain("date_of_birth", "date", "10/17/2023"),
          "Declined to speak",
        ],
        [
          "Gallagher, Wendell",
          secret("phone", "+1 (614)\n555-0185", true),
          near.plain("date_of_birth", "date", "10/24/2023"),
          "Left message",
        ],
      ],
    );
    return [...list.pages, ...notes.pages];
  },
};
