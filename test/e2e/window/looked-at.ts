// Screens held to the accessibility rules a machine can check, and with STET_LONG=1 kept as pictures to be looked at.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright";
import { expect } from "vitest";
import { LONG } from "../../support/long.ts";
import { root } from "../../support/shared.ts";
import { USUAL } from "./open-window.ts";

const folder = join(root, "test-results", "screens");
const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export type Theme = "light" | "dark";

/** Writes `test-results/screens/<name>-<theme>.png`. */
export async function picture(page: Page, name: string, theme: Theme): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: "disabled" });
}

const SHEET = "dialog:modal";
const EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What WCAG 2.2 A and AA find wrong: "rule: where", empty when nothing is. Dark differs from light in its colours alone.
 */
export async function violations(page: Page, theme: Theme = "light"): Promise<string[]> {
  // Evaluated, not added as a script: the window's content security policy stays on.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(await axe);
  const rules = theme === "light" ? EVERYTHING : { type: "rule", values: ["color-contrast"] };
  // What lies behind a modal sheet can't be reached, and was looked at before.
  const isSheet = !LONG && (await page.evaluate(`document.querySelector("${SHEET}") !== null`));
  const results = await page.evaluate(
    async ([of, runOnly]) => {
      const { axe: run } = globalThis as unknown as { axe: { run(of: string, options: object): Promise<AxeResults> } };
      return run.run(of, { runOnly, resultTypes: ["violations"], preload: false });
    },
    [isSheet ? SHEET : "html", rules] as const,
  );
  return results.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(" ")}`));
}

/** Drawn as it will stay: colours and sheets take their time to change, more of it on a busy machine. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    // The first frame takes over what was asked for, and begins what moves.
    for (let i = 0; i < 3; i++) await frame();
    const ends = (one) => Number.isFinite(one.effect?.getComputedTiming().endTime);
    await Promise.all(document.getAnimations().filter(ends).map((one) => one.finished.catch(() => {})));
    await frame();
  })()`);
}

const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 2560, height: 1440 };

/** In dark a run looks at the few screens that ask for it. */
const USUALLY: readonly Theme[] = LONG ? ["light", "dark"] : ["light"];

/** Held to the accessibility rules in each theme; STET_LONG=1 keeps pictures as well, in two sizes. Left in light. */
export async function look(page: Page, name: string, themes: readonly Theme[] = USUALLY): Promise<void> {
  const before = page.viewportSize() ?? USUAL;
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    for (const size of LONG ? [SMALL, LARGE] : []) {
      await page.setViewportSize(size);
      await settled(page);
      await picture(page, `${name}-${size.width}`, theme);
    }
    expect(await violations(page, theme), `${name}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (LONG) await page.setViewportSize(before);
}

/** Of a screen that hardly differs from another that every run looks at: with STET_LONG=1 alone. */
export const lookIfLong: typeof look = LONG ? look : async () => {};
