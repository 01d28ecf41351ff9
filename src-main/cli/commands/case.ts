// `stet case`: a case at rest. Its passphrase, its legal hold, back-ups of it, its end.
import { Command } from "commander";
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Protection } from "../../contract/protection.ts";
import { ACTOR, openNamed } from "../../services/case-record.ts";
import type { Case } from "../../services/cases.ts";
import { casesNamed } from "../case-named.ts";
import { PASSPHRASE_OPTION, readCasePassphrase, readPassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { DESTROYED, renderStanding } from "../render/case.ts";
import { failed, fromWhereTheyStood, print, usage } from "../terminal.ts";
import { peopleHere } from "./identity.ts";

type Options = { readonly passphraseFile?: string; readonly json?: boolean };
/** What came of it, for people and for programs. */
type Told = { readonly words: string; readonly data: object };
type Done = Result<Told, StetError>;

const CASE = ["<case>", "a case's folder, or its id"] as const;

export function caseCommand(session: Session): Command {
  const { app, signal } = session;
  /** Opens the case, does the work, and says what came of it. */
  const on = async (
    named: string,
    options: Options,
    work: (kept: Case, actor: string, call: { signal: AbortSignal; report: Bar["update"] }) => Promise<Done>,
  ): Promise<void> => {
    const json = options.json === true;
    const done = await (async (): Promise<Done> => {
      const passphrase = await readCasePassphrase(options.passphraseFile);
      if (!passphrase.ok) return passphrase;
      const who = await peopleHere(session).present();
      if (!who.ok) return who;
      const opened = await openNamed(app, ...casesNamed(named), passphrase.value);
      if (!opened.ok) return opened;
      const kept = opened.value;
      const bar = progressBar("case");
      try {
        const actor = who.value.identity === null ? ACTOR : who.value.actor;
        return await work(kept, actor, { signal, report: bar.update });
      } finally {
        bar.end();
        kept.close();
      }
    })();
    if (!done.ok) session.exit = failed(named, done.error, json);
    else print(json ? JSON.stringify(done.value.data) : done.value.words);
  };

  const root = new Command("case").description(
    "A case at rest: its passphrase, its legal hold, back-ups of it, its end (docs/at-rest.md).",
  );
  root
    .command("show")
    .description("Whether it has a passphrase, and whether it is under a legal hold.")
    .argument(...CASE)
    .option(...PASSPHRASE_OPTION)
    .option("--json", "one line of JSON")
    .action((named: string, options: Options) =>
      on(named, options, async (kept) => standing(kept.protection.standing())),
    );
  root
    .command("protect")
    .description("Encrypt the case under a passphrase, or change the one that it has.")
    .argument(...CASE)
    .requiredOption("--new-passphrase-file <file>", "file whose first line is the passphrase to set")
    .option("--passphrase-file <file>", "file whose first line is the passphrase that it has (or STET_PASSPHRASE)")
    .addHelpText("after", "\nExample:\n  stet case protect ./case --new-passphrase-file secret.txt")
    .action(async (named: string, options: Options & { newPassphraseFile: string }) => {
      const next = await readPassphrase(options.newPassphraseFile);
      if (!next.ok) session.exit = failed("passphrase file", next.error, false);
      else
        await on(named, options, async (kept, actor, call) => {
          const done = await kept.protection.protect(next.value, actor, call);
          return done.ok
            ? ok({ words: "The case opens with its new passphrase, and with nothing else.", data: {} })
            : done;
        });
    });
  root
    .command("unprotect")
    .description("Take the passphrase away: the case lies in the clear again.")
    .argument(...CASE)
    .option(...PASSPHRASE_OPTION)
    .addHelpText("after", "\nExample:\n  stet case unprotect ./case --passphrase-file secret.txt")
    .action((named: string, options: Options) =>
      on(named, options, async (kept, actor, call) => {
        const done = await kept.protection.protect(null, actor, call);
        return done.ok ? ok({ words: "The case opens without a passphrase.", data: {} }) : done;
      }),
    );
  root
    .command("backup")
    .description("Copy the whole case into a new folder, open the copy and check every original in it.")
    .argument(...CASE)
    .requiredOption("--out <folder>", "the folder to make")
    .option(...PASSPHRASE_OPTION)
    .option("--json", "one line of JSON")
    .addHelpText("after", "\nExample:\n  stet case backup ./case --out /media/disk/case-monday")
    .action((named: string, options: Options & { out: string }) =>
      on(named, options, async (kept, actor, call) => {
        const made = await kept.protection.backUp(fromWhereTheyStood(options.out), actor, call);
        if (!made.ok) return made;
        const { documents, folder } = made.value;
        return ok({ words: `${documents} documents, read back and checked: ${folder}`, data: made.value });
      }),
    );
  root
    .command("hold")
    .description("Put the case under a legal hold, or lift it: while it is in force the case can't be destroyed.")
    .argument(...CASE)
    .requiredOption("--reason <words>", "why; it is kept in the case")
    .option("--lift", "lift the hold that is in force")
    .option(...PASSPHRASE_OPTION)
    .option("--json", "one line of JSON")
    .addHelpText("after", '\nExample:\n  stet case hold ./case --reason "Court order of 3 March"')
    .action((named: string, options: Options & { reason: string; lift?: boolean }) => {
      if (options.reason.trim() === "") usage("Give a reason.");
      return on(named, options, async (kept, actor) =>
        standing(kept.protection.hold(options.lift !== true, options.reason.trim().slice(0, 2000), actor)),
      );
    });
  root
    .command("destroy")
    .description("Destroy the case: its key first, then its files. Refused under a legal hold.")
    .argument(...CASE)
    .option("--yes", "needed: there is no way back")
    .option(...PASSPHRASE_OPTION)
    .option("--json", "one line of JSON")
    .addHelpText("after", "\nExample:\n  stet case destroy ./case --yes")
    .action((named: string, options: Options & { yes?: boolean }) => {
      if (options.yes !== true) usage("This can't be taken back. Say that you mean it with --yes.");
      return on(named, options, async (kept) => {
        const done = await kept.protection.destroy();
        if (!done.ok) return done;
        const words = [
          "The case is destroyed. What that can't reach:",
          ...done.value.map((one) => `- ${DESTROYED[one]}`),
        ];
        return ok({ words: words.join("\n"), data: { destroyed: true, limits: done.value } });
      });
    });
  return root;
}

const standing = (found: Result<Protection, StetError>): Done =>
  found.ok ? ok({ words: renderStanding(found.value), data: found.value }) : found;

type Bar = ReturnType<typeof progressBar>;
