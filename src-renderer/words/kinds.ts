// Kinds of findings in an editor's words, and the eight families they are shown in.
import type { FindingKind } from "../../src-main/contract/kinds.ts";
import { msg, t } from "../languages/language.ts";
import type { Family } from "../viewer/types.ts";

type KindWords = { readonly family: Family; readonly long: string; readonly short: string };

/** Kinds that name a person only indirectly stand with people; they are off by default. */
export const KINDS: Record<FindingKind | "hand", KindWords> = {
  ssn: { family: "id", long: msg("Social Security number"), short: msg("SSN") },
  ssn_partial: { family: "id", long: msg("Social Security number, partial"), short: msg("SSN, partial") },
  tax_id: { family: "id", long: msg("Tax number"), short: msg("Tax number") },
  passport: { family: "id", long: msg("Passport number"), short: msg("Passport") },
  driver_license: { family: "id", long: msg("Driving licence"), short: msg("Licence") },
  national_id: { family: "id", long: msg("National identity number"), short: msg("National ID") },
  address: { family: "place", long: msg("Postal address"), short: msg("Address") },
  geo: { family: "place", long: msg("Coordinates"), short: msg("Coordinates") },
  license_plate: { family: "place", long: msg("Number plate"), short: msg("Plate") },
  vin: { family: "place", long: msg("Vehicle number"), short: msg("Vehicle") },
  phone: { family: "contact", long: msg("Phone number"), short: msg("Phone") },
  email: { family: "contact", long: msg("E-mail address"), short: msg("E-mail") },
  username: { family: "contact", long: msg("User name"), short: msg("User name") },
  bank_account: { family: "money", long: msg("Bank account"), short: msg("Account") },
  routing_number: { family: "money", long: msg("Routing number"), short: msg("Routing") },
  iban: { family: "money", long: msg("Bank account (IBAN)"), short: msg("IBAN") },
  credit_card: { family: "money", long: msg("Card number"), short: msg("Card") },
  medical: { family: "health", long: msg("Medical detail"), short: msg("Medical") },
  minor: { family: "child", long: msg("A child"), short: msg("Child") },
  credential: { family: "access", long: msg("Password or key"), short: msg("Credential") },
  ip_address: { family: "access", long: msg("Network address"), short: msg("IP address") },
  mac_address: { family: "access", long: msg("Device address"), short: msg("MAC address") },
  person: { family: "person", long: msg("Name"), short: msg("Name") },
  date_of_birth: { family: "person", long: msg("Date of birth"), short: msg("Birth date") },
  signature: { family: "person", long: msg("Signature"), short: msg("Signature") },
  face: { family: "person", long: msg("Face"), short: msg("Face") },
  date: { family: "person", long: msg("Date"), short: msg("Date") },
  location: { family: "person", long: msg("Place//of a town"), short: msg("Place//of a town") },
  organisation: { family: "person", long: msg("Organisation"), short: msg("Organisation") },
  reference: { family: "person", long: msg("Reference"), short: msg("Reference") },
  demographic: { family: "person", long: msg("Description of a person"), short: msg("Description") },
  hand: { family: "hand", long: msg("Marked by hand"), short: msg("By hand") },
};

/** One value of a kind in a list of them, or several. */
const COUNTED: Record<FindingKind | "hand", string> = {
  ssn: msg("{n, plural, one {SSN} other {# SSNs}}"),
  ssn_partial: msg("{n, plural, one {SSN, partial} other {# × SSN, partial}}"),
  tax_id: msg("{n, plural, one {tax number} other {# tax numbers}}"),
  passport: msg("{n, plural, one {passport} other {# passports}}"),
  driver_license: msg("{n, plural, one {licence} other {# licences}}"),
  national_id: msg("{n, plural, one {national ID} other {# national IDs}}"),
  address: msg("{n, plural, one {address} other {# addresses}}"),
  geo: msg("{n, plural, one {coordinates} other {# × coordinates}}"),
  license_plate: msg("{n, plural, one {plate} other {# plates}}"),
  vin: msg("{n, plural, one {vehicle} other {# vehicles}}"),
  phone: msg("{n, plural, one {phone} other {# phones}}"),
  email: msg("{n, plural, one {E-mail} other {# E-mails}}"),
  username: msg("{n, plural, one {user name} other {# user names}}"),
  bank_account: msg("{n, plural, one {account} other {# accounts}}"),
  routing_number: msg("{n, plural, one {routing} other {# × routing}}"),
  iban: msg("{n, plural, one {IBAN} other {# IBANs}}"),
  credit_card: msg("{n, plural, one {card} other {# cards}}"),
  medical: msg("{n, plural, one {medical} other {# × medical}}"),
  minor: msg("{n, plural, one {child} other {# children}}"),
  credential: msg("{n, plural, one {credential} other {# credentials}}"),
  ip_address: msg("{n, plural, one {IP address} other {# IP addresses}}"),
  mac_address: msg("{n, plural, one {MAC address} other {# MAC addresses}}"),
  person: msg("{n, plural, one {name} other {# names}}"),
  date_of_birth: msg("{n, plural, one {birth date} other {# birth dates}}"),
  signature: msg("{n, plural, one {signature} other {# signatures}}"),
  face: msg("{n, plural, one {face} other {# faces}}"),
  date: msg("{n, plural, one {date} other {# dates}}"),
  location: msg("{n, plural, one {place} other {# places}}"),
  organisation: msg("{n, plural, one {organisation} other {# organisations}}"),
  reference: msg("{n, plural, one {reference} other {# references}}"),
  demographic: msg("{n, plural, one {description} other {# descriptions}}"),
  hand: msg("{n, plural, one {mark by hand} other {# marks by hand}}"),
};

/** "SSN", "2 addresses": how many values of a kind, as a list says it. */
export const plurals = (kind: FindingKind | "hand", count: number): string => t(COUNTED[kind], { n: count });

/** In the order of their weight: the first of a page's families colours its mark. */
export const FAMILIES = ["id", "child", "place", "health", "money", "access", "contact", "person", "hand"] as const;

/** As the list shows them. */
export const FAMILY_ORDER = ["id", "place", "contact", "money", "health", "child", "access", "person", "hand"] as const;

export const FAMILY_NAMES: Record<Family, string> = {
  id: msg("ID numbers"),
  place: msg("Home and places"),
  contact: msg("Contact"),
  money: msg("Money"),
  health: msg("Health"),
  child: msg("Children"),
  access: msg("Access and devices"),
  person: msg("People"),
  hand: msg("By hand"),
};

export const REASON_NAMES = {
  privacy: msg("Privacy"),
  safety: msg("Safety"),
  minor: msg("Minor"),
  medical: msg("Medical"),
  legal: msg("Legal"),
  source_protection: msg("Source protection"),
  other: msg("Other"),
} as const;

/** Where a finding stands that isn't on a page. */
export const PLACE_NAMES = {
  page: msg("Page"),
  annotation: msg("Note//in a document"),
  form: msg("Form"),
  metadata: msg("File"),
  outline: msg("Bookmark"),
  attachment: msg("Attached"),
  hidden: msg("Hidden"),
} as const;
