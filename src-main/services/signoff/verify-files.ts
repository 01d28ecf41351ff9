// A sign-off's files read for checking: the certificate, and what lies beside it as an export leaves it or was named.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { fullCertificate } from "../../contract/certificate.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { keyFile, roster } from "../../contract/people.ts";
import type { App } from "../app.ts";
import { sha256 } from "../input.ts";
import { hashOf } from "./manifest.ts";
import { printCertificate } from "./print/certificate.ts";
import { isIntact } from "./roster.ts";
import { type Checked, type KnownKey, verifySignoff } from "./verify-signoff.ts";

export type VerifyOptions = {
  /** Keys' files, and rosters: a roster's people with their roles. */
  readonly keys: readonly string[];
  readonly original?: string;
  readonly output?: string;
  readonly audit?: string;
  readonly plan?: string;
  readonly public?: string;
};

/** Errors: document/not-found, document/unreadable, input/bad-json, input/bad-shape, roster/bad-signature: of what was named. */
export async function verifySignoffFiles(
  app: App,
  certificate: string,
  options: VerifyOptions,
): Promise<Result<Checked[], StetError>> {
  const raw = await readJson(certificate);
  if (!raw.ok) return raw;
  const keys = await readKeys(options.keys);
  if (!keys.ok) return keys;
  const keep = dirname(certificate);
  const beside = (named: string | undefined, usual: readonly string[]) => ({ named, usual: join(keep, ...usual) });
  const [original, output, audit, plan, open, paper] = [
    await find({ named: options.original, usual: null }),
    await find(beside(options.output, ["..", "publish", "redacted.pdf"])),
    await find(beside(options.audit, ["audit.json"])),
    await find(beside(options.plan, ["plan.json"])),
    await find(beside(options.public, ["..", "publish", "certificate.json"])),
    await find(beside(undefined, ["certificate.pdf"])),
  ];
  for (const file of [original, output, audit, plan, open, paper]) if (!file.ok) return file;
  const full = fullCertificate.safeParse(raw.value);
  const there = paper.ok ? paper.value : null;
  const made = full.success && full.data.tool === app.tool ? sha256(await printCertificate(full.data)) : null;
  const { packs } = await app.policyData();
  const hash = (file: Result<Buffer | null, StetError>) => (file.ok && file.value !== null ? sha256(file.value) : null);
  return ok(
    verifySignoff(raw.value, {
      keys: options.keys.length === 0 ? null : keys.value,
      originalSha256: hash(original),
      outputSha256: hash(output),
      open: jsonIn(open),
      plan: jsonIn(plan),
      log: jsonIn(audit),
      printed: there === null ? null : { there: sha256(there), made },
      policiesSha256: hashOf(packs),
    }),
  );
}

/** What isn't JSON any more is a difference, not a missing file. */
function jsonIn(file: Result<Buffer | null, StetError>): unknown {
  if (!file.ok || file.value === null) return null;
  try {
    return JSON.parse(file.value.toString("utf8"));
  } catch {
    return "not JSON";
  }
}

async function find({
  named,
  usual,
}: {
  readonly named: string | undefined;
  readonly usual: string | null;
}): Promise<Result<Buffer | null, StetError>> {
  const path = named ?? usual;
  if (path === null) return ok(null);
  try {
    return ok(await readFile(path));
  } catch {
    return named === undefined ? ok(null) : err(stetError("document/not-found"));
  }
}

async function readJson(path: string): Promise<Result<unknown, StetError>> {
  const found = await find({ named: path, usual: null });
  if (!found.ok) return found;
  try {
    return ok(JSON.parse(found.value!.toString("utf8")));
  } catch {
    return err(stetError("input/bad-json"));
  }
}

async function readKeys(paths: readonly string[]): Promise<Result<KnownKey[], StetError>> {
  const out: KnownKey[] = [];
  for (const path of paths) {
    const value = await readJson(path);
    if (!value.ok) return value;
    const [one, many] = [keyFile.safeParse(value.value), roster.safeParse(value.value)];
    if (one.success) out.push({ ...one.data, role: null });
    else if (!many.success) return err(stetError("input/bad-shape", "neither a key nor a roster"));
    else if (!isIntact(many.data)) return err(stetError("roster/bad-signature"));
    else out.push(...many.data.people);
  }
  return ok(out);
}
