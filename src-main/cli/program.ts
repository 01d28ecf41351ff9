// The commands, their options and help; one place where usage errors, defects and interrupts become exit codes.
import { Command, CommanderError } from "commander";
import type { App } from "../services/app.ts";
import { attackCommand } from "./commands/attack.ts";
import { auditCommand } from "./commands/audit.ts";
import { caseCommand } from "./commands/case.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { demoCommand } from "./commands/demo.ts";
import { detectCommand } from "./commands/detect.ts";
import { handOverCommand } from "./commands/hand-over.ts";
import { identityCommand } from "./commands/identity.ts";
import { openCommand } from "./commands/open.ts";
import { policiesCommand } from "./commands/policies.ts";
import { predictCommand } from "./commands/predict.ts";
import { redactCommand } from "./commands/redact.ts";
import { rosterCommand } from "./commands/roster.ts";
import { takeOverCommand } from "./commands/take-over.ts";
import { verifyCommand } from "./commands/verify.ts";
import { verifySignoffCommand } from "./commands/verify-signoff.ts";
import { EXIT, type ExitCode, OutputError, say, UsageError } from "./terminal.ts";

export type Session = {
  readonly app: App;
  readonly signal: AbortSignal;
  /** A command's exit code; commander's actions return nothing. */
  exit: ExitCode;
};

export async function runCommandLine(app: App, args: readonly string[]): Promise<ExitCode> {
  const abort = new AbortController();
  const session: Session = { app, signal: abort.signal, exit: EXIT.done };
  const interrupt = () => abort.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  // A reader that went away must not turn into a stack trace.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  try {
    await program(session).parseAsync([...args], { from: "user" });
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      say(`stet: ${thrown.message}`);
      return EXIT.usage;
    }
    if (thrown instanceof OutputError) {
      say("stet: What was to be printed can't be written. Check the disk that it goes to.");
      return EXIT.output;
    }
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (abort.signal.aborted) return EXIT.interrupted;
    // A defect's message may quote a document: only what kind it is, and where in our code, is said.
    const place =
      thrown instanceof Error ? (/at .*?((?:[\w.-]+\/){0,2}[\w.-]+:\d+):\d+/.exec(thrown.stack ?? "")?.[1] ?? "") : "";
    say(
      `stet: Stet has a defect (internal/defect${place === "" ? "" : ` at ${place}`}). Nothing was written. Please report this line.`,
    );
    return EXIT.defect;
  }
  return abort.signal.aborted ? EXIT.interrupted : session.exit;
}

function program(session: Session): Command {
  const root = new Command("stet")
    .description("What in a leaked document can stand, what must be struck, and proof that what was struck is gone.")
    .version(session.app.tool, "--version")
    .exitOverride()
    .showHelpAfterError("(see stet --help)")
    .helpCommand(false);
  for (const add of [
    checkCommand,
    redactCommand,
    verifyCommand,
    attackCommand,
    compareCommand,
    detectCommand,
    predictCommand,
    policiesCommand,
    verifySignoffCommand,
    auditCommand,
    caseCommand,
    handOverCommand,
    takeOverCommand,
    identityCommand,
    rosterCommand,
    openCommand,
    demoCommand,
  ])
    root.addCommand(add(session).exitOverride());
  root.action(() => root.outputHelp());
  return root;
}
