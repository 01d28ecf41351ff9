// `stet redact`: publication copy, certificates, verification.
import { Command, Option } from "commander";
import { NOTHING_ORDERED, type Selection } from "../../contract/document-process.ts";
import { DOTS_PER_INCH, keepOf, OUTPUTS, type Output, passagesFile } from "../../contract/excerpt.ts";
import { boxesFile } from "../../contract/geometry.ts";
import { FINDING_KINDS, type FindingKind } from "../../contract/kinds.ts";
import { plan as planSchema } from "../../contract/redact.ts";
import { readDocument } from "../../services/input.ts";
import { redactFile } from "../../services/redact.ts";
import { oneOf, readJson, readLines, readPassword } from "../options.ts";
import { pagesOption } from "../pages-option.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderRedact } from "../render/redact.ts";
import { pageList } from "../render/text.ts";
import { EXIT, failed, fromWhereTheyStood, print, say, usage } from "../terminal.ts";
import { usageOf } from "./check.ts";

type Options = {
  out: string;
  select: Selection;
  text: string[];
  textFile?: string;
  boxes?: string;
  plan?: string;
  exactWidth?: boolean;
  pages?: number[];
  passages?: string;
  as: Output;
  dpi: number;
  force?: boolean;
  json?: boolean;
  password?: string;
  passwordFile?: string;
};

const collect = (value: string, so: string[]) => [...so, value];

export function redactCommand(session: Session): Command {
  return new Command("redact")
    .description("Make a publication copy in which independent readers find none of what was struck.")
    .argument("<file>", "a file, or - for standard input")
    .requiredOption("--out <folder>", "folder for publish/ (the copy) and keep/ (papers that stay with you)")
    .option("--select <what>", "default, all, none, or kinds such as phone,ssn", selectOption, "default")
    .option("--text <string>", "strike every occurrence of this (others can see it: prefer --text-file)", collect, [])
    .option("--text-file <file>", "strike every occurrence of each line of this file (- for standard input)")
    .option("--boxes <file>", 'strike rectangles: {"boxes":[{"page":1,"rect":[x0,y0,x1,y1]}]}')
    .option("--plan <file>", "strike the places of a plan made for this document")
    .addOption(new Option("--exact-width", "leave gaps as wide as what was struck").default(false))
    .option(
      "--pages <pages>",
      "publish only these pages, such as 3-5,9: the copy holds no trace of the others",
      pagesOption,
    )
    .option("--passages <file>", 'publish only these passages: {"passages":[{"page":1,"quads":[[8 numbers]]}]}')
    .option("--as <what>", `what to publish: ${OUTPUTS.join(", ")}`, oneOf("output", OUTPUTS), "pdf")
    .option("--dpi <number>", "how sharp PNG pictures are, in dots an inch (36 to 600)", dpiOption, DOTS_PER_INCH)
    .option("--force", "replace an existing output")
    .option("--password <password>", "password of an encrypted file (others can see it: prefer --password-file)")
    .option("--password-file <file>", "file whose first line is the password")
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  stet redact dossier.pdf --out cleared --select default --text "Project Heron"\n  stet redact dossier.pdf --out excerpt --pages 3-5,9 --as both',
    )
    .action(async (file: string, options: Options) => {
      const json = options.json === true;
      const stop = (name: string, error: Parameters<typeof failed>[1], ours = true) => {
        const code = failed(name, error, json);
        session.exit = ours ? usageOf(code) : code;
      };
      const boxes = options.boxes === undefined ? null : await readJson(options.boxes, boxesFile);
      if (boxes?.ok === false) return stop(options.boxes!, boxes.error);
      const plan = options.plan === undefined ? null : await readJson(options.plan, planSchema);
      if (plan?.ok === false) return stop(options.plan!, plan.error);
      const lines = options.textFile === undefined ? null : await readLines(options.textFile);
      if (lines?.ok === false) return stop(options.textFile!, lines.error);
      const passages = options.passages === undefined ? null : await readJson(options.passages, passagesFile);
      if (passages?.ok === false) return stop(options.passages!, passages.error);
      const password = await readPassword(options);
      if (!password.ok) return stop("password file", password.error);
      const texts = [...options.text, ...(lines?.value ?? [])];
      if (texts.some((text) => !/[\p{L}\p{N}]/u.test(text))) usage("--text needs at least one letter or digit.");

      const input = await readDocument(fromWhereTheyStood(file));
      if (!input.ok) return stop(file, input.error, false);
      const bar = progressBar(input.value.name);
      const redacted = await redactFile(
        session.app,
        input.value,
        {
          ...NOTHING_ORDERED,
          select: options.select,
          texts,
          boxes: boxes?.value.boxes ?? [],
          plan: plan?.value ?? null,
          exactWidth: options.exactWidth === true,
          keep: keepOf({ pages: options.pages, passages: passages?.value.passages }),
        },
        {
          out: fromWhereTheyStood(options.out),
          force: options.force === true,
          as: options.as,
          dotsPerInch: options.dpi,
          ...(password.value === undefined ? {} : { password: password.value }),
          onProgress: bar.update,
          signal: session.signal,
        },
      );
      bar.end();
      if (options.exactWidth === true)
        say("Gaps are as wide as what was struck: whoever has a list of names can rule most of them out.");
      if (!redacted.ok) return stop(file, redacted.error, false);
      const { residues, notFound, unread } = redacted.value;
      print(json ? JSON.stringify(redacted.value) : renderRedact(redacted.value));
      if (residues.length > 0) say("Something removed can still be found, so no copy was written.");
      if (unread.length > 0) say(`Page ${pageList(unread)} could not be read: what is private there is still there.`);
      if (notFound > 0)
        say(
          `${notFound} of what was asked for ${notFound === 1 ? "is" : "are"} nowhere in the document: a text that doesn't stand in it, or a box on a page it doesn't have.`,
        );
      session.exit = residues.length > 0 || notFound > 0 || unread.length > 0 ? EXIT.attention : EXIT.done;
    });
}

function dpiOption(value: string): number {
  const dpi = Number(value);
  if (!Number.isFinite(dpi) || dpi < 36 || dpi > 600) usage(`"${value}" dots an inch can't be drawn. Use 36 to 600.`);
  return dpi;
}

function selectOption(value: string): Selection {
  if (value === "default" || value === "all" || value === "none") return value;
  const kinds = value.split(",").map((kind) => kind.trim());
  const unknown = kinds.filter((kind) => !FINDING_KINDS.some((known) => known === kind));
  if (unknown.length > 0)
    usage(`Unknown kind "${unknown.join('", "')}". Valid: default, all, none, or of ${FINDING_KINDS.join(", ")}.`);
  return kinds as FindingKind[];
}
