// One suite over every wire: what the contract promises a window, whatever carries it.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "../../src-main/base/result.ts";
import { REASONS } from "../../src-main/contract/desk.ts";
import { METHODS, type MethodName } from "../../src-main/contract/methods.ts";
import type { Handlers, Services } from "../../src-main/contract/services.ts";
import { createDesk, type Desk } from "../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { line, onePage } from "../support/pdf.ts";
import { root } from "../support/shared.ts";
import { type Connected, WIRES } from "./wires.ts";

const document = onePage({ content: line("Call Jordan on (614) 555-0147 or (614) 555-0147, not 202-555-0143.") });

describe.each(WIRES)("over $name", ({ connect }) => {
  let folder: string;
  let desk: Desk;
  let wire: Connected;
  let place: { case: string; document: string };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stet-wire-"));
    const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
    desk = await createDesk({ app: nodeApp(join(root, "out", "main"), "0"), surface, folder: join(folder, "home") });
    wire = await connect(desk);
    writeFileSync(join(folder, "note.pdf"), document);
    const imported = await wire.client.call("case/import", { incoming: desk.admit(join(folder, "note.pdf")) });
    if (!imported.ok) throw new Error(imported.error.code);
    place = imported.value;
  });
  afterAll(async () => {
    await wire.end();
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Calls, and holds the answer to its own schema: the shapes on the wire are the contract's. */
  async function call<M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) {
    const answered = await wire.client.call(method, params);
    if (!answered.ok) throw new Error(`${method}: ${answered.error.code}`);
    return METHODS[method].result.parse(answered.value) as typeof answered.value;
  }

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
    expect([tile.width, tile.height, tile.bytes.length]).toEqual([300, 30, 300 * 30 * 4]);
    const dark = tile.bytes.filter((value, i) => i % 4 === 0 && value < 128).length;
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
    const meta = changed.asIs.find((p) => p.platform.startsWith("Meta"));
    expect(meta?.band).toBe("likely");
  });

  it("makes a checked copy, streams its checks, hands over its bytes, attacks it and writes it", async () => {
    const checks: string[] = [];
    const made = await wire.client.call("copy/make", place, {
      onProgress: ({ check }) => check && checks.push(check.id),
    });
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value).toMatchObject({ clean: true, redactions: 2, residues: [] });
    // As each is done, two processes at work: in any order.
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
  });

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

    const view = await call("signoff/view", place);
    // Exported above, before anybody was identified, and changed since.
    expect(view.course.map(({ state }) => state)).toEqual(["draft", "exported", "draft"]);
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

describe.each(WIRES)("over $name, when things go wrong", ({ connect }) => {
  const defective = (): Services => ({
    handlers: {
      "app/about": async () => {
        throw new Error("a document's own words");
      },
      "app/recent": () => new Promise(() => {}),
    } as unknown as Handlers,
    onEvent: () => () => {},
  });

  it("a defect becomes a code, and its message stays behind", async () => {
    const wire = await connect(defective());
    const answer = await wire.client.call("app/about", {});
    expect(answer).toMatchObject({ ok: false, error: { code: "internal/defect" } });
    expect(JSON.stringify([answer, wire.defects])).not.toContain("own words");
    expect(wire.defects).toHaveLength(1);
    await wire.end();
  });

  it("a cut wire answers everything under way", async () => {
    const wire = await connect(defective());
    const waiting = wire.client.call("app/recent", {});
    await wire.end();
    const answer = await waiting;
    expect(answer.ok ? "" : answer.error.code).toBe("window/disconnected");
    const later = await wire.client.call("app/about", {});
    expect(later.ok ? ok("") : later.error.code).toBe("window/disconnected");
  });
});
