// The kinds of private data Stet names. A kind that isn't built yet is never printed; none is ever renamed.
import { z } from "zod";

export const FINDING_KINDS = [
  "person",
  "address",
  "phone",
  "email",
  "ssn",
  "ssn_partial",
  "tax_id",
  "date_of_birth",
  "passport",
  "driver_license",
  "national_id",
  "bank_account",
  "routing_number",
  "iban",
  "credit_card",
  "ip_address",
  "mac_address",
  "credential",
  "geo",
  "license_plate",
  "vin",
  "medical",
  "minor",
  "username",
  "signature",
  "face",
  "date",
  "location",
  "organisation",
  "reference",
  "demographic",
] as const;

export const findingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof findingKind>;

export const DETECT_MODES = ["private", "identify"] as const;
export type DetectMode = (typeof DETECT_MODES)[number];

/** Kinds that name a person indirectly: printed only in `--mode identify`. */
export const IDENTIFYING_KINDS: readonly FindingKind[] = [
  "date",
  "location",
  "organisation",
  "reference",
  "demographic",
];
