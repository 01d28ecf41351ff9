// What of a content stream paints nothing, and may go without any change to what is seen.
import { expect, test } from "vitest";
import { mupdfEngine } from "../../../../src-main/adapters/mupdf/engine.ts";
import { latin1, latin1Bytes } from "../../../../src-main/base/bytes.ts";
import { contentScopes } from "../../../../src-main/engine/documents/pdf/content-scopes.ts";
import { emptyScopes } from "../../../../src-main/engine/documents/pdf/empty-scopes.ts";
import { onePage, type PdfObject } from "../../../support/pdf.ts";

const form = (data: string, drawn = ""): PdfObject => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <<${drawn}>>>>`,
  data,
});

/** What is left of the content; objects from number 10 on are forms. */
function leftOf(content: string, drawn: string, more: readonly PdfObject[]): string {
  const opened = mupdfEngine.open(onePage({ content, resources: `/XObject <<${drawn}>>`, more }), { maxPages: 1 });
  if (!opened.ok) throw new Error(opened.error.code);
  const page = contentScopes(opened.value).find((scope) => scope.page === 1)!;
  const edits = emptyScopes(opened.value, latin1Bytes(content), page);
  opened.value.close();
  return edits
    .toReversed()
    .reduce((text, { start, end, by }) => text.slice(0, start) + latin1(by) + text.slice(end), content);
}

test.each([
  ["a clip around nothing", "q 0 0 5 5 re W n Q 1 g", "", [], " 1 g"],
  ["nothing of a clip around a shape", "q 0 0 5 5 re W n f Q", "", [], "q 0 0 5 5 re W n f Q"],
  ["a form that only sets its state", "/A Do 1 g", "/A 10 0 R", [form("q 1 0 0 1 2 2 cm Q")], " 1 g"],
  ["a form that draws such a form", "q /A Do Q", "/A 10 0 R", [form("/B Do", "/B 11 0 R"), form("1 g")], ""],
  ["nothing of a form that draws", "/A Do", "/A 10 0 R", [form("/B Do", "/B 11 0 R"), form("0 0 5 5 re f")], "/A Do"],
  ["nothing of a form that draws itself", "/A Do", "/A 10 0 R", [form("/A Do", "/A 10 0 R")], "/A Do"],
])("%s goes", (_name, content, drawn, more, left) => expect(leftOf(content, drawn, more)).toBe(left));

test("forms that draw each other by the thousand are each looked at once", () => {
  const levels = Array.from({ length: 7 }, (_, i) => form("/A Do ".repeat(60), `/A ${11 + i} 0 R`));
  expect(leftOf("/A Do", "/A 10 0 R", [...levels, form("1 g")])).toBe("");
}, 20_000);
