// Importing through the window's own methods: what Stet can't open never gets into a case.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, must, type TestDesk, testDesk } from "../../support/desk.ts";
import { line, onePage } from "../../support/pdf.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.end());

const letter = onePage({ content: line("Call 202-555-0143") });
const admit = (name: string, content: Uint8Array) => {
  writeFileSync(join(at.folder, name), content);
  return at.desk.admit(join(at.folder, name));
};
async function* stream(content: Uint8Array) {
  yield content;
}

const FOREIGN = [
  ["a program", "letter.pdf", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 3, 0, 0x3e, 0])],
  ["a program in a file named as Word's", "old.doc", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
  ["noise", "noise.bin", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251)],
] as const;

describe("a file of no kind that Stet opens", () => {
  it.each(FOREIGN)("%s is refused, and makes no case", async (_what, name, content) => {
    expect(codeOf(await at.call("case/import", { incoming: admit(name, content) }))).toBe("document/unsupported");
    const received = must(await at.desk.receive(name, stream(content)));
    expect(codeOf(await at.call("case/import", { incoming: received }))).toBe("document/unsupported");
    expect(at.kept()).toEqual([]);
    expect(readdirSync(join(at.folder, "home", "incoming"))).toEqual([]);
    expect(must(await at.call("app/recent", {})).cases).toEqual([]);
  });

  it("leaves a case that it was meant for as it was", async () => {
    const { case: into } = must(await at.call("case/import", { incoming: admit("letter.pdf", letter) }));
    const before = at.kept();
    for (const [, name, content] of FOREIGN)
      expect(codeOf(await at.call("case/import", { incoming: admit(name, content), case: into }))).toBe(
        "document/unsupported",
      );
    expect(at.kept()).toEqual(before);
    expect(must(await at.call("case/open", { case: into })).documents).toHaveLength(1);
  });
});

it("tells a file by what it holds, and opens it whatever it is called", async () => {
  must(await at.call("case/import", { incoming: admit("letter.doc", letter) }));
  expect(at.kept().filter((path) => path.endsWith(".original"))).toHaveLength(1);
});
