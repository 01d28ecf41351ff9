// Which of the platforms' data types each kind of finding shows.
import type { FindingKind } from "../../contract/kinds.ts";
import type { DataType } from "../../contract/terms.ts";

export type KindTypes = Readonly<Record<FindingKind, readonly DataType[]>>;

/**
 * What holds for a platform whose pack says nothing else (its `kinds`).
 * Kinds that no platform's rules name map to nothing: a network address, a vehicle, a name. A passport's number is
 * listed by some platforms as an identity number and by others with the document, so it counts as both.
 */
export const KIND_TYPES: KindTypes = {
  person: [],
  address: ["home_address"],
  phone: ["phone"],
  email: ["email"],
  ssn: ["gov_id_number"],
  ssn_partial: ["gov_id_number"],
  tax_id: ["gov_id_number"],
  date_of_birth: ["birthdate"],
  passport: ["gov_id_number", "gov_id_document"],
  driver_license: ["gov_id_number", "gov_id_document"],
  national_id: ["gov_id_number"],
  bank_account: ["bank_account"],
  routing_number: ["bank_account"],
  iban: ["bank_account"],
  credit_card: ["card_number"],
  ip_address: [],
  mac_address: [],
  credential: ["credentials"],
  geo: ["physical_location"],
  license_plate: [],
  vin: [],
  medical: ["medical"],
  minor: ["minor_data"],
  username: [],
  signature: ["signature_image"],
  face: [],
  date: [],
  location: [],
  organisation: [],
  reference: [],
  demographic: [],
};

/**
 * Types that striking text can remove. The others are the document itself (a manifesto, a secret, an image, other
 * people's messages): redaction of private data leaves them where they are.
 */
const NOT_REDACTABLE: ReadonlySet<DataType> = new Set([
  "any_hacked_content",
  "classified",
  "copyrighted_work",
  "csam",
  "election_nonpublic",
  "employer_confidential",
  "employer_data_aggregated",
  "intimate_image",
  "malware",
  "manifesto",
  "private_messages",
  "private_sexual_messages",
  "trade_secret",
]);

export const isRedactable = (type: DataType): boolean => !NOT_REDACTABLE.has(type);
