// Screens kept as pictures to be looked at, and held to the accessibility rules a machine can check.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright";
import { root } from "../../support/shared.ts";

const folder = join(root, "test-results", "screens");
const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export type Theme = "light" | "dark";

/** Writes `test-results/screens/<name>-<theme>.png`. */
export async function picture(page: Page, name: string, theme: Theme): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: "disabled" });
}

/** What WCAG 2.2 A and AA find wrong: "rule: where", empty when nothing is. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the window's content security policy stays on.
  await page.evaluate(await axe);
  const results = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } as object);
  });
  return results.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(" ")}`));
}
