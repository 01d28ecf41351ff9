// `stet policies`: the clauses in force on a day, or what changed between two.
import { Command } from "commander";
import { PLATFORMS } from "../../contract/terms.ts";
import { today } from "../../services/app.ts";
import { clauseChanges, clausesOn, resolvePlatform } from "../../services/predict.ts";
import { dateOption } from "../options.ts";
import type { Session } from "../program.ts";
import { renderChanges, renderClauses } from "../render/clauses.ts";
import { print, usage } from "../terminal.ts";

type Options = { platform?: string; on?: string; diff?: string; json?: boolean };

export function policiesCommand(session: Session): Command {
  return new Command("policies")
    .description("Show the clauses in force on a day, dated and linked, or what changed between two days.")
    .argument("[to]", "the second day of --diff")
    .option("--platform <name>", "one platform only", platformOption)
    .option("--on <date>", "the day, YYYY-MM-DD (default: today)", dateOption)
    .option("--diff <from>", "show what changed from this day to another: --diff FROM TO", dateOption)
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  stet policies --platform X --on 2024-09-26\n  stet policies --platform X --diff 2024-03-01 2024-04-01",
    )
    .action(async (to: string | undefined, options: Options) => {
      const { app } = session;
      if (options.diff === undefined && to !== undefined) usage("A second day is only used with --diff FROM TO.");
      if (options.diff !== undefined) {
        if (to === undefined) usage("--diff needs two days: --diff FROM TO.");
        const changes = await clauseChanges(app, options.diff, dateOption(to), options.platform);
        print(
          options.json
            ? JSON.stringify({ schema: "stet.policies/1", from: options.diff, to, changes })
            : renderChanges(changes),
        );
        return;
      }
      const date = options.on ?? today(app);
      const clauses = await clausesOn(app, date, options.platform);
      print(options.json ? JSON.stringify({ schema: "stet.policies/1", date, clauses }) : renderClauses(clauses, date));
    });
}

function platformOption(name: string): string {
  return resolvePlatform(name) ?? usage(`Unknown platform "${name}". Valid: ${PLATFORMS.join(", ")}.`);
}
