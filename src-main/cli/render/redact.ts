// A redaction as text: what was struck, every check with its result, where everything is.
import type { RedactResult, Survivor } from "../../contract/redact.ts";
import { bold, pageList, plural, table, wrap } from "./text.ts";

const SURVIVES: Readonly<Record<Survivor["what"], string>> = {
  value: "A value that was struck elsewhere",
  last_digits: "The last four digits of a number that was struck",
  name_part: "A part of a name that was struck",
  initials: "The initials of a name that was struck",
  part: "A part of a value that was struck",
};

function excerptLine(leaves: NonNullable<RedactResult["excerpt"]>): string {
  const whole = leaves.flatMap(({ page, quads }) => (quads === undefined ? [page] : []));
  const cut = leaves.flatMap(({ page, quads }) => (quads === undefined ? [] : [page]));
  const parts = [
    ...(whole.length === 0 ? [] : [`page ${pageList(whole)}`]),
    ...(cut.length === 0 ? [] : [`${plural(cut.length, "passage")} of page ${pageList([...new Set(cut)])}`]),
  ];
  return `An excerpt: ${parts.join(", and ")}. Nothing in publish/ says which pages these are or how many were left out, unless the words on them do.`;
}

export function renderRedact(result: RedactResult): string {
  const lines = [`${plural(result.redactions, "place")} struck.`];
  if (result.excerpt !== undefined) lines.push(wrap(excerptLine(result.excerpt), "  "));
  if (result.unread.length > 0)
    lines.push(
      wrap(
        bold(
          `Page ${pageList(result.unread)} could not be read. What is private there is still there: strike it with --boxes, or leave the page out.`,
        ),
        "  ",
      ),
    );
  for (const [what, all] of Map.groupBy(result.survivors, (survivor) => survivor.what)) {
    const pages = [...new Set(all.flatMap((survivor) => survivor.pages))].sort((a, b) => a - b);
    lines.push(wrap(`${SURVIVES[what]} still stands on page ${pageList(pages)}.`, "  "));
  }
  for (const { page, why } of result.pictures) lines.push(wrap(`Page ${page} became a picture: ${why}.`, "  "));
  lines.push(table(result.checks.map((c) => [c.passed ? "passed" : "FAILED", c.id, c.detail ?? ""])));
  if (result.output === null) {
    lines.push(bold("Residue found. No copy was written."));
    for (const r of result.residues)
      lines.push(`  ${r.page === undefined ? "" : `page ${r.page}: `}${r.where} (${r.check})`);
    if (result.residues.some(({ page }) => page !== undefined))
      lines.push(wrap("Strike the place by hand with --boxes, or leave the page out with --pages.", "  "));
  } else
    lines.push(
      bold("No residue found by the checks listed."),
      `  To publish:  ${result.output}`,
      ...(result.png ?? []).filter((path) => path !== result.output).map((path) => `               ${path}`),
      `               ${result.certificate}`,
      `  To keep:     ${result.output.replace(/publish[/\\][^/\\]*$/, "keep")} (never publish this folder)`,
    );
  return lines.join("\n");
}
