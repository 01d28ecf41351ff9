// What the full certificate says of each mark's width: all names fit, unless widths were kept.
import { describe, expect, test } from "vitest";
import { line, onePage } from "../../../support/pdf.ts";
import { redact } from "../../../support/tools.ts";

const page = onePage({ content: line("They met Jordan Quillfeather at the station.") + line("Below it.", 72, 660) });

describe("the widths of marks", () => {
  test("tell nothing where lines were set anew: every name fits", async () => {
    const { markWidths } = await redact(page, { texts: ["Jordan Quillfeather"] });
    expect(markWidths).toHaveLength(1);
    expect(markWidths[0]!.fits).toBe(markWidths[0]!.of);
    expect(markWidths[0]!.of).toBeGreaterThan(1000);
  });

  test("tell few names where widths were kept", async () => {
    const { markWidths } = await redact(page, { texts: ["Jordan Quillfeather"], exactWidth: true });
    expect(markWidths).toHaveLength(1);
    expect(markWidths[0]!.fits! / markWidths[0]!.of).toBeLessThan(0.1);
  });

  test("are not asked about where a number was struck", async () => {
    const number = onePage({ content: line("Telephone (614) 555-0147 at home.") });
    expect((await redact(number, { texts: ["(614) 555-0147"] })).markWidths).toEqual([]);
  });
});
