// Made-up values for the slots of a template: companies, streets, dates, numbers, headings.
import { allLocales } from "@faker-js/faker";
import type { Random } from "../../samples/random.ts";
import { CENSUS, ORIGINS } from "./names.ts";
import type { Type } from "./passage.ts";
import {
  CITIES,
  DISEASES,
  EPONYMS,
  FIELDS,
  HEADINGS,
  JOBS,
  LAWS,
  MONTHS,
  NAMESAKES,
  PRODUCTS,
  SCHOOLS,
  STATES,
  STREET_WORDS,
  TEAMS,
  TOWNS,
} from "./vocabulary.ts";

export type Value = { readonly text: string; readonly type: Type | null };

const surname = (random: Random): string =>
  random.chance(0.7) ? CENSUS.last[random.int(0, 3000)]! : random.pick(random.pick(ORIGINS).last);

function company(random: Random): string {
  const name = surname(random);
  const suffix = random.pick([
    "Inc.",
    "LLC",
    "Corp.",
    "Group",
    "Ltd",
    "PLC",
    "LLP",
    "Holdings",
    "& Co.",
    "Partners",
    "and Sons",
    "& Sons",
    "GmbH",
  ]);
  return random.pick([
    () => `${name} ${suffix}`,
    () => `${name} & ${surname(random)}`,
    () => `${name}, ${surname(random)} and ${surname(random)}`,
    () => `${name}-${surname(random)}`,
    () => `${name} ${random.pick(FIELDS)}`,
    () => `${name} ${random.pick(FIELDS)} ${suffix}`,
    () => `${random.pick(TOWNS)} ${random.pick(FIELDS)} ${suffix}`,
    () =>
      `${random.pick(["Blue", "Red", "North", "First", "United", "Global", "American", "Pacific", "Summit", "Evergreen", "Iron", "Silver"])}${random.pick(["", " "])}${random.pick(["stone", "Ridge", "River", "Star", "Gate", "Point", "Harbor", "Peak"])} ${random.pick(FIELDS)}`,
    () =>
      `${random.pick(CENSUS.first_male)}'s ${random.pick(["Diner", "Auto Body", "Pizza", "Hardware", "Cleaners", "Bar & Grill"])}`,
  ])();
}

const organisation = (random: Random): string =>
  random.pick([
    () => `University of ${random.pick(STATES)[0]}`,
    () => `${surname(random)} ${random.pick(SCHOOLS)}`,
    () => `${random.pick(CENSUS.first_male)} ${surname(random)} ${random.pick(SCHOOLS)}`,
    () => `St. ${random.pick(CENSUS.first_female)}'s ${random.pick(["Hospital", "Church", "School"])}`,
    () =>
      `${random.pick(TOWNS)} ${random.pick(["Police Department", "City Council", "School District", "Chamber of Commerce", "County Court", "Medical Center", "Times", "Gazette"])}`,
    () =>
      `Department of ${random.pick(["Justice", "Energy", "Transportation", "Labor", "State", "Health", "Public Safety"])}`,
    () =>
      `National ${random.pick(["Institute", "Association", "Council", "Bureau"])} of ${random.pick(["Health", "Standards", "Realtors", "Manufacturers", "Investigation"])}`,
    () => `The ${surname(random)} Foundation`,
  ])();

const place = (random: Random): string => (random.chance(0.6) ? random.pick(CITIES) : random.pick(TOWNS));

function street(random: Random): string {
  const name = random.pick([
    () => surname(random),
    () => random.pick(TOWNS),
    () => random.pick(CENSUS.first_female),
    () =>
      random.pick([
        "Main",
        "Oak",
        "Maple",
        "Elm",
        "Park",
        "Washington",
        "Lincoln",
        "2nd",
        "14th",
        "Cedar",
        "Lake",
        "Hill",
        "Jackson",
        "Madison",
        "Martin Luther King Jr.",
      ]),
    () => `${random.pick(CENSUS.first_male)} ${surname(random)}`,
  ])();
  const whole = `${random.chance(0.2) ? `${random.pick(["N.", "S", "West", "East"])} ` : ""}${name} ${random.pick(STREET_WORDS)}`;
  return random.chance(0.75)
    ? `${random.int(1, 9999)} ${whole}${random.chance(0.2) ? `, ${random.pick(["Apt", "Suite", "Unit"])} ${random.int(1, 40)}` : ""}`
    : whole;
}

function date(random: Random): string {
  const [y, m, d] = [random.int(1950, 2026), random.int(1, 12), random.int(1, 28)];
  const month = MONTHS[m - 1]!;
  return random.pick([
    `${m}/${d}/${y}`,
    `${month} ${d}, ${y}`,
    `${d} ${month} ${y}`,
    `${month.slice(0, 3)} ${d}, ${y}`,
    `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    `${month} ${d}`,
    `${String(m).padStart(2, "0")}/${String(d).padStart(2, "0")}/${String(y).slice(2)}`,
  ]);
}

const title = (text: string): string => text.replace(/\b\p{L}/gu, (c) => c.toUpperCase());
const handle = (random: Random): string =>
  `${random.pick(CENSUS.first_female).toLowerCase()}${random.pick(["", "_", "."])}${surname(random)
    .toLowerCase()
    .replace(/[^a-z]/g, "")}${random.int(0, 99)}`;

/** A slot in capitals is filled in capitals. */
export function fillSlot(random: Random, slot: string): Value {
  const lower = slot.toLowerCase();
  if (slot !== lower && slot === slot.toUpperCase()) {
    const { text, type } = fillSlot(random, lower);
    return { text: text.toUpperCase(), type };
  }
  const plain = (text: string): Value => ({ text, type: null });
  switch (slot) {
    case "company":
      return { text: company(random), type: "ORG" };
    case "org":
      return { text: organisation(random), type: "ORG" };
    case "team":
      return { text: random.pick(TEAMS), type: "ORG" };
    case "eponym":
      return { text: random.pick(EPONYMS), type: "ORG" };
    case "namesake":
      return plain(random.pick(NAMESAKES));
    case "city":
      return { text: place(random), type: "LOC" };
    case "state":
      return { text: random.pick(STATES)[0]!, type: "LOC" };
    case "st":
      return { text: random.pick(STATES)[1]!, type: "LOC" };
    case "country":
      return { text: String(random.pick(allLocales.en.location?.country ?? ["Norway"])), type: "LOC" };
    case "street":
      return { text: street(random), type: "LOC" };
    case "zip":
      return plain(random.digits(5));
    case "phone":
      return plain(
        random.pick([
          `(${random.digits(3)}) 555-01${random.digits(2)}`,
          `${random.digits(3)}-555-01${random.digits(2)}`,
          `555-01${random.digits(2)}`,
        ]),
      );
    case "email":
      return plain(`${handle(random)}@example.${random.pick(["org", "com", "net"])}`);
    case "handle":
      return plain(handle(random));
    case "url":
      return plain(
        `http://www.${surname(random)
          .toLowerCase()
          .replace(/[^a-z]/g, "")}.example/${random.pick(["about", "news", "p"])}`,
      );
    case "date":
      return plain(date(random));
    case "year":
      return plain(String(random.int(1950, 2026)));
    case "weekday":
      return plain(random.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]));
    case "time":
      return plain(
        random.pick([
          `${random.int(1, 12)}:${random.int(10, 59)} ${random.pick(["AM", "PM", "a.m.", "p.m."])}`,
          `${random.int(1, 12)}pm`,
          `${random.int(10, 23)}:${random.int(10, 59)}`,
        ]),
      );
    case "n":
      return plain(
        random.pick([
          random.digits(6),
          random.digits(9),
          `${random.digits(2)}-cv-${random.digits(5)}`,
          `${random.digits(4)}-${random.digits(4)}`,
          `AB${random.digits(7)}`,
        ]),
      );
    case "small":
      return plain(String(random.int(2, 80)));
    case "amount":
      return plain(`$${random.int(1, 999)}${random.pick(["", ",000", ".50", ",250.00"])}`);
    case "job":
      return plain(random.pick(JOBS));
    case "party":
      return plain(random.pick(["D", "R", "I"]));
    case "law":
      return plain(random.pick(LAWS));
    case "product":
      return plain(random.pick(PRODUCTS));
    case "disease":
      return plain(random.pick(DISEASES));
    case "heading":
      return plain(random.pick(HEADINGS));
    case "Heading":
      return plain(title(random.pick(HEADINGS)));
    default:
      throw new Error(`no such slot: ${slot}`);
  }
}
