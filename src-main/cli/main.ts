// The command line's entry: puts the parts together and runs one command.
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };
import { createApp } from "../services/app.ts";
import { nodeSpawner } from "../services/document-process.ts";
import { runCommandLine } from "./program.ts";

// Built into out/main/, beside the document process and two folders below the project.
const here = dirname(fileURLToPath(import.meta.url));

const app = createApp({
  spawn: nodeSpawner(join(here, "document-process.js")),
  resources: join(here, "..", "..", "resources"),
  now: () => new Date(),
  randomBytes: (count) => randomBytes(count),
  tool: `Stet ${packageJson.version}`,
});

process.exitCode = await runCommandLine(app, process.argv.slice(2));
