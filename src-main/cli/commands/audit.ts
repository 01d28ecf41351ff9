// `stet audit`: a case's audit log, exported and verified.
import { Command } from "commander";
import { auditCase, type CaseAudit } from "../../services/signoff/audit-case.ts";
import { AUDIT_NOTE, auditCsv, auditJson, localTime } from "../../services/signoff/audit-export.ts";
import { personNamed } from "../../services/signoff/people.ts";
import { casesNamed } from "../case-named.ts";
import { PASSPHRASE_OPTION, readCasePassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { EXIT, failed, print, say, shown, usage } from "../terminal.ts";

export function auditCommand(session: Session): Command {
  return new Command("audit")
    .description("A case's audit log: who did what and when, verified against itself and against every signature.")
    .argument("<case>", "a case's folder, or its id")
    .option("--json", "the log as JSON, as verify-signoff --audit takes it")
    .option("--csv", "the log as a table")
    .option(...PASSPHRASE_OPTION)
    .addHelpText("after", "\nExample:\n  stet audit ./case --csv > log.csv")
    .action(async (named: string, options: { json?: boolean; csv?: boolean; passphraseFile?: string }) => {
      const { json, csv } = options;
      if (json === true && csv === true) usage("--json or --csv, not both.");
      const passphrase = await readCasePassphrase(options.passphraseFile);
      const found = passphrase.ok ? await auditCase(session.app, ...casesNamed(named), passphrase.value) : passphrase;
      if (!found.ok) {
        session.exit = failed(named, found.error, json === true);
        return;
      }
      const { rows, others, problems } = found.value;
      if (json === true) print(auditJson(rows, others).trimEnd());
      else if (csv === true) print(auditCsv(rows).trimEnd());
      else print(render(found.value));
      for (const { where, what } of problems) say(`${where}: ${what}`);
      session.exit = problems.length === 0 ? EXIT.done : EXIT.attention;
    });
}

function render({ rows, problems, signedUpTo }: CaseAudit): string {
  const lines = rows.map(({ seq, at, offsetMinutes, actor, action, count, hash }) =>
    [
      String(seq).padStart(5),
      localTime(at, offsetMinutes) || at,
      hash.slice(0, 12),
      action.padEnd(24),
      String(count).padStart(5),
      shown(personNamed(actor, null).name),
    ].join("  "),
  );
  const whole = problems.length === 0 ? "The chain is whole." : "THE LOG OR THE CASE WAS CHANGED.";
  const signed = signedUpTo === null ? "No sign-off covers it." : `Signed up to row ${signedUpTo}.`;
  return [...lines, "", `${rows.length} rows. ${whole} ${signed}`, AUDIT_NOTE].join("\n");
}
