// Marks whose words stand in a version that is public already, found by the words around them.
import type { AttackItem } from "../../contract/attack.ts";
import { quadsOfRange } from "../model/document.ts";
import { findIn, indexOf, type Matched } from "./reading/match.ts";
import { readingOf, type Token } from "./reading/tokens.ts";
import { type Attack, type AttackSubject, quadsOf } from "./subject.ts";

export const publicVersion: Attack = {
  id: "public-version",
  run(subject) {
    const { other, marks } = subject;
    if (other === null) return [];
    return compared(subject).flatMap(({ found, mark }): AttackItem[] => {
      if (found === null || found.words.length === 0) return [];
      const { page } = found.words[0]!;
      const on = found.words.filter((word) => word.page === page);
      const source = other.document.pages[page - 1]!;
      const quads = quadsOfRange(source.text, source.quads, on[0]!.start, on.at(-1)!.end);
      return [
        {
          attack: "public-version",
          page: marks[mark]!.page,
          quads: quadsOf([marks[mark]!]) ?? [],
          strength: "strong",
          summary: `What this mark covers can be read on page ${page} of the other version.`,
          advice:
            "It is public already. If it must stay out of your copy all the same, take out the words around it too: by them the two versions are laid side by side.",
          other: { page, quads: quads.map((quad) => [...quad] as never) },
        },
      ];
    });
  },
};

export type Compared = { readonly mark: number; readonly found: Matched | null };

/** Each mark of the copy, by its place in the list, with what stands there in the other version. */
export function compared({ document, marks, other }: AttackSubject): Compared[] {
  if (other === null) return [];
  const here = readingOf(document, marks);
  const index = indexOf(readingOf(other.document, other.marks));
  return here.flatMap((token: Token, at): Compared[] =>
    token.mark === undefined ? [] : [{ mark: token.mark, found: findIn(index, here, at) }],
  );
}
