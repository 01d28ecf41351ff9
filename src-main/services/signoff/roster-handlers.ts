// A roster looked at and accepted in the window: a file that was handed over, or the one this machine already has.
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { type Roster, roster, rosterView } from "../../contract/people.ts";
import type { Handlers } from "../../contract/services.ts";
import type { Parts } from "../desk/parts.ts";
import { fingerprintOf, wordsOf } from "./keys.ts";
import { parseJson, readOwnFile } from "./own-file.ts";
import { personOf } from "./people.ts";
import { acceptRoster, ROSTER_FILE, refusalOf } from "./roster.ts";

type Methods = "roster/read" | "roster/accept";

export function rosterHandlers({ app, people, incoming, now }: Parts): Pick<Handlers, Methods> {
  const { folder } = people;
  const find = async (id: string | undefined): Promise<Result<Roster, StetError>> => {
    if (id === undefined) {
      const found = await readOwnFile(join(folder, ROSTER_FILE), roster, "roster/damaged");
      if (!found.ok) return found;
      return found.value === null ? err(stetError("roster/missing")) : ok(found.value);
    }
    const file = incoming.find(id);
    if (file === undefined) return err(stetError("window/unknown-file"));
    const read = await file.read();
    if (!read.ok) return err(stetError("roster/damaged", "it can't be read"));
    const parsed = parseJson(Buffer.from(read.value.bytes).toString("utf8"), roster);
    return parsed.ok ? parsed : err(stetError("roster/damaged", parsed.error));
  };
  return {
    async "roster/read"({ incoming: id }) {
      const one = await find(id);
      if (!one.ok) return one;
      const refused = await refusalOf(folder, one.value);
      if (!refused.ok) return refused;
      const { newsroom: name, key: publicKey, issuedAt, people: all } = one.value;
      const key = fingerprintOf(publicKey);
      const code = rosterView.shape.refused.safeParse(refused.value?.code ?? null);
      return ok({
        newsroom: { name, key, words: wordsOf(key), issuedAt },
        people: all.map((p) => personOf(p.name, p.publicKey, p.role)),
        refused: code.success ? code.data : "roster/bad-signature",
      });
    },
    async "roster/accept"({ incoming: id, newKey }) {
      const one = await find(id);
      if (!one.ok) return one;
      const accepted = await acceptRoster(folder, one.value, { newKey, now: now() }, app.randomBytes);
      if (!accepted.ok) return accepted;
      if (id !== undefined) await incoming.finish(id);
      return people.standing();
    },
  };
}
