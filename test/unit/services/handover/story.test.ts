// Two people decide offline and merge: a case on a stick between machines, conflicts side by side, nothing lost.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, must } from "../../../support/desk.ts";
import { type Machine, machine, type Place } from "../../../support/machines.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { testPerson } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";

quickScrypt();

/** Fictitious. */
const FIRST = onePage({
  content: [
    line("Call Jordan Ashgrove on (614) 555-0147."),
    line("His aide is at (202) 555-0173.", 660),
    line("Write to press@ashgrove.example.org.", 620),
  ].join("\n"),
});
const SECOND = onePage({ content: line("The driver answers at (614) 555-0199.") });
const [HOME, AIDE, PRESS, DRIVER] = [
  "(614) 555-0147",
  "(202) 555-0173",
  "press@ashgrove.example.org",
  "(614) 555-0199",
];

describe("two people decide offline and merge", () => {
  let stick: string;
  let mara: Machine;
  let ines: Machine;
  let first: Place;
  let second: Place;
  let there: Place;
  const sides = async (on: Machine, id: string) =>
    must(await on.call("handover/conflicts", { case: id })).conflicts.map(({ text, ours, theirs }) => [
      text,
      [ours.by?.name ?? "", ours.verdict, ours.reason],
      [theirs.by?.name ?? "", theirs.verdict, theirs.reason],
    ]);

  beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), "stet-stick-"));
    mara = await machine(await testPerson("Mara Lindqvist"), stick);
    ines = await machine(await testPerson("Ines Abara"), stick);
    first = await mara.import("note.pdf", FIRST);
    second = await mara.import("driver.pdf", SECOND, first.case);
    await mara.decide(first, [HOME], "redact");
  });
  afterAll(() => {
    mara.end();
    ines.end();
    rmSync(stick, { recursive: true, force: true });
  });

  it("goes onto the stick as one file that tells nothing without its passphrase, and nothing half-written beside it", async () => {
    const path = await mara.handOver(first.case, "to-ines.stet");
    expect(readdirSync(stick)).toEqual(["to-ines.stet"]);
    const bytes = readFileSync(path).toString("latin1");
    expect(bytes.startsWith("age-encryption.org/v1\n-> scrypt ")).toBe(true);
    for (const secret of [HOME, "note.pdf", "%PDF", "Mara", "stet.handover"]) expect(bytes).not.toContain(secret);
  });

  it("is looked at before anything is taken, and becomes the same case on the other machine", async () => {
    const path = join(stick, "to-ines.stet");
    const incoming = ines.desk.admit(path);
    expect(codeOf(await ines.call("case/import", { incoming }))).toBe("handover/needs-passphrase");
    expect(codeOf(await ines.call("handover/open", { incoming, passphrase: "another passphrase" }))).toBe(
      "handover/wrong-passphrase",
    );
    expect(await ines.look(path)).toMatchObject({
      kind: "new",
      case: null,
      by: { name: "Mara Lindqvist" },
      taken: 1,
      documents: [{ fresh: true }, { fresh: true }],
    });
    expect(must(await ines.call("app/recent", {})).cases).toEqual([]);
    const taken = await ines.take(path);
    expect(taken.kind).toBe("new");
    there = { case: taken.case, document: first.document };
    expect(await ines.decided(there)).toEqual([[HOME, "redact", "privacy"]]);
    expect(readFileSync(join(ines.home, "cases", taken.case, "originals", `${first.document}.original`))).toEqual(
      Buffer.from(FIRST),
    );
  });

  it("is decided on by both, the same and otherwise, in two documents, by hand and by value", async () => {
    await mara.decide(first, [AIDE], "stand", "other");
    await mara.decide(first, [HOME], "redact", "safety");
    await ines.decide(there, [HOME], "stand", "legal");
    await ines.decide(there, [PRESS], "stand", "other");
    await ines.decide({ ...there, document: second.document }, [DRIVER], "redact");
    await mara.decide(second, [DRIVER], "redact");
    must(
      await ines.call("mark/make", {
        ...there,
        places: [{ how: "box", page: 1, rect: [72, 400, 200, 430] }],
        reason: "source_protection",
        note: "",
      }),
    );
  });

  it("comes back: what one side changed is taken, what both decided alike is kept once, the rest stands side by side", async () => {
    const path = await ines.handOver(there.case, "to-mara.stet");
    const seen = await mara.look(path);
    expect(seen).toMatchObject({ kind: "merge", case: first.case, taken: 2, same: 1, conflicts: 1, marks: 1 });
    expect(await mara.decided(first)).toEqual([
      [AIDE, "stand", "other"],
      [HOME, "redact", "safety"],
    ]);
    const done = await mara.take(path);
    expect({ ...done, document: "", case: "" }).toEqual({ ...seen, document: "", case: "" });
    expect((await mara.decided(first)).map(([text, verdict]) => [text, verdict])).toEqual([
      ["", "redact"],
      [AIDE, "stand"],
      [PRESS, "stand"],
    ]);
    expect(await mara.decided(second)).toEqual([[DRIVER, "redact", "privacy"]]);
    expect(await sides(mara, first.case)).toEqual([
      [HOME, ["Mara Lindqvist", "redact", "safety"], ["Ines Abara", "stand", "legal"]],
    ]);
    expect(must(await mara.call("handover/conflicts", { case: first.case })).from).toBe("Ines Abara");
  });

  it("taken a second time, changes nothing", async () => {
    const before = must(await mara.call("signoff/view", first)).audit.rows;
    expect(await mara.take(join(stick, "to-mara.stet"))).toMatchObject({ nothingNew: true, conflicts: 0, taken: 0 });
    expect(must(await mara.call("signoff/view", first)).audit.rows).toBe(before);
    expect(await sides(mara, first.case)).toHaveLength(1);
  });

  it("is neither exported nor submitted while two people differ", async () => {
    must(await mara.call("document/look", first));
    const { plan } = must(await mara.call("copy/make", first));
    expect(codeOf(await mara.call("export/write", { ...first, plan, folder: mara.folder }))).toBe(
      "handover/in-conflict",
    );
    expect(codeOf(await mara.call("signoff/submit", { ...first, passphrase: "unused" }))).toBe("handover/in-conflict");
  });

  it("is taken back with one undo, and done again with one redo, each decision still by who made it", async () => {
    must(await mara.call("decision/undo", first));
    expect(await mara.decided(first)).toEqual([
      [AIDE, "stand", "other"],
      [HOME, "redact", "safety"],
    ]);
    expect(await sides(mara, first.case)).toEqual([]);
    must(await mara.call("decision/redo", first));
    expect(await sides(mara, first.case)).toHaveLength(1);
    const { items } = must(await mara.call("signoff/view", first));
    expect(items.filter(({ text }) => text === PRESS).map(({ by }) => by[0]?.name)).toEqual(["Ines Abara"]);
  });

  it("is settled by choosing a side, which undo takes back", async () => {
    const [open] = must(await mara.call("handover/conflicts", { case: first.case })).conflicts;
    const choice = { ...first, choices: [{ finding: open!.finding, side: "theirs" as const }] };
    must(await mara.call("handover/resolve", choice));
    expect(await sides(mara, first.case)).toEqual([]);
    expect(await mara.decided(first)).toContainEqual([HOME, "stand", "legal"]);
    expect(codeOf(await mara.call("handover/resolve", choice))).toBe("handover/no-conflict");
    must(await mara.call("decision/undo", first));
    expect(await sides(mara, first.case)).toHaveLength(1);
    must(await mara.call("handover/resolve", choice));
  });

  it("goes back again, and is the same on both machines", async () => {
    const back = await ines.take(await mara.handOver(first.case, "settled.stet"));
    expect(back).toMatchObject({ kind: "merge", case: there.case, conflicts: 0 });
    expect(await ines.decided(there)).toEqual(await mara.decided(first));
    expect(await ines.decided({ ...there, document: second.document })).toEqual(await mara.decided(second));
    const log = must(await ines.call("signoff/view", there)).audit;
    expect([log.intact, log.tail[0]?.action]).toEqual([true, "handover/merged"]);
  });

  it("hands over a part: one document, whose merge leaves the other alone", async () => {
    await mara.decide(second, [DRIVER], "stand", "other");
    await mara.decide(first, [AIDE], "redact");
    const part = await mara.handOver(first.case, "part.stet", { documents: [second.document] });
    expect(await ines.take(part)).toMatchObject({ documents: [{ name: "driver.pdf" }], taken: 1 });
    expect(await ines.decided({ ...there, document: second.document })).toEqual([[DRIVER, "stand", "other"]]);
    expect(await ines.decided(there)).toContainEqual([AIDE, "stand", "other"]);
  });
});
