// A case as a whole: what was found in each of its documents, page by page, and what several of them share.
import { z } from "zod";
import { sha256 } from "./desk.ts";
import { pageNumber } from "./geometry.ts";
import { FINDING_KINDS } from "./kinds.ts";

const count = z.number().int().min(0);
/** "hand": marked by a person; a mark that was withdrawn isn't counted. */
const kind = z.enum([...FINDING_KINDS, "hand"]);

/** How many findings of a kind stand on a page (null: in no page's text), and how many of them nobody has decided. */
export const overviewCell = z.object({ kind, page: pageNumber.nullable(), findings: count, undecided: count });
export type OverviewCell = z.infer<typeof overviewCell>;

export const overviewDocument = z.object({
  sha256,
  name: z.string(),
  pages: count.nullable(),
  /** False until it was looked through: no cell then doesn't mean that nothing is there. */
  looked: z.boolean(),
  /** Pages on which nothing was looked at. */
  unread: z.array(pageNumber),
  cells: z.array(overviewCell),
});
export type OverviewDocument = z.infer<typeof overviewDocument>;

/** A value that stands in more than one document of the case; of the kind "person" it is somebody. */
export const sharedValue = z.object({
  group: z.string(),
  kind,
  /** As it stands in one of its places. */
  text: z.string(),
  documents: z.array(
    z.object({ sha256, pages: z.array(pageNumber), findings: count, undecided: count, redact: count }),
  ),
});
export type SharedValue = z.infer<typeof sharedValue>;

export const caseOverview = z.object({
  documents: z.array(overviewDocument),
  /** Those in most documents first, then in most places. */
  shared: z.array(sharedValue),
  /** Of more than are told. */
  cut: z.boolean(),
});
export type CaseOverview = z.infer<typeof caseOverview>;

/** What a case held when it was closed in the middle of something. */
export const recovered = z.object({ decisions: count, lastAt: z.string() });
export type Recovered = z.infer<typeof recovered>;
