// What counsel says in confidence: who sees it, who may say it, and that it leaves with nothing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, must } from "../../../support/desk.ts";
import { approve, type Newsroom, newsroom } from "../../../support/newsroom.ts";
import { PASSPHRASE } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

quickScrypt();

describe("what counsel says in confidence", () => {
  let room: Newsroom;
  const SECRET = "Our exposure here is the injunction";
  beforeAll(async () => {
    room = await newsroom();
    await room.decide();
    room.seat(room.tobias);
  });
  afterAll(() => room.end());
  const view = async () => must(await room.call("signoff/view", room.place));
  const say = (to?: string) =>
    room.call("signoff/comment", {
      ...room.place,
      on: { item: null },
      words: SECRET,
      privileged: true,
      ...(to === undefined ? {} : { to }),
    });

  it("is seen by lawyers and by the editor it is addressed to, and by nobody else", async () => {
    must(await say());
    expect((await view()).threads.map(({ privileged }) => privileged)).toEqual([true]);
    room.seat(room.mara);
    expect((await view()).threads).toEqual([]);
    room.seat(room.tobias);
    must(await say(room.mara.fingerprint));
    room.seat(room.mara);
    const { threads } = await view();
    expect(threads.map(({ words }) => words)).toEqual([SECRET]);
    const reply = { on: { reply: threads[0]!.id, closes: false }, words: "Understood", privileged: true };
    must(await room.call("signoff/comment", { ...room.place, ...reply }));
    expect((await view()).threads[0]).toMatchObject({ state: "answered", replies: [{ privileged: true }] });
    room.seat(null);
    expect((await view()).threads).toEqual([]);
  });

  it("isn't said by an editor, nor addressed to somebody who isn't one", async () => {
    room.seat(room.mara);
    expect(codeOf(await say(room.tobias.fingerprint))).toBe("signoff/not-privileged");
    room.seat(room.tobias);
    expect(codeOf(await say(room.tobias.fingerprint))).toBe("signoff/not-privileged");
  });

  it("leaves with no export, not even as a row of the audit log", async () => {
    room.seat(room.mara);
    must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
    room.seat(room.tobias);
    await approve(room);
    room.seat(room.mara);
    const { plan } = must(await room.call("copy/make", room.place));
    const written = must(await room.call("export/write", { ...room.place, plan, folder: room.folder }));
    for (const half of ["keep", "publish"])
      for (const name of readdirSync(join(written.folder, half)))
        expect(readFileSync(join(written.folder, half, name), "latin1"), name).not.toMatch(/injunction|privileged/);
  });
});
