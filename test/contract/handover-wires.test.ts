import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { line, onePage } from "../support/pdf.ts";
import { quickScrypt } from "../support/quick-scrypt.ts";
import { type DeskOver, deskOver } from "./desk-over.ts";
import { WIRES } from "./wires.ts";

quickScrypt();

describe.each(WIRES)("over $name", ({ connect }) => {
  let over: DeskOver;
  let folder: DeskOver["folder"];
  let desk: DeskOver["desk"];
  let place: DeskOver["place"];
  beforeAll(async () => {
    over = await deskOver(connect, {
      name: "note.pdf",
      bytes: onePage({ content: line("Call Jordan on (614) 555-0147.") }),
    });
    ({ folder, desk, place } = over);
  });
  afterAll(() => over.end());
  const call: DeskOver["call"] = (method, params) => over.call(method, params);
  const refused: DeskOver["refused"] = (method, params) => over.refused(method, params);

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
