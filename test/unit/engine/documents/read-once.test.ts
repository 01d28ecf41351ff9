// A page is read once however many ask, and what is read for two kinds of question holds all that either may ask for.
import { describe, expect, test, vi } from "vitest";
import { readAhead, readAlike, readOnce } from "../../../../src-main/engine/documents/pdf/read-once.ts";
import { line, pages } from "../../../support/pdf.ts";
import { open } from "../../../support/tools.ts";

/** Ten pages with a word each that a clip leaves nothing of. */
function watched() {
  const clipped = "q 0 0 1 1 re W n BT /F1 12 Tf 72 500 Td (unseen) Tj ET Q";
  const pdf = open(pages(Array.from({ length: 10 }, (_, i) => line(`Page ${i + 1}`) + clipped)));
  return { pdf, page: vi.spyOn(pdf, "page") };
}

describe("a page of a document that isn't edited any more", () => {
  test("is read ahead, with pauses, and not again", async () => {
    const { pdf, page } = watched();
    let paused = 0;
    await readAhead(pdf, { hidden: true }, async () => void paused++);
    expect(page).toHaveBeenCalledTimes(10);
    expect(paused).toBe(2);
    for (let number = 1; number <= 10; number++)
      expect(readOnce(pdf, number, { hidden: true })?.text).toBe(`Page ${number}\nunseen`);
    expect(page).toHaveBeenCalledTimes(10);
  });

  test("isn't read ahead where nobody waits", async () => {
    const { pdf, page } = watched();
    await readAhead(pdf, { hidden: true }, undefined);
    expect(page).not.toHaveBeenCalled();
  });

  test("is read with its hidden text for both where both are alike, whichever is asked for first", () => {
    const { pdf, page } = watched();
    readAlike(pdf, new Set([2]));
    expect(readOnce(pdf, 1, { hidden: false })?.text).toBe("Page 1");
    expect(readOnce(pdf, 2, { hidden: false })?.text).toBe("Page 2\nunseen");
    expect(readOnce(pdf, 2, { hidden: true })?.text).toBe("Page 2\nunseen");
    expect(page.mock.calls.map(([number, how]) => [number, how?.hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});
