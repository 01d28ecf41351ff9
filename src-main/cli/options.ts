// Reading what commands are given beside documents: facts, dates, passwords, boxes, plans.
import type { z } from "zod";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { type Facts, isoDate } from "../contract/facts.ts";
import type { App } from "../services/app.ts";
import { parseFacts } from "../services/facts.ts";
import { readText } from "../services/input.ts";
import { fromWhereTheyStood, usage } from "./terminal.ts";

export function dateOption(value: string): string {
  if (!isoDate.safeParse(value).success)
    usage(`"${value}" is not a date. Write it as YYYY-MM-DD, for example 2024-09-26.`);
  return value;
}

export function oneOf<T extends string>(name: string, terms: readonly T[]) {
  return (value: string): T =>
    terms.find((term) => term === value) ?? usage(`Unknown ${name} "${value}". Valid: ${terms.join(", ")}.`);
}

/** Nothing given is no facts. A missing file is the person's mistake in calling us, so it ends as usage does. */
export async function readFacts(app: App, path: string | undefined): Promise<Result<Facts, StetError>> {
  if (path === undefined) return ok({});
  const text = await readText(fromWhereTheyStood(path));
  return text.ok
    ? parseFacts(
        text.value,
        (await app.policyData()).packs.map((p) => p.platform),
      )
    : text;
}

/** The password's first line; passwords may hold spaces, so only the line's end is cut. */
export async function readPassword(options: {
  password?: string;
  passwordFile?: string;
}): Promise<Result<string | undefined, StetError>> {
  if (options.passwordFile === undefined) return ok(options.password);
  const text = await readText(fromWhereTheyStood(options.passwordFile));
  return text.ok ? ok(text.value.split(/\r?\n/, 1)[0] ?? "") : text;
}

/** Errors: input/bad-json, input/bad-shape with the field's path. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, StetError>> {
  const text = await readText(fromWhereTheyStood(path));
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return err(stetError("input/bad-json"));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err(stetError("input/bad-shape", `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? ""}`));
}

/** One needle a line; empty lines are nothing to look for. */
export async function readLines(path: string): Promise<Result<string[], StetError>> {
  const text = await readText(fromWhereTheyStood(path));
  return text.ok ? ok(text.value.split(/\r?\n/).filter((line) => line.trim() !== "")) : text;
}
