// Who works here, as the window shows and makes it.
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import type { Parts } from "../desk/parts.ts";
import { forget, makeIdentity, openKey, readIdentity, remember } from "./identity.ts";

type Methods = "identity/show" | "identity/make" | "identity/remember" | "identity/forget";

export function identityHandlers({ app, people, now }: Parts): Pick<Handlers, Methods> {
  const { folder, keychain, standing } = people;
  return {
    "identity/show": standing,
    async "identity/make"({ name, passphrase, remember: kept }) {
      // Asked before anything is written: a key whose passphrase was to be kept and isn't would be a surprise.
      if (kept && keychain?.available() !== true) return err(stetError("identity/no-keychain"));
      const made = await makeIdentity(folder, { name, passphrase, at: now() }, app.randomBytes);
      if (!made.ok) return made;
      const put = kept ? await remember(folder, made.value, passphrase, keychain, app.randomBytes) : ok(null);
      return put.ok ? standing() : put;
    },
    async "identity/remember"({ passphrase }) {
      const identity = await readIdentity(folder);
      if (!identity.ok) return identity;
      if (identity.value === null) return err(stetError("identity/none"));
      const opened = await openKey(identity.value, passphrase);
      if (!opened.ok) return opened;
      const put = await remember(folder, identity.value, passphrase, keychain, app.randomBytes);
      return put.ok ? standing() : put;
    },
    async "identity/forget"() {
      await forget(folder);
      return standing();
    },
  };
}
