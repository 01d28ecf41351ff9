// `stet attack`: what a hostile reader could still try on a copy, and what to do about it.
import { Command } from "commander";
import { needsAttention } from "../../contract/attack.ts";
import { attackFile } from "../../services/attack.ts";
import { readPdfFile } from "../../services/input.ts";
import { readPassword } from "../options.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderAttack } from "../render/attack.ts";
import { EXIT, failed, fromWhereTheyStood, print, usage } from "../terminal.ts";
import { usageOf } from "./check.ts";

type Options = { compare?: string; json?: boolean; password?: string; passwordFile?: string };

export function attackCommand(session: Session): Command {
  return new Command("attack")
    .description("Try what a hostile reader would on a redacted PDF: gaps, what stands beside them, coarse pictures.")
    .argument("<pdf>", "the PDF, or - for standard input")
    .option("--compare <pdf>", "a version that is public already, to read what is struck here")
    .option("--password <password>", "password of an encrypted PDF (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--json", "one line of JSON")
    .addHelpText("after", "\nExample:\n  stet attack cleared/publish/redacted.pdf --compare already-public.pdf")
    .action(async (file: string, options: Options) => {
      const json = options.json === true;
      if (file === "-" && options.compare === "-") usage("Only one of the two can come from standard input.");
      const password = await readPassword(options);
      if (!password.ok) {
        session.exit = usageOf(failed("password file", password.error, json));
        return;
      }
      const input = await readPdfFile(fromWhereTheyStood(file));
      if (!input.ok) {
        session.exit = failed(file, input.error, json);
        return;
      }
      const other = options.compare === undefined ? null : await readPdfFile(fromWhereTheyStood(options.compare));
      if (other !== null && !other.ok) {
        session.exit = failed(options.compare ?? "", other.error, json);
        return;
      }
      const bar = progressBar(input.value.name);
      const attacked = await attackFile(session.app, input.value, other?.value ?? null, {
        ...(password.value === undefined ? {} : { password: password.value }),
        onProgress: bar.update,
        signal: session.signal,
      });
      bar.end();
      if (!attacked.ok) {
        session.exit = failed(file, attacked.error, json);
        return;
      }
      print(json ? JSON.stringify(attacked.value) : renderAttack(attacked.value));
      session.exit = needsAttention(attacked.value) ? EXIT.attention : EXIT.done;
    });
}
