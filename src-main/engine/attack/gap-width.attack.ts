// What the width of a mark tells: few names are as wide as a gap, unless every mark is as wide as every other.
import type { AttackItem } from "../../contract/attack.ts";
import type { Strength } from "../../contract/check.ts";
import { GIVEN_NAMES, SURNAMES } from "./lexicons/names.ts";
import type { FoundMark } from "./marks.ts";
import { type Attack, quadsOf } from "./subject.ts";
import type { Candidates } from "./widths/candidates.ts";
import { isFew, isTelling, type Judged, judgeWidths } from "./widths/judge.ts";

export const gapWidth: Attack = {
  id: "gap-width",
  run(subject) {
    const judged = judgeWidths(subject);
    const all = (says: Judged["says"]) => judged.flatMap((j) => (j.says === says ? [j.mark] : []));
    return [
      ...judged.flatMap(({ mark, says }) => (typeof says === "object" ? [itemOf(mark, says)] : [])),
      ...nothing(all("nothing")),
      ...numbers(all("number")),
      ...kept(all("kept")),
      ...unknown(all("unknown")),
    ];
  },
};

const WHAT: Record<Candidates["what"], string> = {
  surname: "surnames tried",
  name: "names tried",
  full_name: "pairs of given name and surname tried",
};
const NOUN: Record<FoundMark["kind"], string> = {
  bar: "A bar is as wide as what was struck",
  patch: "A white patch is as wide as what was struck",
  gap: "A gap between the words may be what a strike left, as wide as what was struck",
  label: "A label has the room of what was struck",
  letters: "A row of signs may be as long as what was struck",
};
/** How many letters a name has tells less than how wide they are, and a gap may be something else. */
const MOST: Partial<Record<FoundMark["kind"], readonly Strength[]>> = { letters: ["weak"], gap: ["weak", "moderate"] };

const number = (n: number) => n.toLocaleString("en");

function itemOf(mark: FoundMark, { what, fits, of }: Candidates): AttackItem {
  const share = fits / of;
  const few: Strength = isFew({ fits, of }) ? "strong" : isTelling({ fits, of }) ? "moderate" : "weak";
  const most = MOST[mark.kind] ?? [few];
  const none = `none of the ${number(of)} ${WHAT[what]} fits, but a reader with a list of their own can try that`;
  return {
    attack: "gap-width",
    page: mark.page,
    quads: quadsOf([mark]) ?? [],
    strength: most.includes(few) ? few : most.at(-1)!,
    summary: `${NOUN[mark.kind]}: ${fits === 0 ? none : `${number(fits)} of ${number(of)} ${WHAT[what]} ${fits === 1 ? "fits" : "fit"}${share < 0.1 ? `, 1 in ${number(Math.round(1 / share))}` : ""}`}.`,
    advice:
      "Make the copy again with Stet, which gives all marks over names one width and closes the gaps (not with --exact-width); or strike the line to its end.",
    fits,
    of,
  };
}

function nothing(marks: readonly FoundMark[]): AttackItem[] {
  const of = SURNAMES.length * GIVEN_NAMES.length;
  return told(
    marks,
    (n) =>
      `${n === 1 ? "One mark has a width" : `${number(n)} marks have widths`} that tell${n === 1 ? "s" : ""} nothing: every name fits.`,
    "Nothing to do.",
    { fits: of, of },
  );
}

const numbers = (marks: readonly FoundMark[]) =>
  told(
    marks,
    (n) =>
      `${n === 1 ? "One mark is" : `${number(n)} marks are`} as wide as a number: that tells what sort of number was struck, not which.`,
    "Nothing to do, unless the sort of number is itself a secret: then strike the line to its end.",
  );

const kept = (marks: readonly FoundMark[]) =>
  told(
    marks,
    (n) =>
      `${n === 1 ? "One mark keeps" : `${number(n)} marks keep`} the width of what was struck, as Stet leaves it for dates, numbers and addresses of mail (p. ${pagesOf(marks)}).`,
    "Where one of them covers a name, as a box drawn by hand may, redact the name itself: it then gets the one width.",
  );

const unknown = (marks: readonly FoundMark[]) =>
  told(
    marks,
    (n) =>
      `${n === 1 ? "One mark" : `${number(n)} marks`} could not be measured: no words whose font is known stand near.`,
    "Look at the pages yourself: could the width of a mark be that of a name?",
  );

const MOST_PAGES = 8;

function pagesOf(marks: readonly FoundMark[]): string {
  const pages = [...new Set(marks.map(({ page }) => page))];
  return `${pages.slice(0, MOST_PAGES).join(", ")}${pages.length > MOST_PAGES ? " …" : ""}`;
}

function told(
  marks: readonly FoundMark[],
  summary: (count: number) => string,
  advice: string,
  more: Partial<AttackItem> = {},
): AttackItem[] {
  if (marks.length === 0) return [];
  const pages = new Set(marks.map(({ page }) => page));
  const place = pages.size === 1 ? { page: marks[0]!.page, quads: quadsOf(marks) ?? [] } : {};
  return [{ attack: "gap-width", ...place, strength: "weak", summary: summary(marks.length), advice, ...more }];
}
