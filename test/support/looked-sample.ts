// A case of the sample that was looked through already: made once a run, for tests that only begin there.
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createDesk } from "../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { must } from "./desk-results.ts";
import { root } from "./shared.ts";

const MOST_MS = 110_000;
const call = { signal: new AbortController().signal, report: () => {} };

async function make(home: string): Promise<void> {
  const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
  const desk = await createDesk({ app: nodeApp(join(root, "out", "main"), "0"), surface, folder: home });
  try {
    const sample = must(await desk.handlers["case/sample"]({}, call));
    must(await desk.handlers["document/look"](sample, call));
  } finally {
    desk.close();
  }
}

/** Whoever is first makes it; the others wait. */
function isFirst(sign: string): boolean {
  try {
    mkdirSync(sign);
    return true;
  } catch {
    return false;
  }
}

/** Lays the case into a home, whose owner then finds it among the cases they know. */
export async function bringLookedSample(home: string): Promise<void> {
  const common = process.env.STET_TEST_COMMON;
  if (common === undefined) throw new Error("tests run with the global setup");
  const [made, making] = [join(common, "sample"), join(common, "sample.making")];
  if (isFirst(join(common, "sample.begun"))) {
    await make(making);
    renameSync(making, made);
  }
  for (const since = Date.now(); !existsSync(made); ) {
    if (Date.now() - since > MOST_MS) throw new Error("the sample was not made");
    await new Promise((rest) => setTimeout(rest, 200));
  }
  cpSync(join(made, "cases"), join(home, "cases"), { recursive: true });
}
