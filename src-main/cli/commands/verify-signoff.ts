// `stet verify-signoff`: checks a sign-off with public keys alone, offline, on a machine without the case.
import { Command } from "commander";
import { verifySignoffFiles } from "../../services/signoff/verify-files.ts";
import type { Checked } from "../../services/signoff/verify-signoff.ts";
import type { Session } from "../program.ts";
import { EXIT, failed, fromWhereTheyStood, print, shown } from "../terminal.ts";

type Options = {
  keys: string[];
  original?: string;
  output?: string;
  audit?: string;
  plan?: string;
  public?: string;
  json?: boolean;
};

export function verifySignoffCommand(session: Session): Command {
  return new Command("verify-signoff")
    .description("Check who signed a copy, and that original, plan, output and log are what was signed. Needs no case.")
    .argument("<certificate>", "the full certificate (keep/certificate.json)")
    .option("--keys <file...>", "public keys of those who signed, or the newsroom's roster", [])
    .option("--original <file>", "the evidence copy")
    .option("--output <file>", "the publication copy (else ../publish/redacted.pdf, where it is)")
    .option("--audit <file>", "the audit log (else audit.json beside the certificate)")
    .option("--plan <file>", "the plan (else plan.json beside the certificate)")
    .option("--public <file>", "the public certificate (else ../publish/certificate.json)")
    .option("--json", "one line of JSON")
    .addHelpText(
      "after",
      "\nExample:\n  stet verify-signoff keep/certificate.json --keys mara.pub tobias.pub --original dossier.pdf",
    )
    .action(async (file: string, { json, keys, ...options }: Options) => {
      const at = (path: string | undefined) => (path === undefined ? {} : fromWhereTheyStood(path));
      const named = Object.fromEntries(Object.entries(options).map(([name, path]) => [name, at(path)]));
      const checked = await verifySignoffFiles(session.app, fromWhereTheyStood(file), {
        ...named,
        keys: keys.map(fromWhereTheyStood),
      });
      if (!checked.ok) {
        session.exit = failed(file, checked.error, json === true);
        return;
      }
      const holds = checked.value.every(({ verdict }) => verdict !== "fails");
      print(
        json === true
          ? JSON.stringify({ schema: "stet.verify-signoff/1", holds, checks: checked.value })
          : render(checked.value, holds),
      );
      session.exit = holds ? EXIT.done : EXIT.attention;
    });
}

function render(checks: readonly Checked[], holds: boolean): string {
  const of = (verdict: Checked["verdict"]) => checks.filter((check) => check.verdict === verdict);
  const list = (title: string, some: readonly Checked[]) =>
    some.length === 0 ? [] : ["", title, ...some.map(({ detail }) => `  ${shown(detail)}`)];
  return [
    holds ? "Nothing that could be checked fails." : "THIS SIGN-OFF DOES NOT HOLD.",
    ...list("Fails:", of("fails")),
    ...list("Holds:", of("holds")),
    ...list("Could not be checked:", of("not_checked")),
  ].join("\n");
}
