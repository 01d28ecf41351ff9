// Compare: copies of one document against each other, and a plan that leaves of the first what all of them share.
import { ok, type Result } from "../base/result.ts";
import type { CompareResult } from "../contract/compare.ts";
import type { JobOf } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import type { InputFile } from "./input.ts";

/** Errors: those of {@link runJob}, compare/other-copy. */
export async function compareFiles(
  app: App,
  [first, ...others]: readonly [InputFile, ...InputFile[]],
  options: DocumentOptions,
): Promise<Result<CompareResult, StetError>> {
  const job = {
    type: "compare" as const,
    ...jobInput(first, options, LIMITS.pages),
    others: others.map(({ bytes, sha256, name }) => ({ bytes, sha256, name })),
  } satisfies JobOf<"compare">;
  const ran = await runJob<"compare">(app.spawn, job, options);
  if (!ran.ok) return ran;
  const { copies, redactions, ...compared } = ran.value;
  const documents = [first, ...others].map(({ name, sha256, bytes }, i) => ({
    name,
    format: copies[i]!.format,
    sha256,
    bytes: bytes.length,
    pages: copies[i]!.pages,
  }));
  const plan = { schema: "stet.plan/1" as const, documentSha256: first.sha256, redactions };
  return ok({ schema: "stet.compare/1", documents, ...compared, plan: compared.related ? plan : null });
}
