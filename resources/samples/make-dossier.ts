// Writes the sample dossier and its gold list: `node make-dossier.ts [--pages N] [--out FILE]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_PAGES, makeDossier } from "./dossier.ts";
import { printGold } from "./gold.ts";

const HELP = `Usage: npm run sample -- [--pages N] [--out FILE]

Writes a fictitious vetting dossier as a PDF, and beside it FILE.gold.json: what a reader should find in it.

  --pages N   how many pages (default ${DEFAULT_PAGES})
  --out FILE  where to write (default resources/samples/dossier.pdf)

Example: npm run sample -- --pages 271 --out /tmp/long.pdf
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { pages: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const pages = Number(values.pages ?? DEFAULT_PAGES);
  if (!Number.isInteger(pages)) throw new RangeError("--pages takes a whole number.");
  const out = values.out
    ? resolve(process.env.INIT_CWD ?? process.cwd(), values.out)
    : join(import.meta.dirname, "dossier.pdf");
  const { pdf, gold } = await makeDossier(basename(out), pages);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, pdf);
  writeFileSync(`${out.replace(/\.pdf$/i, "")}.gold.json`, printGold(gold));
  process.stdout.write(
    `${out}\n${gold.document.pages} pages, ${gold.items.length} private values, sha256 ${gold.document.sha256}\n`,
  );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
