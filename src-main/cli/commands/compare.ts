// `stet compare`: every place where two or more copies of one document differ, and a plan for what they share.
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { stetError } from "../../contract/errors.ts";
import { compareFiles } from "../../services/compare.ts";
import { type InputFile, readDocument } from "../../services/input.ts";
import { oneOf, readPassword } from "../options.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderCompare } from "../render/compare.ts";
import { plural } from "../render/text.ts";
import { EXIT, failed, fromWhereTheyStood, print, say, usage } from "../terminal.ts";
import { usageOf } from "./check.ts";

type Options = {
  plan?: string;
  ocr: "auto" | "always" | "never";
  json?: boolean;
  password?: string;
  passwordFile?: string;
};

export function compareCommand(session: Session): Command {
  return new Command("compare")
    .description("Show every place where copies of one document differ: each may name who got that copy.")
    .argument("<copy...>", "two or more copies; the first is the one to publish from")
    .option("--plan <file>", "write a plan that strikes from the first copy what the others don't share")
    .option(
      "--ocr <when>",
      "read text off pictures: auto, always or never",
      oneOf("--ocr", ["auto", "always", "never"]),
      "auto",
    )
    .option("--password <password>", "password of encrypted copies (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      "\nExample:\n  stet compare mine.pdf theirs.pdf --plan shared.json\n  stet redact mine.pdf --select none --plan shared.json --out cleared",
    )
    .action(async (files: string[], options: Options) => {
      const json = options.json === true;
      if (files.length < 2) usage("Give two copies at least.");
      const password = await readPassword(options);
      if (!password.ok) {
        session.exit = usageOf(failed("password file", password.error, json));
        return;
      }
      const inputs: InputFile[] = [];
      for (const file of files) {
        const input = await readDocument(fromWhereTheyStood(file));
        if (!input.ok) {
          session.exit = failed(file, input.error, json);
          return;
        }
        inputs.push(input.value);
      }
      const bar = progressBar(inputs[0]!.name);
      const compared = await compareFiles(session.app, inputs as [InputFile, ...InputFile[]], {
        ...(password.value === undefined ? {} : { password: password.value }),
        scans: { mode: options.ocr, known: [] },
        onProgress: bar.update,
        signal: session.signal,
      });
      bar.end();
      if (!compared.ok) {
        session.exit = failed(files[0]!, compared.error, json);
        return;
      }
      const { value } = compared;
      if (options.plan !== undefined && value.plan !== null)
        try {
          await writeFile(fromWhereTheyStood(options.plan), `${JSON.stringify(value.plan)}\n`, {
            flag: "wx",
            mode: 0o600,
          });
          say(`The plan is in ${options.plan}: ${plural(value.plan.redactions.length, "place")}.`);
        } catch (thrown) {
          const taken = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
          session.exit = failed(options.plan, stetError(taken ? "export/exists" : "export/not-writable"), json);
          return;
        }
      print(json ? JSON.stringify(value) : renderCompare(value));
      session.exit =
        value.differences.length > 0 || !value.related || value.unread.length > 0 ? EXIT.attention : EXIT.done;
    });
}
