// Redact: a verified copy and its papers into a folder, all of it or nothing.
import { createHash } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { canonicalJson } from "../base/canonical-json.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { Outcome, RedactOrder } from "../contract/document-process.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { isFacsimile } from "../contract/formats.ts";
import type { RedactResult } from "../contract/redact.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import { codeOf, type InputFile, sha256 } from "./input.ts";

export type RedactOptions = DocumentOptions & { readonly out: string; readonly force: boolean };

/** Neutral names: the original's own name can say which copy leaked. */
const COPY = "redacted.pdf";
const CERTIFICATE = "certificate.json";
const NOT_A_FACSIMILE = "The pages were set anew from the file's text and pictures. They are not a facsimile of it.";
/** A sheet's own name stays in the table's file no more than the document's does. */
const tableName = (i: number, of: number) => (of === 1 ? "redacted.csv" : `redacted-${i + 1}.csv`);

/** Errors: those of {@link runJob}, plan/other-document, export/exists, export/not-writable. A residue is no error. */
export async function redactFile(
  app: App,
  input: InputFile,
  order: RedactOrder,
  options: RedactOptions,
): Promise<Result<RedactResult, StetError>> {
  if (order.plan !== null && order.plan.documentSha256 !== input.sha256) return err(stetError("plan/other-document"));
  const out = resolve(options.out);
  // Asked before minutes of work, and again by the rename that ends it.
  if (!options.force && ((await exists(join(out, "publish"))) || (await exists(join(out, "keep")))))
    return err(stetError("export/exists"));
  const ran = await runJob<"redact">(
    app.spawn,
    { type: "redact", ...jobInput(input, options, LIMITS.pages), order },
    options,
  );
  if (!ran.ok) return ran;
  const { bytes, plan, checks, residues, notFound, pictures, unread } = ran.value;
  const result: RedactResult = {
    schema: "stet.redact/1",
    output: null,
    certificate: null,
    redactions: plan.redactions.length,
    checks,
    residues,
    notFound,
    unread,
    pictures,
  };
  if (bytes === null) return ok(result);
  const written = await writeCopy(app, input.sha256, { ...ran.value, bytes }, out, options.force);
  if (!written.ok) return written;
  return ok({ ...result, ...written.value });
}

/** What is written of a clean copy. */
export type CleanCopy = Pick<
  Outcome<"redact">,
  "plan" | "checks" | "pictures" | "format" | "text" | "tables" | "unread"
> & { readonly bytes: Uint8Array };

/** Both halves into `out`, all of it or nothing. Errors: export/exists, export/not-writable. */
export async function writeCopy(
  app: App,
  originalSha256: string,
  { plan, checks, pictures, bytes, format, text, tables, unread }: CleanCopy,
  out: string,
  force: boolean,
): Promise<Result<{ readonly output: string; readonly certificate: string }, StetError>> {
  const outputSha256 = sha256(bytes);
  // Whoever has the certificate can't test guesses against the commitment: the nonce stays in keep/.
  const nonce = Buffer.from(app.randomBytes(32)).toString("hex");
  const full = {
    schema: "stet.certificate.full/1",
    createdAt: app.now().toISOString(),
    originalSha256,
    outputSha256,
    tool: app.tool,
    format,
    facsimile: isFacsimile(format),
    plan,
    checks,
    pictures,
    pagesNotRead: unread,
    nonce,
  };
  const commitment = createHash("sha256").update(canonicalJson(full)).digest("hex");
  const open = {
    schema: "stet.certificate.public/1",
    outputSha256,
    statement: "No residue found by the checks listed.",
    ...(isFacsimile(format) ? {} : { facsimile: NOT_A_FACSIMILE }),
    ...(unread.length === 0 ? {} : { pagesNotRead: unread }),
    tool: app.tool,
    checks: checks.map(({ id, passed }) => ({ id, passed })),
    commitment: { algorithm: "SHA-256", value: commitment },
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const partial = join(out, `.partial-${Buffer.from(app.randomBytes(6)).toString("hex")}`);
  try {
    await mkdir(join(partial, "publish"), { recursive: true });
    // keep/ holds what identifies the original: for its owner's eyes only.
    await mkdir(join(partial, "keep"), { recursive: true, mode: 0o700 });
    await Promise.all([
      writeFile(join(partial, "publish", COPY), bytes),
      ...(text === null ? [] : [writeFile(join(partial, "publish", "redacted.txt"), `${text}\n`)]),
      ...tables.map(({ csv }, i) => writeFile(join(partial, "publish", tableName(i, tables.length)), csv)),
      writeFile(join(partial, "publish", CERTIFICATE), json(open)),
      writeFile(join(partial, "keep", CERTIFICATE), json(full), { mode: 0o600 }),
      writeFile(join(partial, "keep", "plan.json"), json(plan), { mode: 0o600 }),
      writeFile(join(partial, "keep", "original.sha256"), `${originalSha256}\n`, { mode: 0o600 }),
    ]);
    for (const half of ["keep", "publish"]) {
      if (force) await rm(join(out, half), { recursive: true, force: true });
      await rename(join(partial, half), join(out, half));
    }
    return ok({ output: join(out, "publish", COPY), certificate: join(out, "publish", CERTIFICATE) });
  } catch (thrown) {
    return err(
      stetError(
        codeOf(thrown) === "ENOTEMPTY" || codeOf(thrown) === "EEXIST" ? "export/exists" : "export/not-writable",
      ),
    );
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
