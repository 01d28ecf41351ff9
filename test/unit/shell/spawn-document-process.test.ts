// Document processes as Electron would start them: held to the same permissions as under Node, and told one thing.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeSpawner, runJob } from "../../../src-main/services/document-process.ts";
import { electronSpawner } from "../../../src-main/shell/spawn-document-process.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { source } from "../../support/tools.ts";
import { PERMITTED, probeIn } from "./permission-probe.ts";

const entry = join(root, "out", "main", "document-process.js");
const probe = join(root, "out", "main", "shell-permission-probe.js");
afterAll(() => rmSync(probe, { force: true }));

describe("a document process of the shell", () => {
  it("is started with exactly the arguments of every other", () => {
    const [own, other] = [electronSpawner(entry)(), nodeSpawner(entry)()];
    for (const child of [own, other]) child.kill("SIGKILL");
    expect(own.spawnargs).toEqual(other.spawnargs);
    expect(own.spawnargs).toContain("--permission");
  });

  it("answers a healthy file", async () => {
    const job = { type: "check" as const, ...source(onePage({ content: line("Call 202-555-0143") })) };
    const ran = await runJob<"check">(electronSpawner(entry), job);
    expect(ran).toMatchObject({ ok: true, value: { findings: [{ kind: "phone" }] } });
  });

  it("may not write, read beyond its code or start programs, and is told one thing", async () => {
    writeFileSync(probe, probeIn(root));
    const child = electronSpawner(probe)();
    const answer = await new Promise((settle) => child.once("message", settle));
    child.kill("SIGKILL");
    expect(answer).toEqual(PERMITTED);
  });
});
