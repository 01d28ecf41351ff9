// Keeping a check in a case: the original copied in by its content, its findings recorded, decisions carried over.
import { join } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import type { App } from "./app.ts";
import { nodeCaseFiles } from "./case-files.ts";
import { type AnalysisReport, type Case, createOrOpenCase } from "./cases.ts";
import type { Checked } from "./check.ts";
import type { InputFile } from "./input.ts";

export type Kept = AnalysisReport & {
  /** Decisions whose findings this run no longer made; they are kept and can be seen. */
  readonly orphaned: number;
};

/** The command line has no accounts: what it does is done by "command line", and the audit log says so. */
export const ACTOR = "command line";

/** Where a case is kept, and the passphrase that it opens with or, being new, is protected by. */
export type CasePlace = { readonly folder: string; readonly passphrase?: string | undefined };

const openAt = (app: App, { folder, passphrase }: CasePlace) =>
  createOrOpenCase(folder, { files: nodeCaseFiles, now: () => app.now().toISOString(), actor: ACTOR, passphrase });

/** A case that is there: `named` is its own folder, or its id in the folder of cases. Errors: also store/unknown-case. */
export async function openNamed(
  app: App,
  named: string,
  cases: string,
  passphrase?: string,
): Promise<Result<Case, StetError>> {
  const folder = [named, join(cases, named)].find((one) => nodeCaseFiles.exists(one));
  return folder === undefined ? err(stetError("store/unknown-case")) : openAt(app, { folder, passphrase });
}

/** What a case remembers of pages read off their pictures; nothing when there is no such case or document yet. */
export async function readingsKept(app: App, place: CasePlace, sha256: string): Promise<PageReading[]> {
  if (!nodeCaseFiles.exists(place.folder)) return [];
  const opened = await openAt(app, place);
  if (!opened.ok) return [];
  const known = opened.value.readingsOf(sha256);
  opened.value.close();
  return known.ok ? known.value : [];
}

/** Errors: those of {@link createOrOpenCase} and of a case's own use cases. */
export async function recordCheck(
  app: App,
  place: CasePlace,
  input: InputFile,
  { result, readings }: Checked,
): Promise<Result<Kept, StetError>> {
  const opened = await openAt(app, place);
  if (!opened.ok) return opened;
  const kept = opened.value;
  try {
    const imported = await kept.importOriginal({ bytes: input.bytes, name: input.name }, ACTOR, result.document.inside);
    if (!imported.ok) return imported;
    for (const reading of readings) {
      const stored = kept.keepReading(input.sha256, reading);
      if (!stored.ok) return stored;
    }
    const recorded = kept.recordAnalysis(input.sha256, result.findings, { actor: ACTOR, pages: result.document.pages });
    if (!recorded.ok) return recorded;
    const orphaned = kept.orphanedDecisions();
    return orphaned.ok ? ok({ ...recorded.value, orphaned: orphaned.value.length }) : orphaned;
  } finally {
    kept.close();
  }
}
