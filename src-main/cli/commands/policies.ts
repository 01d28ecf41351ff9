// `stet policies`: the clauses in force on a day, what changed between two, or what newer recordings changed.
import { Command } from "commander";
import { PLATFORMS } from "../../contract/terms.ts";
import { type App, today } from "../../services/app.ts";
import { clauseChanges, clausesOn, resolvePlatform } from "../../services/predict.ts";
import { compareRecordings } from "../../services/recordings.ts";
import { dateOption } from "../options.ts";
import type { Session } from "../program.ts";
import { renderChanges, renderClauses } from "../render/clauses.ts";
import { renderRereading } from "../render/recordings.ts";
import { EXIT, type ExitCode, fromWhereTheyStood, print, say, shown, usage } from "../terminal.ts";

type Options = {
  platform?: string;
  on?: string;
  diff?: string;
  recordings?: string;
  earlier?: string;
  json?: boolean;
};

export function policiesCommand(session: Session): Command {
  return new Command("policies")
    .description("Show the clauses in force on a day, dated and linked, or what changed between two days.")
    .argument("[to]", "the second day of --diff")
    .option("--platform <name>", "one platform only")
    .option("--on <date>", "the day, YYYY-MM-DD (default: today)", dateOption)
    .option("--diff <from>", "show what changed from this day to another: --diff FROM TO", dateOption)
    .option("--recordings <folder>", "newer recordings of Open Terms Archive: show which clauses must be read again")
    .option("--earlier <folder>", "the recordings as they were, where --recordings is no git checkout")
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      `
Examples:
  stet policies --platform X --on 2024-09-26
  stet policies --platform X --diff 2024-03-01 2024-04-01
  stet policies --recordings ~/open-terms-archive

A newsroom's own rules are read from the folder "policies" beside its cases, or from those in STET_POLICIES.`,
    )
    .action(async (to: string | undefined, options: Options) => {
      const { app } = session;
      const platform = await platformOption(app, options.platform);
      session.exit = await sayRefused(app);
      if (options.diff === undefined && to !== undefined) usage("A second day is only used with --diff FROM TO.");
      if (options.recordings !== undefined) {
        const { earlier } = options;
        const found = await compareRecordings(app, {
          newer: fromWhereTheyStood(options.recordings),
          ...(earlier === undefined ? {} : { earlier: fromWhereTheyStood(earlier) }),
          ...(platform === undefined ? {} : { platform }),
        });
        print(options.json ? JSON.stringify({ schema: "stet.recordings/1", ...found }) : renderRereading(found));
        if (found.clauses.some((c) => c.state === "changed" || c.state === "gone")) session.exit = EXIT.attention;
        return;
      }
      if (options.diff !== undefined) {
        if (to === undefined) usage("--diff needs two days: --diff FROM TO.");
        const changes = await clauseChanges(app, options.diff, dateOption(to), platform);
        print(
          options.json
            ? JSON.stringify({ schema: "stet.policies/1", from: options.diff, to, changes })
            : renderChanges(changes),
        );
        return;
      }
      const date = options.on ?? today(app);
      const clauses = await clausesOn(app, date, platform);
      print(options.json ? JSON.stringify({ schema: "stet.policies/1", date, clauses }) : renderClauses(clauses, date));
    });
}

async function platformOption(app: App, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const own = (await app.policyData()).packs.map((pack) => pack.platform);
  const all = [...new Set([...PLATFORMS, ...own])];
  return resolvePlatform(name, own) ?? usage(`Unknown platform "${name}". Valid: ${all.join(", ")}.`);
}

/** Names every file of a newsroom's own that was left out, line by line. */
export async function sayRefused(app: App): Promise<ExitCode> {
  const { refused } = await app.policyData();
  for (const { file, problems } of refused)
    for (const { line, reason } of problems)
      say(`${shown(file)}, line ${line}: ${shown(reason)} The file is left out.`);
  return refused.length > 0 ? EXIT.attention : EXIT.done;
}
