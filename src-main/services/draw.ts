// Pictures of a clean copy's pages: drawn in a process that is given the copy's bytes and nothing else.
import { ok, type Result } from "../base/result.ts";
import type { Outcome } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { DOTS_PER_INCH, type Output } from "../contract/excerpt.ts";
import type { App } from "./app.ts";
import { LIMITS, type RunOptions, runJob } from "./document-process.ts";

export type DrawOptions = RunOptions & { readonly as?: Output; readonly dotsPerInch?: number };
export type Drawn = Outcome<"draw"> & { readonly as: Exclude<Output, "pdf"> };

/** null where only the PDF is wanted. Errors: those of {@link runJob}. Residues are no error. */
export async function drawCopy(
  app: Pick<App, "spawn">,
  bytes: Uint8Array,
  { as = "pdf", dotsPerInch = DOTS_PER_INCH, ...options }: DrawOptions,
): Promise<Result<Drawn | null, StetError>> {
  if (as === "pdf") return ok(null);
  const ran = await runJob<"draw">(app.spawn, { type: "draw", bytes, maxPages: LIMITS.pages, dotsPerInch }, options);
  return ran.ok ? ok({ ...ran.value, as }) : ran;
}
