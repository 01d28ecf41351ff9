// Writes every channel's file to a folder, to be tried on other programs: node test/corpus/redaction/make.ts <folder>
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { THEMES } from "./channels/index.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name a folder to write to.");

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
let count = 0;
for (const [theme, channels] of Object.entries(THEMES)) {
  const into = join(folder, plain(theme));
  mkdirSync(into, { recursive: true });
  channels.forEach(({ name, bytes }, i) => {
    // Some names are nothing but operators.
    writeFileSync(join(into, `${String(i + 1).padStart(2, "0")}-${plain(name)}.pdf`), bytes());
    count++;
  });
}
process.stdout.write(`${count} files in ${folder}\n`);
