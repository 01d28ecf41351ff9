// An attack as text: what a reader could try, the surest first, and at the end what to do.
import type { AttackItem, AttackResult } from "../../contract/attack.ts";
import { shown } from "../terminal.ts";
import { bold, faint, pageList, plural, wrap } from "./text.ts";

const STRENGTHS = {
  strong: "Strong: a reader could find out what was struck, or who is meant",
  moderate: "Moderate: a reader with time or inside knowledge might find out",
  weak: "Weak: of little help by itself",
} as const;
/** Of one attack and strength; the rest is counted. */
const MOST_TOLD = 6;
const NOTHING = "Nothing to do.";

export function renderAttack({ marks, attacks, unread, compared }: AttackResult): string {
  const lines = [
    marks === 0
      ? "No mark was found on the pages: no bar, no gap in a line, no label."
      : `${plural(marks, "mark")} found on the pages.`,
  ];
  if (compared !== null)
    lines.push(
      `${compared.matched} of them found again in the other version (${plural(compared.pages, "page")}) by the words around them.`,
    );
  if (unread.length > 0) lines.push(`Not read, so nothing was tried there: page ${pageList(unread)}.`);
  if (compared !== null && compared.unread.length > 0)
    lines.push(`Not read in the other version: page ${pageList(compared.unread)}.`);
  for (const strength of ["strong", "moderate", "weak"] as const) {
    const items = attacks.filter((item) => item.strength === strength);
    if (items.length === 0) continue;
    lines.push("", bold(STRENGTHS[strength]));
    for (const own of Map.groupBy(items, ({ attack }) => attack).values()) lines.push(...told(own));
  }
  lines.push("", bold("What to do"), ...advised(attacks));
  return lines.join("\n");
}

function told(items: readonly AttackItem[]): string[] {
  if (items.length > 1 && items.every(({ other }) => other !== undefined)) return [readElsewhere(items)];
  const lines = [...Map.groupBy(items, ({ summary }) => summary)].map(([summary, alike]) => {
    const pages = [...new Set(alike.flatMap(({ page }) => page ?? []))];
    const where = pages.length === 0 ? "" : `${pages.length === 1 ? "Page" : "Pages"} ${pageList(pages)}: `;
    const stands = (alike[0]!.stands ?? []).filter(({ kind }) => kind !== "title" && kind !== "pronoun");
    const words = alike.length > 1 || stands.length === 0 ? "" : ` (${stands.map((s) => shown(s.words)).join("; ")})`;
    return wrap(`· ${where}${summary}${words}`, "  ");
  });
  const rest = lines.length - MOST_TOLD;
  if (rest <= 1) return lines;
  return [...lines.slice(0, MOST_TOLD), faint(`    and ${rest} more like this: --json lists them all`)];
}

/** Dozens of marks say the same: one line with the pages here and there. */
function readElsewhere(items: readonly AttackItem[]): string {
  const pairs = new Set(items.map(({ page, other }) => `${page} → ${other?.page}`));
  return wrap(
    `· What ${items.length} marks cover can be read in the other version (page here → page there): ${[...pairs].join(", ")}.`,
    "  ",
  );
}

function advised(attacks: readonly AttackItem[]): string[] {
  const urgent = attacks.filter(({ advice, strength }) => advice !== NOTHING && strength !== "weak");
  const lines = [...Map.groupBy(urgent, ({ advice }) => advice)].map(([advice, items], i) => {
    const pages = items.flatMap(({ page }) => page ?? []);
    return wrap(`${i + 1}. ${advice}${pages.length === 0 ? "" : ` (p. ${pageList(pages)})`}`, "  ");
  });
  return [
    ...(lines.length === 0 ? ["  Nothing that must be done by what was tried."] : lines),
    wrap("What isn’t listed was not tried. Have somebody read the copy who knows what it is about.", "  "),
  ];
}
