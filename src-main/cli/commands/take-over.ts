// `stet take-over`: a case that was handed over becomes a case here, or is merged into the one that is here already.
import { Command } from "commander";
import type { TakeOverView } from "../../contract/handover.ts";
import { openToLook, takeOver } from "../../services/handover/hand-over.ts";
import { casesHere } from "../cases-here.ts";
import { PASSPHRASE_OPTION, readPassphrase } from "../passphrase.ts";
import type { Session } from "../program.ts";
import { EXIT, failed, fromWhereTheyStood, print, shown } from "../terminal.ts";
import { peopleHere } from "./identity.ts";

type Options = { passphraseFile?: string; look?: boolean; json?: boolean };

const HELP = `
Everything in the file is verified before anything of it is kept. Taking the same file twice changes nothing.

Exit codes: 0 taken over; 1 taken over, and two people decided otherwise somewhere: choose in the window; 2 wrong call;
3 the file can't be used, or its passphrase is another; 4 it can't be kept.

Example:
  stet take-over /media/stick/case.stet --passphrase-file secret.txt`;

export function takeOverCommand(session: Session): Command {
  return new Command("take-over")
    .description("Take over a case that was handed over: as a new case, or merged into the one that is here.")
    .argument("<file>", "the .stet file")
    .option(...PASSPHRASE_OPTION)
    .option("--look", "say what it is and what taking it over would do, and take nothing")
    .option("--json", "one line of JSON")
    .addHelpText("after", HELP)
    .action(async (file: string, options: Options) => {
      const passphrase = await readPassphrase(options.passphraseFile);
      if (!passphrase.ok) {
        session.exit = failed(file, passphrase.error, options.json === true);
        return;
      }
      const cases = casesHere(session);
      const here = { app: session.app, cases, people: peopleHere(session) };
      const path = fromWhereTheyStood(file);
      const done =
        options.look === true
          ? await openToLook(here, path, passphrase.value)
          : await takeOver(here, path, passphrase.value, session.signal);
      cases.close();
      if (!done.ok) {
        session.exit = failed(file, done.error, options.json === true);
        return;
      }
      print(
        options.json === true ? JSON.stringify({ schema: "stet.taken-over/1", ...done.value }) : render(done.value),
      );
      if (done.value.conflicts > 0 && options.look !== true) session.exit = EXIT.attention;
    });
}

function render(view: TakeOverView): string {
  const { kind, name, by, madeAt, documents, taken, same, kept, conflicts, privilegedLeft, notFound, courses } = view;
  const stays = courses.filter(({ what }) => what === "not_taken").length;
  return [
    `${shown(name)}, from ${shown(by.name)}, ${madeAt.slice(0, 16).replace("T", " ")} UTC`,
    kind === "new" ? "A case that is not here yet." : `Merged into case ${view.case}.`,
    ...(view.nothingNew ? ["Nothing in it is new here."] : []),
    `  ${documents.length} documents, ${documents.filter(({ fresh }) => fresh).length} of them new`,
    `  ${taken} decisions taken, ${same} made by both alike, ${kept} changed only here`,
    `  ${view.marks} marks by hand, ${view.comments} comments, ${view.privileged} privileged`,
    ...(conflicts > 0 ? [`  ${conflicts} DECIDED OTHERWISE: choose in the window before anything is exported`] : []),
    ...(notFound > 0 ? [`  ${notFound} decisions about places that are not found here`] : []),
    ...(privilegedLeft > 0 ? [`  ${privilegedLeft} privileged comments left out: nobody here may read them`] : []),
    ...(stays > 0 ? [`  ${stays} plans stay drafts: what was signed there does not hold here`] : []),
  ].join("\n");
}
