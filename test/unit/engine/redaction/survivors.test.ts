// A copy may tell of what was struck by what still stands: each way is named with its pages, and nothing else is.
import { describe, expect, test } from "vitest";
import { survivors } from "../../../../src-main/engine/redaction/survivors.ts";

const struck = (text: string) => [{ text, literal: false }];

describe("what still tells of something struck", () => {
  test.each([
    ["a short value that stands elsewhere", "4471", ["Box 4471 was emptied."], "value"],
    ["a value with gaps in it", "Vandermolen", ["Vander mol en came."], "value"],
    ["the last digits of a card", "4000 0000 0000 1234", ["the card ending in 1234"], "last_digits"],
    ["the last digits of a telephone number", "202-555-0143", ["ask for extension 0143"], "last_digits"],
    ["the last digits behind crosses", "4000 0000 0000 1234", ["card XXXX-XXXX-XXXX-1234"], "last_digits"],
    ["the last digits behind stars", "4000 0000 0000 1234", ["**** **** **** 1234, paid"], "last_digits"],
    ["more of its digits than four", "202-555-0143", ["or 555-0143."], "last_digits"],
    ["an extension", "202-555-0143", ["call ext-0143"], "last_digits"],
    ["a number named in capitals", "219-09-4471", ["SSN-4471"], "last_digits"],
    ["the last digits in brackets", "202-555-0143", ["his line (0143)"], "last_digits"],
    ["the last digits of a social security number", "219-09-4471", ["SSN: xxx-xx-4471"], "last_digits"],
    ["a surname alone", "Jordan Quillfeather", ["Mr. Quillfeather left."], "name_part"],
    ["a first name alone", "Jordan Quillfeather", ["Jordan left."], "name_part"],
    ["a name in capitals", "Jordan Quillfeather", ["RE: QUILLFEATHER"], "name_part"],
    ["initials", "Jordan Quillfeather", ["signed J. Q."], "initials"],
    ["an e-mail address without its domain", "jordan.quill@example.org", ["login: jordan.quill"], "part"],
    ["a street without its town", "118 Lantern Street, Larkin Falls, OH 43799", ["near 118 Lantern Street"], "part"],
  ])("%s", (_, value, pages, what) => {
    expect(survivors(pages, struck(value))).toEqual([{ what, pages: [1] }]);
  });

  test.each([
    ["another number with the same digits inside", "202-555-0143", ["invoice 401435"]],
    ["a group of another number", "202-555-0143", ["policy 9942 0143 0112 1495", "0143-22", "22 0143"]],
    ["another number that ends alike", "202-555-0143", ["call 614-555-0143"]],
    ["a case's number", "202-555-0143", ["2010-CV-0143 was filed"]],
    ["an amount", "4000 0000 0000 1234", ["$1234", "$ 1234.00", "1,234", "12:34"]],
    ["the end of a day", "1974-03-14", ["room 0314"]],
    ["the end of a computer's address", "203.0.113.77", ["room 1377"]],
    ["a short value across other words", "Annan", ["Can an answer help?"]],
    ["a value in the middle of other words", "Vandermolen", ["the lavander molenkamp"]],
    ["a year", "202-555-1999", ["It was 1999."]],
    ["a longer word", "Ann Example", ["Examples abound, announced."]],
    ["nothing at all", "Jordan Quillfeather", ["The clerk left."]],
  ])("is not %s", (_, value, pages) => {
    expect(survivors(pages, struck(value))).toEqual([]);
  });

  test("is named once with every page it stands on", () => {
    expect(survivors(["Quillfeather", "", "quill-\nfeather"], struck("Jordan Quillfeather"))).toEqual([
      { what: "name_part", pages: [1, 3] },
    ]);
  });
});
