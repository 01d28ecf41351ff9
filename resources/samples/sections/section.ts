// What a chapter of the dossier is: it writes its own pages, which are numbered only when all are put together.
import type { NearMisses } from "../near-misses.ts";
import type { Page } from "../page/model.ts";
import type { Random } from "../random.ts";

export type Tools = { readonly random: Random; readonly near: NearMisses };

/** A chapter of its own length. */
export type FixedSection = { readonly id: string; readonly title: string; write(tools: Tools): Page[] };
/** A chapter as long as it is asked to be. */
export type RecordSection = { readonly id: string; readonly title: string; write(tools: Tools, pages: number): Page[] };
