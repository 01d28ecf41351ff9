// What a newsroom has settled for itself: how sure a finding must be, who may be named, rules of its own.
import { z } from "zod";
import { findingKind } from "./kinds.ts";

export const newsroom = z.object({
  /** At or over its kind's threshold a finding is selected by default; kinds left out keep Stet's. */
  thresholds: z.partialRecord(findingKind, z.number().min(0).max(1)),
  /** People of public life whose names may stand. */
  mayStand: z.array(z.string()),
  /** Rule files as they are written, see docs/newsroom-rules.md; each was read without a problem. */
  rules: z.array(z.string()),
});
export type Newsroom = z.infer<typeof newsroom>;
export const NO_NEWSROOM: Newsroom = { thresholds: {}, mayStand: [], rules: [] };
