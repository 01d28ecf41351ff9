// A plan that is signed on two machines: submitted on one, approved on the other, verified on both, and in confidence.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeApp } from "../../../../src-main/services/node-app.ts";
import { auditCase } from "../../../../src-main/services/signoff/audit-case.ts";
import { verifySignoffFiles } from "../../../../src-main/services/signoff/verify-files.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { type Machine, machine, type Place } from "../../../support/machines.ts";
import { NOTE, PHONE } from "../../../support/newsroom.ts";
import { PASSPHRASE, testPerson, testRoster } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";
import { root } from "../../../support/shared.ts";

quickScrypt();

const FORM = { pages: [1] };

describe("a plan signed on two machines", () => {
  let stick: string;
  let mara: Machine;
  let tobias: Machine;
  let ines: Machine;
  let here: Place;
  let there: Place;
  const state = async (on: Machine, place: Place) => must(await on.call("signoff/view", place)).state;
  const problems = async (on: Machine, place: Place) => {
    const app = nodeApp(join(root, "out", "main"), "0");
    return must(await auditCase(app, join(on.home, "cases", place.case), "")).problems;
  };

  beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), "stet-signed-"));
    const people = [
      await testPerson("Mara Lindqvist"),
      await testPerson("Tobias Okonjo"),
      await testPerson("Ines Abara"),
    ] as const;
    const roster = testRoster([
      [people[0], "editor"],
      [people[1], "lawyer"],
      [people[2], "editor"],
    ]);
    mara = await machine(people[0], stick, roster);
    tobias = await machine(people[1], stick, roster);
    ines = await machine(people[2], stick, roster);
    here = await mara.import("note.pdf", NOTE);
    const { findings } = must(await mara.call("document/look", here));
    for (const verdict of ["redact", "stand"] as const) {
      const of = {
        findings: findings.filter(({ kind }) => (kind === "phone") === (verdict === "redact")).map((f) => f.id),
      };
      must(await mara.call("decision/make", { ...here, of, verdict, reason: "privacy", note: "" }));
    }
    // Its one page, as an excerpt: the form travels with the plan.
    must(await mara.call("signoff/submit", { ...here, passphrase: PASSPHRASE, form: FORM }));
  });
  afterAll(() => {
    for (const one of [mara, tobias, ines]) one.end();
    rmSync(stick, { recursive: true, force: true });
  });

  it("arrives submitted, its signature verified, and is reviewed and signed there", async () => {
    const taken = await tobias.take(await mara.handOver(here.case, "submitted.stet"));
    expect(taken.courses).toEqual([{ document: here.document, what: "taken" }]);
    there = { case: taken.case, document: here.document };
    must(await tobias.call("document/look", there));
    const { items, threads } = must(await tobias.call("signoff/view", there));
    expect([await state(tobias, there), threads]).toEqual(["submitted", []]);
    must(await tobias.call("signoff/approve", { ...there, of: { items: items.map(({ id }) => id) } }));
    const on = { item: items[0]!.id };
    const to = (await testPerson("Mara Lindqvist")).fingerprint;
    must(
      await tobias.call("signoff/comment", { ...there, on, words: "Between us: is it safe?", privileged: true, to }),
    );
    must(
      await tobias.call("signoff/comment", {
        ...there,
        on: { item: null },
        words: "For lawyers only.",
        privileged: true,
      }),
    );
    must(await tobias.call("signoff/sign", { ...there, passphrase: PASSPHRASE }));
    expect(await problems(tobias, there)).toEqual([]);
  });

  it("comes back approved, without a word that was said in confidence", async () => {
    const seen = await mara.take(await tobias.handOver(there.case, "approved.stet"));
    expect(seen).toMatchObject({ courses: [{ what: "taken" }], privileged: 0, privilegedLeft: 0, conflicts: 0 });
    expect(await state(mara, here)).toBe("approved");
    must(await mara.call("document/look", here));
    expect(must(await mara.call("signoff/view", here)).threads).toEqual([]);
    expect(await problems(mara, here)).toEqual([]);
  });

  it("brings what was said in confidence where that was chosen, for whom it was said", async () => {
    const path = await tobias.handOver(there.case, "in-confidence.stet", { privileged: true });
    expect(await mara.take(path)).toMatchObject({ privileged: 2 });
    const { threads } = must(await mara.call("signoff/view", here));
    expect(threads.map(({ words, privileged }) => [words, privileged])).toEqual([["Between us: is it safe?", true]]);
    expect(await mara.take(path)).toMatchObject({ nothingNew: true });
    // Whoever hands it on gives away what they may read, and no more.
    const onward = must(
      await mara.call("handover/make", {
        case: here.case,
        passphrase: "another four words here",
        privileged: true,
        folder: stick,
        name: "onward.stet",
      }),
    );
    expect(onward.privileged).toBe(1);
  });

  it("is exported with both signatures, which hold against both machines' logs", async () => {
    must(await mara.call("document/look", here));
    const { plan } = must(await mara.call("copy/make", { ...here, form: FORM }));
    const written = must(await mara.call("export/write", { ...here, plan, folder: mara.folder }));
    expect(written.review).toBe("approved");
    const app = nodeApp(join(root, "out", "main"), "0");
    const checked = must(await verifySignoffFiles(app, join(written.folder, "keep", "certificate.json"), { keys: [] }));
    expect(checked.filter(({ verdict }) => verdict === "fails")).toEqual([]);
    expect(checked.filter(({ id }) => id === "log_head" || id === "signature").map(({ verdict }) => verdict)).toEqual([
      "holds",
      "holds",
      "holds",
    ]);
  });

  it("goes back to draft when a merge changes something in it, and says why", async () => {
    const taken = await ines.take(await mara.handOver(here.case, "exported.stet"));
    const place = { case: taken.case, document: here.document };
    await ines.decide(place, [PHONE], "stand", "other");
    expect(await mara.take(await ines.handOver(place.case, "changed.stet"))).toMatchObject({ taken: 2, conflicts: 0 });
    const { state: now, course } = must(await mara.call("signoff/view", here));
    expect([now, course.at(-1)?.by.name, course.at(-1)?.reason]).toEqual([
      "draft",
      "Ines Abara",
      { why: "changed_after_export", count: 2 },
    ]);
  });

  it("stays a draft on a machine without the roster: nobody there is known to be a lawyer", async () => {
    const alone = await machine(null, stick);
    try {
      const taken = await alone.take(join(stick, "in-confidence.stet"));
      expect(taken).toMatchObject({ courses: [{ what: "not_taken" }], privileged: 0, privilegedLeft: 2 });
      const place = { case: taken.case, document: here.document };
      must(await alone.call("document/look", place));
      expect(await state(alone, place)).toBe("draft");
      const order = { case: taken.case, passphrase: "another four words here", folder: stick, name: "no.stet" };
      expect(codeOf(await alone.call("handover/make", { ...order, privileged: true }))).toBe("handover/not-shown");
    } finally {
      alone.end();
    }
  });
});
