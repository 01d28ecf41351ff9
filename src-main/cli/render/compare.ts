// A comparison as text: how alike the copies are, then each place where they differ, by kind.
import type { CompareResult, Difference } from "../../contract/compare.ts";
import { shown } from "../terminal.ts";
import { bold, faint, plural, wrap } from "./text.ts";

/** Of one kind; the rest is counted. */
const MOST_TOLD = 12;

export function renderCompare({ documents, related, differences, cut, words, unread }: CompareResult): string {
  const names = documents.map(({ name }, i) => `${i + 1} ${shown(name)}`).join(", ");
  if (!related) return `${bold("These don’t read as copies of one document.")}\n${names}`;
  const lines = [
    bold(`${plural(differences.length, "difference")}${cut ? " at least" : ""} between ${documents.length} copies`),
    wrap(names, "  "),
    `  ${words.shared} of ${words.of} words of the first copy stand in all of them alike.`,
  ];
  if (unread.length > 0)
    lines.push(
      `  NOT READ, so not compared: ${unread.map(({ copy, page }) => `page ${page} of copy ${copy}`).join(", ")}.`,
    );
  for (const own of Map.groupBy(differences, ({ kind }) => kind).values()) {
    lines.push("", bold(own[0]!.summary));
    for (const one of own.slice(0, MOST_TOLD)) lines.push(wrap(told(one), "  "));
    if (own.length > MOST_TOLD) lines.push(faint(`  and ${own.length - MOST_TOLD} more (--json lists all)`));
  }
  if (differences.length === 0) lines.push("", "Nothing differs that was compared: text, pictures of pages, metadata.");
  return lines.join("\n");
}

function told({ places }: Difference): string {
  const page = places[0]?.page;
  const texts = places.map(({ copy, text }) => `${copy}: ${text === "" ? "nothing" : `“${visible(text)}”`}`);
  const drawn = places.every(({ text }) => text === "");
  return `· ${page === undefined ? "" : `page ${page}: `}${drawn ? "see the page" : texts.join("  ")}`;
}

/** What nobody sees, written out. */
const visible = (text: string) =>
  shown(text.replace(/[\p{Cf}\u00a0\u2000-\u200a]/gu, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase()}]`));
