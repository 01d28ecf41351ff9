// `stet roster`: a newsroom's people and their roles, signed by the newsroom's own key.
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { wellFormed } from "../../base/canonical-json.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { keyFile, ROLES, type Role, type Roster, roster } from "../../contract/people.ts";
import { codeOf } from "../../services/input.ts";
import { openKey, readKeyFile, sealedKey } from "../../services/signoff/identity.ts";
import { fingerprintOf, wordsOf } from "../../services/signoff/keys.ts";
import { readOwnFile, writeOwnFile } from "../../services/signoff/own-file.ts";
import { acceptRoster, forgetRoster, isIntact, signRoster } from "../../services/signoff/roster.ts";
import { oneOf, readJson } from "../options.ts";
import { PASSPHRASE_OPTION, readPassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { EXIT, failed, fromWhereTheyStood, print, say, shown } from "../terminal.ts";
import { homeOfThisMachine } from "./identity.ts";

/** What stands in for a signature while a roster is being changed: no signature is 64 zero bytes. */
const UNSIGNED = `${"A".repeat(86)}==`;
type Closed = { passphraseFile?: string };

export function rosterCommand(session: Session): Command {
  const { app } = session;
  const now = () => app.now().toISOString();
  const token = () => Buffer.from(app.randomBytes(6)).toString("hex");
  const run = async (file: string, work: () => Promise<Result<string, StetError>>) => {
    const done = await work();
    if (done.ok) print(done.value);
    else session.exit = failed(file, done.error, false);
  };
  const read = async (file: string): Promise<Result<Roster, StetError>> => {
    const found = await readOwnFile(fromWhereTheyStood(file), roster, "roster/damaged");
    if (!found.ok) return found;
    return found.value === null ? err(stetError("document/not-found")) : ok(found.value);
  };
  const write = async (file: string, one: Roster) => {
    const written = await writeOwnFile(fromWhereTheyStood(file), one, token());
    return written.ok ? ok(renderRoster(one)) : written;
  };
  const draft = (file: string, one: Roster) => write(file, { ...wellFormed(one), signature: UNSIGNED });

  const root = new Command("roster").description(
    "A newsroom's people and their roles (editor, lawyer, observer), signed by the newsroom's own key.",
  );
  root
    .command("new")
    .description("Make a newsroom's key and an empty roster, not signed yet. Keep the key where only its owner has it.")
    .argument("<file>", "the roster to make")
    .requiredOption("--newsroom <name>", "the newsroom's name")
    .requiredOption("--key <file>", "where the newsroom's key goes, closed by a passphrase")
    .option(...PASSPHRASE_OPTION)
    .addHelpText(
      "after",
      '\nExample:\n  stet roster new roster.json --newsroom "The Northgate Courier" --key newsroom.key',
    )
    .action((file: string, options: Closed & { newsroom: string; key: string }) =>
      run(file, async () => {
        const passphrase = await readPassphrase(options.passphraseFile);
        if (!passphrase.ok) return passphrase;
        const key = await sealedKey(
          { name: options.newsroom, passphrase: passphrase.value, at: now() },
          app.randomBytes,
        );
        if (!key.ok) return key;
        const kept = await writeNew(fromWhereTheyStood(options.key), key.value);
        if (!kept.ok) return kept;
        const { publicKey } = key.value;
        const people = { people: [], issuedAt: now(), key: publicKey, signature: UNSIGNED };
        const parsed = roster.safeParse({ schema: "stet.roster/1", newsroom: options.newsroom, ...people });
        if (!parsed.success)
          return err(stetError("input/usage", "A newsroom's name has between 1 and 120 characters."));
        const made = await writeNew(fromWhereTheyStood(file), parsed.data);
        return made.ok ? ok(renderRoster(parsed.data)) : made;
      }),
    );
  root
    .command("add")
    .description("Put somebody on the roster, or give them another role. It must be signed anew.")
    .argument("<file>", "the roster")
    .requiredOption("--role <role>", ROLES.join(", "), oneOf<Role>("role", ROLES))
    .requiredOption("--person <file>", "their public key: stet identity show --public > mara.pub")
    .option("--name <name>", "their name, if not as in the key's file")
    .addHelpText("after", "\nExample:\n  stet roster add roster.json --role editor --person mara.pub")
    .action((file: string, options: { role: Role; person: string; name?: string }) =>
      run(file, async () => {
        const [one, person] = [await read(file), await readJson(options.person, keyFile)];
        if (!one.ok) return one;
        if (!person.ok) return person;
        const { publicKey, name } = person.value;
        const others = one.value.people.filter((p) => p.publicKey !== publicKey);
        const people = [...others, { name: options.name ?? name, role: options.role, publicKey }];
        return draft(file, { ...one.value, people });
      }),
    );
  root
    .command("remove")
    .description("Take somebody off the roster, by name or by the key's hex fingerprint. It must be signed anew.")
    .argument("<file>", "the roster")
    .argument("<who>", "a name, or a fingerprint")
    .action((file: string, who: string) =>
      run(file, async () => {
        const one = await read(file);
        if (!one.ok) return one;
        const people = one.value.people.filter((p) => p.name !== who && fingerprintOf(p.publicKey) !== who);
        if (people.length === one.value.people.length) return err(stetError("roster/unknown-person"));
        return draft(file, { ...one.value, people });
      }),
    );
  root
    .command("sign")
    .description("Sign the roster as it is with the newsroom's key.")
    .argument("<file>", "the roster")
    .requiredOption("--key <file>", "the newsroom's key")
    .option(...PASSPHRASE_OPTION)
    .action((file: string, options: Closed & { key: string }) =>
      run(file, async () => {
        const one = await read(file);
        if (!one.ok) return one;
        const [key, passphrase] = [
          await readKeyFile(fromWhereTheyStood(options.key)),
          await readPassphrase(options.passphraseFile),
        ];
        if (!key.ok) return key;
        if (key.value === null) return err(stetError("document/not-found"));
        if (!passphrase.ok) return passphrase;
        const signer = await openKey(key.value, passphrase.value);
        if (!signer.ok) return signer;
        const { newsroom, people } = one.value;
        return write(file, signRoster({ newsroom, people, issuedAt: now() }, signer.value));
      }),
    );
  root
    .command("show")
    .description("Who is on it, and whether its signature holds.")
    .argument("<file>", "the roster")
    .option("--json", "one line of JSON")
    .action(async (file: string, options: { json?: boolean }) => {
      const one = await read(file);
      if (!one.ok) {
        session.exit = failed(file, one.error, options.json === true);
        return;
      }
      const signed = isIntact(one.value);
      print(
        options.json === true
          ? JSON.stringify({ schema: "stet.roster-view/1", signed, roster: one.value })
          : renderRoster(one.value),
      );
      session.exit = signed ? EXIT.done : EXIT.attention;
    });
  root
    .command("accept")
    .description("Use a signed roster on this machine, and take its key for the newsroom's.")
    .argument("<file>", "the roster")
    .option("--new-key", "accept another newsroom's key than so far: compare its words by voice first")
    .action((file: string, options: { newKey?: boolean }) =>
      run(file, async () => {
        const one = await read(file);
        if (!one.ok) return one;
        const accepted = await acceptRoster(
          homeOfThisMachine(),
          one.value,
          { newKey: options.newKey === true, now: now() },
          app.randomBytes,
        );
        return accepted.ok ? ok(renderRoster(one.value)) : accepted;
      }),
    );
  root
    .command("forget")
    .description("Work without a roster on this machine. Exports are then marked as not reviewed.")
    .action(async () => {
      await forgetRoster(homeOfThisMachine());
      say("This machine has no roster now. Exports are marked “not reviewed by a second person”.");
    });
  return root;
}

/** Never over a file that is there: a newsroom's key is not to be lost by a slip. */
async function writeNew(path: string, value: unknown): Promise<Result<null, StetError>> {
  try {
    await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return ok(null);
  } catch (thrown) {
    return err(stetError(codeOf(thrown) === "EEXIST" ? "export/exists" : "export/not-writable"));
  }
}

function renderRoster(one: Roster): string {
  const key = fingerprintOf(one.key);
  return [
    `${shown(one.newsroom)}, ${one.people.length === 1 ? "1 person" : `${one.people.length} people`}`,
    `  key     ${wordsOf(key).join(" ")}`,
    `  hex     ${key}`,
    isIntact(one) ? `  signed  ${one.issuedAt}` : "  NOT SIGNED as it is now: stet roster sign",
    ...one.people.map(
      (p) => `${p.role.padEnd(9)} ${shown(p.name)}\n          ${wordsOf(fingerprintOf(p.publicKey)).join(" ")}`,
    ),
  ].join("\n");
}
