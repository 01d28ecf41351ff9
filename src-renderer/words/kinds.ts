// Kinds of findings in an editor's words, and the eight families they are shown in.
import type { FindingKind } from "../../src-main/contract/kinds.ts";
import type { Family } from "../viewer/types.ts";

type KindWords = { readonly family: Family; readonly long: string; readonly short: string };

/** Kinds that name a person only indirectly stand with people; they are off by default. */
export const KINDS: Record<FindingKind, KindWords> = {
  ssn: { family: "id", long: "Social Security number", short: "SSN" },
  ssn_partial: { family: "id", long: "Social Security number, partial", short: "SSN, partial" },
  tax_id: { family: "id", long: "Tax number", short: "Tax number" },
  passport: { family: "id", long: "Passport number", short: "Passport" },
  driver_license: { family: "id", long: "Driving licence", short: "Licence" },
  national_id: { family: "id", long: "National identity number", short: "National ID" },
  address: { family: "place", long: "Postal address", short: "Address" },
  geo: { family: "place", long: "Coordinates", short: "Coordinates" },
  license_plate: { family: "place", long: "Number plate", short: "Plate" },
  vin: { family: "place", long: "Vehicle number", short: "Vehicle" },
  phone: { family: "contact", long: "Phone number", short: "Phone" },
  email: { family: "contact", long: "E-mail address", short: "E-mail" },
  username: { family: "contact", long: "User name", short: "User name" },
  bank_account: { family: "money", long: "Bank account", short: "Account" },
  routing_number: { family: "money", long: "Routing number", short: "Routing" },
  iban: { family: "money", long: "Bank account (IBAN)", short: "IBAN" },
  credit_card: { family: "money", long: "Card number", short: "Card" },
  medical: { family: "health", long: "Medical detail", short: "Medical" },
  minor: { family: "child", long: "A child", short: "Child" },
  credential: { family: "access", long: "Password or key", short: "Credential" },
  ip_address: { family: "access", long: "Network address", short: "IP address" },
  mac_address: { family: "access", long: "Device address", short: "MAC address" },
  person: { family: "person", long: "Name", short: "Name" },
  date_of_birth: { family: "person", long: "Date of birth", short: "Birth date" },
  signature: { family: "person", long: "Signature", short: "Signature" },
  face: { family: "person", long: "Face", short: "Face" },
  date: { family: "person", long: "Date", short: "Date" },
  location: { family: "person", long: "Place", short: "Place" },
  organisation: { family: "person", long: "Organisation", short: "Organisation" },
  reference: { family: "person", long: "Reference", short: "Reference" },
  demographic: { family: "person", long: "Description of a person", short: "Description" },
};

/** "SSN", "2 addresses": how many values of a kind, as a list says it. */
export function plurals(kind: FindingKind, count: number): string {
  const { short } = KINDS[kind];
  const word = /^(?:SSN|VIN|IBAN|IP|MAC|ID|E-mail)/.test(short) ? short : short[0]!.toLowerCase() + short.slice(1);
  if (count === 1) return word;
  return `${count} ${kind === "minor" ? "children" : MASS.has(kind) ? `× ${word}` : /s$/.test(word) ? `${word}es` : `${word}s`}`;
}
const MASS: ReadonlySet<FindingKind> = new Set(["geo", "medical", "routing_number", "ssn_partial"]);

/** In the order of their weight: the first of a page's families colours its mark. */
export const FAMILIES = ["id", "child", "place", "health", "money", "access", "contact", "person"] as const;

/** As the list shows them. */
export const FAMILY_ORDER = ["id", "place", "contact", "money", "health", "child", "access", "person"] as const;

export const FAMILY_NAMES: Record<Family, string> = {
  id: "ID numbers",
  place: "Home and places",
  contact: "Contact",
  money: "Money",
  health: "Health",
  child: "Children",
  access: "Access and devices",
  person: "People",
  hand: "By hand",
};

export const REASON_NAMES = {
  privacy: "Privacy",
  safety: "Safety",
  minor: "Minor",
  medical: "Medical",
  legal: "Legal",
  source_protection: "Source protection",
  other: "Other",
} as const;

/** Where a finding stands that isn't on a page. */
export const PLACE_NAMES = {
  page: "Page",
  annotation: "Note",
  form: "Form",
  metadata: "File",
  outline: "Bookmark",
  attachment: "Attached",
  hidden: "Hidden",
} as const;
