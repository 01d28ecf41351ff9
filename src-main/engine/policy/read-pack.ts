// A rule pack read from text, JSON or YAML: one schema, refused as a whole with every line and reason.
import { isNode, LineCounter, parseDocument } from "yaml";
import { err, ok, type Result } from "../../base/result.ts";
import { type Clause, type RulePack, rulePack } from "./rule-pack.ts";

/** `line` is 1-based in the file. Reasons repeat keys and ids, which are the newsroom's own words. */
export type PackProblem = { readonly line: number; readonly reason: string };

const LARGEST = 2_000_000;

export function readPack(source: string): Result<RulePack, readonly PackProblem[]> {
  if (source.length > LARGEST)
    return err([{ line: 1, reason: "The file is over the limit of two million characters." }]);
  const lines = new LineCounter();
  // Every JSON text is YAML too. Days stay text.
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, schema: "core" });
  if (document.errors.length > 0)
    return err(
      document.errors.map((e) => ({ line: lines.linePos(e.pos[0]).line, reason: "This is neither YAML nor JSON." })),
    );
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 0 });
  } catch {
    return err([{ line: 1, reason: "Anchors and aliases aren't taken; write the values out." }]);
  }
  const parsed = rulePack.safeParse(plain);
  if (!parsed.success)
    return err(
      parsed.error.issues.map((issue) => ({
        line: lineOf(issue.path),
        reason: `${issue.path.join(".") || "The file"}: ${inWords(issue.message)}.`,
      })),
    );
  const problems = parsed.data.clauses.flatMap((clause, index) =>
    nonsenseOf(clause, parsed.data.clauses.slice(0, index)).map(([field, reason]) => ({
      line: lineOf(["clauses", index, field]),
      reason: `${clause.id}: ${reason}.`,
    })),
  );
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

const inWords = (message: string) =>
  /received undefined$/.test(message) ? "is missing" : message.replace(/^Invalid (?:option|input): /, "");

/** What the shape allows and no rule can mean. */
function nonsenseOf(clause: Clause, before: readonly Clause[]): (readonly [field: string, reason: string])[] {
  const out: [string, string][] = [];
  if (before.some((c) => c.id === clause.id)) out.push(["id", "another clause has this id"]);
  for (const field of ["from", "to", "seen"] as const) {
    const bound = clause[field];
    if (bound?.earliest != null && bound.latest !== null && bound.latest < bound.earliest)
      out.push([field, "its latest day is before its earliest"]);
  }
  if (clause.from.earliest !== null && clause.to?.latest != null && clause.to.latest < clause.from.earliest)
    out.push(["to", "it ends before it begins"]);
  const t = clause.trigger;
  if (t === null) return out;
  if (t.need === "types" && t.types.length + t.together.length === 0)
    out.push(["trigger", "it needs types of data, and names none"]);
  if (t.need === "provenance" && t.provenance.length === 0) out.push(["trigger", "it needs an origin, and names none"]);
  if (t.need === "conduct" && t.requires.length === 0) out.push(["trigger", "it needs conduct, and requires none"]);
  return out;
}
