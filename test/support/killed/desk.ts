// A desk of its own process, over a protected case that is worked on: says how far it is, and waits to be killed.
import { writeSync } from "node:fs";
import { join } from "node:path";
import { createDesk } from "../../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { must } from "../desk-results.ts";
import { root } from "../shared.ts";

const [folder, passphrase, encoded] = process.argv.slice(2) as [string, string, string];
const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
const desk = await createDesk({ app: nodeApp(join(root, "out", "main"), "0"), surface, folder: join(folder, "home") });
const call = { signal: new AbortController().signal, report: () => {} };
const { handlers } = desk;
const waiting: (() => void)[] = [];
process.stdin.on("data", () => waiting.shift()?.());
const say = (line: string) => {
  writeSync(1, `${line}\n`);
  return new Promise<void>((go) => waiting.push(go));
};
async function* upload() {
  yield Buffer.from(encoded, "base64");
}

const incoming = must(await desk.receive("Zyzzyva.pdf", upload()));
await say("received");
const place = must(await handlers["case/import"]({ incoming }, call));
must(await handlers["case/protect"]({ case: place.case, passphrase }, call));
const again = must(await desk.receive("Zyzzyva again.pdf", upload()));
must(await handlers["case/import"]({ incoming: again, case: place.case }, call));
must(await handlers["document/open"](place, call));
const { findings } = must(await handlers["document/look"](place, call));
const of = { findings: findings.map(({ id }) => id) };
must(
  await handlers["decision/make"](
    { ...place, of, verdict: "redact", reason: "privacy", note: "Xanthoria says so" },
    call,
  ),
);
const statement = { words: "Xanthoria sent it", accordingTo: "Xanthoria", conduct: {} };
must(await handlers["statement/make"]({ ...place, statement }, call));
must(await handlers["copy/make"](place, call));
must(await handlers["case/backup"]({ case: place.case, folder: join(folder, "kept") }, call));
must(await desk.receive("Zyzzyva waits.pdf", upload()));
await say(`worked on ${place.case} ${findings.length}`);
must(await handlers["case/lock"]({ case: place.case }, call));
desk.close();
await say("closed");
process.exit(0);
