// A case at rest over every wire: held, backed up, protected, locked, opened again, destroyed.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { METHODS } from "../../src-main/contract/methods.ts";
import { quickScrypt } from "../support/quick-scrypt.ts";
import { type DeskOver, deskOver } from "./desk-over.ts";
import { WIRES } from "./wires.ts";

quickScrypt();

const PASSPHRASE = "quiet lamps under water";

describe.each(WIRES)("over $name", ({ connect }) => {
  let over: DeskOver;
  let folder: DeskOver["folder"];
  let wire: DeskOver["wire"];
  let id: string;
  beforeAll(async () => {
    over = await deskOver(connect, { name: "note.txt", bytes: "Call 202-555-0143." });
    ({ folder, wire } = over);
    id = over.place.case;
  });
  afterAll(() => over.end());
  const call: DeskOver["call"] = (method, params) => over.call(method, params);
  const refused: DeskOver["refused"] = (method, params) => over.refused(method, params);

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
