// `npm run bench:detection`: every set, every system, one table; written to docs/detection-quality.md.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/shared.ts";
import { peopleOf, presidioAlike, presidioCases, snippets, tabDev } from "./sets.ts";
import { speedTable } from "./speed.ts";
import { kindTable, peopleTable, tabTable } from "./tables.ts";

const presidio = presidioCases();
const judgments = tabDev();
if (presidio === null || judgments === null) {
  console.error("The corpora are not beside the repository, nor in $STET_SHARED: nothing was measured.");
  process.exit(1);
}

const parts = [
  `# How well private data is found

Written by \`npm run bench:detection\`; don't edit. Overlap counts a span as found when any of it is; exact, when both ends are right. Systems are measured in the same run: Stet, and the npm packages redact-pii 3.4 and compromise 14.

What was seen while the detectors and the tagger were made: the look half of the snippets, TAB's training part (trained on), TAB dev (thresholds were chosen on it), nine tenths of the tweets and articles (trained on), Presidio's cases. The tenth of tweets and articles below was not trained on, but its errors were looked at, and confidences of names are calibrated on it. Never looked at: the score half of the snippets.`,
];
for (const half of ["look", "score"] as const) {
  const set = snippets(half);
  if (set.length > 0)
    parts.push(`## US newsroom snippets, ${half} half (${set.length})

Dossiers, mail, forms, tables and a scanner's noise, by somebody who wrote no detector.

${kindTable(set)}`);
}
parts.push(
  `## Text Anonymization Benchmark, dev part (${judgments.length} judgments), \`--mode identify\`

R: words to be masked that are. ERdi, ERqi: what identifies directly or indirectly and is masked in all its mentions. P: masked words that are to be masked.

${tabTable(judgments)}`,
  `## People in texts that training left out

${peopleTable({ "articles (WikiGold)": peopleOf("wikigold"), "tweets (BTC)": peopleOf("btc"), "tweets and comments (WNUT 2017)": peopleOf("wnut17") })}`,
  `## Presidio's unit cases (${presidio.length})

Bare values for one recognizer each, most of them without context. A case that wants nothing is a near miss of one recognizer; another kind than its own may be right there, so alarms say little.

${kindTable(presidio, presidioAlike)}`,
);
const text = `${parts.join("\n\n")}\n`;
writeFileSync(join(root, "docs", "detection-quality.md"), text);
console.log(text);
console.log(speedTable(judgments.map((j) => j.text)));
