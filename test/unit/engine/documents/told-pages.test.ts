// A file's own word on how many pages it has, read without opening it.
import { expect, test } from "vitest";
import { latin1Bytes } from "../../../../src-main/base/bytes.ts";
import { toldPages } from "../../../../src-main/engine/documents/pdf/told-pages.ts";
import { line, pages } from "../../../support/pdf.ts";

test("the count of a file's tree of pages is told", () => {
  expect(toldPages(pages(Array.from({ length: 26 }, () => line("Page"))))).toBe(26);
  expect(toldPages(pages([line("Page")]))).toBe(1);
});

test.each([
  ["the largest of several", "/Count 4 /Count\r\n30/Count 12", 30],
  ["none, where there is no number", "/Count /Counts /Count", 0],
  ["none of bookmarks that are closed", "/Count -40", 0],
  ["none so long that it is no count", "/Count 123456789", 0],
  ["none of a name that only ends so", "/PageCount 99", 0],
  ["none, where the file ends first", "%PDF-1.7 /Cou", 0],
])("%s", (_name, text, told) => expect(toldPages(latin1Bytes(text))).toBe(told));
