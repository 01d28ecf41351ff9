// An excerpt signed off: submitted, reviewed, approved and exported as exactly that, and as nothing else.
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullCertificate, publicCertificate } from "../../../../src-main/contract/certificate.ts";
import type { Form } from "../../../../src-main/contract/excerpt.ts";
import { nodeApp } from "../../../../src-main/services/node-app.ts";
import { auditCase } from "../../../../src-main/services/signoff/audit-case.ts";
import { printCertificate } from "../../../../src-main/services/signoff/print/certificate.ts";
import { verifySignoffFiles } from "../../../../src-main/services/signoff/verify-files.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { approve, type Newsroom, newsroom } from "../../../support/newsroom.ts";
import { line, pages } from "../../../support/pdf.ts";
import { PASSPHRASE } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";
import { root } from "../../../support/shared.ts";
import { read } from "../../../support/tools.ts";

quickScrypt();

/** Fictitious: a number a page, and one that is on two of them. */
const REPORT = pages([
  line("Call the office on (614) 555-0147.") + line("The committee answers at press@ashgrove.example.org.", 72, 660),
  line("Call the night desk on (614) 555-0162, or (614) 555-0147.") +
    line("Nobody saw who brought it, said the porter of 555-0119.", 72, 660),
  line("An annex with nothing in it."),
]);
const SECOND: Form = { pages: [2] };
const app = nodeApp(join(root, "out", "main"), "0");

let room: Newsroom;
beforeAll(async () => {
  room = await newsroom({ document: REPORT });
  await room.decide("source_protection");
});
afterAll(() => room.end());

const view = async (form?: Form) => must(await room.call("signoff/view", { ...room.place, ...(form && { form }) }));
const submit = (form?: Form) =>
  room.call("signoff/submit", { ...room.place, passphrase: PASSPHRASE, ...(form && { form }) });
const exportOf = async (form?: Form) => {
  const { plan } = must(await room.call("copy/make", { ...room.place, ...(form && { form }) }));
  return room.call("export/write", { ...room.place, plan, folder: room.folder });
};
const pagesOf = (items: readonly { readonly pages: readonly number[] }[]) => [
  ...new Set(items.flatMap((item) => item.pages)),
];

describe("an excerpt", () => {
  it("is told of a draft as what would be submitted, and recorded nowhere", async () => {
    expect([(await view()).form, pagesOf((await view()).items)]).toEqual([null, [1, 2]]);
    const asked = await view(SECOND);
    expect([asked.form, pagesOf(asked.items), asked.state, asked.submitted]).toEqual([
      { pages: [2], passages: [] },
      [2],
      "draft",
      null,
    ]);
    expect((await view()).form).toBeNull();
  });

  it("is submitted, and read by counsel with what stands in it alone", async () => {
    const submitted = must(await submit(SECOND));
    expect(submitted).toMatchObject({ state: "submitted", form: SECOND, submitted: { version: 1, form: SECOND } });
    room.seat(room.tobias);
    // Whatever is asked for: what was submitted is shown as it was.
    const read = await view({ pages: [1] });
    expect([read.form?.pages, pagesOf(read.items)]).toEqual([[2], [2]]);
    expect(read.items.find(({ text }) => text.includes("0147"))?.places).toHaveLength(1);
  });

  it("is approved by a signature over the excerpt's copy, its form in the manifest", async () => {
    expect(await approve(room)).toMatchObject({ state: "approved", form: SECOND });
    room.seat(room.mara);
  });

  it("is exported as approved; the whole document and another excerpt are refused as unapproved", async () => {
    expect([
      codeOf(await exportOf()),
      codeOf(await exportOf({ pages: [2, 3] })),
      codeOf(await exportOf({ pages: [1] })),
      codeOf(await submit(SECOND)),
    ]).toEqual(["signoff/not-approved", "signoff/not-approved", "signoff/not-approved", "signoff/not-a-draft"]);
    expect((await view()).state).toBe("approved");
    expect(must(await exportOf({ pages: [2, 2], passages: [] })).review).toBe("approved");
  });
});

describe("the papers of an approved excerpt", () => {
  const folder = () => join(room.folder, readdirSync(room.folder).find((name) => name.startsWith("stet-export"))!);
  const text = (...names: string[]) => readFileSync(join(folder(), ...names), "utf8");
  const full = () => fullCertificate.parse(JSON.parse(text("keep", "certificate.json")));

  it("say in both certificates that it is one, and which pages only in keep/", async () => {
    const open = publicCertificate.parse(JSON.parse(text("publish", "certificate.json")));
    expect(open.excerpt).toMatch(/^This is an excerpt\. .*What was approved is this excerpt/);
    expect(open.review.result).toBe("approved");
    expect(JSON.stringify(open)).not.toMatch(/"pages"|"quads"|passages/);
    const { excerpt, record } = full();
    expect(excerpt).toEqual([{ page: 2 }]);
    expect(record?.signoffs.map(({ manifest: { act, form } }) => [act, form])).toEqual([
      ["decided", { pages: [2], passages: [] }],
      ["approved", { pages: [2], passages: [] }],
    ]);
    // Decisions, values and what was let stand are those of the excerpt.
    expect(new Set(record?.signoffs[1]?.manifest.decisions.map(({ page }) => page))).toEqual(new Set([2]));
    expect(new Set(record?.letStand.flatMap((one) => one.pages))).not.toContain(1);
    const printed = read(Buffer.from(await printCertificate(full())))
      .pages.map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " ");
    expect(printed).toContain("It is an excerpt, of page 2 of the evidence copy");
  });

  it("tell nobody outside that a place was struck to protect a source", () => {
    const redacted = read(readFileSync(join(folder(), "publish", "redacted.pdf")))
      .pages.map((page) => page.text)
      .join("\n");
    const told = readdirSync(join(folder(), "publish")).map((name) =>
      name === "redacted.pdf" ? redacted : text("publish", name),
    );
    expect(redacted).toContain("withheld");
    for (const words of told) expect(words).not.toMatch(/source.?protection|protection of a source|brought by/i);
    expect(text("keep", "certificate.json")).toContain("source_protection");
    expect(full().plan.redactions.every(({ reason }) => reason.startsWith("source_protection"))).toBe(true);
  });

  it("hold without the case, and not with other pages written into them", async () => {
    const work = join(room.folder, "changed");
    cpSync(folder(), work, { recursive: true });
    const at = join(work, "keep", "certificate.json");
    const fails = async () =>
      must(await verifySignoffFiles(app, at, { keys: [] })).flatMap(({ id, verdict }) =>
        verdict === "fails" ? [id] : [],
      );
    expect(await fails()).toEqual([]);
    writeFileSync(at, JSON.stringify({ ...full(), excerpt: [{ page: 2 }, { page: 3 }] }));
    expect(await fails()).toContain("form");
    const { excerpt: _, ...whole } = full();
    writeFileSync(at, JSON.stringify(whole));
    expect(await fails()).toEqual(expect.arrayContaining(["form", "public_certificate"]));
  });

  it("agree with the case's own log", async () =>
    expect(must(await auditCase(app, join(room.home, "cases", room.place.case), "")).problems).toEqual([]));
});

describe("another form of what was approved", () => {
  it("is another plan: submitted, it makes the approved one a draft, which says why", async () => {
    // Approved once more, for an approved plan to stand there: what was exported needs no draft.
    must(await submit(SECOND));
    room.seat(room.tobias);
    await approve(room);
    room.seat(room.mara);
    const whole = must(await submit());
    expect(whole).toMatchObject({ state: "submitted", form: null, version: 3, since: 2 });
    expect(whole.course.slice(-3).map(({ state, reason: { why } }) => [state, why])).toEqual([
      ["approved", ""],
      ["draft", "form_changed"],
      ["submitted", ""],
    ]);
    // What stood on the other pages counsel has not seen.
    expect(pagesOf(whole.items.filter(({ change }) => change?.what === "new"))).toEqual([1]);
    expect(whole.items.filter(({ review }) => review === "approved").length).toBeGreaterThan(0);
  });

  it("can't be signed behind the program's back as the one that was submitted", () => {
    const db = new Database(join(room.home, "cases", room.place.case, "case.db"));
    try {
      expect(() =>
        db
          .prepare(
            `INSERT INTO signatures (document, version, act, actor, manifest, signature)
             SELECT document, 3, act, actor, manifest, signature FROM signatures WHERE version = 2 AND act = 'approved'`,
          )
          .run(),
      ).toThrow(/the form that was submitted/);
    } finally {
      db.close();
    }
  });
});

describe("a passage", () => {
  it("is approved with what stands in it, whatever else is on its page", async () => {
    must(await room.call("signoff/return", { ...room.place, words: "" }));
    const { text } = must(await room.call("page/words", { ...room.place, page: 2 }));
    const start = text.indexOf("Nobody");
    const passage = must(await room.call("page/passage", { ...room.place, page: 2, start, end: text.length }));
    const submitted = must(await submit({ passages: [passage] }));
    expect(submitted.form?.passages).toEqual([passage]);
    expect(submitted.items.map((item) => item.text).join()).not.toMatch(/0162|0147/);
    room.seat(room.tobias);
    expect((await approve(room)).state).toBe("approved");
    room.seat(room.mara);
    expect(must(await exportOf({ passages: [passage] })).review).toBe("approved");
  });
});
