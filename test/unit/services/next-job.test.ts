// A file's kind is told and the file is looked through in one process; a process that gets no second job ends.
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeSpawner, runJob } from "../../../src-main/services/document-process.ts";
import { nextJob } from "../../../src-main/services/next-job.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { source } from "../../support/tools.ts";

const input = source(onePage({ content: line("Call 202-555-0143") }));
const sniff = { type: "sniff" as const, bytes: input.bytes, name: "a.pdf" };
const check = { type: "check" as const, ...input };

function watched() {
  const started: ChildProcess[] = [];
  const start = nodeSpawner(join(root, "out", "main", "document-process.js"));
  const spawn = () => {
    const child = start();
    started.push(child);
    return child;
  };
  return { started, spawn };
}
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

describe("a process that told what kind a file is", () => {
  it("looks the file through, and a third job gets another", async () => {
    const { started, spawn } = watched();
    const next = nextJob(spawn);
    expect(await runJob<"sniff">(spawn, sniff, { keep: next.keep })).toMatchObject({ value: { format: "pdf" } });
    expect(await runJob<"check">(next.spawn, check)).toMatchObject({ value: { findings: [{ kind: "phone" }] } });
    expect(started).toHaveLength(1);
    await expect.poll(() => hasEnded(started[0]!)).toBe(true);
    expect(await runJob<"check">(next.spawn, check)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it.each([
    ["it is told to", 60_000, true],
    ["no job comes", 50, false],
  ])("ends when %s", async (_when, waits, told) => {
    const { started, spawn } = watched();
    const next = nextJob(spawn, waits);
    await runJob<"sniff">(spawn, sniff, { keep: next.keep });
    if (told) next.end();
    await expect.poll(() => hasEnded(started[0]!)).toBe(true);
    expect(await runJob<"check">(next.spawn, check)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it("leaves the job to another when it died meanwhile", async () => {
    const { started, spawn } = watched();
    const next = nextJob(spawn);
    await runJob<"sniff">(spawn, sniff, { keep: next.keep });
    started[0]!.kill("SIGKILL");
    await expect.poll(() => hasEnded(started[0]!)).toBe(true);
    expect(await runJob<"check">(next.spawn, check)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });
});
