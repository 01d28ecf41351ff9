// The document process, watched from outside: what hangs, grows or dies is an error of that file and of nothing else.
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NOTHING_ORDERED } from "../../../src-main/contract/document-process.ts";
import { nodeSpawner, type RunOptions, runJob } from "../../../src-main/services/document-process.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { source } from "../../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-process-"));
const good = { type: "check" as const, ...source(onePage({ content: line("Call 202-555-0143") })) };

/** A document process that misbehaves in one way once it has its job. */
function misbehaving(body: string) {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(
    file,
    `import { appendFileSync } from "node:fs";process.once("message", (order) => {${body}});process.send({type:"ready"});`,
  );
  return () =>
    fork(file, [], { serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
}

const FILLS = "const all = []; setInterval(() => all.push(Buffer.alloc(32e6, 1)), 10)";
const run = (body: string, options: RunOptions = {}) => runJob<"check">(misbehaving(body), good, options);
const spawn = nodeSpawner(join(root, "out", "main", "document-process.js"));

describe("a document process", () => {
  test("answers a healthy file", async () => {
    const ran = await runJob<"check">(spawn, good);
    expect(ran).toMatchObject({
      ok: true,
      value: { coverage: [{ page: 1, state: "read" }], findings: [{ kind: "phone" }] },
    });
  });

  test.each([
    { name: "that dies", body: "process.exit(3)", code: "document/crashed" },
    { name: "that aborts", body: "process.abort()", code: "document/crashed" },
    { name: "that hangs", body: "for (;;);", options: { limits: { silenceMs: 400 } }, code: "document/timed-out" },
    {
      name: "that never ends, reporting all the while",
      body: "setInterval(() => process.send({type:'progress',stage:'reading',done:1,of:2}), 20)",
      options: { limits: { totalMs: 500 } },
      code: "document/timed-out",
    },
    {
      name: "that talks nonsense",
      body: "process.send({type:'done',outcome:{findings:'all'}})",
      code: "internal/defect",
    },
  ])("$name gives $code", async ({ body, options, code }) => {
    expect(await run(body, options ?? {})).toMatchObject({ ok: false, error: { code } });
  });

  test.runIf(process.platform === "linux")("that grows past its limit gives document/out-of-memory", async () => {
    const ran = await run(FILLS, {
      limits: { memory: 400e6 },
    });
    expect(ran).toMatchObject({ ok: false, error: { code: "document/out-of-memory" } });
  });

  test("stops when asked, at once", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 200);
    const started = Date.now();
    expect(await run("for (;;);", { signal: abort.signal })).toMatchObject({
      ok: false,
      error: { code: "document/cancelled" },
    });
    expect(Date.now() - started).toBeLessThan(60_000);
  });

  test.each([
    ...(process.platform === "linux"
      ? [{ name: "fills its memory", ends: FILLS, code: "document/out-of-memory", runs: [false, true] }]
      : []),
    { name: "dies", ends: "process.abort()", code: "document/crashed", runs: [false] },
    {
      name: "says that the file is damaged",
      ends: "process.send({type:'failed',code:'document/damaged',detail:''})",
      code: "document/damaged",
      runs: [false],
    },
  ])("whose redaction $name is run again by one thread if that may help", async ({ ends, code, runs }) => {
    const log = join(folder, code.replace("/", "-"));
    const body = `appendFileSync(${JSON.stringify(log)}, (order.alone === true) + "\\n");${ends}`;
    const job = { type: "redact" as const, ...source(onePage({ content: "" })), order: NOTHING_ORDERED };
    const ran = await runJob<"redact">(misbehaving(body), job, { helper: true, limits: { memory: 400e6 } });
    expect(ran).toMatchObject({ ok: false, error: { code } });
    expect(
      readFileSync(log, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(runs);
  });

  test("reports progress page by page", async () => {
    const seen: string[] = [];
    await runJob<"check">(spawn, good, { onProgress: ({ stage, done, of }) => seen.push(`${stage} ${done}/${of}`) });
    expect(seen).toContain("reading 1/1");
  });

  test("can start no thread once it has a job", async () => {
    // The very process, with a listener beside its own: what that tries comes after the job was taken.
    const probe = join(root, "out", "main", "thread-probe.js");
    writeFileSync(
      probe,
      `import "./document-process.js";import { Worker } from "node:worker_threads";
       process.once("message", () => setImmediate(() => {
         try { new Worker("0", { eval: true, execArgv: [] }); process.send({type:"failed", code:"started", detail:""}); }
         catch (e) { process.send({type:"failed", code: e.code, detail:""}); }
       }));`,
    );
    const child = nodeSpawner(probe)();
    const answer = await new Promise<{ code?: string }>((settle) => {
      child.on("message", (m: { type: string; code?: string }) => {
        if (m.type === "ready") child.send({ type: "sniff", bytes: good.bytes, name: "a.pdf" });
        else if (m.type === "failed") settle(m);
      });
    });
    child.kill("SIGKILL");
    rmSync(probe);
    expect(answer.code).toBe("ERR_ACCESS_DENIED");
  });

  test("may not write, start programs, or read beyond its own code", async () => {
    // The same permissions, another script: what it tries must be refused by Node itself.
    const probe = join(root, "out", "main", "permission-probe.js");
    writeFileSync(
      probe,
      `import fs from "node:fs";import cp from "node:child_process";
       const refused = (f) => { try { f(); return false; } catch (e) { return e.code === "ERR_ACCESS_DENIED"; } };
       process.once("message", () => process.send({type:"failed", code: JSON.stringify([
         refused(() => fs.writeFileSync(${JSON.stringify(join(folder, "x"))}, "x")),
         refused(() => fs.readFileSync("/etc/hostname")),
         refused(() => cp.execSync("true")),
         Object.keys(process.env).length === 0,
       ]), detail: "probe"}));process.send({type:"ready"});`,
    );
    const child = nodeSpawner(probe)();
    const answer = await new Promise<{ code?: string }>((settle) => {
      child.on("message", (m: { type: string; code?: string }) => (m.type === "ready" ? child.send({}) : settle(m)));
    });
    child.kill("SIGKILL");
    expect(JSON.parse(answer.code!)).toEqual([true, true, true, true]);
  });
});
