// A case named on the command line: a folder from where the person stood, or an id of this machine's cases.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { homeOfThisMachine } from "./commands/identity.ts";
import { fromWhereTheyStood } from "./terminal.ts";

/** What it may be, and the folder in which ids are looked for: the arguments of whatever opens a named case. */
export function casesNamed(named: string): [named: string, cases: string] {
  const cases = join(homeOfThisMachine(), "cases");
  const isId = /^[0-9a-z-]{1,64}$/.test(named) && existsSync(join(cases, named));
  const isHere = existsSync(join(fromWhereTheyStood(named), "case.db"));
  return [isId && !isHere ? named : fromWhereTheyStood(named), cases];
}
