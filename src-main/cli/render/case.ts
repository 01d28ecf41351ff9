// A case at rest, for people: how it stands, and what destroying it can't reach.
import type { Limit, Protection } from "../../contract/protection.ts";
import { personNamed } from "../../services/signoff/people.ts";
import { shown } from "../terminal.ts";

export function renderStanding({ protected: isProtected, hold }: Protection): string {
  return [
    isProtected ? "Protected by a passphrase." : "No passphrase: whoever has the disk can read it.",
    hold === null
      ? "No legal hold."
      : `Legal hold since ${hold.at.slice(0, 10)} by ${shown(personNamed(hold.actor, null).name)}: ${shown(hold.reason)}`,
  ].join("\n");
}

export const DESTROYED: Record<Limit, string> = {
  "in-the-clear":
    "The case, or a part of it, lay unencrypted on this disk at some time. Special tools may still find pieces of it.",
  drive:
    "Solid-state drives write elsewhere than what they replace: old blocks may live on until the drive reuses them.",
  snapshots: "Snapshots of the file system, shadow copies and swap files are not touched.",
  backups: "Back-ups of the case, yours or the system's, are not touched. They open with the passphrase they had.",
  elsewhere: "Exports, and the files that were brought into the case, stay where they are.",
};
