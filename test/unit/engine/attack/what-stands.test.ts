// What stands beside a mark: planted facts that narrow who is meant, and twins that say nothing.
import { expect, test } from "vitest";
import { line, onePage } from "../../../support/pdf.ts";
import { said } from "./attacked.ts";

const page = (...lines: string[]) =>
  onePage({ content: lines.map((text, i) => line(text, 72, 700 - 16 * i)).join("") });
const kinds = (...lines: string[]) =>
  said(page(...lines), "what-stands").flatMap((i) => i.stands!.map(({ kind }) => kind));

test.each([
  ["a job and an employer", "The deputy clerk [REDACTED] of Larkin Falls Hospital was heard.", ["job", "employer"]],
  ["a job and a city", "The surgeon [REDACTED] from Dayton was heard.", ["job", "city"]],
  ["a city by its state", "The nurse [REDACTED] of Port Merrow, Ohio was heard.", ["job", "city"]],
  ["an age and a date", "On March 3, 2019 the 42-year-old [REDACTED] was heard.", ["date", "age"]],
  ["a relation", "Then Owen's sister [REDACTED] was heard.", ["relation"]],
  ["a case number", "Docket No. 4:24-cv-01234 names [REDACTED] once.", ["case_number"]],
  ["initials", "The note of H. W. about [REDACTED] was read.", ["initials"]],
])("finds %s", (_name, text, expected) => {
  expect(kinds(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["nothing beside it", "They met [REDACTED] there."],
  ["only a pronoun and a form of address", "Then Mr. [REDACTED] said that he left."],
  ["a city and a date, which are anybody's", "They met [REDACTED] in Dayton on March 3, 2019."],
  ["initials that are an office's or a bill's", "The U.S. office and S.B. 117 concern [REDACTED] there."],
  ["facts without a mark", "The deputy clerk of Larkin Falls Hospital in Dayton was heard."],
])("says nothing of %s", (_name, text) => {
  expect(said(page(text), "what-stands")).toEqual([]);
});

test("says it in one sentence, the more stands there the more strongly, and quotes only what stands", () => {
  const bytes = page("On March 3, 2019 [REDACTED], deputy clerk at Larkin Falls Hospital in Dayton, was heard.");
  const [item] = said(bytes, "what-stands");
  expect(item).toMatchObject({ page: 1, strength: "strong" });
  expect(item!.summary).toBe(
    "Beside this mark stand a job, an employer, a city and a date: together they may well point to one person.",
  );
  expect(item!.stands!.map(({ words }) => words)).toEqual([
    "deputy clerk",
    "Larkin Falls Hospital",
    "Dayton",
    "March 3, 2019",
  ]);
});

test("looks beside the mark, not across the page", () => {
  const far = Array.from({ length: 8 }, () => "Nobody spoke for a while, and then everybody did at length.");
  expect(kinds("The deputy clerk of Larkin Falls Hospital was heard.", ...far, "Then [REDACTED] left.")).toEqual([]);
});
