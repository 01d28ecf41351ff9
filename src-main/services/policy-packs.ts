// The rule packs and precedents that ship with Stet: every JSON file of their folders, validated as it is read.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Precedent, precedent, type RulePack, rulePack } from "../engine/policy/index.ts";

export type PolicyData = { readonly packs: readonly RulePack[]; readonly precedents: readonly Precedent[] };

/**
 * Reads `policies/*.json` and `precedents/*.json` under the resources folder. Both ship with Stet, so a file that
 * doesn't validate is our defect and throws, naming the file.
 */
export async function loadPolicyData(resources: string): Promise<PolicyData> {
  const [packs, precedents] = await Promise.all([
    readFolder(join(resources, "policies"), rulePack),
    readFolder(join(resources, "precedents"), precedent),
  ]);
  const platforms = new Set<string>();
  for (const pack of packs) {
    if (platforms.has(pack.platform)) throw new Error(`two rule packs for ${pack.platform}`);
    platforms.add(pack.platform);
  }
  return { packs, precedents };
}

async function readFolder<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  // Sorted, so that the order of predictions doesn't depend on the file system.
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      if (!parsed.success)
        throw new Error(`${name}: ${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    }),
  );
}
