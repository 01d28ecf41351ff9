import { type BookType, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../../src-main/engine/documents/sheet/read-workbook.ts";

function workbook(bookType: BookType, rows: number) {
  const sheet = utils.aoa_to_sheet([["Name", "Phone"], ...Array.from({ length: rows }, () => ["Ada", "555-0100"])]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Staff");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["secret"]]), "Kept");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return readWorkbook(new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer), { name: "" });
}

describe("a workbook", () => {
  it.each(["xlsx", "xls"] as const)("of kind %s shows what is seen and keeps hidden sheets apart", async (kind) => {
    const { format, sections, parts, sheets } = await workbook(kind, 1);
    expect(format).toBe(kind);
    expect(sections[0]!.html).toContain("<tr><th>2</th><td>Ada</td><td>555-0100</td></tr>");
    expect(sections.map((s) => s.html).join("")).not.toContain("secret");
    expect(parts).toContainEqual({ where: "hidden", page: null, label: "hidden sheet Kept", text: "secret" });
    expect(sheets).toEqual([
      {
        name: "Staff",
        rows: [
          ["Name", "Phone"],
          ["Ada", "555-0100"],
        ],
      },
    ]);
  });

  it("is set in sections of 500 rows, and says how many rows it left out", async () => {
    const { sections, sheets } = await workbook("xlsx", 100_009);
    expect(sections).toHaveLength(201);
    expect(sections.at(-1)!.unread).toContain("10 rows");
    expect(sheets![0]!.rows).toHaveLength(100_000);
  });
});
