// One test for each promise the command line makes, on the built program.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src-main/base/canonical-json.ts";
import { fullCertificate, publicCertificate } from "../../src-main/contract/certificate.ts";
import { checkResult, type Finding } from "../../src-main/contract/check.ts";
import { errorLine } from "../../src-main/contract/errors.ts";
import { plan, redactResult } from "../../src-main/contract/redact.ts";
import { verifyResult } from "../../src-main/contract/verify.ts";
import { json, stet } from "../support/cli.ts";
import { someOf } from "../support/long.ts";
import { line, onePage } from "../support/pdf.ts";
import { read } from "../support/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-e2e-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const letter = file(
  "letter.pdf",
  onePage({ content: line("Call Ann at 202-555-0143 or ann@example.org.") + line("SSN 219-09-9999", 72, 680) }),
);
const plain = file("plain.pdf", onePage({ content: line("Nothing private is said here.") }));

describe("check", () => {
  test("prints one line of JSON a document, in the contract's shape", async () => {
    const ran = await stet(["check", letter, plain, "--json", "--with-text"]);
    expect(ran.code).toBe(0);
    const [first, second] = ran.out
      .trim()
      .split("\n")
      .map((l) => checkResult.parse(JSON.parse(l)));
    expect(first!.findings.map((f) => f.kind).sort()).toEqual(["email", "person", "phone", "ssn"]);
    for (const f of first!.findings) expect(first!.pages![0]!.text.slice(f.start, f.end)).toBe(f.text);
    expect(second!.findings).toEqual([]);
    expect(first!.coverage).toEqual([{ page: 1, state: "read" }]);
  });

  test("leaves page texts out unless asked, and finds the same ids again", async () => {
    const [a, b] = await Promise.all([stet(["check", letter, "--json"]), stet(["check", letter, "--json"])]);
    expect(json(a).pages).toBeUndefined();
    const ids = (ran: typeof a) => json(ran).findings.map((f: Finding) => f.id);
    expect(ids(a)).toEqual(ids(b));
  });

  test("reads standard input, and paths from where the person stood", async () => {
    expect(json(await stet(["check", "-", "--json"], { input: readFileSync(letter) })).findings).toHaveLength(4);
    const ran = await stet(["check", "letter.pdf", "--json"], {
      env: { npm_lifecycle_event: "stet", INIT_CWD: folder },
    });
    expect(json(ran).document.name).toBe("letter.pdf");
  });

  const ERRONEOUS = [
    { name: "a file that isn't there", path: () => join(folder, "none.pdf"), code: "document/not-found" },
    { name: "an empty file", path: () => file("empty.pdf", ""), code: "document/empty" },
    { name: "a program", path: () => file("program.pdf", "\u007fELF\u0002\u0001\u0001"), code: "document/unsupported" },
    {
      name: "a PDF with nothing left of it",
      path: () => file("stub.pdf", "%PDF-1.7\n"),
      code: /^document\/(damaged|no-pages)$/,
    },
  ];
  test.each(someOf(ERRONEOUS, 3))("$name is its own error, and the next file is still read", async ({ path, code }) => {
    const ran = await stet(["check", path(), letter, "--json"]);
    const [failed, good] = ran.out
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(errorLine.parse(failed).error.code).toMatch(code);
    expect(good.findings).toHaveLength(4);
    expect(ran.code).toBe(3);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  test("ends with 1 when a page was not read, and when a prediction reaches --fail-on", async () => {
    const drawn = file("drawn.pdf", onePage({ content: "0 g 9 9 99 99 re f" }));
    expect((await stet(["check", drawn, "--json"])).code).toBe(1);
    expect((await stet(["check", letter, "--json", "--fail-on", "uncertain"])).code).toBe(1);
  });

  test("keeps a case when asked: decisions and an untouched original", async () => {
    const ran = await stet(["check", letter, "--json", "--case", join(folder, "case")]);
    expect(ran.code).toBe(0);
    const sha = createHash("sha256").update(readFileSync(letter)).digest("hex");
    expect(readdirSync(join(folder, "case", "originals"))).toEqual([`${sha}.original`]);
    expect(readFileSync(join(folder, "case", "originals", `${sha}.original`))).toEqual(readFileSync(letter));
  });

  test("stops at an interrupt with 130 and no half line", async () => {
    const ran = await stet(["check", ...Array.from({ length: 200 }, () => letter), "--json"], {
      interrupted: true,
    });
    expect(ran.code).toBe(130);
    for (const l of ran.out.trim().split("\n").filter(Boolean)) expect(() => JSON.parse(l)).not.toThrow();
  });
});

describe("usage", () => {
  test.each([
    { name: "no such command", args: ["chekc"] },
    { name: "no file", args: ["check"] },
    { name: "an unknown option", args: ["check", "x.pdf", "--jsno"] },
    { name: "a date that isn't one", args: ["check", "x.pdf", "--on", "2024-02-31"] },
    { name: "an unknown kind", args: ["redact", "x.pdf", "--out", "o", "--select", "fone"], says: "phone" },
    { name: "an unknown platform", args: ["policies", "--platform", "Myspace"], says: "YouTube" },
    {
      name: "facts with an unknown term",
      args: ["predict", "-"],
      input: '{"provenance":"stolen"}',
      says: "leaked_insider",
    },
    { name: "facts that are no JSON", args: ["predict", "-"], input: "{" },
    { name: "keys of another form", args: ["check", "x.pdf", "--dkim-keys", "-"], input: '{"schema":"x"}' },
    { name: "one copy to compare", args: ["compare", "x.pdf"], says: "two copies" },
    { name: "a plan without its original", args: ["verify", "x.pdf", "--plan", "p.json"] },
  ])("$name ends with 2 and says what is valid", async ({ args, input, says }) => {
    const ran = await stet(args, { input: input ?? "" });
    expect(ran.code).toBe(2);
    expect(ran.err.trim()).not.toBe("");
    if (says !== undefined) expect(ran.err).toContain(says);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  test.each(["check", "redact", "verify", "attack", "compare", "detect", "predict", "policies", "open"])(
    "%s --help shows an example",
    async (command) => {
      const ran = await stet([command, "--help"]);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain("Example");
    },
  );
});

describe("redact", () => {
  const out = join(folder, "cleared");

  test("writes a copy without the values, with certificates that hold together", async () => {
    const before = readFileSync(letter);
    const ran = await stet(["redact", letter, "--out", out, "--json"]);
    expect(ran.code).toBe(0);
    const result = redactResult.parse(json(ran));
    expect(result.residues).toEqual([]);
    const copy = readFileSync(result.output!);
    expect(read(copy).pages[0]!.text).not.toMatch(/202|example|219/);
    const published = readdirSync(join(out, "publish")).sort().join(" ");
    expect(published).toBe("certificate.json redacted.pdf redacted.txt verify.html");

    const open = publicCertificate.parse(JSON.parse(readFileSync(result.certificate!, "utf8")));
    const kept = JSON.parse(readFileSync(join(out, "keep", "certificate.json"), "utf8"));
    fullCertificate.parse(kept);
    for (const one of [open, kept])
      expect(one.review).toEqual({ result: "not_reviewed", words: "Not reviewed by a second person." });
    expect(open.outputSha256).toBe(createHash("sha256").update(copy).digest("hex"));
    expect(open.commitment.value).toBe(createHash("sha256").update(canonicalJson(kept)).digest("hex"));
    // Nothing in publish/ derives from the original's bytes.
    expect(JSON.stringify(open)).not.toContain(kept.original.sha256);
    expect(readFileSync(letter)).toEqual(before);
  });

  test("keeps a plan of places and reasons, never values, that does the same again", async () => {
    const text = readFileSync(join(out, "keep", "plan.json"), "utf8");
    expect(plan.parse(JSON.parse(text)).redactions).toHaveLength(3);
    expect(text).not.toMatch(/0143|example\.org|9999/);
    const again = join(folder, "again");
    const ran = await stet([
      "redact",
      letter,
      "--out",
      again,
      "--select",
      "none",
      "--plan",
      join(out, "keep", "plan.json"),
      "--json",
    ]);
    expect(ran.code).toBe(0);
    expect(read(readFileSync(join(again, "publish", "redacted.pdf"))).pages[0]!.text).not.toMatch(/202|example|219/);
  });

  test("makes the same bytes from the same order", async () => {
    const twice = join(folder, "twice");
    await stet(["redact", letter, "--out", twice]);
    expect(readFileSync(join(twice, "publish", "redacted.pdf"))).toEqual(
      readFileSync(join(out, "publish", "redacted.pdf")),
    );
  });

  test("does not replace an output without --force", async () => {
    const ran = await stet(["redact", letter, "--out", out, "--json"]);
    expect(ran.code).toBe(4);
    expect(json(ran).error.code).toBe("export/exists");
    expect((await stet(["redact", letter, "--out", out, "--force"])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["keep", "publish"]);
  });

  test("refuses a plan made for another document", async () => {
    const ran = await stet([
      "redact",
      plain,
      "--out",
      join(folder, "other"),
      "--plan",
      join(out, "keep", "plan.json"),
      "--json",
    ]);
    expect([ran.code, json(ran).error.code]).toEqual([2, "plan/other-document"]);
  });

  test("strikes a text in every spelling, and says when it stands nowhere", async () => {
    const spelled = file(
      "spelled.pdf",
      onePage({ content: line("Project H e r o n and HERON and her-", 72, 700) + line("on.", 72, 686) }),
    );
    const done = await stet([
      "redact",
      spelled,
      "--out",
      join(folder, "heron"),
      "--select",
      "none",
      "--text",
      "Heron",
      "--json",
    ]);
    expect([done.code, json(done).redactions]).toEqual([0, 3]);
    const none = await stet(
      ["redact", spelled, "--out", join(folder, "nowhere"), "--select", "none", "--text-file", "-", "--json"],
      { input: "Egret\n" },
    );
    expect([none.code, json(none).notFound]).toEqual([1, 1]);
  });

  test("strikes what a box covers", async () => {
    const boxes = file("boxes.json", JSON.stringify({ boxes: [{ page: 1, rect: [60, 80, 300, 100] }] }));
    const ran = await stet([
      "redact",
      plain,
      "--out",
      join(folder, "boxed"),
      "--select",
      "none",
      "--boxes",
      boxes,
      "--json",
    ]);
    expect(ran.code).toBe(0);
    expect(read(readFileSync(json(ran).output)).pages[0]!.text.trim()).toBe("");
  });

  test("writes nothing when the folder can't be written", async () => {
    const blocked = join(file("a-file", ""), "inside");
    const ran = await stet(["redact", letter, "--out", blocked, "--json"]);
    expect([ran.code, json(ran).error.code]).toEqual([4, "export/not-writable"]);
  });

  test("leaves nothing behind when interrupted", async () => {
    const stopped = join(folder, "stopped");
    const ran = await stet(["redact", "resources/samples/dossier.pdf", "--out", stopped], { interrupted: true });
    expect(ran.code).toBe(130);
    expect(existsSync(join(stopped, "publish"))).toBe(false);
  });
});

describe("verify", () => {
  test("finds nothing strong in our own copy, also against the original and its plan", async () => {
    const copy = join(folder, "cleared", "publish", "redacted.pdf");
    const ran = await stet([
      "verify",
      copy,
      "--original",
      letter,
      "--plan",
      join(folder, "cleared", "keep", "plan.json"),
      "--json",
    ]);
    expect(ran.code).toBe(0);
    expect(verifyResult.parse(json(ran)).problems.filter((p) => p.strength === "strong")).toEqual([]);
  });

  test("finds the values in a copy that only covers them", async () => {
    const covered = file(
      "covered.pdf",
      onePage({ content: `${line("Call Ann at 202-555-0143 or ann@example.org.")}0 g 60 690 400 20 re f` }),
    );
    const ran = await stet([
      "verify",
      covered,
      "--original",
      letter,
      "--plan",
      join(folder, "cleared", "keep", "plan.json"),
      "--json",
    ]);
    const kinds = verifyResult.parse(json(ran)).problems.map((p) => p.kind);
    expect(ran.code).toBe(1);
    expect(kinds).toContain("text_under_box");
    expect(kinds).toContain("residue");
  });

  test("shows what is under a cover, in pictures that a folder must be named for", async () => {
    const covered = file("shown.pdf", onePage({ content: `${line("Call Ann today.")}0 g 60 690 400 20 re f` }));
    const pictures = join(folder, "pictures");
    expect((await stet(["verify", covered, "--pictures", pictures])).code).toBe(1);
    const [name] = readdirSync(pictures);
    expect(name).toBe("001-page-1-text-under-box.png");
    // Above it is black, below the words stand.
    const png = readFileSync(join(pictures, name!));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const data = png.indexOf("IDAT");
    const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    const darkIn = (from: number, to: number) =>
      rows.subarray(from * (width + 1), to * (width + 1)).filter((v, i) => i % (width + 1) > 0 && v < 100).length /
      ((to - from) * width);
    expect(darkIn(0, Math.floor(height / 2) - 3)).toBeGreaterThan(0.3);
    expect(darkIn(Math.ceil(height / 2) + 3, height)).toBeGreaterThan(0.01);
    expect(darkIn(Math.ceil(height / 2) + 3, height)).toBeLessThan(0.3);
  });

  test("leaves a folder that is there already as it is", async () => {
    const covered = file("again.pdf", onePage({ content: line("Call Ann today.") }));
    const taken = join(folder, "taken");
    mkdirSync(taken);
    expect((await stet(["verify", covered, "--pictures", taken])).code).toBe(4);
    expect(readdirSync(taken)).toEqual([]);
  });
});

describe("detect", () => {
  test("answers line by line in the same order, with UTF-16 offsets", async () => {
    const lines = [
      { id: "b", text: "😀 call 202-555-0143" },
      { id: 7, text: "nothing" },
    ]
      .map((l) => JSON.stringify(l))
      .join("\n");
    const ran = await stet(["detect", "--jsonl"], { input: lines });
    const [first, second] = ran.out
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(first).toEqual({ id: "b", spans: [{ start: 8, end: 20, kind: "phone", confidence: expect.any(Number) }] });
    expect(second).toEqual({ id: 7, spans: [] });
  });

  test("names the line that isn't JSON and prints nothing", async () => {
    const ran = await stet(["detect", "--jsonl"], { input: '{"id":1,"text":"x"}\nnot json' });
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("Line 2");
  });
});

describe("the case that Stet exists for", () => {
  const facts = (more = {}) =>
    JSON.stringify({
      date: "2024-09-26",
      provenance: "foreign_state_operation",
      dataTypes: ["home_address", "gov_id_number"],
      redaction: "none",
      conduct: { form: "link", election: true },
      ...more,
    });
  const bands = async (input: string) => {
    const { predictions } = json(await stet(["predict", "-", "--json"], { input }));
    return (name: string) => predictions.find((p: { platform: string }) => p.platform.startsWith(name));
  };

  test("X acts on private information, and redaction before publication cures it", async () => {
    const before = (await bands(facts()))("X");
    expect(before.band).toBe("likely");
    expect(before.clauses.map((c: { id: string }) => c.id)).toContain("x.private-info.scope.2024-03");
    expect((await bands(facts({ redaction: "full" })))("X").band).toBe("unlikely");
  });

  test("Meta acts on the hacked source and the foreign operation, which redaction does not cure", async () => {
    for (const redaction of ["none", "full"]) {
      const meta = (await bands(facts({ redaction })))("Meta");
      expect(meta.band).toBe("likely");
      const clauses = meta.clauses.map((c: { id: string }) => c.id);
      expect(clauses).toEqual(
        expect.arrayContaining(["meta.privacy.hacked-source.current", "meta.privacy.foreign-leak"]),
      );
      for (const c of meta.clauses)
        expect(c).toMatchObject({ url: expect.stringMatching(/^https:/), effectiveFromText: expect.any(String) });
    }
  });
});

test("policies shows what changed between two days", async () => {
  const ran = await stet(["policies", "--platform", "YouTube", "--diff", "2023-12-01", "2024-01-10", "--json"]);
  expect(json(ran).changes.some((c: { change: string }) => c.change !== "began")).toBe(true);
});
