// A process started ahead does what any other does, once, and never keeps the program running or outlives the desk.
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { nodeSpawner, runJob } from "../../../src-main/services/document-process.ts";
import { openView } from "../../../src-main/services/document-view.ts";
import { saidReady } from "../../../src-main/services/ready-processes.ts";
import { type WarmSpawner, warmSpawner } from "../../../src-main/services/warm-spawner.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { source } from "../../support/tools.ts";

const entry = join(root, "out", "main", "document-process.js");
const good = { type: "check" as const, ...source(onePage({ content: line("Call 202-555-0143") })) };
const tick = (ms: number) => new Promise((done) => setTimeout(done, ms));

let warm: WarmSpawner;
afterEach(() => warm.close());

describe("a spare process", () => {
  it.each([
    ["that is still starting", 0],
    ["that has been ready for a while", 2500],
  ])("%s runs a job", async (_name, wait) => {
    warm = warmSpawner(nodeSpawner(entry));
    await tick(wait);
    expect(await runJob<"check">(warm.spawn, good)).toMatchObject({
      ok: true,
      value: { findings: [{ kind: "phone" }] },
    });
  });

  it("shows a document", async () => {
    warm = warmSpawner(nodeSpawner(entry));
    await tick(2500);
    const { type: _, ...input } = good;
    const view = await openView(warm.spawn, input);
    if (!view.ok) throw new Error(view.error.code);
    expect((await view.value.ask("words", { page: 1 })).ok).toBe(true);
    view.value.close();
  });

  it("is handed out once, and another follows", async () => {
    warm = warmSpawner(nodeSpawner(entry), 50);
    const first = warm.spawn();
    const second = warm.spawn();
    expect(second.pid).not.toBe(first.pid);
    const all = [first, second];
    // How long a process takes to get ready is the machine's business, so spares are taken until one was.
    await expect
      .poll(
        async () => {
          await tick(500 * all.length);
          const next = warm.spawn();
          expect(all.map((child) => child.pid)).not.toContain(next.pid);
          all.push(next);
          return saidReady(next);
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    for (const child of all) child.kill("SIGKILL");
  });

  it("that died is not handed out", async () => {
    let spares = 0;
    const real = nodeSpawner(entry);
    warm = warmSpawner(() => {
      const child = real();
      if (spares++ === 0) child.kill("SIGKILL");
      return child;
    });
    await tick(300);
    expect(await runJob<"check">(warm.spawn, good)).toMatchObject({ ok: true });
  });

  it("ends with the desk", async () => {
    const children: import("node:child_process").ChildProcess[] = [];
    const real = nodeSpawner(entry);
    warm = warmSpawner(() => {
      const child = real();
      children.push(child);
      return child;
    });
    const gone = new Promise((done) => children[0]!.once("exit", done));
    warm.close();
    await gone;
    expect(children[0]!.signalCode).toBe("SIGKILL");
  });
});
