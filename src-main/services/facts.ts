// Facts as an editor states them in a file: JSON text in, facts or a message that says which words are valid.
import { z } from "zod";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { type Facts, FORMS, facts as factsSchema, PROVENANCES, REDACTIONS } from "../contract/facts.ts";
import { DATA_TYPES, PLATFORMS } from "../contract/terms.ts";

/** Fields whose values come from a list. A message may repeat the term typed: it comes from the person, not a document. */
const TERMS: Record<string, readonly string[]> = {
  platforms: PLATFORMS,
  dataTypes: DATA_TYPES,
  redaction: REDACTIONS,
  provenance: PROVENANCES,
  "conduct.form": FORMS,
};

const FIELDS = Object.keys(factsSchema.shape);
const INSIDE: Record<string, readonly string[]> = {
  conduct: Object.keys(factsSchema.shape.conduct.unwrap().shape),
  publicInterest: Object.keys(factsSchema.shape.publicInterest.unwrap().shape),
};

/**
 * Parses the text of a facts file. `own`: what a newsroom's own packs are called, as platforms. Errors:
 * `input/bad-json`, `input/bad-shape`, `input/unknown-term`.
 */
export function parseFacts(text: string, own: readonly string[] = []): Result<Facts, StetError> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err(stetError("input/bad-json"));
  }
  const parsed = schemaWith(own).safeParse(value);
  if (parsed.success) return ok(parsed.data as Facts);
  return err(
    unknownTerm(value, parsed.error.issues) ?? unknownField(parsed.error.issues) ?? badShape(parsed.error.issues),
  );
}

const schemaWith = (own: readonly string[]) =>
  own.length === 0
    ? factsSchema
    : factsSchema.extend({ platforms: z.array(z.enum([...PLATFORMS, ...own])).optional() });

type Issue = { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string };

/** The field an issue is in, without the position in its list. */
const fieldOf = (issue: Issue) => issue.path.filter((part) => typeof part === "string").join(".");

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

function unknownTerm(value: unknown, issues: readonly Issue[]): StetError | null {
  for (const issue of issues) {
    const field = fieldOf(issue);
    const valid = TERMS[field];
    const typed = valueAt(value, issue.path);
    if (valid && issue.code === "invalid_value" && typeof typed === "string")
      return stetError("input/unknown-term", `${field} has "${typed}". Valid terms: ${valid.join(", ")}.`);
  }
  return null;
}

/** A field nobody knows is a word mistyped as much as a value is: the valid ones are listed too. */
function unknownField(issues: readonly Issue[]): StetError | null {
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const keys = (issue as Issue & { keys?: readonly string[] }).keys ?? [];
    const within = String(issue.path[0] ?? "");
    const valid = INSIDE[within] ?? FIELDS;
    const where = within in INSIDE ? within : "facts";
    return stetError(
      "input/unknown-term",
      `${where} has the field "${keys.join('", "')}". Valid fields: ${valid.join(", ")}.`,
    );
  }
  return null;
}

function badShape(issues: readonly Issue[]): StetError {
  const first = issues[0];
  const where = first === undefined ? "" : fieldOf(first) || "the whole";
  return stetError("input/bad-shape", `${where}: ${first?.message ?? "not facts"}`);
}
