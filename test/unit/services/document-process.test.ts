// The document process, watched from outside: what hangs, grows or dies is an error of that file and of nothing else.
import { fork } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NOTHING_ORDERED } from "../../../src-main/contract/document-process.ts";
import { nodeSpawner, type RunOptions, runJob } from "../../../src-main/services/document-process.ts";
import { line, onePage, pages } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { source } from "../../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-process-"));
const good = { type: "check" as const, ...source(onePage({ content: line("Call 202-555-0143") })) };

/** A document process that misbehaves in one way once it has its job. */
function misbehaving(body: string) {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, `process.once("message", () => {${body}});process.send({type:"ready"});`);
  return () =>
    fork(file, [], { serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
}

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
    const ran = await run("const all = []; setInterval(() => all.push(Buffer.alloc(32e6, 1)), 10)", {
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

  test("whose helper dies ends its job alone, with the same copy", async () => {
    const bytes = pages(Array.from({ length: 24 }, () => line("Call 202-555-0143")));
    const job = { type: "redact" as const, ...source(bytes), order: { ...NOTHING_ORDERED, select: "all" as const } };
    const copyWith = async (helper: () => ReturnType<typeof spawn>) => {
      let started = 0;
      const ran = await runJob<"redact">(() => (started++ === 0 ? spawn : helper)(), job, { helper: true });
      return { started, passed: ran.ok && ran.value.checks.every((c) => c.passed), bytes: ran.ok && ran.value.bytes };
    };
    const both = await copyWith(spawn);
    expect(both).toMatchObject({ started: 2, passed: true });
    expect(await copyWith(misbehaving("process.abort()"))).toEqual(both);
  });

  test("is told that it is alone when its helper hangs, and is then held to the limits by itself", async () => {
    const asks = "process.send({type:'call'});process.send({type:'ask',id:1,task:'read',order:{}});";
    const answers =
      "process.on('message', (m) => process.send({type:'failed',code:'document/damaged',detail:m.type}));";
    const limits = { silenceMs: 2_000 };
    for (const [body, code] of [
      [asks + answers, "document/damaged"],
      [`${asks}setInterval(() => {}, 1e3);`, "document/timed-out"],
    ] as const) {
      let started = 0;
      const ran = await runJob<"check">(() => misbehaving(started++ === 0 ? body : "for (;;);")(), good, {
        helper: true,
        limits,
      });
      expect(ran).toMatchObject({ ok: false, error: { code } });
    }
  });

  test("reports progress page by page", async () => {
    const seen: string[] = [];
    await runJob<"check">(spawn, good, { onProgress: ({ stage, done, of }) => seen.push(`${stage} ${done}/${of}`) });
    expect(seen).toContain("reading 1/1");
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
