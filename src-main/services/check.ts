// Check: what is private in a document, where it came from, and what each platform would probably do about it.
import { ok, type Result } from "../base/result.ts";
import type { CheckResult } from "../contract/check.ts";
import type { Outcome } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import { peopleWithData } from "../engine/model/people.ts";
import { factsOfDocument, predictAll } from "../engine/policy/index.ts";
import { type App, type CheckOptions, jobInput, today } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import type { InputFile } from "./input.ts";

export type Checked = {
  readonly result: CheckResult;
  readonly defaultSelection: readonly string[];
  /** Pages read off their pictures: what spares the next job the reading. */
  readonly readings: readonly PageReading[];
  /** Files carried inside: documents of their own. */
  readonly children: Outcome<"check">["children"];
};

/** Errors: those of {@link runJob}. */
export async function checkFile(
  app: App,
  input: InputFile,
  options: CheckOptions,
): Promise<Result<Checked, StetError>> {
  const readings = [...(options.scans?.known ?? [])];
  const newsroom = await app.newsroom();
  const { dkim } = options;
  const job = {
    type: "check" as const,
    newsroom,
    ...jobInput(input, options, LIMITS.pages),
    ...(dkim === undefined ? {} : { dkim }),
  };
  const ran = await runJob<"check">(app.spawn, job, { ...options, onScanned: (reading) => readings.push(reading) });
  if (!ran.ok) return ran;
  const { format, coverage, pages, findings, signals, defaultSelection, doubtful, children } = ran.value;
  const { packs, precedents } = await app.policyData();
  const people = peopleWithData(findings);
  const stated = options.on === undefined ? (options.facts ?? {}) : { ...options.facts, date: options.on };
  const facts = factsOfDocument(stated, { findings, signals, coverage }, today(app));
  const common = { packs, precedents, facts, findings, signals, coverage };
  return ok({
    defaultSelection,
    readings,
    children,
    result: {
      schema: "stet.check/1",
      document: {
        name: input.name,
        format,
        sha256: input.sha256,
        bytes: input.bytes.length,
        pages: coverage.length,
      },
      coverage,
      pages,
      findings,
      signals,
      ...(doubtful.length === 0 ? {} : { doubtful }),
      ...(people.length === 0 ? {} : { people }),
      facts,
      predictions: { asIs: predictAll(common), redacted: predictAll({ ...common, removed: defaultSelection }) },
    },
  });
}
