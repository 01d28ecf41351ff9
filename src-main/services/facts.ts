// Facts as an editor states them in a file: JSON text in, facts or a message that says which words are valid.
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

const FIELDS = ["date", "platforms", "dataTypes", "redaction", "provenance", "conduct"];
const CONDUCT_FIELDS = Object.keys(factsSchema.shape.conduct.unwrap().shape);

/** Parses the text of a facts file. Errors: `input/bad-json`, `input/bad-shape`, `input/unknown-term`. */
export function parseFacts(text: string): Result<Facts, StetError> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err(stetError("input/bad-json"));
  }
  const parsed = factsSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(
    unknownTerm(value, parsed.error.issues) ?? unknownField(parsed.error.issues) ?? badShape(parsed.error.issues),
  );
}

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
    const inside = issue.path[0] === "conduct";
    const valid = inside ? CONDUCT_FIELDS : FIELDS;
    const where = inside ? "conduct" : "facts";
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
