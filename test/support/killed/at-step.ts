// A program that does one thing to a case and ends itself, as by a power cut, at the n-th time it asks the disk for something.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [what, folder, step, passphrase, other] = process.argv.slice(2) as [string, string, string, string, string];
let asked = 0;
let counting = false;
const count = () => {
  if (counting && ++asked === Number(step)) process.kill(process.pid, "SIGKILL");
};
// Before anything of Stet's is loaded: what it imports are these.
const OF_PROMISES = ["open", "rename", "rm", "rmdir", "mkdir", "writeFile", "chmod", "copyFile", "readdir", "lstat"];
for (const [on, names] of [
  [fs.promises, OF_PROMISES],
  [fs, ["openSync", "closeSync", "fsyncSync", "existsSync", "rmSync"]],
] as const)
  for (const name of names) {
    const object = on as unknown as Record<string, (...given: unknown[]) => unknown>;
    const real = object[name]!;
    object[name] = (...given) => {
      count();
      return real.apply(on, given);
    };
  }
syncBuiltinESMExports();

const { nodeCaseFiles } = await import("../../../src-main/services/case-files.ts");
const { createOrOpenCase } = await import("../../../src-main/services/cases.ts");
const { must } = await import("../desk-results.ts");
const options = { files: nodeCaseFiles, now: () => new Date().toISOString(), actor: "editor" };
const kept = must(await createOrOpenCase(folder, { ...options, passphrase: passphrase || undefined }));
const { protection } = kept;
const signal = new AbortController().signal;
counting = what !== "protect";
if (what === "destroy") must(await protection.destroy());
else if (what === "backup") must(await protection.backUp(other, "editor", { signal, report: () => {} }));
else {
  // From the first original on: before that only the passphrase is stretched.
  const report = () => {
    counting = true;
  };
  must(await protection.protect(other || null, "editor", { signal, report }));
}
fs.writeSync(1, `${asked}\n`);
