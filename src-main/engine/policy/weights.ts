// The numbers of the prediction, in log-odds: judged from the record's additive floor, then checked against the cases.

import type { Provenance } from "../../contract/facts.ts";
import type { DataType } from "../../contract/terms.ts";
import type { ConductFlag } from "./situation.ts";

/**
 * The floor (see docs/adr/0005-prediction-model.md) gives +3 for a visible high-risk datum, +2 for a live hacked or
 * foreign clause, a call to harm, a list of names or a copyright notice, +1 for a complaint, police identities or a
 * hacker who posts, -3 for reporting only and for a permissive host. Points became log-odds at about one to one.
 */
export const WEIGHTS = {
  /** Nothing barred is visible, nothing else speaks for it: about one in seven. */
  base: -1.8,
  visibleClause: 3.1,
  /** Every further type visible, times its gravity; capped at `furtherCap`. */
  furtherType: 0.25,
  furtherCap: 0.6,
  provenanceClause: 2.7,
  furtherProvenanceClause: 0.9,
  /** A grave type that no recorded clause of the platform names: platforms have acted without one. */
  unlisted: 1.5,
  reporting: -1.8,
  excerpt: -0.4,
  openSource: -0.6,
  complaintDenied: -0.2,
} as const;

export const CONDUCT_WEIGHT: Record<ConductFlag, number> = {
  callToHarm: 2.0,
  copyrightNotice: 2.2,
  bulkNamed: 1.3,
  lawEnforcementIds: 0.6,
  complaint: 0.7,
  hackerPoster: 0.4,
  classified: 0.3,
  election: 0.2,
};

export const CONDUCT_TEXT: Record<ConductFlag, string> = {
  callToHarm: "A call to act against someone is what gets accounts suspended.",
  copyrightNotice: "A copyright notice has been served.",
  bulkNamed: "It lists many named people.",
  lawEnforcementIds: "It identifies police or other law-enforcement staff.",
  complaint: "Someone affected has complained: many actions followed a complaint.",
  hackerPoster: "It is posted by those who took it, or for them.",
  classified: "It is classified. No written clause says so, hosts have acted all the same.",
  election: "It bears on an election.",
};

/** How much a clause unknown to be in force counts; it can never make "likely" by itself. */
export const UNKNOWN_CLAUSE = 0.7;

/**
 * How grave a visible type is where a clause bars it; 0.6 when not listed. Addresses, numbers that open accounts
 * and the absolute rules lead; phone numbers and e-mail addresses were often left alone.
 */
export const GRAVITY: Partial<Record<DataType, number>> = {
  csam: 1.2,
  intimate_image: 1.05,
  private_sexual_messages: 1,
  minor_image: 1,
  undercover_identity: 1,
  informant_witness_identity: 1,
  victim_identity: 1,
  minor_data: 1,
  manifesto: 0.95,
  malware: 1,
  home_address: 1,
  live_location: 1,
  gov_id_number: 1,
  gov_id_document: 0.95,
  credentials: 0.95,
  card_number: 0.95,
  bank_account: 0.9,
  immigration_doc: 0.8,
  medical: 0.8,
  biometric: 0.8,
  leo_id: 0.8,
  anonymous_identity: 0.8,
  physical_location: 0.75,
  civil_registry_doc: 0.75,
  employer_data_aggregated: 0.75,
  financial_records: 0.7,
  voter_info: 0.7,
  phone: 0.6,
  partial_address: 0.5,
  email: 0.5,
  signature_image: 0.55,
  birthdate: 0.45,
  school_name: 0.45,
  private_media: 0.5,
  private_messages: 0.45,
  employer_confidential: 0.45,
  trade_secret: 0.5,
  classified: 0.6,
};

/** Types that were acted on although no clause named them; the share of {@link WEIGHTS.unlisted}. */
export const UNLISTED: Partial<Record<DataType, number>> = {
  csam: 1,
  intimate_image: 1,
  private_sexual_messages: 1,
  minor_image: 1,
  undercover_identity: 1,
  informant_witness_identity: 1,
  victim_identity: 1,
  minor_data: 1,
  manifesto: 1,
  malware: 1,
  home_address: 0.6,
  gov_id_number: 0.6,
  card_number: 0.6,
  credentials: 0.6,
  employer_data_aggregated: 0.5,
};

/** The platform looks at what is in the material; an origin that is only claimed or guessed counts for less. */
export const PROVENANCE_CERTAINTY: Partial<Record<Provenance, number>> = { hacked_claimed: 0.8 };

/**
 * Material that was open before it was published: many clauses spare it in words. Open-source research isn't listed:
 * what it pieces together was not to be had anywhere in one piece.
 */
export const OPEN_SOURCES: readonly Provenance[] = ["official_release", "authorised_release", "public_data"];

/** How far each missing fact pulls the answer toward even odds, as a share of the distance. */
export const WIDEN = {
  dataTypes: 0.55,
  date: 0.25,
  coverage: 0.2,
  provenance: 0.18,
  provenanceNoClause: 0.03,
  leakUnknown: 0.12,
  redaction: 0.04,
  form: 0.07,
  conduct: 0.03,
  unknownClause: 0.1,
  noTrackRecord: 0.1,
  thinRules: 0.25,
  most: 0.8,
} as const;
