// The command line's entry: puts the parts together and runs one command.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };
import { nodeApp } from "../services/node-app.ts";
import { runCommandLine } from "./program.ts";

// Built into out/main/, beside the document process.
const here = dirname(fileURLToPath(import.meta.url));

process.exitCode = await runCommandLine(nodeApp(here, packageJson.version), process.argv.slice(2));
