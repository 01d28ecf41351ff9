// One suite over every wire: what the contract promises a window, whatever carries it.

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REASONS } from "../../src-main/contract/desk.ts";
import type { Form } from "../../src-main/contract/excerpt.ts";
import { METHODS } from "../../src-main/contract/methods.ts";
import { LONG } from "../support/long.ts";
import { line, onePage } from "../support/pdf.ts";
import { type DeskOver, deskOver } from "./desk-over.ts";
import { WIRES } from "./wires.ts";

const document = onePage({ content: line("Call Jordan on (614) 555-0147 or (614) 555-0147, not 202-555-0143.") });

describe.each(WIRES)("over $name", ({ name, connect }) => {
  let over: DeskOver;
  let folder: DeskOver["folder"];
  let desk: DeskOver["desk"];
  let wire: DeskOver["wire"];
  let place: DeskOver["place"];
  beforeAll(async () => {
    over = await deskOver(connect, { name: "note.pdf", bytes: document });
    ({ folder, desk, wire, place } = over);
  });
  afterAll(() => over.end());
  const call: DeskOver["call"] = (method, params) => over.call(method, params);

  /** Alone, beside a version that was handed over, and beside a file that nobody did. */
  async function attacksTheCopy(plan: string) {
    const stages = new Set<string>();
    const alone = await wire.client.call(
      "copy/attack",
      { ...place, plan },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect(alone.ok && METHODS["copy/attack"].result.parse(alone.value)).toMatchObject({ marks: 2, compared: null });
    expect([...stages]).toEqual(["reading", "attacking"]);
    const compare = desk.admit(join(folder, "note.pdf"));
    const beside = await call("copy/attack", { ...place, plan, compare });
    expect(beside.compared).toEqual({ pages: 1, matched: 2, unread: [] });
    expect(beside.attacks.filter(({ attack }) => attack === "public-version")).toHaveLength(2);
    expect(JSON.stringify(beside)).not.toContain("0147");
    const [again, stale] = [
      await wire.client.call("copy/attack", { ...place, plan, compare }),
      await wire.client.call("copy/attack", { ...place, plan: "of another" }),
    ];
    expect([again, stale].map((answer) => (answer.ok ? "" : answer.error.code))).toEqual([
      "window/unknown-file",
      "copy/stale",
    ]);
    const abort = new AbortController();
    const running = wire.client.call("copy/attack", { ...place, plan }, { signal: abort.signal });
    abort.abort();
    const stopped = await running;
    expect(stopped.ok ? "" : stopped.error.code).toBe("document/cancelled");
  }

  it("tells about itself", async () => {
    expect(await call("app/about", {})).toMatchObject({ dialogs: false, samplePages: 64 });
  });

  it("opens a document, pictures a part of its page and hands over its words", async () => {
    const opened = await call("document/open", place);
    expect(opened.pages).toEqual([{ width: 612, height: 792 }]);
    const area = { page: 1, scale: 1, x: 0, y: 80, width: 300, height: 30, priority: 0 };
    const tile = await call("page/tile", { ...place, ...area });
    const pixels = tile.bytes instanceof Uint8Array ? tile.bytes : new Uint8Array();
    expect([tile.width, tile.height, pixels.length]).toEqual([300, 30, 300 * 30 * 4]);
    const dark = pixels.filter((value, i) => i % 4 === 0 && value < 128).length;
    expect(dark).toBeGreaterThan(50);
    const words = await call("page/words", { ...place, page: 1 });
    expect(words.text).toContain("Call Jordan");
    expect(words.lines[0]!.quad[0]).toBeCloseTo(72, 0);
  });

  it("finds what is typed, with its place", async () => {
    const found = await call("document/find", {
      ...place,
      search: { for: "text", text: "JORDAN on", matchCase: false, wholeWord: true },
    });
    expect(found.matches).toHaveLength(1);
    expect(found.matches[0]!.quads[0]![0]).toBeGreaterThan(72);
    const cased = await call("document/find", {
      ...place,
      search: { for: "text", text: "JORDAN", matchCase: true, wholeWord: false },
    });
    expect(cased.matches).toEqual([]);
  });

  it("looks the document through, reporting how far it is, and keeps what it found", async () => {
    const stages = new Set<string>();
    const looked = await wire.client.call("document/look", place, { onProgress: ({ stage }) => stages.add(stage) });
    const state = METHODS["document/look"].result.parse(looked.ok ? looked.value : null);
    expect([...stages]).toEqual(["scanning", "reading", "finding"]);
    expect(state.findings.map((f) => f.kind)).toEqual(["person", "phone", "phone", "phone"]);
    expect(state.asIs).toHaveLength(27);
    stages.clear();
    const again = await wire.client.call("document/look", place, { onProgress: ({ stage }) => stages.add(stage) });
    expect(again.ok && again.value.findings).toEqual(state.findings);
    expect(stages.size).toBe(0);
  });

  it("keeps the newsroom's reasons, and source protection among them", async () => {
    const { reasons } = await call("app/reasons", {});
    expect(reasons.map(({ id }) => id)).toEqual([...REASONS]);
    const own = [...reasons, { id: "contract", name: "Contract", code: "K" }];
    await call("app/set-reasons", { reasons: own });
    expect((await call("app/reasons", {})).reasons).toEqual(own);
    const without = own.filter(({ id }) => id !== "source_protection");
    const refused = await wire.client.call("app/set-reasons", { reasons: without });
    expect(refused.ok).toBe(false);
    await call("app/set-reasons", { reasons });
  });

  it("marks places by hand, redacts them in one act, and takes it back", async () => {
    await call("document/look", place);
    const words = await call("page/words", { ...place, page: 1 });
    const start = words.text.indexOf("Call");
    const made = await call("mark/make", {
      ...place,
      places: [
        { how: "text", page: 1, start, end: start + 4 },
        { how: "box", page: 1, rect: [10, 10, 60, 5000] },
      ],
      reason: "safety",
      note: "",
      label: { text: "S", style: "bar" },
    });
    expect(made.marks.map(({ how, text }) => [how, text])).toEqual([
      ["text", "Call"],
      ["box", ""],
    ]);
    // Kept to the page.
    expect(made.marks[1]!.quads[0]!.at(-1)).toBeLessThan(1000);
    expect(made.decisions.map((d) => [d.verdict, d.label?.text])).toEqual([
      ["redact", "S"],
      ["redact", "S"],
    ]);
    const moved = await call("mark/move", { ...place, mark: made.marks[1]!.id, rect: [20, 20, 70, 90] });
    expect(moved.marks).toHaveLength(1);
    expect(moved.decisions.map((d) => d.verdict).sort()).toEqual(["redact", "undecided"]);
    // Twice the same place is the same mark.
    const again = await call("mark/make", {
      ...place,
      places: [{ how: "text", page: 1, start, end: start + 4 }],
      reason: "other",
      note: "",
    });
    expect(again.marks).toEqual([]);
    expect(again.decisions.map((d) => d.finding)).toEqual([made.marks[0]!.id]);
    for (let i = 0; i < 3; i++) await call("decision/undo", place);
    const state = await call("document/look", place);
    expect(state.marks).toHaveLength(3);
    expect(state.decisions).toEqual([]);
  });

  it("tells where a stretch of text stands, as a passage to publish", async () => {
    const { text } = await call("page/words", { ...place, page: 1 });
    const start = text.indexOf("on (614)");
    const told = await call("page/passage", { ...place, page: 1, start, end: start + 2 });
    expect(told.page).toBe(1);
    expect(told.quads).toHaveLength(1);
    expect(told.quads[0]![2] - told.quads[0]![0]).toBeLessThan(30);
    const nowhere = await wire.client.call("page/passage", { ...place, page: 9, start: 0, end: 2 });
    expect(nowhere).toMatchObject({ ok: false, error: { code: "mark/off-page" } });
  });

  it("counts the case as a whole, and says that it was closed as it should be", async () => {
    await call("document/look", place);
    const { documents, shared } = await call("case/overview", { case: place.case });
    expect(documents.map((d) => [d.sha256, d.looked, d.cells])).toEqual([
      [
        place.document,
        true,
        [
          { kind: "person", page: 1, findings: 1, undecided: 1 },
          { kind: "phone", page: 1, findings: 3, undecided: 3 },
        ],
      ],
    ]);
    expect(shared).toEqual([]);
    expect(await call("case/recovered", { case: place.case })).toEqual({ recovered: null });
  });

  it("says that there is nothing to mark off the page", async () => {
    await call("document/look", place);
    const refused = await wire.client.call("mark/make", {
      ...place,
      places: [{ how: "page", page: 99 }],
      reason: "other",
      note: "",
    });
    expect(refused).toMatchObject({ ok: false, error: { code: "mark/off-page" } });
  });

  it("decides every occurrence of a value, takes it back and does it again", async () => {
    const { findings } = await call("document/look", place);
    const group = findings.find((f) => f.kind === "phone")!.group;
    const decided = await call("decision/make", {
      ...place,
      of: { group },
      verdict: "redact",
      reason: "privacy",
      note: "unlisted",
    });
    expect(decided.decisions.map((d) => [d.verdict, d.reason, d.note])).toEqual([
      ["redact", "privacy", "unlisted"],
      ["redact", "privacy", "unlisted"],
    ]);
    expect(decided.undo).toEqual({ count: 2, verdict: "redact" });
    const undone = await call("decision/undo", place);
    expect(undone.decisions.map((d) => d.verdict)).toEqual(["undecided", "undecided"]);
    expect([undone.undo, undone.redo]).toEqual([null, { count: 2, verdict: "redact" }]);
    const redone = await call("decision/redo", place);
    expect(redone.decisions.map((d) => d.verdict)).toEqual(["redact", "redact"]);
    expect(redone.redo).toBeNull();
  });

  it("predicts from what the editor states", async () => {
    const statement = {
      words: "From a hack.",
      accordingTo: "the sender",
      provenance: "hacked",
      conduct: { form: "link" },
    };
    const changed = await call("statement/make", {
      ...place,
      statement: { ...statement, provenance: "hacked", conduct: { form: "link" } },
    });
    expect(changed.facts.provenance).toEqual({ value: "hacked", basis: "stated" });
    const meta = changed.asIs?.find((p) => p.platform.startsWith("Meta"));
    expect(meta?.band).toBe("likely");
  });

  // Over the window's own wire: the longest of them.
  it.runIf(LONG || name === WIRES[1]!.name)(
    "makes a checked copy, streams its checks, hands over its bytes, attacks it and writes it",
    async () => {
      const checks: string[] = [];
      const made = await wire.client.call("copy/make", place, {
        onProgress: ({ check }) => check && checks.push(check.id),
      });
      if (!made.ok) throw new Error(made.error.code);
      expect(made.value).toMatchObject({ clean: true, redactions: 2, residues: [] });
      // As each is done, two threads at work: in any order.
      expect(checks.toSorted()).toEqual(made.value.checks.map((check) => check.id).toSorted());
      const { bytes } = await call("copy/bytes", { ...place, plan: made.value.plan });
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
      expect(Buffer.from(bytes).includes("555-0147")).toBe(false);
      await attacksTheCopy(made.value.plan);
      const written = await call("export/write", { ...place, plan: made.value.plan, folder });
      expect(written.output.startsWith(folder)).toBe(true);
      await call("decision/undo", place);
      await call("decision/make", {
        ...place,
        of: { findings: [(await call("document/look", place)).findings.at(-1)!.id] },
        verdict: "stand",
        reason: "other",
        note: "",
      });
      const remade = await wire.client.call("copy/make", place, {});
      expect(remade.ok && remade.value.plan).not.toBe(made.value.plan);
      const stale = await wire.client.call("copy/bytes", { ...place, plan: made.value.plan });
      expect(stale.ok ? "" : stale.error.code).toBe("copy/stale");
    },
  );

  // A passage is a copy like any other to a wire.
  it.runIf(LONG || name === WIRES[0]!.name)(
    "makes a copy of a passage, which is another plan, and writes it as a picture",
    async () => {
      const whole = await call("copy/make", place);
      expect([whole.form, whole.leaves]).toEqual([null, null]);
      const words = await call("page/words", { ...place, page: 1 });
      const [x0, y0, x1, , , y2] = words.lines[0]!.quad;
      const half = (x0 + x1) / 2;
      const form: Form = { passages: [{ page: 1, quads: [[x0, y0, half, y0, x0, y2, half, y2]] }] };
      const made = await call("copy/make", { ...place, form });
      expect(made).toMatchObject({ clean: true, form, leaves: [{ page: 1, quads: form.passages![0]!.quads }] });
      expect(made.checks.map(({ id }) => id)).toContain("verification/left-out");
      expect(made.plan).not.toBe(whole.plan);
      const stale = await wire.client.call("copy/bytes", { ...place, plan: whole.plan });
      expect(stale.ok ? "" : stale.error.code).toBe("copy/stale");
      const written = await call("export/write", { ...place, plan: made.plan, folder, as: "png" });
      expect(written.png).toEqual([written.output]);
      expect(readdirSync(join(written.folder, "publish")).sort()).toEqual([
        "certificate.json",
        "page-1.png",
        "verify.html",
      ]);
    },
  );

  it("says which page it doesn't have", async () => {
    const answer = await wire.client.call("copy/make", { ...place, form: { pages: [1, 7] } });
    expect(answer.ok ? "" : [answer.error.code, answer.error.message]).toEqual([
      "excerpt/no-such-page",
      "The document has no page 7. Name pages that it has.",
    ]);
  });

  it("foretells what an excerpt would meet with, and records nothing of it", async () => {
    const before = await call("document/look", place);
    const nothing = await call("policy/form", { ...place, form: {} });
    expect([nothing.findings, nothing.predictions]).toEqual([[], before.planned]);
    const { findings, predictions } = await call("policy/form", {
      ...place,
      form: { passages: [{ page: 1, quads: [[72, 80, 120, 80, 72, 96, 120, 96]] }] },
    });
    expect(findings.length).toBeGreaterThan(0);
    expect(predictions).not.toEqual(before.planned);
    expect(await call("document/look", place)).toMatchObject({ planned: before.planned, statement: before.statement });
  });

  it("cancels long work when asked, and says so as a code", async () => {
    const abort = new AbortController();
    const making = wire.client.call("copy/make", place, { signal: abort.signal });
    abort.abort();
    const answer = await making;
    expect(answer.ok ? "" : answer.error.code).toBe("document/cancelled");
    expect((await wire.client.call("app/about", {})).ok).toBe(true);
  });

  it.each([
    ["a method that doesn't exist", "app/format-disk", {}, "window/unknown-method"],
    ["a method's name that is a property of every object", "constructor", {}, "window/unknown-method"],
    ["a path for a case", "case/open", { case: "../../etc" }, "window/bad-request"],
    ["a parameter too many", "app/about", { debug: true }, "window/bad-request"],
    ["a page that can't be", "page/words", { page: 0 }, "window/bad-request"],
    ["a file nobody handed over", "case/import", { incoming: "nothing" }, "window/unknown-file"],
    ["a case that isn't there", "case/open", { case: "0123456789abcdef" }, "store/unknown-case"],
    ["a folder that was not written", "export/reveal", { folder: "/" }, "window/bad-request"],
  ])("answers %s with a code and words", async (_name, method, params, code) => {
    const answer = await wire.client.call(method as "app/about", params as Record<string, never>);
    expect(answer.ok ? "" : answer.error.code).toBe(code);
    expect(answer.ok ? "" : answer.error.message).toMatch(/\.$/);
  });

  it("refuses a file of no kind that Stet opens before any of it is kept", async () => {
    writeFileSync(join(folder, "program.pdf"), "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0003\u0000>\u0000");
    const before = readdirSync(join(folder, "home"), { recursive: true }).length;
    const answer = await wire.client.call("case/import", { incoming: desk.admit(join(folder, "program.pdf")) });
    expect(answer.ok ? "" : answer.error.code).toBe("document/unsupported");
    expect(readdirSync(join(folder, "home"), { recursive: true })).toHaveLength(before);
  });

  it("passes over what isn't a message at all", async () => {
    for (const junk of [null, 5, "call", [], { type: "call" }, { type: "result", id: 1, result: 1 }])
      wire.raw.send(junk as never);
    expect((await wire.client.call("app/about", {})).ok).toBe(true);
  });

  it("tells what was handed over from outside", async () => {
    const told = new Promise((settle) => wire.client.on("app/incoming", settle));
    desk.handOver(join(folder, "note.pdf"));
    const { incoming } = (await told) as { incoming: string };
    expect(await call("case/import", { incoming })).toEqual(place);
  });
});
