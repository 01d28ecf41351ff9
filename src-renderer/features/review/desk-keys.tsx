// The keyboard of the desk: one listener, nothing while somebody types or a sheet is open.
import { useEffect } from "react";
import { useApp, useDesk } from "../../app/context.ts";
import { COMMANDS, type CommandId, commandOf } from "./commands.ts";
import { leaveByHand } from "./hand-acts.ts";
import { OF_SCREEN, useCommands } from "./use-commands.ts";

const REGIONS = ["outcomes", "pages", "strip", "page", "panel"];
/** What a menu of the system's calls what it does; the others have the same names. */
const MENU: Readonly<Record<string, CommandId>> = { open: "home" };
/** Of these the field somebody types in has its own. */
const OF_FIELDS: ReadonlySet<CommandId> = new Set(["undo", "redo"]);
/** The search lies beside the page: reading goes on, and so does taking back what it did. */
const isBesideSearch = (command: CommandId) => OF_FIELDS.has(command) || COMMANDS[command].group === "read";

export function DeskKeys() {
  const { client } = useApp();
  const desk = useDesk();
  const commands = useCommands();

  useEffect(() => {
    const { store, actions } = desk;
    const stop = () => {
      leaveByHand(desk);
      if (store.get().pointed !== null) store.set({ pointed: null });
      if (store.get().copy.state === "making") actions.stopCopy();
      if (store.get().view === "published" && store.get().copy.state !== "made") store.set({ view: "as-is" });
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "F6") {
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      const { sheet } = store.get();
      if ((sheet !== "none" && sheet !== "search") || document.querySelector("dialog[open]") !== null || event.altKey)
        return;
      const target = event.target as HTMLElement;
      const typing = target.matches("input, select, textarea, [contenteditable]");
      const mod = event.metaKey || event.ctrlKey;
      const { screen } = store.get();
      if (event.key === "Escape" && !typing && !mod) {
        if (screen !== "document") store.set({ screen: "document" });
        else stop();
      }
      const asked = commandOf(event);
      // Counsel redacts nothing: there its key asks the editor to.
      const command = asked === "redact" && screen === "signoff" ? "request" : asked;
      // The document is out of sight: no key may decide what nobody sees.
      if (command !== undefined && screen !== "document" && !OF_SCREEN[screen].has(command) && !isTab(command)) return;
      if (command === undefined || (typing && (!mod || OF_FIELDS.has(command)))) return;
      if (sheet === "search" && !isBesideSearch(command)) return;
      event.preventDefault();
      commands.run(command);
    };
    document.addEventListener("keydown", press);
    const silence = client.on("app/command", ({ command }) => commands.run(MENU[command] ?? (command as CommandId)));
    return () => {
      document.removeEventListener("keydown", press);
      silence();
    };
  }, [client, desk, commands]);
  return null;
}

/** A tab of the panel brings the document back into sight. */
const isTab = (command: CommandId) => command === "findings" || command === "provenance" || command === "platforms";

/** Moves focus to the next part of the desk, as F6 does everywhere. */
function nextRegion(by: 1 | -1): void {
  const regions = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(`[data-region=${name}]`) ?? []);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + by + regions.length) % regions.length];
  const focusable = "[tabindex='0'], button:not([disabled]), input, [href]";
  (
    next?.querySelector<HTMLElement>("[role=tree], [data-main-focus]") ?? next?.querySelector<HTMLElement>(focusable)
  )?.focus();
}
