// An audit as text: problems by strength, then the checks.
import type { VerifyResult } from "../../contract/verify.ts";
import { bold, pageList, plural, wrap } from "./text.ts";

export function renderVerify({ problems, checks }: VerifyResult): string {
  const lines: string[] = [];
  for (const strength of ["strong", "moderate", "weak"] as const) {
    const groups = new Map<string, number[]>();
    for (const p of problems)
      if (p.strength === strength)
        groups.set(p.summary, [...(groups.get(p.summary) ?? []), ...(p.page === undefined ? [] : [p.page])]);
    if (groups.size === 0) continue;
    lines.push(bold(`${strength[0]!.toUpperCase()}${strength.slice(1)}`));
    for (const [summary, pages] of groups)
      lines.push(wrap(`· ${summary}${pages.length > 0 ? ` Page ${pageList(pages)}.` : ""}`, "  "));
  }
  if (problems.length === 0) lines.push("No problem found by the checks listed.");
  const failed = checks.filter((c) => !c.passed);
  lines.push(
    `${plural(checks.length - failed.length, "check")} passed${failed.length > 0 ? `, not passed: ${failed.map((c) => c.id).join(", ")}` : ""}.`,
  );
  return lines.join("\n");
}
