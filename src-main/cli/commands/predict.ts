// `stet predict`: the policy engine on facts alone.
import { Command } from "commander";
import { predictFacts } from "../../services/predict.ts";
import { dateOption, readFacts } from "../options.ts";
import type { Session } from "../program.ts";
import { renderPredictions } from "../render/predictions.ts";
import { failed, print } from "../terminal.ts";
import { usageOf } from "./check.ts";
import { sayRefused } from "./policies.ts";

type Options = { on?: string; json?: boolean };

export function predictCommand(session: Session): Command {
  return new Command("predict")
    .description("Predict what platforms would do, from stated facts alone.")
    .argument("<file>", "facts as JSON, or - for standard input")
    .option("--on <date>", "the day of publication, YYYY-MM-DD; wins over the facts' own", dateOption)
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      '\nExample:\n  echo \'{"provenance":"hacked","dataTypes":["home_address"],"conduct":{"form":"raw"}}\' | stet predict - --on 2024-09-26',
    )
    .action(async (file: string, options: Options) => {
      const facts = await readFacts(session.app, file);
      if (!facts.ok) {
        session.exit = usageOf(failed(file, facts.error, options.json === true));
        return;
      }
      const result = await predictFacts(session.app, facts.value, options.on);
      session.exit = await sayRefused(session.app);
      print(options.json ? JSON.stringify(result) : renderPredictions(result.predictions));
    });
}
