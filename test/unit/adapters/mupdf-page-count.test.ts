// A page tree that says a wrong number of pages.
import { expect, test } from "vitest";
import { pages } from "../../support/pdf.ts";
import { open, redact } from "../../support/tools.ts";

/** `kids`: how the list of pages begins. */
const withCount = (count: string, kids = "/Kids [") =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(pages(["BT /F1 12 Tf 72 700 Td (One) Tj ET", "BT /F1 12 Tf 72 700 Td (Two) Tj ET"]))
        .toString("latin1")
        .replace("/Count 2", `/Count ${count}`)
        .replace("/Kids [", kids),
      "latin1",
    ),
  );

test.each(["77", "77777777", "-3"])(
  "a document whose page tree says that it has %s pages has those that it names",
  (count) => {
    const pdf = open(withCount(count));
    expect(pdf.pageCount()).toBe(2);
    pdf.close();
  },
);

test("a page tree that names itself has its pages once", () => {
  const pdf = open(withCount("77", "/Kids [2 0 R "));
  expect(pdf.pageCount()).toBe(2);
  pdf.close();
});

test("a document whose page tree says a wrong number of pages is struck as any other", async () => {
  const { bytes } = await redact(withCount("77"), { texts: ["One"] });
  const copy = open(bytes!);
  const texts = [1, 2].map((page) =>
    copy
      .page(page)
      .lines.flat()
      .map(({ c }) => c)
      .join("")
      .trim(),
  );
  expect(texts).toEqual(["", "Two"]);
  copy.close();
});
