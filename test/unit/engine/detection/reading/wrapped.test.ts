// Numbers that the end of a line broke: found whole, and nothing put together that stands on lines of its own.
import { describe, expect, it } from "vitest";
import { detectText } from "../../../../../src-main/engine/detection/index.ts";
import { unwrapped } from "../../../../../src-main/engine/detection/reading/wrapped.ts";

const found = (text: string) => detectText(text).map((d) => [d.kind, text.slice(d.start, d.end)]);

describe("a number that goes on in the next line is found whole", () => {
  it.each([
    ["phone", "You can reach her phone 614\n", "555 0147", " any evening.", "614\n555 0147"],
    ["phone", "You can reach her phone +44 7700\n", "900142", " any evening.", "+44 7700\n900142"],
    ["phone", "You can reach her phone +1\n", "614 555 0147", " any evening.", "+1\n614 555 0147"],
    ["phone", "Lines of a message end so: +44 7700 \n", "900142", " any evening.", "+44 7700 \n900142"],
    [
      "phone",
      `${"A wide line of a letter's head, and more of it. ".repeat(2)}\n${"A narrow line, and\n".repeat(4)}call her: +44 7700\n`,
      "900142",
      " any evening.",
      "+44 7700\n900142",
    ],
    ["passport", "Her passport no. 555\n", "010 019", " expired.", "555\n010 019"],
    ["driver_license", "Pennsylvania driver's license 21 555\n", "019", " was shown.", "21 555\n019"],
    ["national_id", "National Insurance number AB\n", "12 34 56 C", " was given.", "AB\n12 34 56 C"],
    ["national_id", "National Insurance number AB 12 34 56\n", "C", " was given.", "AB 12 34 56\nC"],
    ["tax_id", "In the letter EIN 12-\n", "3456789", " was given.", "12-\n3456789"],
    ["license_plate", "His license plate KZX-\n", "5519", " was seen.", "KZX-\n5519"],
    ["bank_account", "Account number 000 123 456\n", "789", " at the bank.", "000 123 456\n789"],
  ])("as %s: %s%s", (kind, above, below, after, value) => {
    expect(found(above + below + after)).toEqual([[kind, value]]);
  });
});

describe("a value is known by words that the end of a line broke", () => {
  it.each([
    ["bank_account", "Her account\nnumber ", "000123456789", " at the bank."],
    ["passport", "Her U.S. passport\nno. ", "555010019", " expired."],
    ["driver_license", "Ohio driver's license\nnumber ", "RX555019", " was shown."],
    ["tax_id", "Employer identification\nnumber ", "123456789", " was given."],
    ["license_plate", "A car with plate\nnumber ", "KZX-5519", " was seen."],
    ["credential", "The user password\nis ", "Tr0mbone!44", " for now."],
    ["username", "His Telegram handle\nis ", "harbor_mike77", " there."],
    ["vin", "Vehicle identification\nnumber ", "4S4BSANC5G3555019", " was given."],
  ])("as %s: %s%s", (kind, before, value, after) => {
    expect(found(before + value + after)).toEqual([[kind, value]]);
  });
});

describe("nothing is put together", () => {
  it.each([
    ["of a list", "Phones: 614 555 0147\n614 555 0148\n614 555 0149", 3],
    ["of cells one below the other", "Licence\nAccount No.\nRoe, Jane\nTL504218\n4471209983\nDoe, John", 0],
    ["of cells", "Account number  000123\nBranch          456789\n", 0],
    [
      "of a line that was ended before it was full",
      `Passport no. 555\n010 019 is the file's mark${" and more".repeat(9)}.`,
      0,
    ],
    ["over a blank line", "You can reach her phone 614\n\n555 0147 is no number.", 0],
  ])("%s", (_name, text, numbers) => {
    const over = found(text).filter(([, value]) => value!.includes("\n"));
    expect(over).toEqual([]);
    expect(found(text).filter(([kind]) => kind === "phone" || kind === "bank_account").length).toBeGreaterThanOrEqual(
      numbers,
    );
  });

  it("where no number stands at a line's end, the text is not read twice", () => {
    expect(unwrapped("The committee met\nagain on Monday,\nand rose at noon.")).toBeNull();
  });
});
