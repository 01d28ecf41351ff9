// `stet open`: the window. It is not built yet, and says so.
import { Command } from "commander";
import type { Session } from "../program.ts";
import { EXIT, say } from "../terminal.ts";

export function openCommand(session: Session): Command {
  return new Command("open")
    .description("Open the window (not built yet).")
    .argument("[file]")
    .addHelpText("after", "\nExample:\n  stet open dossier.pdf")
    .action(() => {
      say("The window is not built yet. Use stet check, stet redact and stet verify.");
      session.exit = EXIT.usage;
    });
}
