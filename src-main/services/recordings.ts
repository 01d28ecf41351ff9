// Newer recordings of policies, brought in by hand: a checkout of Open Terms Archive's repositories, read offline.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RecordingRef, type Reread, recordingRef, rereadings, type Texts } from "../engine/policy/index.ts";
import type { App } from "./app.ts";

const run = promisify(execFile);
const LARGEST = 20_000_000;

export type Folders = { readonly newer: string; readonly earlier?: string; readonly platform?: string };
export type Rereading = { readonly clauses: readonly Reread[] };

/**
 * `newer` holds the repositories side by side (`vlopses-us-versions/X/Community Guidelines.md`) or is one of them. The
 * earlier text comes from the same file of `earlier`, else from the commit that the clause cites, where the
 * repository is a git checkout that has it.
 */
export async function compareRecordings(app: App, { newer, earlier, platform }: Folders): Promise<Rereading> {
  const packs = (await app.policyData()).packs.filter((p) => platform === undefined || p.platform === platform);
  const refs = packs.flatMap((p) => p.clauses.flatMap((c) => recordingRef(c.seen.ref) ?? []));
  const texts = new Map<string, Texts>();
  for (const ref of refs) {
    const key = keyOf(ref);
    if (texts.has(key)) continue;
    texts.set(key, {
      newer: await textIn(newer, ref),
      earlier: earlier === undefined ? await textAtCommit(newer, ref) : await textIn(earlier, ref),
    });
  }
  return { clauses: rereadings(packs, (ref) => texts.get(keyOf(ref)) ?? { newer: null, earlier: null }) };
}

const keyOf = ({ repository, commit, path }: RecordingRef) => `${repository} ${commit} ${path}`;

/** The repository's own folder, or the folder given where that is the repository. */
const placesOf = (folder: string, ref: RecordingRef) => [join(folder, ref.repository), folder];

async function textIn(folder: string, ref: RecordingRef): Promise<string | null> {
  for (const place of placesOf(folder, ref))
    try {
      return await readFile(join(place, ...ref.path.split("/")), "utf8");
    } catch {
      // Not in this place.
    }
  return null;
}

async function textAtCommit(folder: string, ref: RecordingRef): Promise<string | null> {
  for (const place of placesOf(folder, ref)) {
    if (!existsSync(join(place, ".git"))) continue;
    try {
      const { stdout } = await run("git", ["-C", place, "cat-file", "blob", `${ref.commit}:${ref.path}`], {
        maxBuffer: LARGEST,
        env: { PATH: process.env.PATH, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
      });
      return stdout;
    } catch {
      // No git here, or a shallow checkout without that commit: said as "nothing to compare with".
    }
  }
  return null;
}
