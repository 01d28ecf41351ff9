// Redact: a verified copy and its papers into a folder, all of it or nothing.
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { canonicalJson } from "../base/canonical-json.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { Outcome, RedactOrder } from "../contract/document-process.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { isFacsimile } from "../contract/formats.ts";
import type { RedactResult } from "../contract/redact.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import { type Drawn, type DrawOptions, drawCopy } from "./draw.ts";
import { type InputFile, sha256 } from "./input.ts";
import { writeWhole } from "./write-whole.ts";

export type RedactOptions = DocumentOptions &
  Pick<DrawOptions, "as" | "dotsPerInch"> & { readonly out: string; readonly force: boolean };

/** Neutral names: the original's own name can say which copy leaked. */
const COPY = "redacted.pdf";
const CERTIFICATE = "certificate.json";
const NOT_A_FACSIMILE = "The pages were set anew from the file's text and pictures. They are not a facsimile of it.";
const EXCERPT = "This is an excerpt. The rest of the document was left out.";
const pictureName = (_: unknown, i: number) => `page-${i + 1}.png`;
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
  const newsroom = await app.newsroom();
  const ran = await runJob<"redact">(
    app.spawn,
    { type: "redact", newsroom, ...jobInput(input, options, LIMITS.pages), order },
    options,
  );
  if (!ran.ok) return ran;
  const { bytes, plan, checks, residues, notFound, pictures, unread, survivors, leaves } = ran.value;
  const result: RedactResult = {
    schema: "stet.redact/1",
    output: null,
    certificate: null,
    redactions: plan.redactions.length,
    checks,
    residues,
    notFound,
    unread,
    survivors,
    pictures,
    ...(leaves === null ? {} : { excerpt: leaves }),
  };
  if (bytes === null) return ok(result);
  const drawn = await drawCopy(app, bytes, options);
  if (!drawn.ok) return drawn;
  if (drawn.value !== null) {
    result.checks.push(...drawn.value.checks);
    result.residues.push(...drawn.value.residues);
    if (drawn.value.residues.length > 0) return ok(result);
  }
  const written = await writeCopy(app, input.sha256, { ...ran.value, bytes }, out, {
    force: options.force,
    drawn: drawn.value,
  });
  if (!written.ok) return written;
  return ok({ ...result, ...written.value });
}

/** What is written of a clean copy. */
export type CleanCopy = Pick<
  Outcome<"redact">,
  | "plan"
  | "checks"
  | "pictures"
  | "format"
  | "text"
  | "tables"
  | "unread"
  | "survivors"
  | "markWidths"
  | "leaves"
  | "labels"
> & { readonly bytes: Uint8Array };

/** Full paths. `output` is the copy, or the first of its pictures where only they are published. */
type Written = { readonly output: string; readonly certificate: string; readonly png?: string[] };

/** Both halves into `out`, all of it or nothing. Errors: export/exists, export/not-writable. */
export async function writeCopy(
  app: App,
  originalSha256: string,
  {
    plan,
    checks: ofCopy,
    pictures,
    bytes,
    format,
    text,
    tables,
    unread,
    survivors,
    markWidths,
    leaves,
    labels,
  }: CleanCopy,
  out: string,
  { force, drawn }: { readonly force: boolean; readonly drawn: Drawn | null },
): Promise<Result<Written, StetError>> {
  const outputSha256 = sha256(bytes);
  const checks = [...ofCopy, ...(drawn?.checks ?? [])];
  const png = drawn?.pictures.map((picture, i) => ({ file: pictureName(picture, i), sha256: sha256(picture) }));
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
    survivors,
    markWidths,
    pictures,
    labels,
    pagesNotRead: unread,
    ...(leaves === null ? {} : { excerpt: leaves }),
    ...(png === undefined ? {} : { png }),
    nonce,
  };
  const commitment = createHash("sha256").update(canonicalJson(full)).digest("hex");
  const open = {
    schema: "stet.certificate.public/1",
    outputSha256,
    statement: "No residue found by the checks listed.",
    ...(isFacsimile(format) ? {} : { facsimile: NOT_A_FACSIMILE }),
    ...(leaves === null ? {} : { excerpt: EXCERPT }),
    ...(png === undefined ? {} : { pictures: png }),
    ...(unread.length === 0 ? {} : { pagesNotRead: byTheCopy(leaves, unread) }),
    tool: app.tool,
    checks: checks.map(({ id, passed }) => ({ id, passed })),
    commitment: { algorithm: "SHA-256", value: commitment },
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const partial = join(out, `.partial-${Buffer.from(app.randomBytes(6)).toString("hex")}`);
  const besides = [
    ...(text === null ? [] : [["publish", "redacted.txt", `${text}\n`] as const]),
    ...tables.map(({ csv }, i) => ["publish", tableName(i, tables.length), csv] as const),
  ];
  const files: readonly (readonly [half: "publish" | "keep", name: string, content: string | Uint8Array])[] = [
    // Where only pictures are published, the copy that they were drawn from stays with the papers.
    [drawn?.as === "png" ? "keep" : "publish", COPY, bytes],
    ...(drawn?.as === "png" ? [] : besides),
    ...(drawn?.pictures ?? []).map((picture, i) => ["publish", pictureName(picture, i), picture] as const),
    ["publish", CERTIFICATE, json(open)],
    ["keep", CERTIFICATE, json(full)],
    ["keep", "plan.json", json(plan)],
    ["keep", "original.sha256", `${originalSha256}\n`],
  ];
  const written = await writeWhole(out, partial, files, force);
  if (!written.ok) return written;
  const at = (name: string) => join(out, "publish", name);
  return ok({
    output: at(drawn?.as === "png" ? pictureName(null, 0) : COPY),
    certificate: at(CERTIFICATE),
    ...(png === undefined ? {} : { png: png.map(({ file }) => at(file)) }),
  });
}

/** Pages by the numbers that they have in the copy. */
const byTheCopy = (leaves: CleanCopy["leaves"], pages: readonly number[]): number[] =>
  leaves === null ? [...pages] : leaves.flatMap(({ page }, i) => (pages.includes(page) ? [i + 1] : []));

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
