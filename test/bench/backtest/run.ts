// `npm run backtest`: every recorded outcome predicted without its case, beside every baseline; docs/backtest.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicyData } from "../../../src-main/services/policy-packs.ts";
import { root } from "../../support/shared.ts";
import { fit, NAMED, shipped, widths } from "./fit.ts";
import { reportOf } from "./report.ts";
import { rowsOf } from "./rows.ts";

const WEIGHTS = join(root, "src-main", "engine", "policy", "weights.ts");

const { packs, precedents } = await loadPolicyData(join(root, "resources"));
const rows = rowsOf(packs, precedents);
const fitted = fit(rows);
const drift = fitted.map((value, i) => ({ name: NAMED[i]!, value, off: Math.abs(value - shipped[i]!) }));
const worst = Math.max(...drift.map((d) => d.off));

if (process.argv.includes("--write")) {
  // The third and fourth number of each factor and habit, in the order in which the file names them.
  const left = widths(rows, fitted);
  let i = 0;
  const text = readFileSync(WEIGHTS, "utf8").replaceAll(
    /\b((?:factor|habit)\(\s*-?[\d.]+,\s*[\d.]+,\s*)-?[\d.]+(,\s*)[\d.]+(?=,)/g,
    (_, head: string, gap: string) => {
      const [value, width] = [fitted[i]!, left[i]!];
      i += 1;
      return head + Number(value.toFixed(2)) + gap + Number(width.toFixed(2));
    },
  );
  if (i !== fitted.length) throw new Error(`${i} weights in the file, ${fitted.length} fitted`);
  writeFileSync(WEIGHTS, text);
  console.log(
    `Wrote ${i} weights (they moved by at most ${worst.toFixed(3)}). Now: npm run policies && npm run backtest`,
  );
} else {
  const report = reportOf(rows, packs, precedents);
  writeFileSync(join(root, "docs", "backtest.md"), report);
  console.log(report);
  if (worst > 0.011) {
    for (const d of drift) if (d.off > 0.011) console.error(`${d.name}: the record makes it ${d.value.toFixed(2)}`);
    console.error("The shipped weights are not what the record makes of the judged ones: npm run backtest -- --write");
    process.exitCode = 1;
  }
}
