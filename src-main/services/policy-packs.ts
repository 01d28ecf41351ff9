// Rule packs and precedents: those that ship with Stet, and the packs of a newsroom's own folders.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type PackProblem,
  type Precedent,
  precedent,
  type RulePack,
  readPack,
  rulePack,
} from "../engine/policy/index.ts";

/** A file of a newsroom's own that was left out, as a whole, with what is wrong where. */
export type RefusedPack = { readonly file: string; readonly problems: readonly PackProblem[] };

export type PolicyData = {
  readonly packs: readonly RulePack[];
  readonly precedents: readonly Precedent[];
  readonly refused: readonly RefusedPack[];
};

/**
 * Reads `policies/<platform>/pack.json` and `precedents/*.json` under the resources folder, then the own folders. What
 * ships is ours, so a file of it that doesn't validate is our defect and throws, naming file, line and reason. A file
 * of the newsroom's is refused instead, and the others are read.
 */
export async function loadPolicyData(resources: string, own: readonly string[] = []): Promise<PolicyData> {
  const [shipped, precedents] = await Promise.all([shippedPacks(join(resources, "policies")), shippedCases(resources)]);
  const refused: RefusedPack[] = [];
  let packs: readonly RulePack[] = shipped;
  for (const folder of own)
    for (const name of await namesIn(folder)) {
      const file = join(folder, name);
      const read = await readOwn(file, packs);
      if ("problems" in read) refused.push({ file, problems: read.problems });
      else packs = read.packs;
    }
  return { packs, precedents, refused };
}

// Sorted, so that the order of predictions doesn't depend on the file system.
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.(?:json|ya?ml)$/i.test(name)).sort();
  } catch {
    // No such folder is no rules of one's own.
    return [];
  }
}

async function shippedPacks(folder: string): Promise<RulePack[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.flatMap((e) => (e.isDirectory() ? [e.name] : [])).sort();
  const packs = await Promise.all(
    slugs.map(async (slug) => {
      const text = await readFile(join(folder, slug, "pack.json"), "utf8");
      // The line-keeping reader is slow, and is only needed to say what is wrong.
      const quick = rulePack.safeParse(JSON.parse(text));
      if (quick.success) return quick.data;
      const slow = readPack(text);
      const first = slow.ok ? undefined : slow.error[0];
      throw new Error(`${slug}/pack.json, line ${first?.line ?? 1}: ${first?.reason ?? "not a rule pack"}`);
    }),
  );
  if (new Set(packs.map((p) => p.platform)).size < packs.length) throw new Error("two rule packs for one platform");
  return packs;
}

async function shippedCases(resources: string): Promise<Precedent[]> {
  const folder = join(resources, "precedents");
  const names = (await namesIn(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => {
      const parsed = precedent.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      if (!parsed.success)
        throw new Error(`${name}: ${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    }),
  );
}

/** The packs with the file's clauses: added to the pack of its platform, or as a pack of their own. */
async function readOwn(
  file: string,
  packs: readonly RulePack[],
): Promise<{ readonly packs: readonly RulePack[] } | { readonly problems: readonly PackProblem[] }> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return { problems: [{ line: 1, reason: "The file can't be read." }] };
  }
  const read = readPack(text.replace(/^\uFEFF/, ""));
  if (!read.ok) return { problems: read.error };
  const known = new Set(packs.flatMap((p) => p.clauses.map((c) => c.id)));
  const taken = read.value.clauses.filter((c) => known.has(c.id));
  if (taken.length > 0)
    return { problems: taken.map((c) => ({ line: lineOf(text, c.id), reason: `${c.id}: another pack has this id.` })) };
  const same = packs.find((p) => p.platform === read.value.platform);
  if (same === undefined) return { packs: [...packs, read.value] };
  const both = {
    ...same,
    habits: [...same.habits, ...read.value.habits],
    ...(read.value.kinds === undefined ? {} : { kinds: { ...same.kinds, ...read.value.kinds } }),
    clauses: [...same.clauses, ...read.value.clauses],
  };
  return { packs: packs.map((p) => (p === same ? both : p)) };
}

const lineOf = (text: string, word: string) =>
  Math.max(
    0,
    text.split(/\r?\n/).findIndex((line) => line.includes(word)),
  ) + 1;
