// `stet verify`: audits any PDF that claims to be redacted, ours or not.
import { Command } from "commander";
import { plan as planSchema } from "../../contract/redact.ts";
import { readDocument, readPdfFile } from "../../services/input.ts";
import { type Against, verifyFile } from "../../services/verify.ts";
import { readJson, readPassword } from "../options.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderVerify } from "../render/verify.ts";
import { EXIT, failed, fromWhereTheyStood, print, usage } from "../terminal.ts";
import { usageOf } from "./check.ts";

type Options = {
  original?: string;
  plan?: string;
  pictures?: string;
  json?: boolean;
  password?: string;
  passwordFile?: string;
};

export function verifyCommand(session: Session): Command {
  return new Command("verify")
    .description("Audit a PDF that claims to be redacted: what is in the file that a reader of its pages doesn't see.")
    .argument("<pdf>", "the PDF, or - for standard input")
    .option("--original <file>", "the original, to search the copy for what was struck (needs --plan)")
    .option("--plan <file>", "the plan of what was struck (keep/plan.json)")
    .option("--pictures <folder>", "a new folder for pictures of what shows through: keep them as safe as the original")
    .option("--password <password>", "password of an encrypted PDF (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      "\nExample:\n  stet verify cleared/publish/redacted.pdf --original dossier.pdf --plan cleared/keep/plan.json",
    )
    .action(async (file: string, options: Options) => {
      const json = options.json === true;
      if ((options.original === undefined) !== (options.plan === undefined))
        usage("--original and --plan are needed together: the plan says where to look in the original.");
      const password = await readPassword(options);
      if (!password.ok) {
        session.exit = usageOf(failed("password file", password.error, json));
        return;
      }
      let against: Against | null = null;
      if (options.original !== undefined && options.plan !== undefined) {
        const plan = await readJson(options.plan, planSchema);
        if (!plan.ok) {
          session.exit = usageOf(failed(options.plan, plan.error, json));
          return;
        }
        const original = await readDocument(fromWhereTheyStood(options.original));
        if (!original.ok) {
          session.exit = failed(options.original, original.error, json);
          return;
        }
        against = { original: original.value, plan: plan.value };
      }
      const input = await readPdfFile(fromWhereTheyStood(file));
      if (!input.ok) {
        session.exit = failed(file, input.error, json);
        return;
      }
      const bar = progressBar(input.value.name);
      const verified = await verifyFile(session.app, input.value, against, {
        ...(password.value === undefined ? {} : { password: password.value }),
        ...(options.pictures === undefined ? {} : { pictures: fromWhereTheyStood(options.pictures) }),
        onProgress: bar.update,
        signal: session.signal,
      });
      bar.end();
      if (!verified.ok) {
        session.exit = failed(file, verified.error, json);
        return;
      }
      print(json ? JSON.stringify(verified.value) : renderVerify(verified.value));
      session.exit = verified.value.problems.some((p) => p.strength === "strong") ? EXIT.attention : EXIT.done;
    });
}
