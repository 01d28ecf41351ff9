// `stet check`: findings, signals, coverage, and predictions as it is and as redacted.
import { Command } from "commander";
import { type CheckResult, isRead } from "../../contract/check.ts";
import { band } from "../../contract/prediction.ts";
import { recordCheck } from "../../services/case-record.ts";
import { checkFile } from "../../services/check.ts";
import { readDocument } from "../../services/input.ts";
import { dateOption, oneOf, readFacts, readPassword } from "../options.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderCheck, renderKept } from "../render/check.ts";
import { EXIT, type ExitCode, failed, fromWhereTheyStood, print, say, worse } from "../terminal.ts";

type Options = {
  facts?: string;
  on?: string;
  ocr: "auto" | "always" | "never";
  withText?: boolean;
  failOn?: "unlikely" | "uncertain" | "likely";
  json?: boolean;
  password?: string;
  passwordFile?: string;
  case?: string;
};

const BANDS = band.options;

export function checkCommand(session: Session): Command {
  return new Command("check")
    .description("Find private data and signs of origin; predict what platforms would do, as it is and as redacted.")
    .argument("<file...>", "PDF files, or - for standard input")
    .option("--facts <file>", "what you know and the document can't say, as JSON (- for standard input)")
    .option("--on <date>", "the day of publication, YYYY-MM-DD (default: today)", dateOption)
    .option(
      "--ocr <when>",
      "auto, always or never (text recognition is not built yet)",
      oneOf("--ocr", ["auto", "always", "never"]),
      "auto",
    )
    .option("--with-text", "include each page's text in the JSON")
    .option(
      "--fail-on <band>",
      "end with 1 when a prediction reaches this band: uncertain or likely",
      oneOf("band", BANDS),
    )
    .option("--password <password>", "password of an encrypted PDF (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--case <folder>", "keep the original, its findings and an audit log in a case folder")
    .option("--json", "one line of JSON a document")
    .addHelpText("after", "\nExample:\n  stet check dossier.pdf --facts facts.json --on 2024-09-26 --json")
    .action(async (files: string[], options: Options) => {
      const json = options.json === true;
      const facts = await readFacts(options.facts);
      if (!facts.ok) {
        session.exit = usageOf(failed(options.facts ?? "facts", facts.error, false));
        return;
      }
      const password = await readPassword(options);
      if (!password.ok) {
        session.exit = usageOf(failed("password file", password.error, false));
        return;
      }
      if (options.ocr === "always") say("Text recognition is not built yet: scanned pages are listed as not read.");
      for (const file of files) {
        if (session.signal.aborted) return;
        const input = await readDocument(fromWhereTheyStood(file));
        if (!input.ok) {
          session.exit = worse(session.exit, failed(file, input.error, json));
          continue;
        }
        const bar = progressBar(input.value.name);
        const checked = await checkFile(session.app, input.value, {
          facts: facts.value,
          ...(options.on === undefined ? {} : { on: options.on }),
          ...(password.value === undefined ? {} : { password: password.value }),
          onProgress: bar.update,
          signal: session.signal,
        });
        bar.end();
        if (!checked.ok) {
          session.exit = worse(session.exit, failed(file, checked.error, json));
          continue;
        }
        const { result } = checked.value;
        if (options.case !== undefined) {
          const kept = await recordCheck(session.app, fromWhereTheyStood(options.case), input.value, result);
          if (!kept.ok) session.exit = worse(session.exit, failed(options.case, kept.error, json));
          else say(renderKept(kept.value));
        }
        if (json) print(JSON.stringify(options.withText ? result : { ...result, pages: undefined }));
        else print(renderCheck(checked.value));
        session.exit = worse(session.exit, attention(result, options.failOn));
      }
    });
}

function attention(result: CheckResult, failOn: Options["failOn"]): ExitCode {
  const unread = result.coverage.some((page) => !isRead(page));
  const reached =
    failOn !== undefined && result.predictions.asIs.some((p) => BANDS.indexOf(p.band) >= BANDS.indexOf(failOn));
  return unread || reached ? EXIT.attention : EXIT.done;
}

/** A facts or password file that can't be read is a wrong call, not a wrong document. */
export const usageOf = (code: ExitCode): ExitCode => (code === EXIT.input ? EXIT.usage : code);
