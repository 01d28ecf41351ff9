// Redact: a verified copy and its papers into a folder, all of it or nothing.
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import type { CaseRecord, FullCertificate, Review } from "../contract/certificate.ts";
import { type ReasonEntry, STARTING_REASONS } from "../contract/desk.ts";
import type { Outcome, RedactOrder } from "../contract/document-process.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { Keep } from "../contract/excerpt.ts";
import type { RedactResult } from "../contract/redact.ts";
import { type App, type DocumentOptions, jobInput } from "./app.ts";
import { LIMITS, runJob } from "./document-process.ts";
import { type Drawn, type DrawOptions, drawCopy } from "./draw.ts";
import type { InputFile } from "./input.ts";
import { certificatesOf, pictureName } from "./signoff/certificates.ts";
import { printCertificate } from "./signoff/print/certificate.ts";
import { verifierPage } from "./signoff/verifier-page.ts";
import { writeWhole } from "./write-whole.ts";

export type RedactOptions = DocumentOptions &
  Pick<DrawOptions, "as" | "dotsPerInch"> & { readonly out: string; readonly force: boolean };

/** Neutral names: the original's own name can say which copy leaked. */
const COPY = "redacted.pdf";
const CERTIFICATE = "certificate.json";
const PRINTED = "certificate.pdf";
const VERIFIER = "verify.html";
const AUDIT_LOG = "audit.json";
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
  // Nobody's case, nobody's review: the papers say so.
  const papers = {
    original: { sha256: input.sha256, name: input.name, bytes: input.bytes.length, pages: null },
    reasons: STARTING_REASONS,
    review: "not_reviewed" as const,
    record: null,
    log: null,
  };
  const written = await writeCopy(app, papers, { ...ran.value, bytes, keep: order.keep }, out, {
    force: options.force,
    drawn: drawn.value,
  });
  if (!written.ok) return written;
  const { output, certificate, png } = written.value;
  return ok({ ...result, output, certificate, ...(png === undefined ? {} : { png }) });
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
  | "tags"
> & {
  readonly bytes: Uint8Array;
  /** What of the document it is of; null: the whole. */
  readonly keep: Keep | null;
};

/** What the papers say besides what the copy itself tells. */
export type Papers = {
  readonly original: FullCertificate["original"];
  readonly reasons: readonly ReasonEntry[];
  readonly review: Review;
  readonly record: CaseRecord | null;
  /** The case's audit log up to here, for keep/; null without a case. */
  readonly log: string | null;
};
/** Full paths. `output` is the copy, or the first of its pictures where only they are published. */
export type Written = {
  readonly output: string;
  readonly certificate: string;
  readonly fullCertificate: string;
  readonly verifier: string;
  readonly png?: string[];
};

/** Both halves into `out`, all of it or nothing. Errors: export/exists, export/not-writable. */
export async function writeCopy(
  app: App,
  papers: Papers,
  copy: CleanCopy,
  out: string,
  { force, drawn }: { readonly force: boolean; readonly drawn: Drawn | null },
): Promise<Result<Written, StetError>> {
  const { plan, bytes, text, tables } = copy;
  const { full, open } = certificatesOf(app, papers, copy, drawn);
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
    ...(drawn?.pictures ?? []).map((picture, i) => ["publish", pictureName(i), picture] as const),
    ["publish", CERTIFICATE, json(open)],
    ["publish", VERIFIER, await verifierPage(app.resources)],
    ["keep", CERTIFICATE, json(full)],
    ["keep", PRINTED, await printCertificate(full)],
    ["keep", "plan.json", json(plan)],
    ...(papers.log === null ? [] : [["keep", AUDIT_LOG, papers.log] as const]),
    ["keep", "original.sha256", `${papers.original.sha256}\n`],
  ];
  const written = await writeWhole(out, partial, files, force);
  if (!written.ok) return written;
  const at = (name: string) => join(out, "publish", name);
  return ok({
    output: at(drawn?.as === "png" ? pictureName(0) : COPY),
    certificate: at(CERTIFICATE),
    fullCertificate: join(out, "keep", PRINTED),
    verifier: at(VERIFIER),
    ...(full.png === undefined ? {} : { png: full.png.map(({ file }) => at(file)) }),
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
