// Detect: texts in, spans out, by the same detectors that read documents.
import type { Result } from "../base/result.ts";
import type { Outcome } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import type { DetectMode } from "../contract/kinds.ts";
import type { App } from "./app.ts";
import { type RunOptions, runJob } from "./document-process.ts";

/** Errors: those of {@link runJob}, newsroom/refused. */
export async function detectInTexts(
  app: App,
  texts: readonly string[],
  mode: DetectMode,
  options: RunOptions,
): Promise<Result<Outcome<"detect">, StetError>> {
  const newsroom = await app.newsroom();
  return runJob<"detect">(app.spawn, { type: "detect", mode, texts: [...texts], newsroom }, options);
}
