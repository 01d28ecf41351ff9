// Compiles the research record of clauses and cases into rule packs and precedents; prints what it wrote.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { buildPrecedent, type SourceCase } from "../precedents/build.ts";
import { buildPacks, type PolicyRecord } from "./build.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const CHECKOUT = join(HERE, "..", "..");

/**
 * The folder of the research record. An argument (policies.yaml, its folder, or the folder above) is taken at its
 * word; otherwise STET_SHARED's, or the one beside the checkout. null when there is none.
 */
export function findResearch(argument?: string): string | null {
  const roots = argument
    ? [argument.endsWith(".yaml") ? dirname(argument) : argument, join(argument, "research")]
    : [...(process.env.STET_SHARED ? [process.env.STET_SHARED] : []), join(CHECKOUT, "..", "shared")].map((shared) =>
        join(shared, "research"),
      );
  return roots.find((folder) => existsSync(join(folder, "policies.yaml"))) ?? null;
}

// Aliases are many and harmless here: the record is ours and one recording is cited by dozens of clauses.
const read = (path: string): unknown => parse(readFileSync(path, "utf8"), { maxAliasCount: -1 });
const print = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** Every file the record makes, by its path under resources. The same record always gives the same bytes. */
export function compile(research: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [slug, pack] of buildPacks(read(join(research, "policies.yaml")) as PolicyRecord))
    files.set(`policies/${slug}/pack.json`, print(pack));
  const cases = read(join(research, "precedents.yaml")) as { precedents: SourceCase[] };
  for (const c of cases.precedents) files.set(`precedents/${c.id}.json`, print(buildPrecedent(c)));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const research = findResearch(process.argv[2]);
  if (research === null) {
    console.error("No policies.yaml. Give the research folder as an argument, or its parent in STET_SHARED.");
    process.exitCode = 2;
  } else {
    const files = compile(research);
    for (const [path, text] of files) {
      const file = join(CHECKOUT, "resources", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    console.log(`Wrote ${files.size} files to resources.`);
  }
}
