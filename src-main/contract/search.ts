// What a person searches a document for, what is found, and places they mark: for finding, and for search and redact.
import { z } from "zod";
import { match } from "./desk.ts";
import { pageNumber, rect } from "./geometry.ts";

const words = z.string().min(1).max(200);

/**
 * `text`: as typed, white space and quotes folded. `words`: each of a list, whole words. `pattern`: RE2 syntax. `like`:
 * what is of the same make as an example: the same words in another form, the same pattern of digits and letters.
 */
export const search = z.discriminatedUnion("for", [
  z.strictObject({ for: z.literal("text"), text: words, matchCase: z.boolean(), wholeWord: z.boolean() }),
  z.strictObject({ for: z.literal("words"), words: z.array(words).min(1).max(2000), matchCase: z.boolean() }),
  z.strictObject({ for: z.literal("pattern"), pattern: z.string().min(1).max(1000) }),
  z.strictObject({ for: z.literal("like"), text: words }),
]);
export type Search = z.infer<typeof search>;

/** `cut`: there were more than anybody steps through. */
export const found = z.object({ matches: z.array(match), cut: z.boolean() });
export type Found = z.infer<typeof found>;

/** Offsets into the page's text, half-open; a rectangle in points on the page as displayed; or a page, edge to edge. */
export const place = z.discriminatedUnion("how", [
  z.strictObject({
    how: z.literal("text"),
    page: pageNumber,
    start: z.number().int().min(0),
    end: z.number().int().min(1),
  }),
  z.strictObject({ how: z.literal("box"), page: pageNumber, rect }),
  z.strictObject({ how: z.literal("page"), page: pageNumber }),
]);
export type Place = z.infer<typeof place>;
