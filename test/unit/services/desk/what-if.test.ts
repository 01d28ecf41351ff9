// What-ifs leave nothing behind: asked in every form, the case's files stay the same, byte for byte.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../../../src-main/contract/excerpt.ts";
import { must, type TestDesk, testDesk } from "../../../support/desk.ts";
import { line, onePage } from "../../../support/pdf.ts";

const content = line("Call Jordan on (614) 555-0147.") + line("Or write to jordan@example.org.", 72, 600);
const line_: NonNullable<Form["passages"]>[number] = { page: 1, quads: [[72, 80, 400, 80, 72, 100, 400, 100]] };

describe("a what-if", () => {
  let desk: TestDesk;
  let place: { case: string; document: string };
  const files = () =>
    desk
      .kept()
      .filter((path) => /\.[a-z]+$/.test(path))
      .map((path) => {
        const bytes = readFileSync(join(desk.folder, "home", "cases", path));
        return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
      });
  beforeAll(async () => {
    desk = await testDesk();
    writeFileSync(join(desk.folder, "note.pdf"), onePage({ content }));
    place = must(await desk.call("case/import", { incoming: desk.desk.admit(join(desk.folder, "note.pdf")) }));
    const { findings } = must(await desk.call("document/look", place));
    const of = { findings: [findings[0]!.id] };
    must(await desk.call("decision/make", { ...place, of, verdict: "redact", reason: "privacy", note: "" }));
  });
  afterAll(() => desk.end());

  it.each<[string, () => Promise<unknown>]>([
    ["of the whole document", () => desk.call("policy/form", { ...place, form: {} })],
    ["of a page", () => desk.call("policy/form", { ...place, form: { pages: [1] } })],
    ["of a passage", () => desk.call("policy/form", { ...place, form: { passages: [line_] } })],
    ["of pages left out", () => desk.call("policy/without-pages", { ...place, pages: [1] })],
    ["made and looked at as a copy", () => desk.call("copy/make", { ...place, form: { passages: [line_] } })],
    ["of a stretch of text as a passage", () => desk.call("page/passage", { ...place, page: 1, start: 0, end: 10 })],
    ["beside the case as a whole", () => desk.call("case/overview", { case: place.case })],
  ])("%s is recorded nowhere", async (_, ask) => {
    const before = files();
    expect(before.some((file) => file.includes("case.db "))).toBe(true);
    must((await ask()) as { ok: true; value: unknown });
    expect(files()).toEqual(before);
  });

  it("would show, were it recorded: a statement changes the files", async () => {
    const before = files();
    must(await desk.call("statement/make", { ...place, statement: { words: "x", accordingTo: "", conduct: {} } }));
    expect(files()).not.toEqual(before);
  });
});
