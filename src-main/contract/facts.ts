// What an editor states about a publication, and what a document can't say of itself.
import { z } from "zod";
import { DATA_TYPES, PLATFORMS } from "./terms.ts";

export const PROVENANCES = [
  "foreign_state_operation",
  "hacked",
  "hacked_claimed",
  "leaked_insider",
  "leaked_unknown",
  "accidental_access",
  "accidental_release",
  "authorised_release",
  "official_release",
  "osint",
  "public_data",
  "scraped_public",
  "unknown",
  "none",
] as const;
export const FORMS = ["raw", "link", "excerpt", "reporting"] as const;
export const REDACTIONS = ["none", "partial", "full"] as const;

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD")
  .refine((d) => !Number.isNaN(Date.parse(d)) && new Date(d).toISOString().startsWith(d), "a day that exists");

export const conduct = z.strictObject({
  form: z.enum(FORMS).optional(),
  callToHarm: z.boolean().optional(),
  bulkNamed: z.boolean().optional(),
  hackerPoster: z.boolean().optional(),
  complaint: z.boolean().optional(),
  election: z.boolean().optional(),
  copyrightNotice: z.boolean().optional(),
  classified: z.boolean().optional(),
  lawEnforcementIds: z.boolean().optional(),
});

/** What an editor records about whoever is named: only a platform's own exceptions listen to it. */
export const publicInterest = z.strictObject({
  publicOfficial: z.boolean().optional(),
  alreadyPublic: z.boolean().optional(),
  consent: z.boolean().optional(),
});

/** Absent means unknown, and unknown widens the answer rather than meaning no. */
export const facts = z.strictObject({
  date: isoDate.optional(),
  platforms: z.array(z.enum(PLATFORMS)).optional(),
  dataTypes: z.array(z.enum(DATA_TYPES)).optional(),
  redaction: z.enum(REDACTIONS).optional(),
  provenance: z.enum(PROVENANCES).optional(),
  conduct: conduct.optional(),
  publicInterest: publicInterest.optional(),
});

export type Facts = z.infer<typeof facts>;
export type Conduct = z.infer<typeof conduct>;
export type PublicInterest = z.infer<typeof publicInterest>;
export type Provenance = (typeof PROVENANCES)[number];
export type Form = (typeof FORMS)[number];

export const BASES = ["stated", "derived", "unknown"] as const;
export type Basis = (typeof BASES)[number];
const based = <T extends z.ZodType>(value: T) => z.object({ value: value.nullable(), basis: z.enum(BASES) });

/** Facts as printed: each value with where it comes from; an unknown one is null. */
export const basedFacts = z.object({
  date: based(z.string()),
  platforms: based(z.array(z.string())),
  dataTypes: based(z.array(z.string())),
  redaction: based(z.enum(REDACTIONS)),
  provenance: based(z.enum(PROVENANCES)),
  conduct: z.object({
    form: based(z.enum(FORMS)),
    callToHarm: based(z.boolean()),
    bulkNamed: based(z.boolean()),
    hackerPoster: based(z.boolean()),
    complaint: based(z.boolean()),
    election: based(z.boolean()),
    copyrightNotice: based(z.boolean()),
    classified: based(z.boolean()),
    lawEnforcementIds: based(z.boolean()),
  }),
  publicInterest: z.object({
    publicOfficial: based(z.boolean()),
    alreadyPublic: based(z.boolean()),
    consent: based(z.boolean()),
  }),
});
export type BasedFacts = z.infer<typeof basedFacts>;
