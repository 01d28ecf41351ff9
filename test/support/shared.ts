// Where the real files and the research record are, when they are there at all.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

const candidates = [process.env.STET_SHARED, join(root, "..", "shared")].filter((path) => path !== undefined);

/** null where there is none: tests that need it skip, and the run prints how many. */
export const shared: string | null = candidates.find((path) => existsSync(join(path, "corpus"))) ?? null;
