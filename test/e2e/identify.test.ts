// What names people indirectly: marked where an editor asks for it, struck in the copy, and kept when it is no longer asked.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { must, type TestDesk, testDesk } from "../support/desk.ts";
import { line, onePage } from "../support/pdf.ts";
import { read } from "../support/tools.ts";

let at: TestDesk;
beforeAll(async () => {
  at = await testDesk();
});
afterAll(() => at.end());

it("finds places and dates in that mode alone, and strikes what was decided in it", async () => {
  const path = join(at.folder, "letter.pdf");
  const text = "The applicant was born in Trondheim and moved to Bergen on 14 March 2009. Call 202-555-0143.";
  writeFileSync(path, onePage({ content: line(text, 20) }));
  const place = must(await at.call("case/import", { incoming: at.desk.admit(path) }));
  must(await at.call("document/open", place));
  const kinds = (found: readonly { kind: string }[]) => [...new Set(found.map((f) => f.kind))].sort();
  expect(kinds(must(await at.call("document/look", place)).findings)).toEqual(["phone"]);
  const wide = must(await at.call("document/look", { ...place, mode: "identify" }));
  expect(wide.mode).toBe("identify");
  expect(kinds(wide.findings)).toEqual(expect.arrayContaining(["date", "location", "phone"]));
  // What is private is found as without the mode: no hint takes its place.
  expect(wide.findings.filter((f) => f.kind === "phone").map((f) => f.text)).toEqual(["202-555-0143"]);
  const bergen = wide.findings.find((f) => f.text === "Bergen")!;
  must(
    await at.call("decision/make", {
      ...place,
      of: { findings: [bergen.id] },
      verdict: "redact",
      reason: "privacy",
      note: "",
    }),
  );
  const copy = must(await at.call("copy/make", place));
  const { bytes } = must(await at.call("copy/bytes", { ...place, plan: copy.plan }));
  const left = read(bytes).pages[0]!.text;
  expect([left.includes("Bergen"), left.includes("Trondheim")]).toEqual([false, true]);
  const narrow = must(await at.call("document/look", { ...place, mode: "private" }));
  expect([kinds(narrow.findings), narrow.orphaned]).toEqual([["phone"], 1]);
});
