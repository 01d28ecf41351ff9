// Hand-overs that were changed, cut short, made up or meant for a newer Stet: refused, and nothing of them is kept.
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HandOver } from "../../../../src-main/services/handover/file-schema.ts";
import { passphraseRecipient } from "../../../../src-main/services/handover/passphrase.ts";
import { isHandOver, openHandOver } from "../../../../src-main/services/handover/stet-file.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { type Machine, machine, type Place, SHARED_PASSPHRASE } from "../../../support/machines.ts";
import { NOTE, PHONE } from "../../../support/newsroom.ts";
import { PASSPHRASE, testPerson } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

quickScrypt();

describe("a hand-over", () => {
  let stick: string;
  let mara: Machine;
  let ines: Machine;
  let place: Place;
  let good: string;
  /** The same, with next to no work for the passphrase. */
  let cheap: string;
  let whole: HandOver;
  let made = 0;
  const path = () => join(stick, `made-${++made}.stet`);
  const take = async (file: string) =>
    codeOf(await ines.call("handover/take", { incoming: ines.desk.admit(file), passphrase: SHARED_PASSPHRASE }));
  /** With next to no work for the passphrase: what is tried here comes after it. */
  const encrypted = async (plain: string | Uint8Array) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passphraseRecipient(SHARED_PASSPHRASE, 1));
    const file = path();
    writeFileSync(file, await encrypter.encrypt(plain));
    return file;
  };
  /** As the program writes it, so that only what it says is wrong. */
  const says = (changed: HandOver, bytes: Uint8Array = NOTE) =>
    encrypted(Buffer.concat([Buffer.from(`${JSON.stringify(changed)}\n`), bytes]));
  const bent = (at: (length: number) => number, bend = (byte: number) => byte ^ 1) => {
    const bytes = readFileSync(cheap);
    const index = at(bytes.length);
    bytes[index] = bend(bytes[index]!);
    const file = path();
    writeFileSync(file, bytes);
    return file;
  };

  beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), "stet-hostile-"));
    mara = await machine(await testPerson("Mara Lindqvist"), stick);
    ines = await machine(await testPerson("Ines Abara"), stick);
    place = await mara.import("note.pdf", NOTE);
    await mara.decide(place, [PHONE], "redact");
    must(await mara.call("signoff/submit", { ...place, passphrase: PASSPHRASE }));
    good = await mara.handOver(place.case, "good.stet");
    const opened = must(await openHandOver(good, SHARED_PASSPHRASE));
    whole = opened.whole;
    await opened.close();
    cheap = await says(whole);
  });
  afterAll(() => {
    mara.end();
    ines.end();
    rmSync(stick, { recursive: true, force: true });
  });

  const document = () => whole.documents[0]!;
  const changed = (more: Partial<HandOver["documents"][number]>): HandOver => ({
    ...whole,
    documents: [{ ...document(), ...more }],
  });
  const cases: readonly (readonly [string, () => string | Promise<string>, string])[] = [
    ["of which one byte was changed at its end", () => bent((length) => length - 1), "handover/damaged"],
    ["of which one byte was changed in the middle", () => bent((length) => Math.floor(length / 2)), "handover/damaged"],
    ["whose first line is another", () => bent(() => 5), "handover/damaged"],
    // Another letter of base64: anything else would be no header of age's.
    [
      "whose wrapped key was changed",
      () =>
        bent(
          () => 60,
          (byte) => (byte === 65 ? 66 : 65),
        ),
      "handover/wrong-passphrase",
    ],
    [
      "that was cut short",
      () => {
        const file = path();
        writeFileSync(file, readFileSync(cheap).subarray(0, -500));
        return file;
      },
      "handover/damaged",
    ],
    [
      "that is another file altogether",
      () => {
        const file = path();
        writeFileSync(file, NOTE);
        return file;
      },
      "handover/damaged",
    ],
    ["that holds no case", () => encrypted("hello"), "handover/damaged"],
    [
      "with bytes behind the last original",
      () => says(whole, Buffer.concat([NOTE, Buffer.from("more")])),
      "handover/damaged",
    ],
    ["that ends before its original does", () => says(whole, NOTE.subarray(0, -1)), "handover/damaged"],
    ["of a newer Stet", () => encrypted('{"schema":"stet.handover/2"}\n'), "handover/newer"],
    ["with a field that nobody knows", () => says({ ...whole, more: 1 } as HandOver), "handover/damaged"],
    [
      "whose original is another",
      () =>
        says(
          whole,
          Uint8Array.from(NOTE, (byte, i) => (i === 40 ? byte ^ 1 : byte)),
        ),
      "handover/damaged",
    ],
    ["whose document has a path for a name", () => says(changed({ sha256: "../../evil" })), "handover/damaged"],
    [
      "whose log was changed",
      () =>
        says({ ...whole, logs: whole.logs.map((log) => log.map((row, i) => (i === 1 ? { ...row, count: 9 } : row))) }),
      "handover/damaged",
    ],
    [
      "whose signature is over another plan",
      () =>
        says(
          changed({
            signatures: document().signatures.map((one) => ({
              ...one,
              signoff: { ...one.signoff, manifest: { ...one.signoff.manifest, tool: "another" } },
            })),
          }),
        ),
      "handover/damaged",
    ],
    [
      "that says it was exported without ever being so",
      () =>
        says(
          changed({
            course: [...document().course, { ...document().course.at(-1)!, state: "published", why: "" }],
          }),
        ),
      "handover/damaged",
    ],
    ["that decides about a place it doesn’t have", () => says(changed({ findings: [] })), "handover/damaged"],
  ];

  it.each(cases)("%s, is refused", async (_name, make, code) => {
    expect(await take(await make())).toBe(code);
    expect(ines.kept()).toEqual([]);
  });

  it("that changes what is with counsel is refused whole, until the plan is taken back", async () => {
    const [finding] = document().findings;
    const decisions = [{ finding: finding!.id, verdict: "stand" as const, reason: "other", note: "", label: null }];
    const act = { uid: "0".repeat(32), actor: "editor", at: "2026-11-15T21:02:00.000Z", undone: null, decisions };
    const file = await says(changed({ acts: [...document().acts, act] }));
    const asked = () => ({ incoming: mara.desk.admit(file), passphrase: SHARED_PASSPHRASE });
    const rows = async () => must(await mara.call("signoff/view", place)).audit.rows;
    const before = await rows();
    expect(codeOf(await mara.call("handover/take", asked()))).toBe("signoff/with-counsel");
    expect(await rows()).toBe(before);
    must(await mara.call("signoff/return", { ...place, words: "" }));
    expect(must(await mara.call("handover/take", asked()))).toMatchObject({ taken: 1 });
  });

  it("is told by its beginning, whatever it is called", async () => {
    expect([
      await isHandOver(createReadStream(good)),
      await isHandOver(createReadStream(join(mara.folder, "note.pdf"))),
      await isHandOver(createReadStream(stick)),
    ]).toEqual([true, false, false]);
  });

  it("is not written under a short passphrase, over another file, or from an original that changed", async () => {
    const order = { case: place.case, privileged: false, folder: stick, name: "good.stet" };
    expect(codeOf(await mara.call("handover/make", { ...order, passphrase: "short" }))).toBe(
      "identity/short-passphrase",
    );
    expect(codeOf(await mara.call("handover/make", { ...order, passphrase: SHARED_PASSPHRASE }))).toBe("export/exists");
    const original = join(mara.home, "cases", place.case, "originals", `${place.document}.original`);
    rmSync(original);
    writeFileSync(original, "another");
    const other = { ...order, name: "other.stet", passphrase: SHARED_PASSPHRASE };
    expect(codeOf(await mara.call("handover/make", other))).toBe("store/original-changed");
    expect(
      codeOf(
        await ines.call("handover/open", { incoming: ines.desk.admit(join(stick, "other.stet")), passphrase: "x" }),
      ),
    ).toBe("document/not-found");
  });
});
