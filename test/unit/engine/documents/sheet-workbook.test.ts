import { type BookType, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../../src-main/engine/documents/sheet/read-workbook.ts";
import { unseenInOds } from "../../../../src-main/engine/documents/sheet/unseen-in-ods.ts";
import { unseenInXlsx } from "../../../../src-main/engine/documents/sheet/unseen-lines.ts";

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

describe("what a spreadsheet program doesn't show", () => {
  const sheet = () => {
    const made = utils.aoa_to_sheet([
      ["Name", "seen", "in a hidden column", "in the last column"],
      ["in a hidden row", "x", "y", "z"],
      ["Ada", "under a cell", "in a hidden column too", "in the last row"],
      ["under it, too"],
    ]);
    made["!rows"] = [{}, { hidden: true }];
    made["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }];
    made["!cols"] = [{ wch: 9 }, { wch: 9 }, { wch: 9, hidden: true }];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["front"]]), "Front");
    utils.book_append_sheet(book, made, "Staff");
    return book;
  };
  it.each(["xlsx", "xlsb", "xls"] as const)(
    "is on no page of a workbook of kind %s, nor in its tables",
    async (bookType) => {
      const book = sheet();
      // The writer of this one leaves out which rows are hidden.
      const isOld = bookType === "xls";
      const bytes = new Uint8Array(write(book, { type: "array", bookType, cellStyles: true }) as ArrayBuffer);
      const { sections, parts, sheets } = await readWorkbook(bytes, { name: "" });
      const shown = sections.map((s) => s.html).join("");
      expect(shown).toContain("in the last row");
      expect(shown).not.toContain("in a hidden column");
      expect(sheets![1]!.rows.filter((row) => row[1] !== "x")).toEqual([
        ["Name", "seen", "in the last column"],
        ["Ada", "", "in the last row"],
      ]);
      const hidden = parts.filter((p) => p.where === "hidden").map(({ label, text }) => `${label}: ${text}`);
      expect(hidden.find((part) => part.startsWith("hidden columns of Staff"))).toContain("in a hidden column too");
      expect(hidden).toContain("under merged cells of Staff: under a cell\nunder it, too");
      if (isOld) return;
      expect(shown).not.toContain("in a hidden row");
      expect(hidden.find((part) => part.startsWith("hidden rows of Staff"))).toContain("in a hidden row");
    },
  );

  it("of an .xlsx is also what has no height or width, whatever way its lines are numbered", () => {
    const { row, column } = unseenInXlsx(
      `<x:sheetFormatPr/><x:cols><x:col min='2' max='3' width='0' customWidth="1"/><x:col min="5" max="4000000000" hidden="true"/></x:cols>
      <x:sheetData><x:row><x:c/></x:row><x:row ht="0" customHeight="1"/><x:row r="9" hidden="1"/><x:row/><x:row spans="1:2" ht="15"/></x:sheetData>`,
    );
    expect([0, 1, 8, 9, 10].map(row)).toEqual([false, true, true, false, false]);
    expect([0, 1, 2, 3, 4, 16_383].map(column)).toEqual([false, true, true, false, true, true]);
  });

  it("of an .ods are sheets, rows and columns that are hidden, filtered away or folded", () => {
    const { isHidden, lines } = unseenInOds(
      `<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <table:table table:name="A" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row table:number-rows-repeated="3"/><table:table-row table:visibility="filter" table:number-rows-repeated="2"/><table:table-row/>
      <table:table-row-group table:display="false"><table:table-row><table:table-cell/></table:table-row></table:table-row-group><table:table-row/></table:table>
      <table:table table:name="B" table:style-name="ta2"><table:table-row table:visibility="collapse"/></table:table>`,
    );
    expect([0, 1].map(isHidden)).toEqual([false, true]);
    const first = lines(0)!;
    expect([1, 2, 3].map(first.column)).toEqual([false, true, false]);
    expect([2, 3, 4, 5, 6, 7].map(first.row)).toEqual([false, true, true, false, true, false]);
  });
});
