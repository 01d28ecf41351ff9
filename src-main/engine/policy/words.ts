// The record's terms in an editor's words.
import type { Provenance } from "../../contract/facts.ts";
import type { DataType } from "../../contract/terms.ts";

const SPECIAL: Partial<Record<DataType, string>> = {
  gov_id_number: "government ID number",
  gov_id_document: "identity document",
  leo_id: "identities of law-enforcement staff",
  csam: "child sexual abuse material",
  employer_data_aggregated: "list of an employer's staff",
  election_nonpublic: "non-public election material",
  informant_witness_identity: "identity of an informant or witness",
  email: "e-mail address",
  phone: "phone number",
  birthdate: "date of birth",
};

export const typeWord = (type: DataType): string => SPECIAL[type] ?? type.replaceAll("_", " ");

export function listWords(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? "") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

const ORIGIN: Partial<Record<Provenance, string>> = {
  foreign_state_operation: "a foreign state's operation",
  hacked: "a hack",
  hacked_claimed: "what is claimed to be a hack",
  leaked_insider: "an insider",
  scraped_public: "scraped public data",
};

export const originWord = (origin: Provenance): string => ORIGIN[origin] ?? origin.replaceAll("_", " ");
