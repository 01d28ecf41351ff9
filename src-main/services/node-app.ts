// The parts put together for a front that runs under Node: built code in out/main, resources two folders above it.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { type App, createApp } from "./app.ts";
import { homeFolder } from "./desk/home.ts";
import { nodeSpawner, type SpawnDocumentProcess } from "./document-process.ts";
import { loadNewsroom } from "./newsroom.ts";

/** `built` is the folder of the built code, where the document process lies. */
export function nodeApp(built: string, version: string, spawner?: (entry: string) => SpawnDocumentProcess): App {
  const entry = join(built, "document-process.js");
  return createApp({
    spawn: (spawner ?? nodeSpawner)(entry),
    resources: join(built, "..", "..", "resources"),
    newsroom: () => loadNewsroom(homeFolder({ env: process.env, platform: process.platform, home: homedir() })),
    ownPolicies: ownPolicies(),
    now: () => new Date(),
    randomBytes: (count) => randomBytes(count),
    tool: `Stet ${version}`,
    engine: createHash("sha256").update(readFileSync(entry)).digest("hex").slice(0, 16),
  });
}

/** STET_POLICIES, folders as PATH lists them; else `policies` in the folder where cases are kept. */
function ownPolicies(): string[] {
  const { env, platform } = process;
  const named = env.STET_POLICIES?.split(delimiter).filter((folder) => folder !== "");
  return named ?? [join(homeFolder({ env, platform, home: homedir() }), "policies")];
}
