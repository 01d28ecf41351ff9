// The newsroom's reasons while they are edited: moved, renamed, added, taken out, and what is wrong with them.

import { type ReasonEntry, reasonEntry } from "../../../src-main/contract/desk.ts";
import { msg } from "../../languages/language.ts";
import { isStets } from "../../state/saying.ts";

export const MOST_REASONS = 60;
export const LONGEST_NAME = 60;
export const LONGEST_CODE = 12;

/** A place struck to protect a source never reaches what is published: the reason must be there to be chosen. */
export const canBeTakenOut = ({ id }: ReasonEntry): boolean => id !== "source_protection";

export function moved(list: readonly ReasonEntry[], from: number, by: 1 | -1): ReasonEntry[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  const [one] = next.splice(from, 1);
  next.splice(to, 0, one!);
  return next;
}

/** What is wrong with each row, as words for the translator; empty where nothing is. */
export function problemsOf(list: readonly ReasonEntry[]): string[] {
  const seen = new Set<string>();
  return list.map(({ id, name }) => {
    const plain = name.trim().toLowerCase();
    if (plain === "") return isStets(id) ? "" : msg("Name it, or take it out.");
    if (seen.has(plain)) return msg("Another reason has this name.");
    seen.add(plain);
    return "";
  });
}

/**
 * As it is kept. A new reason's id is made of its name, so that papers can be read, and of chance, since an id is never
 * used again: decisions keep the id of a reason that was taken out.
 */
export const kept = (list: readonly ReasonEntry[], fresh: ReadonlySet<string>): ReasonEntry[] =>
  list.map(({ id, name, code }) => ({
    id: fresh.has(id) ? idOf(name, id) : id,
    name: name.trim(),
    code: code.trim(),
  }));

/** `chance` is the row's own id while it is new: letters and digits. */
function idOf(name: string, chance: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const words = plain.replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+|_+$/g, "");
  const id = `${words.slice(0, 24).replace(/_+$/, "") || "reason"}_${chance.slice(-8)}`;
  return reasonEntry.shape.id.safeParse(id).success ? id : `reason_${chance.slice(-8)}`;
}

/** An id for a row that is new. */
export function newRow(random: () => number): ReasonEntry {
  const chance = Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join("");
  return { id: `new_${chance}`, name: "", code: "" };
}
