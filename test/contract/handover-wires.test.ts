// Over every wire, a case handed over and taken over: prepared, written, looked at, merged, and its conflicts asked for.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../src-main/contract/methods.ts";
import type { Handlers } from "../../src-main/contract/services.ts";
import { createDesk, type Desk } from "../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { line, onePage } from "../support/pdf.ts";
import { root } from "../support/shared.ts";
import { type Connected, WIRES } from "./wires.ts";

describe.each(WIRES)("over $name", ({ connect }) => {
  let folder: string;
  let desk: Desk;
  let wire: Connected;
  let place: { case: string; document: string };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stet-handed-wire-"));
    const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
    desk = await createDesk({ app: nodeApp(join(root, "out", "main"), "0"), surface, folder: join(folder, "home") });
    wire = await connect(desk);
    writeFileSync(join(folder, "note.pdf"), onePage({ content: line("Call Jordan on (614) 555-0147.") }));
    place = await call("case/import", { incoming: desk.admit(join(folder, "note.pdf")) });
  });
  afterAll(async () => {
    await wire.end();
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Calls, and holds the answer to its own schema. */
  async function call<M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) {
    const answered = await wire.client.call(method, params);
    if (!answered.ok) throw new Error(`${method}: ${answered.error.code}`);
    return METHODS[method].result.parse(answered.value) as typeof answered.value;
  }
  const refused = async <M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) => {
    const answered = await wire.client.call(method, params);
    return answered.ok ? "" : answered.error.code;
  };

  it("is prepared, written, told by its beginning, looked at and merged, and has no conflict to settle", async () => {
    await call("document/look", place);
    const { name, mayPrivileged, shortest } = await call("handover/prepare", { case: place.case });
    expect([/^note-.*\.stet$/.test(name), mayPrivileged, shortest]).toEqual([true, false, 12]);
    const passphrase = "four words read aloud";
    const order = { case: place.case, passphrase, privileged: false, folder, name };
    expect(await refused("handover/make", { ...order, name: "../elsewhere.stet" })).toBe("window/bad-request");
    expect(await refused("handover/make", { ...order, privileged: true })).toBe("handover/not-shown");
    const made = await call("handover/make", order);
    expect(made).toMatchObject({ documents: 1, decisions: 0, path: join(folder, name) });
    const incoming = desk.admit(made.path);
    expect(await refused("case/import", { incoming })).toBe("handover/needs-passphrase");
    expect(await refused("handover/open", { incoming, passphrase: "another" })).toBe("handover/wrong-passphrase");
    expect(await call("handover/open", { incoming, passphrase })).toMatchObject({ kind: "merge", nothingNew: true });
    expect(await call("handover/take", { incoming, passphrase })).toMatchObject({ ...place, nothingNew: true });
    expect(await refused("handover/take", { incoming, passphrase })).toBe("window/unknown-file");
    expect(await call("handover/conflicts", { case: place.case })).toEqual({ from: "", conflicts: [] });
    await call("document/look", place);
    const choices = [{ finding: "none", side: "ours" as const }];
    expect(await refused("handover/resolve", { ...place, choices })).toBe("handover/no-conflict");
  });
});
