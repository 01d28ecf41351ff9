// Verify: audits any PDF that claims to be redacted; with the original and its plan, searches it for what was struck.
import { err, ok, type Result } from "../base/result.ts";
import type { JobOf } from "../contract/document-process.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { Plan } from "../contract/redact.ts";
import type { VerifyResult } from "../contract/verify.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import type { InputFile } from "./input.ts";
import { writeShownThrough } from "./shown-through.ts";

export type Against = { readonly original: InputFile; readonly plan: Plan };

/**
 * `pictures`: a folder, which mustn't exist, for pictures of what shows through.
 * Errors: those of {@link runJob} for either file, plan/other-document, those of {@link writeShownThrough}.
 */
export async function verifyFile(
  app: App,
  input: InputFile,
  against: Against | null,
  options: DocumentOptions & { readonly pictures?: string },
): Promise<Result<VerifyResult, StetError>> {
  let needles: { text: string; literal: boolean }[] = [];
  if (against !== null) {
    if (against.plan.documentSha256 !== against.original.sha256) return err(stetError("plan/other-document"));
    const job = {
      type: "values" as const,
      ...jobInput(against.original, options, LIMITS.pages),
      plan: against.plan,
    } satisfies JobOf<"values">;
    const values = await runJob<"values">(app.spawn, job, options);
    if (!values.ok) return values;
    needles = values.value.needles;
  }
  const folder = options.pictures;
  const job = {
    type: "verify" as const,
    ...jobInput(input, options, LIMITS.pages),
    needles,
    pictures: folder !== undefined,
  } satisfies JobOf<"verify">;
  const ran = await runJob<"verify">(app.spawn, job, options);
  if (!ran.ok) return ran;
  const { pictures, ...found } = ran.value;
  const written = folder === undefined ? ok(0) : await writeShownThrough(folder, found.problems, pictures);
  return written.ok ? ok({ schema: "stet.verify/1", ...found }) : written;
}
