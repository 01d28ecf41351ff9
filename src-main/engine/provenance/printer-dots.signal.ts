// Tracking dots of colour laser printers on scanned pages.
import type { Trace } from "../model/document.ts";
import { pagesInWords } from "./page-lines.ts";
import type { SignalSource } from "./signal.ts";

type Dots = Extract<Trace, { kind: "printer_dots" }>;

export const printerDots: SignalSource = {
  id: "document/printer-dots",
  read(document) {
    const found = document.traces.filter((t): t is Dots => t.kind === "printer_dots");
    const [first] = found;
    if (first === undefined) return [];
    const read = found.find(({ decoded }) => decoded !== undefined) ?? null;
    const code = read?.decoded;
    return [
      {
        family: "source_risk",
        channel: "printer_dots",
        strength: code === undefined ? "moderate" : "strong",
        page: read?.page ?? first.page,
        summary:
          code === undefined
            ? `Faint yellow dots lie on a grid on ${pagesInWords(found.map(({ page }) => page))}: consistent with the code by which colour laser printers mark their pages. The pattern wasn’t one that can be read here; its maker can.`
            : `Yellow dots on ${pagesInWords(found.map(({ page }) => page))} hold a printer’s code, and it can be read: which printer, and when.`,
        evidence: `${first.dots} dots on page ${first.page}${first.grid === undefined ? "" : `, a grid of ${first.grid[0]} by ${first.grid[1]} inches${code === undefined ? ", not decoded" : ""}`}${code === undefined ? "" : `; serial number ${code.serial}, printed ${code.printed}`}`,
      },
    ];
  },
};
