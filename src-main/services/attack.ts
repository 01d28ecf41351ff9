// Attack: what a hostile reader could still try on a copy, alone or beside a version that is public already.
import { ok, type Result } from "../base/result.ts";
import type { AttackResult } from "../contract/attack.ts";
import type { JobOf } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import type { InputFile } from "./input.ts";

/** Errors: those of {@link runJob}, attack/other-version. */
export async function attackFile(
  app: App,
  input: InputFile,
  compare: Pick<InputFile, "bytes"> | null,
  options: DocumentOptions,
): Promise<Result<AttackResult, StetError>> {
  const job = {
    type: "attack" as const,
    ...jobInput(input, options, LIMITS.pages),
    compare: compare?.bytes ?? null,
  } satisfies JobOf<"attack">;
  const ran = await runJob<"attack">(app.spawn, job, options);
  return ran.ok ? ok({ schema: "stet.attack/1", ...ran.value }) : ran;
}
