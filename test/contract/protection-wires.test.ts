// A case at rest over every wire: held, backed up, protected, locked, opened again, destroyed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../src-main/contract/methods.ts";
import type { Handlers } from "../../src-main/contract/services.ts";
import { createDesk, type Desk } from "../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { codeOf } from "../support/desk.ts";
import { root } from "../support/shared.ts";
import { type Connected, WIRES } from "./wires.ts";

const PASSPHRASE = "quiet lamps under water";

describe.each(WIRES)("over $name", ({ connect }) => {
  let folder: string;
  let desk: Desk;
  let wire: Connected;
  let id: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stet-protection-wire-"));
    const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
    desk = await createDesk({ app: nodeApp(join(root, "out", "main"), "0"), surface, folder: join(folder, "home") });
    wire = await connect(desk);
    writeFileSync(join(folder, "note.txt"), "Call 202-555-0143.");
    const imported = await wire.client.call("case/import", { incoming: desk.admit(join(folder, "note.txt")) });
    if (!imported.ok) throw new Error(imported.error.code);
    id = imported.value.case;
  });
  afterAll(async () => {
    await wire.end();
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  });
  async function call<M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) {
    const answered = await wire.client.call(method, params);
    if (!answered.ok) throw new Error(`${method}: ${answered.error.code}`);
    return METHODS[method].result.parse(answered.value) as typeof answered.value;
  }
  const refused = async <M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) =>
    codeOf(await wire.client.call(method, params));

  it("a hold keeps it from being destroyed, until it is lifted with a reason", async () => {
    expect(await call("case/protection", { case: id })).toEqual({ protected: false, wasInTheClear: true, hold: null });
    expect(await refused("case/hold", { case: id, held: true, reason: "  " })).toBe("window/bad-request");
    const { hold } = await call("case/hold", { case: id, held: true, reason: "Court order" });
    expect(hold).toMatchObject({ reason: "Court order", actor: "editor" });
    expect(await refused("case/destroy", { case: id })).toBe("case/held");
    expect((await call("case/hold", { case: id, held: false, reason: "Settled" })).hold).toBeNull();
  });

  it("a back-up is made into a new folder, and tells how far it is", async () => {
    const to = join(folder, "kept");
    mkdirSync(to);
    const stages = new Set<string>();
    const made = await wire.client.call(
      "case/backup",
      { case: id, folder: to },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect(made.ok && METHODS["case/backup"].result.parse(made.value)).toMatchObject({ documents: 1 });
    expect([...stages]).toEqual(["copying", "proving"]);
    expect(await refused("case/backup", { case: id, folder: join(folder, "note.txt") })).toBe("export/not-writable");
  });

  it("a passphrase is set, asked for once it is locked, and not changed without the one it has", async () => {
    expect(await refused("case/lock", { case: id })).toBe("case/not-protected");
    expect(await refused("case/protect", { case: id, passphrase: "short" })).toBe("identity/short-passphrase");
    expect((await call("case/protect", { case: id, passphrase: PASSPHRASE })).protected).toBe(true);
    expect(await refused("case/protect", { case: id, passphrase: null })).toBe("case/wrong-passphrase");
    await call("case/lock", { case: id });
    expect(await refused("case/open", { case: id })).toBe("case/locked");
    expect(await refused("case/destroy", { case: id })).toBe("case/locked");
    const { cases } = await call("app/recent", {});
    expect(cases).toMatchObject([{ id, name: "", documents: [], locked: true }]);
    expect(await refused("case/unlock", { case: id, passphrase: "something else" })).toBe("case/wrong-passphrase");
    expect((await call("case/unlock", { case: id, passphrase: PASSPHRASE })).name).toBe("note");
    expect((await call("app/recent", {})).cases).toMatchObject([{ id, name: "note" }]);
  });

  it("destroyed, it is a case that there isn't", async () => {
    const { limits } = await call("case/destroy", { case: id });
    expect(limits).toContain("in-the-clear");
    expect(await refused("case/open", { case: id })).toBe("store/unknown-case");
    expect((await call("app/recent", {})).cases).toEqual([]);
  });
});
