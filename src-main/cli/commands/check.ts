// `stet check`: findings, signals, coverage, and predictions as it is and as redacted.
import { Command } from "commander";
import { type CheckResult, isRead } from "../../contract/check.ts";
import { dkimKeys } from "../../contract/dkim.ts";
import { stetError } from "../../contract/errors.ts";
import { band } from "../../contract/prediction.ts";
import { readingsKept, recordCheck } from "../../services/case-record.ts";
import { checkFile } from "../../services/check.ts";
import { everyFile, type InputFile, readDocument, sha256 } from "../../services/input.ts";
import { type Unfolding, unfolding } from "../../services/unfolding.ts";
import { dateOption, oneOf, readFacts, readJson, readPassword } from "../options.ts";
import { readCasePassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderCheck, renderKept } from "../render/check.ts";
import { EXIT, type ExitCode, failed, fromWhereTheyStood, print, say, shown, worse } from "../terminal.ts";

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
  passphraseFile?: string;
  dkimKeys?: string;
};

const BANDS = band.options;
/** Files within files: a mail in an archive in a mail, and so on. */
const DEEPEST = 8;

export function checkCommand(session: Session): Command {
  return new Command("check")
    .description("Find private data and signs of origin; predict what platforms would do, as it is and as redacted.")
    .argument("<file...>", "files or folders, or - for standard input")
    .option("--facts <file>", "what you know and the document can't say, as JSON (- for standard input)")
    .option("--on <date>", "the day of publication, YYYY-MM-DD (default: today)", dateOption)
    .option(
      "--ocr <when>",
      "read text off pictures: auto (where a page has none), always or never",
      oneOf("--ocr", ["auto", "always", "never"]),
      "auto",
    )
    .option("--with-text", "include each page's text in the JSON")
    .option(
      "--fail-on <band>",
      "end with 1 when a prediction reaches this band: uncertain or likely",
      oneOf("band", BANDS),
    )
    .option("--password <password>", "password of an encrypted file (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--dkim-keys <file>", "archived public keys, to check signatures of mail with (no server is ever asked)")
    .option("--case <folder>", "keep the original, its findings and an audit log in a case folder")
    .option(
      "--passphrase-file <file>",
      "opens a protected case with the passphrase on its first line; protects a new one",
    )
    .option("--json", "one line of JSON a document")
    .addHelpText("after", "\nExample:\n  stet check dossier.pdf --facts facts.json --on 2024-09-26 --json")
    .action(async (files: string[], options: Options) => {
      const json = options.json === true;
      const facts = await readFacts(session.app, options.facts);
      if (!facts.ok) {
        session.exit = usageOf(failed(options.facts ?? "facts", facts.error, false));
        return;
      }
      const password = await readPassword(options);
      if (!password.ok) {
        session.exit = usageOf(failed("password file", password.error, false));
        return;
      }
      const keys = options.dkimKeys === undefined ? null : await readJson(options.dkimKeys, dkimKeys);
      if (keys !== null && !keys.ok) {
        session.exit = usageOf(failed(options.dkimKeys ?? "keys", keys.error, false));
        return;
      }
      const passphrase = await readCasePassphrase(options.passphraseFile);
      if (!passphrase.ok) {
        session.exit = usageOf(failed("passphrase file", passphrase.error, false));
        return;
      }
      const place =
        options.case === undefined
          ? undefined
          : { folder: fromWhereTheyStood(options.case), passphrase: passphrase.value };
      /** `carriers`: hashes of the files that this one lies in, the outermost first. */
      const one = async (
        file: string,
        input: InputFile,
        unfolded: Unfolding,
        carriers: readonly string[],
      ): Promise<void> => {
        const inside = carriers.at(-1);
        const known = place === undefined ? [] : await readingsKept(session.app, place, input.sha256);
        const bar = progressBar(input.name);
        const checked = await checkFile(session.app, input, {
          facts: facts.value,
          ...(options.on === undefined ? {} : { on: options.on }),
          ...(password.value === undefined ? {} : { password: password.value }),
          ...(keys === null ? {} : { dkim: keys.value }),
          scans: { mode: options.ocr, known },
          onProgress: bar.update,
          signal: session.signal,
        });
        bar.end();
        if (!checked.ok) {
          unfolded.tried(input.sha256, checked.error);
          const code = failed(file, checked.error, json);
          // What carries it was opened: something in it was not read, which is another matter than an unreadable file.
          session.exit = worse(session.exit, inside === undefined || code > EXIT.input ? code : EXIT.attention);
          return;
        }
        const { result } = checked.value;
        if (inside !== undefined) result.document.inside = inside;
        if (place !== undefined) {
          const kept = await recordCheck(session.app, place, input, checked.value);
          if (!kept.ok) session.exit = worse(session.exit, failed(options.case ?? place.folder, kept.error, json));
          else say(renderKept(kept.value));
        }
        if (json) print(JSON.stringify(options.withText ? result : { ...result, pages: undefined }));
        else print(renderCheck(checked.value));
        session.exit = worse(session.exit, attention(result, options.failOn));
        const children = checked.value.children.filter((c) => c.bytes.length > 0 || c.refused !== undefined);
        if (children.length === 0) return;
        unfolded.tried(input.sha256, "unfolded");
        const release = unfolded.hold(children);
        if (release === null) {
          session.exit = worse(session.exit, EXIT.attention);
          return say(
            `${shown(file)}: the files in it were not opened, together with what carries them they are too large.`,
          );
        }
        const around = [...carriers, input.sha256];
        for (const { name, bytes, refused } of children) {
          if (session.signal.aborted) return;
          const path = `${file}/${name}`;
          const digest = sha256(bytes);
          const why =
            refused === undefined ? (whyNotOpened(digest, around) ?? unfolded.refuses(digest)) : stetError(refused);
          if (why === null) await one(path, { name: `${input.name}/${name}`, bytes, sha256: digest }, unfolded, around);
          else {
            session.exit = worse(session.exit, EXIT.attention);
            if (typeof why === "string") say(`${shown(path)}: not opened, ${why}.`);
            else failed(path, why, json);
          }
        }
        release();
      };
      for await (const file of everyFile(files, fromWhereTheyStood)) {
        if (session.signal.aborted) return;
        const input = await readDocument(fromWhereTheyStood(file));
        if (input.ok) await one(file, input.value, unfolding(), []);
        else session.exit = worse(session.exit, failed(file, input.error, json));
      }
    });
}

/** Files within files end somewhere, and one that holds itself would not. */
function whyNotOpened(digest: string, around: readonly string[]): string | null {
  if (around.length > DEEPEST) return `it lies in more than ${DEEPEST} files`;
  return around.includes(digest) ? "it is the file that carries it" : null;
}

function attention(result: CheckResult, failOn: Options["failOn"]): ExitCode {
  const unread = result.coverage.some((page) => !isRead(page));
  const reached =
    failOn !== undefined && result.predictions.asIs.some((p) => BANDS.indexOf(p.band) >= BANDS.indexOf(failOn));
  return unread || reached ? EXIT.attention : EXIT.done;
}

/** A facts or password file that can't be read is a wrong call, not a wrong document. */
export const usageOf = (code: ExitCode): ExitCode => (code === EXIT.input ? EXIT.usage : code);
