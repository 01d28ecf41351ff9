// Sign-off as a story: an editor decides, a lawyer reviews, asks, approves and signs; and everything they may not do.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullCertificate, publicCertificate } from "../../../../src-main/contract/certificate.ts";
import type { SignoffView } from "../../../../src-main/contract/signoff.ts";
import { isSigned } from "../../../../src-main/services/signoff/manifest.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { type Newsroom, newsroom, PHONE } from "../../../support/newsroom.ts";
import { PASSPHRASE } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

quickScrypt();

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const viewOf = async (room: Newsroom) => must(await room.call("signoff/view", room.place));
const exportNow = async (room: Newsroom) => {
  const made = must(await room.call("copy/make", room.place));
  return room.call("export/write", { ...room.place, plan: made.plan, folder: room.folder });
};
/** SQL behind the program's back, on the case's own database. */
const sql = (room: Newsroom, text: string) => {
  const db = new Database(join(room.home, "cases", room.place.case, "case.db"));
  try {
    db.exec(text);
  } finally {
    db.close();
  }
};
const phones = ({ items }: SignoffView) => items.filter(({ kind }) => kind === "phone");

describe("a plan, from draft to published", () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom();
    await room.decide();
  });
  afterAll(() => room.end());

  it("begins as a draft, its decisions recorded under the editor's key", async () => {
    const view = await viewOf(room);
    expect(view).toMatchObject({ state: "draft", version: 1, since: null, newsroom: "The Northgate Courier" });
    expect(view.items.every(({ by }) => by[0]?.key === room.mara.fingerprint && by[0]?.name === "Mara Lindqvist")).toBe(
      true,
    );
    expect(phones(view).map(({ verdict, places, review }) => [verdict, places.length, review])).toEqual([
      ["redact", 2, "unseen"],
      ["redact", 1, "unseen"],
    ]);
    expect(view.course.map(({ state }) => state)).toEqual(["draft"]);
    expect(view.may).toMatchObject({ decide: true, submit: true, review: false, sign: false, export: false });
  });

  it("isn't exported before counsel has approved exactly this plan", async () =>
    expect(codeOf(await exportNow(room))).toBe("signoff/not-approved"));

  it("isn't submitted with a wrong passphrase, and by nobody without a key", async () => {
    expect(codeOf(await room.call("signoff/submit", { ...room.place, passphrase: "another passphrase" }))).toBe(
      "identity/wrong-passphrase",
    );
    room.seat(null);
    expect(codeOf(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }))).toBe(
      "signoff/not-an-editor",
    );
    room.seat(room.mara);
  });

  it("is submitted by the editor's signature over original, plan and output", async () => {
    const view = must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
    expect(view).toMatchObject({ state: "submitted", version: 1 });
    expect(view.signed.map(({ by, act }) => [by.name, act])).toEqual([["Mara Lindqvist", "decided"]]);
  });

  it("doesn't change while it is with counsel: not by a decision, an undo or a statement", async () => {
    const { findings } = must(await room.call("document/look", room.place));
    const of = { findings: [findings[0]!.id] };
    const made = await room.call("decision/make", {
      ...room.place,
      of,
      verdict: "redact",
      reason: "privacy",
      note: "",
    });
    const statement = { words: "by post", accordingTo: "", conduct: {} };
    expect([
      codeOf(made),
      codeOf(await room.call("decision/undo", room.place)),
      codeOf(await room.call("statement/make", { ...room.place, statement })),
      codeOf(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE })),
    ]).toEqual(["signoff/with-counsel", "signoff/with-counsel", "signoff/with-counsel", "signoff/not-a-draft"]);
  });

  it("is not reviewed, approved or signed by its own editor", async () => {
    const items = (await viewOf(room)).items.map(({ id }) => id);
    expect([
      codeOf(await room.call("signoff/approve", { ...room.place, of: { items } })),
      codeOf(await room.call("signoff/request", { ...room.place, item: items[0]!, words: "no" })),
      codeOf(await room.call("signoff/sign", { ...room.place, passphrase: PASSPHRASE })),
    ]).toEqual(["signoff/not-a-lawyer", "signoff/not-a-lawyer", "signoff/not-a-lawyer"]);
  });

  it("is read by the lawyer, who decides nothing in it, and the reading is on record", async () => {
    room.seat(room.tobias);
    const view = await viewOf(room);
    expect(view.me).toMatchObject({ name: "Tobias Okonjo", role: "lawyer" });
    expect(view.may).toMatchObject({ decide: false, review: true, sendBack: true, sign: false });
    expect(view.audit.tail[0]).toMatchObject({ action: "plan/opened", by: { name: "Tobias Okonjo" } });
    const { findings } = must(await room.call("document/look", room.place));
    const of = { findings: [findings[0]!.id] };
    expect(
      codeOf(await room.call("decision/make", { ...room.place, of, verdict: "stand", reason: "other", note: "" })),
    ).toBe("signoff/not-an-editor");
  });

  it("is signed only when everything was looked at", async () => {
    const refused = await room.call("signoff/sign", { ...room.place, passphrase: PASSPHRASE });
    expect(refused).toMatchObject({
      error: { code: "signoff/not-ready", message: expect.stringContaining("all_looked_at 0/") },
    });
  });

  it("goes back with a request on one value, and the rest approved", async () => {
    const before = await viewOf(room);
    const [first, ...rest] = before.items;
    expect(codeOf(await room.call("signoff/return", { ...room.place, words: "" }))).toBe("signoff/nothing-requested");
    must(await room.call("signoff/approve", { ...room.place, of: { items: rest.map(({ id }) => id) } }));
    must(await room.call("signoff/request", { ...room.place, item: first!.id, words: "Is this the office’s number?" }));
    const view = must(await room.call("signoff/return", { ...room.place, words: "" }));
    expect(view).toMatchObject({ state: "changes_requested" });
    expect(view.items[0]).toMatchObject({ review: "requested", reviewed: { words: "Is this the office’s number?" } });
    expect(view.course.at(-1)).toMatchObject({
      reason: { why: "changes_requested", count: 1 },
      by: { name: "Tobias Okonjo" },
    });
  });

  it("shows in its second version what changed, and keeps what was approved and didn't", async () => {
    room.seat(room.mara);
    const before = await viewOf(room);
    const changed = before.items[0]!;
    const of = { findings: changed.places.map(({ finding }) => finding) };
    expect(changed.asked).toBeNull();
    must(await room.call("decision/make", { ...room.place, of, verdict: "redact", reason: "safety", note: "at home" }));
    // Another label on a value that is otherwise as it was.
    const relabelled = before.items.find(({ verdict, id }) => verdict === "redact" && id !== changed.id)!;
    const label = { text: "P", style: "plain" } as const;
    const same = { verdict: "redact", reason: relabelled.reason, note: relabelled.note, label } as const;
    const places = { findings: relabelled.places.map(({ finding }) => finding) };
    must(await room.call("decision/make", { ...room.place, of: places, ...same }));
    must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
    room.seat(room.tobias);
    const view = await viewOf(room);
    expect(view).toMatchObject({ state: "submitted", version: 2, since: 1 });
    const differs = view.items.filter(({ change }) => change !== null);
    expect(new Map(differs.map(({ group, change, review }) => [group, [change?.what, change?.label, review]]))).toEqual(
      new Map([
        [changed.group, [changed.verdict === "stand" ? "was_stand" : "reason", undefined, "unseen"]],
        [relabelled.group, ["label", null, "unseen"]],
      ]),
    );
    expect(view.items.filter(({ review }) => review === "approved")).toHaveLength(view.items.length - 2);
  });

  it("keeps in sight what counsel asked for, for both, until counsel approves it", async () => {
    const inSight = async () =>
      (await viewOf(room)).items.flatMap(({ asked }) => (asked ? [[asked.by.name, asked.words, asked.version]] : []));
    const request = [["Tobias Okonjo", "Is this the office’s number?", 1]];
    expect(await inSight()).toEqual(request);
    room.seat(room.mara);
    expect(await inSight()).toEqual(request);
    room.seat(room.tobias);
    const { items } = await viewOf(room);
    must(await room.call("signoff/approve", { ...room.place, of: { items: items.map(({ id }) => id) } }));
    expect(await inSight()).toEqual([]);
  });

  it("waits for an answer to a comment before it can be signed", async () => {
    const item = (await viewOf(room)).items[0]!;
    const asked = { on: { item: item.id }, words: "Does anybody live there?", privileged: false };
    const view = must(await room.call("signoff/comment", { ...room.place, ...asked }));
    expect(view.may.sign).toBe(false);
    expect(view.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["comments_answered"]);
    room.seat(room.mara);
    const reply = { on: { reply: view.threads[0]!.id, closes: false }, words: "Offices only.", privileged: false };
    must(await room.call("signoff/comment", { ...room.place, ...reply }));
    room.seat(room.tobias);
    expect((await viewOf(room)).threads.map(({ state, replies }) => [state, replies.length])).toEqual([
      ["answered", 1],
    ]);
  });

  it("is approved by the lawyer's signature over the same output", async () => {
    const view = must(await room.call("signoff/sign", { ...room.place, passphrase: PASSPHRASE }));
    expect(view).toMatchObject({ state: "approved", version: 2 });
    expect(view.signed.map(({ by, act }) => [by.name, act])).toEqual([
      ["Mara Lindqvist", "decided"],
      ["Tobias Okonjo", "approved"],
    ]);
    expect(view.audit).toMatchObject({ intact: true, signedUpTo: expect.any(Number) });
  });

  it("is exported by the editor with both signatures, and nothing of the content in its papers", async () => {
    room.seat(room.mara);
    const written = must(await exportNow(room));
    expect(written.review).toBe("approved");
    const text = readFileSync(join(written.folder, "keep", "certificate.json"), "utf8");
    const full = fullCertificate.parse(JSON.parse(text));
    expect(full.record?.signoffs.map((one) => [one.manifest.act, one.manifest.signer.name, isSigned(one)])).toEqual([
      ["decided", "Mara Lindqvist", true],
      ["approved", "Tobias Okonjo", true],
    ]);
    expect(full.record?.course.map(({ state }) => state)).toEqual([
      "draft",
      "submitted",
      "changes_requested",
      "submitted",
      "approved",
    ]);
    expect(text).not.toMatch(/555-014[37]|Ashgrove/);
    expect(existsSync(written.fullCertificate)).toBe(true);
    const open = publicCertificate.parse(json(written.certificate));
    expect(open.review.result).toBe("approved");
    // publish/ tells no place, no reason, no name and nothing that derives from the original.
    const published = JSON.stringify(open);
    expect(published).not.toMatch(/quads|privacy|Lindqvist|Okonjo/);
    expect(published).not.toContain(room.place.document);
    const view = must(await room.call("signoff/published", { ...room.place, words: "front page" }));
    expect(view.course.slice(-2).map(({ state }) => state)).toEqual(["exported", "published"]);
  });

  it("returns to draft when something changes afterwards, saying why, and must be approved anew", async () => {
    const item = (await viewOf(room)).items.find(({ kind }) => kind === "phone")!;
    const of = { findings: item.places.map(({ finding }) => finding) };
    must(await room.call("decision/make", { ...room.place, of, verdict: "stand", reason: "other", note: "" }));
    const view = await viewOf(room);
    expect(view).toMatchObject({ state: "draft", version: 3 });
    expect(view.course.at(-1)?.reason).toEqual({ why: "changed_after_export", count: item.places.length });
    expect(codeOf(await exportNow(room))).toBe("signoff/not-approved");
  });

  it("can't be signed off behind the program's back", async () => {
    const { document } = room.place;
    const row = (state: string, actor: string, plan = "'p'") =>
      `INSERT INTO plan_states (document, state, version, plan, actor, at, offset_minutes, why, count, words)
       VALUES ('${document}', '${state}', 3, ${plan}, '${actor}', 't', 0, '', 0, '')`;
    const { mara, tobias } = room;
    for (const [text, refusal] of [
      [row("approved", tobias.fingerprint), /by a signature over exactly this plan|does not go from there/],
      [row("exported", mara.fingerprint), /marked as not reviewed/],
      [row("submitted", mara.fingerprint), /by a signature over exactly this plan/],
      ["UPDATE plan_states SET state = 'approved'", /never rewritten/],
      ["DELETE FROM plan_states", /never deleted/],
      ["UPDATE signatures SET manifest = '{}'", /never rewritten/],
      ["DELETE FROM people", /never deleted/],
      [
        `INSERT INTO acts (actor, at) VALUES ('${tobias.fingerprint}', 't');
        INSERT INTO decisions (act, finding, verdict, reason) SELECT max(a.id), (SELECT id FROM findings LIMIT 1), 'stand', '' FROM acts a`,
        /only an editor decides/,
      ],
    ] as const)
      expect(() => sql(room, `BEGIN; ${text}; COMMIT;`), text).toThrow(refusal);
  });
});

describe("an editor who signs her own plan", () => {
  let room: Newsroom;
  beforeAll(async () => {
    // One person, whom a later roster makes a lawyer: her key decided, whatever her role is now.
    room = await newsroom();
    await room.decide();
    must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
  });
  afterAll(() => room.end());

  it("is refused by the services though the roster calls her a lawyer", async () => {
    const { writeFileSync } = await import("node:fs");
    const { testRoster, newsroomKey } = await import("../../../support/people.ts");
    const { rmSync } = await import("node:fs");
    rmSync(join(room.home, "roster-pin.json"));
    writeFileSync(
      join(room.home, "roster.json"),
      JSON.stringify(testRoster([[room.mara, "lawyer"]], { signer: newsroomKey() })),
    );
    const items = (await viewOf(room)).items.map(({ id }) => id);
    expect([
      codeOf(await room.call("signoff/approve", { ...room.place, of: { items } })),
      codeOf(await room.call("signoff/sign", { ...room.place, passphrase: PASSPHRASE })),
    ]).toEqual(["signoff/own-plan", "signoff/own-plan"]);
  });

  it("is refused by the database, with her role and a signature row forged", () => {
    const key = room.mara.fingerprint;
    const { document } = room.place;
    expect(() =>
      sql(
        room,
        `BEGIN;
         INSERT INTO people (key, name, role, public, at) VALUES ('${key}', 'Mara', 'lawyer', 'x', 't');
         INSERT INTO signatures (document, version, act, actor, manifest, signature)
           VALUES ('${document}', 1, 'approved', '${key}', '{}', 'x');
         INSERT INTO plan_states (document, state, version, plan, actor, at, offset_minutes, why, count, words)
           SELECT '${document}', 'approved', 1, plan, '${key}', 't', 0, '', 0, '' FROM plan_versions;
         COMMIT;`,
      ),
    ).toThrow(/nobody approves a plan in which they decided/);
  });
});

describe("without a roster", () => {
  it("a solo journalist exports, marked in both certificates as not reviewed", async () => {
    const room = await newsroom({ roster: null });
    try {
      await room.decide();
      const written = must(await exportNow(room));
      expect(written.review).toBe("not_reviewed");
      const words = { result: "not_reviewed", words: "Not reviewed by a second person." };
      expect(json(written.certificate).review).toEqual(words);
      expect(json(join(written.folder, "keep", "certificate.json")).review).toEqual(words);
      const view = await viewOf(room);
      expect(view.course.at(-1)).toMatchObject({ state: "exported", reason: { why: "not_reviewed" } });
      // And signed by the one person there is: still nobody else's review.
      must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
      expect(must(await exportNow(room)).review).toBe("not_reviewed");
    } finally {
      room.end();
    }
  });

  it("nobody needs to be identified, and old decisions stay valid", async () => {
    const room = await newsroom({ roster: null });
    try {
      room.seat(null);
      await room.decide();
      expect((await viewOf(room)).items[0]?.by).toEqual([{ key: null, name: "editor", role: null, words: [] }]);
      expect(must(await exportNow(room)).review).toBe("not_reviewed");
    } finally {
      room.end();
    }
  });
});

describe("a note that repeats what is struck", () => {
  it("stays in the case and in no paper", async () => {
    const room = await newsroom({ roster: null });
    try {
      await room.decide();
      const { findings } = must(await room.call("document/look", room.place));
      const of = { findings: [findings.find(({ text }) => text === PHONE)!.id] };
      const note = "his number 614 555 0147 is private";
      must(await room.call("decision/make", { ...room.place, of, verdict: "redact", reason: "privacy", note }));
      must(await room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE }));
      const written = must(await exportNow(room));
      for (const half of ["keep", "publish"])
        for (const name of readdirSync(join(written.folder, half)))
          expect(readFileSync(join(written.folder, half, name), "latin1"), name).not.toMatch(/555.?0147/);
      expect((await viewOf(room)).items.map((item) => item.note)).toContain(note);
    } finally {
      room.end();
    }
  });
});
