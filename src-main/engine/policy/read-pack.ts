// A rule pack read from text, JSON or YAML: one schema, refused as a whole with every line and reason.
import { err, ok, type Result } from "../../base/result.ts";
import { type LineProblem, readYaml } from "../model/yaml.ts";
import { type Clause, type RulePack, rulePack } from "./rule-pack.ts";

export type PackProblem = LineProblem;

export function readPack(source: string): Result<RulePack, readonly PackProblem[]> {
  const read = readYaml(source, rulePack);
  if (!read.ok) return read;
  const { data, lineOf } = read.value;
  const problems = data.clauses.flatMap((clause, index) =>
    nonsenseOf(clause, data.clauses.slice(0, index)).map(([field, reason]) => ({
      line: lineOf(["clauses", index, field]),
      reason: `${clause.id}: ${reason}.`,
    })),
  );
  return problems.length > 0 ? err(problems) : ok(data);
}

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
