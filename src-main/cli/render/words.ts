// The contract's terms in an editor's words.
import type { FindingKind } from "../../contract/kinds.ts";
import type { Band } from "../../contract/prediction.ts";

const KIND_WORDS: Partial<Record<FindingKind, string>> = {
  address: "Postal addresses",
  phone: "Phone numbers",
  email: "E-mail addresses",
  ssn: "Social Security numbers",
  ssn_partial: "Social Security numbers, most digits shown",
  date_of_birth: "Dates of birth",
  iban: "Bank accounts (IBAN)",
  credit_card: "Card numbers",
  ip_address: "IP addresses",
};

export const kindWords = (kind: FindingKind) => KIND_WORDS[kind] ?? kind.replaceAll("_", " ");

export const BAND_WORDS: Record<Band, string> = { unlikely: "unlikely", uncertain: "uncertain", likely: "LIKELY" };

const ACTION_WORDS: Record<string, string> = {
  perm_suspension: "permanent suspension",
  temp_suspension: "temporary suspension",
  geo_withhold: "withholding in one country",
};

export const actionWords = (action: string) => ACTION_WORDS[action] ?? action.replaceAll("_", " ");
