// `stet identity`: this machine's person and their signing key.
import { homedir } from "node:os";
import { Command } from "commander";
import { stetError } from "../../contract/errors.ts";
import type { KeyFile, Standing } from "../../contract/people.ts";
import { homeFolder, prepareHome } from "../../services/desk/home.ts";
import { makeIdentity } from "../../services/signoff/identity.ts";
import { people } from "../../services/signoff/people.ts";
import { PASSPHRASE_OPTION, readPassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { EXIT, failed, print, shown } from "../terminal.ts";

export function homeOfThisMachine(): string {
  return prepareHome(homeFolder({ env: process.env, platform: process.platform, home: homedir() })).folder;
}

export const peopleHere = ({ app }: Session) =>
  people(homeOfThisMachine(), { now: () => app.now().toISOString(), randomBytes: app.randomBytes, keychain: null });

export function identityCommand(session: Session): Command {
  const { app } = session;
  const show = async (options: { json?: boolean; public?: boolean }) => {
    const here = peopleHere(session);
    const [standing, present] = [await here.standing(), await here.present()];
    if (!standing.ok) session.exit = failed("identity", standing.error, options.json === true);
    else if (!present.ok) session.exit = failed("identity", present.error, options.json === true);
    else if (options.public === true) {
      const { identity } = present.value;
      if (identity === null) {
        session.exit = failed("identity", stetError("identity/none"), false);
        return;
      }
      const { name, publicKey } = identity;
      print(JSON.stringify({ schema: "stet.key/1", name, publicKey } satisfies KeyFile, null, 2));
    } else if (options.json === true) print(JSON.stringify({ schema: "stet.identity-view/1", ...standing.value }));
    else print(renderStanding(standing.value));
  };
  const root = new Command("identity").description("The person of this machine, and the key they sign with.");
  root
    .command("new")
    .description("Make a signing key under your name, closed by a passphrase.")
    .requiredOption("--name <name>", "your name, as certificates will print it")
    .option(...PASSPHRASE_OPTION)
    .addHelpText("after", '\nExample:\n  stet identity new --name "Mara Lindqvist" --passphrase-file secret.txt')
    .action(async (options: { name: string; passphraseFile?: string }) => {
      const passphrase = await readPassphrase(options.passphraseFile);
      if (!passphrase.ok) {
        session.exit = EXIT.usage;
        failed("identity", passphrase.error, false);
        return;
      }
      const at = app.now().toISOString();
      const made = await makeIdentity(
        homeOfThisMachine(),
        { name: options.name, passphrase: passphrase.value, at },
        app.randomBytes,
      );
      if (!made.ok) session.exit = failed("identity", made.error, false);
      else await show({});
    });
  root
    .command("show")
    .description("Who is identified here, with the key's words; --public prints what others need of it.")
    .option("--public", "the public key as a file for a roster, or for whoever checks a certificate")
    .option("--json", "one line of JSON")
    .action(show);
  return root;
}

function renderStanding({ me, newsroom, people: others }: Standing): string {
  const lines =
    me === null
      ? ["Nobody is identified on this machine. Acts are recorded under “editor”."]
      : [
          `${shown(me.name)}${me.role === null ? "" : `, ${me.role}`}`,
          `  key    ${me.words.join(" ")}`,
          `  hex    ${me.key}`,
        ];
  if (newsroom === null)
    return [...lines, "No roster: exports are marked “not reviewed by a second person”."].join("\n");
  return [
    ...lines,
    `Roster of ${shown(newsroom.name)}, issued ${newsroom.issuedAt.slice(0, 10)}, ${others.length} people`,
    `  key    ${newsroom.words.join(" ")}`,
  ].join("\n");
}
