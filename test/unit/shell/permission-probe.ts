// A script to be started as a document process: tries what such a process must not be able to do, and tells.
import { join } from "node:path";

/** What the probe must answer. */
export const PERMITTED = { write: false, read: false, start: false, addon: false, env: ["ELECTRON_RUN_AS_NODE"] };

export const probeIn = (folder: string) => `
  import fs from "node:fs";
  import { execSync } from "node:child_process";
  const refusals = ["ERR_ACCESS_DENIED", "ERR_DLOPEN_DISABLED"];
  const may = (act) => { try { act(); return true; } catch (thrown) { return !refusals.includes(thrown.code); } };
  process.send({
    write: may(() => fs.writeFileSync(${JSON.stringify(join(folder, "out", "written-by-probe"))}, "x")),
    read: may(() => fs.readFileSync(${JSON.stringify(join(folder, "package.json"))})),
    start: may(() => execSync("true")),
    addon: may(() => process.dlopen({ exports: {} }, ${JSON.stringify(join(folder, "out", "main", "none.node"))})),
    env: Object.keys(process.env),
  });
`;
