// The certificate on paper: every part of it there, the same bytes each time, its fonts inside.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FullCertificate, fullCertificate } from "../../../../src-main/contract/certificate.ts";
import { quoting } from "../../../../src-main/services/signoff/notes.ts";
import { printCertificate } from "../../../../src-main/services/signoff/print/certificate.ts";
import { courseWords, groundWords, pageRuns, timeWords } from "../../../../src-main/services/signoff/print/words.ts";
import { type Newsroom, newsroom, signedExport } from "../../../support/newsroom.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";
import { read } from "../../../support/tools.ts";

quickScrypt();

let room: Newsroom;
let full: FullCertificate;
beforeAll(async () => {
  room = await newsroom();
  full = fullCertificate.parse(
    JSON.parse(readFileSync(join(await signedExport(room), "keep", "certificate.json"), "utf8")),
  );
});
afterAll(() => room.end());

const words = async (one: FullCertificate) =>
  read(Buffer.from(await printCertificate(one)))
    .pages.map((page) => page.text)
    .join("\n")
    .replace(/\s+/g, " ");

describe("the certificate on paper", () => {
  it("says who signed, what is bound, what was removed and let stand, and how to check it", async () => {
    const text = await words(full);
    for (const part of [
      "Certificate of redaction",
      "For The Northgate Courier",
      "2 values were removed, in 3 places. 2 places were deliberately let stand",
      "Approved by a second person",
      "Mara Lindqvist, editor",
      "Tobias Okonjo, lawyer",
      full.outputSha256.match(/.{8}/g)!.join(" "),
      "Public office, named in that capacity",
      "Submitted to counsel, version 1",
      "stet verify-signoff certificate.json",
      "may not be tamper-evident",
      "page 1 of ",
    ])
      expect(text).toContain(part);
    // Base64 may go on in the next line behind a slash or a plus.
    expect(text.replaceAll(" ", "")).toContain(full.record!.signoffs[1]!.manifest.signer.publicKey);
    expect(text).not.toMatch(/555-014[37]|Ashgrove/);
  });

  it("is the same bytes each time, and carries its fonts", async () => {
    const [one, two] = [await printCertificate(full), await printCertificate(full)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const pdf = Buffer.from(one).toString("latin1");
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    expect(pdf).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/);
  });

  it("without a case says that nobody signed it and nobody reviewed it", async () => {
    const review = { result: "not_reviewed", words: "Not reviewed by a second person." } as const;
    const text = await words({ ...full, record: null, review });
    expect(text).toContain("Nobody signed this copy. Not reviewed by a second person.");
    expect(text).not.toContain("Course of the plan");
  });

  it.each([
    ["in Arabic", "مراسلة الجريدة"],
    ["in Greek", "Ελένη Παπαδοπούλου"],
    ["in Devanagari", "मीरा"],
  ])("prints a name %s with a font that has its letters", async (_script, name) => {
    const [first, ...rest] = full.record!.signoffs;
    const signed = { ...first!, manifest: { ...first!.manifest, signer: { ...first!.manifest.signer, name } } };
    const pdf = await printCertificate({ ...full, record: { ...full.record!, signoffs: [signed, ...rest] } });
    const letters = read(Buffer.from(pdf)).pages.flatMap((page) => [...page.text]);
    // Arabic comes back in the order it is drawn in, and joined letters as forms: their number tells enough.
    const script = name.codePointAt(0)! & ~0x7f;
    expect(
      letters.filter((letter) => (letter.codePointAt(0)! & ~0x7f) === script || /[\ufb50-\ufeff]/.test(letter)).length,
    ).toBeGreaterThan(2);
  });

  it("keeps each signature in one piece, however long a name is, and leaves no page nearly empty", async () => {
    const [first, second] = full.record!.signoffs;
    const name = "Maximiliane Alexandra Theodora von und zu Beispielhausen-Musterdorf ".repeat(2).trim();
    const signed = { ...first!, manifest: { ...first!.manifest, signer: { ...first!.manifest.signer, name } } };
    for (const more of [0, 3, 6, 9, 12]) {
      const checks = [...full.checks, ...full.checks.slice(0, more)];
      const record = { ...full.record!, signoffs: [signed, second!] };
      const { pages } = read(Buffer.from(await printCertificate({ ...full, checks, record })));
      expect(pages.filter(({ text }) => text.includes("Log, signed"))).toHaveLength(1);
      for (const page of pages.slice(0, -1)) expect(page.text.length).toBeGreaterThan(600);
    }
  });

  it("grows over pages where there is much to say, each with its number", async () => {
    const [redaction] = full.plan.redactions;
    const redactions = Array.from({ length: 400 }, (_, i) => ({ ...redaction!, page: i + 1 }));
    const { pages } = read(Buffer.from(await printCertificate({ ...full, plan: { ...full.plan, redactions } })));
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.at(-1)!.text).toContain(`page ${pages.length} of ${pages.length}`);
    const all = pages.map((page) => page.text).join("\n");
    for (const n of [1, 57, 200, 399, 400]) expect(all).toMatch(new RegExp(`(?:^|\\s)${n}\\s`, "m"));
  });
});

describe("its words", () => {
  it.each([
    [[3, 1, 2, 7], "1 to 3, 7"],
    [[4, 5], "4, 5"],
    [[], ""],
  ])("tell pages %j as %j", (pages, told) => expect(pageRuns(pages)).toBe(told));

  it.each([
    ["2026-11-17T20:06:31.000Z", -300, "17 November 2026, 15:06:31 \u221205:00"],
    ["2026-11-17T20:06:31.000Z", 345, "18 November 2026, 01:51:31 +05:45"],
  ])("tell %s at %i minutes as %s", (utc, offsetMinutes, told) => expect(timeWords({ utc, offsetMinutes })).toBe(told));

  it.each([
    ["changed_after_approval", 3, "Back in draft, version 2: 3 decisions changed after approval"],
    ["changes_requested", 1, "Changes requested in 1 value"],
    ["not_reviewed", 0, "Exported, not reviewed by a second person"],
  ] as const)("tell %s", (why, count, told) => {
    const at = { utc: "2026-11-17T20:06:31.000Z", offsetMinutes: 0 };
    expect(courseWords({ state: "exported", version: 2, at, by: "", role: null, reason: { why, count } })).toBe(told);
  });

  it.each([
    ["", "", /^No written rule fires/],
    ["Doxxing", "2024-03-08", /^Doxxing, since 2024-03-08$/],
    ["Doxxing", "between 2024-03-08 and 2024-03-21", /^Doxxing, since a day between/],
    ["Doxxing", "beginning not recorded; read on 2026-05-27", /^Doxxing; since when is not recorded; read on/],
  ])("tell the ground %j since %j", (ground, since, told) =>
    expect(groundWords({ platform: "X", asItWas: "likely", asPublished: "unlikely", ground, since })).toMatch(told),
  );
});

describe("a note", () => {
  it.each([
    ["repeats a number in other spacing", "call 614.555.0147 first", true],
    ["repeats a name in other case", "about JORDAN ashgrove", true],
    ["says why", "a private number", false],
    ["says nothing", "", false],
  ])("%s: %s", (_what, note, quotes) =>
    expect(quoting(["(614) 555-0147", "Jordan Ashgrove", "Al"])(note)).toBe(quotes),
  );
});
