// What `attack` prints of a copy: what a hostile reader could still try on it, and what to do. `stet.attack/1`.
import { z } from "zod";
import { strength } from "./check.ts";
import { pageNumber, quad } from "./geometry.ts";

/** In the order in which they are told where they are equally strong. */
export const ATTACKS = ["public-version", "left-in-file", "coarse-pictures", "gap-width", "what-stands"] as const;
export type AttackId = (typeof ATTACKS)[number];

/** What stands beside a mark and narrows who or what is meant. */
export const STANDING = [
  "job",
  "employer",
  "city",
  "date",
  "age",
  "relation",
  "case_number",
  "initials",
  "title",
  "pronoun",
] as const;
export type Standing = (typeof STANDING)[number];

export const attackItem = z.object({
  attack: z.enum(ATTACKS),
  page: pageNumber.optional(),
  quads: z.array(quad).optional(),
  strength,
  /** One plain sentence; never what was struck. */
  summary: z.string(),
  advice: z.string(),
  /** How many of the names tried fit a mark. */
  fits: z.number().int().optional(),
  of: z.number().int().optional(),
  /** Words of the copy itself. */
  stands: z.array(z.object({ kind: z.enum(STANDING), words: z.string() })).optional(),
  /** Blocks of a mosaic; how large one is, in points on the page. */
  blocks: z.object({ across: z.number().int(), down: z.number().int(), side: z.number() }).optional(),
  /** Where it can be read in the version it was compared with. */
  other: z.object({ page: pageNumber, quads: z.array(quad) }).optional(),
});
export type AttackItem = z.infer<typeof attackItem>;

/** Pages whose words could not be read: nothing was tried there, which is not the same as nothing found. */
const unread = z.array(pageNumber);

export const attackResult = z.object({
  schema: z.literal("stet.attack/1"),
  /** Bars, gaps and labels found on the pages. */
  marks: z.number().int(),
  attacks: z.array(attackItem),
  unread,
  /** null where no other version was given. `matched`: marks whose surroundings were found in it. */
  compared: z.object({ pages: z.number().int(), matched: z.number().int(), unread }).nullable(),
});
export type AttackResult = z.infer<typeof attackResult>;

/** Somebody should look before this is published. */
export const needsAttention = ({ attacks, unread }: AttackResult) =>
  unread.length > 0 || attacks.some(({ strength }) => strength === "strong");
