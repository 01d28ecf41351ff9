// `stet hand-over`: a case, or some of its documents, as one file closed by a passphrase.
import { join } from "node:path";
import { Command } from "commander";
import { err, ok, type Result } from "../../base/result.ts";
import { sha256 } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { nodeCaseFiles } from "../../services/case-files.ts";
import { type Case, createOrOpenCase } from "../../services/cases.ts";
import { makeHandOver } from "../../services/handover/hand-over.ts";
import { casesHere } from "../cases-here.ts";
import { PASSPHRASE_OPTION, readPassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { plural } from "../render/text.ts";
import { failed, fromWhereTheyStood, print, usage } from "../terminal.ts";
import { homeOfThisMachine, peopleHere } from "./identity.ts";

type Options = {
  out: string;
  passphraseFile?: string;
  casePassphraseFile?: string;
  documents?: string[];
  withPrivileged?: boolean;
  force?: boolean;
  json?: boolean;
};

const HELP = `
Whoever has the passphrase can open the file, and nobody else: tell it another way than you carry the file. Decisions of
two people merge when it comes back; what they decided otherwise waits for one of them to choose.

Example:
  stet hand-over ./case --out /media/stick/case.stet --passphrase-file secret.txt`;

export function handOverCommand(session: Session): Command {
  return new Command("hand-over")
    .description("Put a case, or some of its documents, into one encrypted file, for another machine.")
    .argument("<case>", "a case's folder, or its id")
    .requiredOption("--out <file>", "the file to write (.stet)")
    .option(...PASSPHRASE_OPTION)
    .option("--case-passphrase-file <file>", "the case's own, where it is protected: file whose first line it is")
    .option("--documents <sha256...>", "only these, by their SHA-256 or its beginning")
    .option("--with-privileged", "privileged comments too, those that you may read")
    .option("--force", "replace the file")
    .option("--json", "one line of JSON")
    .addHelpText("after", HELP)
    .action(async (folder: string, options: Options) => {
      const done = await handOver(session, folder, options);
      if (!done.ok) session.exit = failed(folder, done.error, options.json === true);
      else print(done.value);
    });
}

async function handOver(session: Session, folder: string, options: Options): Promise<Result<string, StetError>> {
  if (!/\.stet$/i.test(options.out)) usage('A hand-over\'s name ends in ".stet".');
  const passphrase = await readPassphrase(options.passphraseFile);
  if (!passphrase.ok) return passphrase;
  const path = [join(homeOfThisMachine(), "cases", folder), fromWhereTheyStood(folder)].find(nodeCaseFiles.exists);
  if (path === undefined) return err(stetError("store/unknown-case"));
  const now = () => session.app.now().toISOString();
  const own = options.casePassphraseFile;
  const unlocking = own === undefined ? ok(undefined) : await readPassphrase(own);
  if (!unlocking.ok) return unlocking;
  const opened = await createOrOpenCase(path, {
    files: nodeCaseFiles,
    now,
    actor: "command line",
    ...(unlocking.value === undefined ? {} : { passphrase: unlocking.value }),
  });
  if (!opened.ok) return opened;
  const kept = opened.value;
  const cases = casesHere(session);
  try {
    const documents = documentsOf(kept, options.documents);
    if (!documents.ok) return documents;
    const people = peopleHere(session);
    const made = await makeHandOver({ app: session.app, cases, people }, kept, {
      documents: documents.value,
      privileged: options.withPrivileged === true,
      passphrase: passphrase.value,
      path: fromWhereTheyStood(options.out),
      force: options.force === true,
      signal: session.signal,
    });
    if (!made.ok) return made;
    if (options.json === true) return ok(JSON.stringify({ schema: "stet.handed-over/1", ...made.value }));
    const { documents: count, decisions, comments, privileged } = made.value;
    const said = [plural(count, "document"), plural(decisions, "decision"), plural(comments, "comment")];
    return ok(`${made.value.path}\n${said.join(", ")}, ${privileged} privileged`);
  } finally {
    cases.close();
    kept.close();
  }
}

/** A hash's beginning is enough where it names one document. */
function documentsOf(kept: Case, asked: readonly string[] | undefined): Result<string[] | null, StetError> {
  if (asked === undefined) return ok(null);
  const all = kept.documents();
  if (!all.ok) return all;
  const named = asked.map((one) => all.value.filter((row) => one.length >= 6 && row.sha256.startsWith(one)));
  if (named.some((rows) => rows.length !== 1)) return err(stetError("store/unknown-document"));
  return ok([...new Set(named.map(([row]) => sha256.parse(row?.sha256)))]);
}
