// Over every wire, who works here and what becomes of a plan: identities, submitting, reviewing, and who may not.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditFile } from "../../src-main/services/signoff/audit-export.ts";
import { line, onePage } from "../support/pdf.ts";
import { testPerson, testRoster } from "../support/people.ts";
import { quickScrypt } from "../support/quick-scrypt.ts";
import { type DeskOver, deskOver } from "./desk-over.ts";
import { WIRES } from "./wires.ts";

quickScrypt();

describe.each(WIRES)("over $name", ({ connect }) => {
  let over: DeskOver;
  let folder: DeskOver["folder"];
  let desk: DeskOver["desk"];
  let wire: DeskOver["wire"];
  let place: DeskOver["place"];
  beforeAll(async () => {
    over = await deskOver(connect, {
      name: "note.pdf",
      bytes: onePage({ content: line("Call Jordan on (614) 555-0147.") }),
    });
    ({ folder, desk, wire, place } = over);
  });
  afterAll(() => over.end());
  const call: DeskOver["call"] = (method, params) => over.call(method, params);

  it("tells who works here, makes their key, and shows, submits and takes back a plan", async () => {
    expect(await call("identity/show", {})).toMatchObject({ me: null, keychain: false, newsroom: null });
    const passphrase = "a kettle of fish, twice";
    const kept = await wire.client.call("identity/make", { name: "Mara Lindqvist", passphrase, remember: true });
    expect(kept.ok ? "" : kept.error.code).toBe("identity/no-keychain");
    const me = await call("identity/make", { name: "Mara Lindqvist", passphrase, remember: false });
    expect(me.me?.words).toHaveLength(8);
    const remembered = await wire.client.call("identity/remember", { passphrase });
    expect(remembered.ok ? "" : remembered.error.code).toBe("identity/no-keychain");
    expect(await call("identity/forget", {})).toMatchObject({ remembered: false });

    const { findings } = await call("document/look", place);
    const of = { findings: findings.map(({ id }) => id) };
    await call("decision/make", { ...place, of, verdict: "redact", reason: "privacy", note: "" });
    const view = await call("signoff/view", place);
    expect(view.course.map(({ state }) => state)).toEqual(["draft"]);
    const item = view.items[0]!.id;
    await call("signoff/otherwise", { ...place, item });
    const on = { item };
    expect((await call("signoff/comment", { ...place, on, words: "Why?", privileged: false })).threads).toHaveLength(1);
    const refused = await wire.client.call("signoff/submit", { ...place, passphrase: "not the passphrase" });
    expect(refused.ok ? "" : refused.error.code).toBe("identity/wrong-passphrase");
    const submitted = await call("signoff/submit", { ...place, passphrase });
    expect(submitted).toMatchObject({
      state: "submitted",
      signed: [{ act: "decided", by: { name: "Mara Lindqvist" } }],
    });
    for (const asked of [
      wire.client.call("signoff/approve", { ...place, of: { items: [item] } }),
      wire.client.call("signoff/request", { ...place, item, words: "no" }),
      wire.client.call("signoff/sign", { ...place, passphrase }),
    ]) {
      const answer = await asked;
      expect(answer.ok ? "" : answer.error.code).toBe("signoff/not-a-lawyer");
    }
    const early = await wire.client.call("signoff/published", { ...place, words: "" });
    expect(early.ok ? "" : early.error.code).toBe("signoff/not-exported");
    expect(await call("signoff/return", { ...place, words: "one more thing" })).toMatchObject({ state: "draft" });
  });

  it("writes the case's log where the person says, and only there", async () => {
    const { file } = await call("audit/write", { case: place.case, folder, as: "json" });
    const log = auditFile.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(log.rows.map(({ action }) => action)).toContain("plan/submitted");
    const table = await call("audit/write", { case: place.case, folder, as: "csv" });
    expect(readFileSync(table.file, "utf8")).toMatch(/^seq,at_utc,local,actor,/);
    const nowhere = await wire.client.call("audit/write", { case: place.case, folder: join(folder, "no"), as: "csv" });
    expect(nowhere.ok ? "" : nowhere.error.code).toBe("export/not-writable");
  });

  it("shows a roster before it is accepted, refuses what was changed, and takes another key only when told to", async () => {
    const tobias = await testPerson("Tobias Okonjo");
    const admit = (name: string, one: unknown) => {
      writeFileSync(join(folder, name), JSON.stringify(one));
      return { incoming: desk.admit(join(folder, name)) };
    };
    const [first, second] = [testRoster([[tobias, "lawyer"]]), testRoster([[tobias, "editor"]])];
    expect(await call("roster/read", admit("first.json", first))).toMatchObject({
      refused: null,
      people: [{ name: "Tobias Okonjo", role: "lawyer" }],
    });
    expect(await call("identity/show", {})).toMatchObject({ newsroom: null });
    await call("roster/accept", { ...admit("first.json", first), newKey: false });
    const forged = admit("forged.json", { ...first, newsroom: "Another" });
    expect(await call("roster/read", forged)).toMatchObject({ refused: "roster/bad-signature" });
    for (const [asked, code] of [
      [{ ...forged, newKey: true }, "roster/bad-signature"],
      [{ ...admit("second.json", second), newKey: false }, "roster/other-newsroom"],
      [{ ...admit("broken.json", { people: [] }), newKey: true }, "roster/damaged"],
      [{ incoming: "nobody handed it over", newKey: true }, "window/unknown-file"],
    ] as const) {
      const refused = await wire.client.call("roster/accept", asked);
      expect(refused.ok ? "" : refused.error.code).toBe(code);
    }
    expect(await call("roster/read", admit("second.json", second))).toMatchObject({ refused: "roster/other-newsroom" });
    const accepted = await call("roster/accept", { ...admit("second.json", second), newKey: true });
    expect(accepted.people).toMatchObject([{ role: "editor" }]);
  });
});
