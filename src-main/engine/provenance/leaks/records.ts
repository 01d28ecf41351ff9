// The record of leak sites and hackers' names (resources/signals), as the engine is given it.
import { z } from "zod";
import { PROVENANCES } from "../../../contract/facts.ts";

export const leakRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(["site", "forum", "persona", "extortion"]),
  suggests: z.enum(PROVENANCES),
  /** Domains: their subdomains count too. */
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)),
  /** As it calls itself; matched as whole words whatever their case. */
  names: z.array(z.string().min(4)),
  /** Addresses that it wrote from. */
  handles: z.array(z.string().min(4)),
  sources: z.array(z.string().min(8)).min(1),
  note: z.string().optional(),
});
export type LeakRecord = z.infer<typeof leakRecord>;

export const leakRecords = z.strictObject({
  schema: z.literal("stet.leak-records/1"),
  about: z.string(),
  records: z.array(leakRecord),
});
export type LeakRecords = readonly LeakRecord[];
