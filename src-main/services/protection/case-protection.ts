// A case at rest: its passphrase set, changed, taken away; its legal hold; back-ups; its destruction.
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Limit, Protection } from "../../contract/protection.ts";
import type { Call } from "../../contract/services.ts";
import { type BackedUp, backUp } from "./backup.ts";
import { type NewCaseKey, newCaseKey, openCaseKey, readCaseKey } from "./case-key.ts";
import { beginDestruction, finishDestruction, limitsOf } from "./destroy.ts";
import type { Grounds } from "./grounds.ts";
import { rekey } from "./rekey.ts";

type Answer<T> = Result<T, StetError>;

export type CaseProtection = {
  standing(): Answer<Protection>;
  /** Whether this is the passphrase that the case has. Errors: case/wrong-passphrase, case/not-protected. */
  proves(passphrase: string): Promise<Answer<null>>;
  /** Under a new key closed by the passphrase; null: in the clear. The case is closed then, and opened anew. */
  protect(passphrase: string | null, actor: string, call: Call): Promise<Answer<null>>;
  /** Errors: case/not-held. */
  hold(held: boolean, reason: string, actor: string): Answer<Protection>;
  backUp(to: string, actor: string, call: Call): Promise<Answer<BackedUp>>;
  /** The case is closed then, and gone. Errors: case/held, export/not-writable; what was begun is finished later. */
  destroy(): Promise<Answer<readonly Limit[]>>;
};

export function caseProtection(at: Grounds): CaseProtection {
  const { folder, store, lock, now } = at;
  const standing = () =>
    store.read(() => ({ protected: lock !== null, wasInTheClear: wasClear(at), hold: store.holds.inForce() }));
  return {
    standing,

    async proves(passphrase) {
      const file = await readCaseKey(folder);
      if (!file.ok) return file;
      if (file.value === null) return err(stetError("case/not-protected"));
      const key = await openCaseKey(file.value, passphrase);
      return key.ok ? ok(null) : key;
    },

    async protect(passphrase, actor, call) {
      if (passphrase === null && lock === null) return err(stetError("case/not-protected"));
      let next: NewCaseKey | null = null;
      if (passphrase !== null) {
        const made = await newCaseKey(passphrase);
        if (!made.ok) return made;
        next = made.value;
      }
      const action = next === null ? "case/unprotected" : lock === null ? "case/protected" : "case/passphrase-changed";
      return rekey(at, next, { actor, action }, call);
    },

    hold(held, reason, actor) {
      const made = store.change(() => {
        if (!held && store.holds.inForce() === null) return err(stetError("case/not-held"));
        const when = now();
        store.holds.add({ at: when, actor, held, reason });
        store.audit.append({ at: when, actor, action: held ? "case/held" : "case/released", subjects: [], count: 0 });
        return ok(null);
      });
      return made.ok ? standing() : made;
    },

    backUp: (to, actor, call) => backUp(at, to, actor, call),

    async destroy() {
      // Nobody puts it under a hold from here on.
      const alone = store.keepToItself();
      if (!alone.ok) return alone;
      const found = standing();
      if (!found.ok || found.value.hold !== null) {
        store.letGo();
        return found.ok ? err(stetError("case/held")) : found;
      }
      try {
        await beginDestruction(folder);
        store.close();
        await finishDestruction(folder);
        return ok(limitsOf(found.value.wasInTheClear));
      } catch {
        if (store.isCurrent()) store.letGo();
        return err(stetError("export/not-writable"));
      }
    },
  };
}

/** Whether anything of it ever lay on this disk in the clear: it was made so, or its passphrase was taken away once. */
function wasClear({ lock, store }: Grounds): boolean {
  const actions = store.audit.all().map(({ action }) => action);
  const first = actions.findIndex((action) => action !== "case/created");
  return lock === null || actions[first] !== "case/protected" || actions.includes("case/unprotected");
}
