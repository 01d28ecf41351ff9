// A program that writes into a case without end, one kind of write after another, and says what was committed: to be killed.
import { writeSync } from "node:fs";
import type { HandMark } from "../../../src-main/contract/desk.ts";
import { nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { createOrOpenCase } from "../../../src-main/services/cases.ts";
import { must } from "../desk-results.ts";

const [folder, document, passphrase] = process.argv.slice(2) as [string, string, string?];
const run = process.pid.toString(36);
const kept = must(
  await createOrOpenCase(folder, {
    files: nodeCaseFiles,
    now: () => new Date().toISOString(),
    actor: "writer",
    passphrase,
  }),
);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
/** What proves a write: the last row of the log is written in the same transaction. */
const committed = (what: object) => {
  const [row] = must(kept.auditTail(1));
  say({ ...what, seq: row!.seq, hash: row!.hash });
};
const markOf = (id: string): HandMark => ({
  id,
  how: "box",
  page: 1,
  text: "",
  start: 0,
  end: 0,
  quads: [[1, 2, 3, 2, 1, 4, 3, 4]],
  group: id,
});

say({ started: true });
for (let n = 0; ; n++) {
  const note = `${run}-${n}`;
  const how = { reason: "privacy", note };
  must(kept.decide([`f-${n % 40}`], n % 3 === 0 ? "stand" : "redact", how, "writer"));
  committed({ kind: "decision", finding: `f-${n % 40}`, note });
  must(kept.undo("writer"));
  committed({ kind: "undo" });
  must(kept.redo("writer"));
  committed({ kind: "redo" });
  must(kept.decideGroup("g", "redact", how, "writer"));
  committed({ kind: "group", note });
  must(kept.mark(document, { made: [markOf(`m-${note}`)], known: [] }, how, "writer"));
  committed({ kind: "mark", mark: `m-${note}` });
  must(kept.state(document, { words: note, accordingTo: "", conduct: {} }, "writer"));
  committed({ kind: "statement", words: note });
  const bytes = Buffer.alloc(20_000, note);
  const { document: added } = must(await kept.importOriginal({ bytes, name: `${note}.txt` }, "writer"));
  committed({ kind: "import", sha256: added.sha256 });
}
