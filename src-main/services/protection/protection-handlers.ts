// The contract's methods for a case at rest: locked, protected, held, backed up, destroyed.
import { join, resolve } from "node:path";
import { ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { PROTECTION_METHODS } from "../../contract/protection.ts";
import type { Handlers } from "../../contract/services.ts";
import type { Case } from "../cases.ts";
import type { Parts } from "../desk/parts.ts";
import { stamp } from "../desk/stamp.ts";

type Methods = Exclude<keyof typeof PROTECTION_METHODS, "case/unlock">;

export function protectionHandlers(parts: Parts): Pick<Handlers, Methods> {
  const { app, cases, seats, copies, people } = parts;
  /** Nothing of it stays in memory: neither its key nor its pages nor copies made of it. */
  const leave = async (id: string, kept: Case) => {
    const documents = kept.documents();
    if (documents.ok) for (const { sha256 } of documents.value) copies.forget(sha256);
    seats.renew(id, null);
    await cases.shut(id);
  };
  const standing = async (id: string) => {
    const kept = await cases.open(id);
    return kept.ok ? kept.value.protection.standing() : kept;
  };
  return {
    "case/protection": ({ case: id }) => standing(id),

    async "case/lock"({ case: id }) {
      const kept = await cases.open(id);
      if (!kept.ok) return kept;
      const now = kept.value.protection.standing();
      if (!now.ok) return now;
      if (!now.value.protected) return { ok: false, error: stetError("case/not-protected") };
      await leave(id, kept.value);
      return ok(null);
    },

    async "case/protect"({ case: id, passphrase, current }, call) {
      const [kept, who] = [await cases.open(id), await people.editor()];
      if (!kept.ok) return kept;
      if (!who.ok) return who;
      const now = kept.value.protection.standing();
      if (!now.ok) return now;
      // Whoever sits down at an open case must not shut its owner out.
      const proved: Result<null, StetError> = now.value.protected
        ? await kept.value.protection.proves(current ?? "")
        : ok(null);
      if (!proved.ok) return proved;
      const done = await kept.value.protection.protect(passphrase, who.value.actor, call);
      if (kept.value.isCurrent()) return done.ok ? standing(id) : done;
      await cases.shut(id);
      const anew = passphrase === null ? await cases.open(id) : await cases.unlock(id, passphrase);
      // A document that is open goes on in the process that it has.
      seats.renew(id, anew.ok ? anew.value : null);
      if (!done.ok) return done;
      return anew.ok ? anew.value.protection.standing() : anew;
    },

    async "case/hold"({ case: id, held, reason }) {
      const [kept, who] = [await cases.open(id), await people.present()];
      if (!kept.ok) return kept;
      return who.ok ? kept.value.protection.hold(held, reason, who.value.actor) : who;
    },

    async "case/backup"({ case: id, folder }, call) {
      const [kept, who] = [await cases.open(id), await people.present()];
      if (!kept.ok) return kept;
      if (!who.ok) return who;
      const to = join(resolve(folder), `stet-backup-${stamp(app.now())}`);
      return kept.value.protection.backUp(to, who.value.actor, call);
    },

    async "case/destroy"({ case: id }) {
      const [kept, who] = [await cases.open(id), await people.editor()];
      if (!kept.ok) return kept;
      if (!who.ok) return who;
      const documents = kept.value.documents();
      const destroyed = await kept.value.protection.destroy();
      if (kept.value.isCurrent()) return destroyed.ok ? ok({ limits: [...destroyed.value] }) : destroyed;
      if (documents.ok) for (const { sha256 } of documents.value) copies.forget(sha256);
      await leave(id, kept.value);
      return destroyed.ok ? ok({ limits: [...destroyed.value] }) : destroyed;
    },
  };
}
