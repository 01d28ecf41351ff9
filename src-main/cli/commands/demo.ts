// `npm run demo`: the main job on the sample dossier, with the facts of the case that Stet exists for.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { NOTHING_ORDERED } from "../../contract/document-process.ts";
import { facts as factsSchema } from "../../contract/facts.ts";
import { recordCheck } from "../../services/case-record.ts";
import { checkFile } from "../../services/check.ts";
import { readDocument } from "../../services/input.ts";
import { redactFile } from "../../services/redact.ts";
import type { Session } from "../program.ts";
import { progressBar } from "../progress.ts";
import { renderCheck } from "../render/check.ts";
import { renderPredictions } from "../render/predictions.ts";
import { renderRedact } from "../render/redact.ts";
import { bold, wrap } from "../render/text.ts";
import { EXIT, failed, fromWhereTheyStood, print, say } from "../terminal.ts";

/** Shown in full; the others stand in the table. */
const SHOWN = ["X", "Meta (Facebook/Instagram/Threads)"];

export function demoCommand(session: Session): Command {
  return new Command("demo")
    .description("Run the main job on the sample dossier.")
    .option("--out <folder>", "where the result goes", "stet-demo")
    .addHelpText("after", "\nExample:\n  stet demo --out stet-demo")
    .action(async (options: { out: string }) => {
      const samples = join(session.app.resources, "samples");
      const file = join(samples, "dossier.pdf");
      const input = await readDocument(file);
      const facts = factsSchema.parse(JSON.parse(await readFile(join(samples, "seed-case.facts.json"), "utf8")));
      if (!input.ok) {
        session.exit = failed(file, input.error, false);
        return;
      }
      print(
        wrap(
          "A fictitious vetting dossier, with the facts of the case Stet exists for: a raw file from a foreign state's hack of a campaign, published on 26 September 2024.",
          "",
        ),
      );
      print("");
      const bar = progressBar("dossier.pdf");
      const checked = await checkFile(session.app, input.value, {
        facts,
        onProgress: bar.update,
        signal: session.signal,
      });
      bar.end();
      if (!checked.ok) {
        session.exit = failed(file, checked.error, false);
        return;
      }
      print(renderCheck(checked.value));
      const { asIs, redacted } = checked.value.result.predictions;
      const only = (predictions: typeof asIs) => predictions.filter((p) => SHOWN.includes(p.platform));
      print(`\n${bold("Two platforms in full, AS IT IS")}\n\n${renderPredictions(only(asIs))}`);
      print(`\n${bold("The same two, AS REDACTED")}\n\n${renderPredictions(only(redacted))}\n`);

      const out = fromWhereTheyStood(options.out);
      const made = await redactFile(
        session.app,
        input.value,
        { ...NOTHING_ORDERED, select: "default" },
        {
          out,
          force: true,
          scans: { mode: "auto", known: checked.value.readings },
          onProgress: bar.update,
          signal: session.signal,
        },
      );
      bar.end();
      if (!made.ok) {
        session.exit = failed(file, made.error, false);
        return;
      }
      print(`${bold("The clean copy")}\n${renderRedact(made.value)}`);
      const kept = await recordCheck(session.app, { folder: join(out, "case") }, input.value, checked.value);
      if (!kept.ok) {
        session.exit = failed("case", kept.error, false);
        return;
      }
      print(
        `  The case:    ${join(out, "case")} (the original by its hash, ${kept.value.present} findings, the audit log)`,
      );
      print(`  The original: ${file} (not touched)`);
      if (made.value.residues.length > 0) session.exit = EXIT.attention;
      say("");
    });
}
