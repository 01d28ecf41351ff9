// Every signal against its fixtures: test/corpus/provenance/<name>.jsonl runs the signal `document/<name>`, alone.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLeakRecords } from "../../../../src-main/adapters/signals/leak-records.ts";
import { CHANNELS } from "../../../../src-main/contract/channels/index.ts";
import { PROVENANCES } from "../../../../src-main/contract/facts.ts";
import type { Document, Trace } from "../../../../src-main/engine/model/document.ts";
import { readSignals, SIGNAL_SOURCES } from "../../../../src-main/engine/provenance/index.ts";
import type { RawSignal } from "../../../../src-main/engine/provenance/signal.ts";
import { documentOf } from "./document-of.ts";

/** `summary` and `evidence` are parts of the text; the other fields are the whole value. A page may be left out. */
type Fixture = {
  readonly name: string;
  readonly format?: Document["format"];
  readonly pages?: readonly string[];
  readonly traces?: readonly Trace[];
  readonly expect: readonly Partial<RawSignal>[];
};

const folder = new URL("../../../corpus/provenance/", import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith(".jsonl"));

const fixturesOf = (file: string): Fixture[] =>
  readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Fixture);

const expected = ({ summary, evidence, ...exact }: Partial<RawSignal>) =>
  expect.objectContaining({
    ...exact,
    ...(summary === undefined ? {} : { summary: expect.stringContaining(summary) }),
    ...(evidence === undefined ? {} : { evidence: expect.stringContaining(evidence) }),
  });

describe.each(files)("%s", (file) => {
  const source = SIGNAL_SOURCES.find((s) => s.id === `document/${file.replace(".jsonl", "")}`);

  it.each(fixturesOf(file).map((f) => [f.name, f] as const))("%s", (_name, fixture) => {
    const document: Document = documentOf(fixture.pages ?? [], fixture.traces ?? [], fixture.format);
    const signals = source!.read(document, { leaks: loadLeakRecords() });
    expect(signals).toEqual(fixture.expect.map(expected));
    expect(signals.map(({ shows }) => shows)).toEqual(fixture.expect.map(({ shows }) => shows));
    for (const { channel, family, strength, suggests, summary } of signals) {
      const known = CHANNELS[channel];
      expect([channel, known.families.includes(family), known.strengths.includes(strength)]).toEqual([
        channel,
        true,
        true,
      ]);
      if (suggests !== undefined)
        expect([channel, known.suggests]).toEqual([channel, expect.arrayContaining([suggests])]);
      expect(summary).toMatch(/^[A-Z“0-9a-z].*\.$/s);
    }
    for (const signal of signals)
      if (signal.suggests !== undefined) expect(PROVENANCES as readonly string[]).toContain(signal.suggests);
  });
});

describe("the registry of signals", () => {
  it("has fixtures for every signal, near misses included", () => {
    const covered = files.map((f) => `document/${f.replace(".jsonl", "")}`);
    expect(covered.sort()).toEqual(SIGNAL_SOURCES.map((s) => s.id).sort());
    for (const file of files) expect(fixturesOf(file).some((f) => f.name.startsWith("near miss"))).toBe(true);
  });

  it("gives the same ids on every run, and no id twice", () => {
    const all = files.flatMap(fixturesOf);
    const document = documentOf(
      all.flatMap((f) => f.pages ?? []),
      all.flatMap((f) => f.traces ?? []),
    );
    const first = readSignals(document, "a".repeat(64));
    expect(readSignals(document, "a".repeat(64))).toEqual(first);
    expect(new Set(first.map((s) => s.id)).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(20);
  });
});

describe("a hostile page", () => {
  const line = (text: string) => text.repeat(240).slice(0, 239);
  it.each([
    ["banner pieces", line("SECRET//SI-G/TK//REL TO USA, ")],
    ["open brackets", line("(TS//SI//")],
    ["dashes", line("SECRET - -- - ")],
    ["marking words", line("CONFIDENTIAL DO NOT COPY, OR ")],
    ["stamps", line("A-B-C-D1")],
    ["court words", line("Case 1:20-cv-01234 Document 1 ")],
    ["one long line", "CONFIDENTIAL ".repeat(200_000)],
  ])("of %s, ten thousand lines of them, is read in linear time", (_name, text) => {
    const page = text.length > 1_000 ? text : `${text}\n`.repeat(10_000);
    const started = performance.now();
    readSignals(documentOf([page], []), "b".repeat(64));
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it("is read with metadata of any length", () => {
    const values = [
      "a.".repeat(200_000),
      "/Users/".repeat(100_000),
      "C:\\Users\\".repeat(80_000),
      "D:2024".repeat(90_000),
      "A's ".repeat(90_000),
      "x@".repeat(200_000),
    ];
    const traces = values.flatMap((value): Trace[] => [
      { kind: "metadata", source: "info", name: "Author", value },
      { kind: "metadata", source: "xmp", name: "xmpMM:DocumentID", value },
      { kind: "metadata", source: "info", name: "CreationDate", value },
      { kind: "metadata", source: "info", name: "Producer", value },
      { kind: "action", type: "URI", target: value },
      { kind: "attachment", name: value },
    ]);
    const started = performance.now();
    const signals = readSignals(documentOf(["a"], traces), "c".repeat(64));
    expect(performance.now() - started).toBeLessThan(60_000);
    for (const s of signals) expect(s.evidence.length).toBeLessThan(4_000);
  });
});
