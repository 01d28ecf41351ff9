// Undo and redo from the menu: a text field's own while it has the focus, the decisions' otherwise.
import type { Command } from "./menu.ts";

/** The part of Electron's `WebContents` that edits. */
export type EditedContents = {
  executeJavaScriptInIsolatedWorld(worldId: number, scripts: { code: string }[]): Promise<unknown>;
  undo(): void;
  redo(): void;
};

/** Neither the page's world (0) nor the preload's (999): the page can't answer in its place. */
const WORLD = 1000;

/** Runs in the page's document. Kinds of input without text have nothing to take back. */
export const TEXT_FIELD_HAS_FOCUS = `(() => {
  const at = document.activeElement;
  if (at === null) return false;
  if (at.isContentEditable === true) return true;
  if (at.tagName === "TEXTAREA") return !at.readOnly;
  const textless = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"];
  return at.tagName === "INPUT" && !at.readOnly && !textless.includes(at.type);
})()`;

/** Gives a menu's command to whom it is meant for. */
export function routeCommand(contents: () => EditedContents | undefined, toDesk: (command: Command) => void) {
  return async (command: Command): Promise<void> => {
    const page = contents();
    if ((command !== "undo" && command !== "redo") || page === undefined) return toDesk(command);
    // A page that can't answer is one where nothing may be taken back unseen.
    const inField = await page
      .executeJavaScriptInIsolatedWorld(WORLD, [{ code: TEXT_FIELD_HAS_FOCUS }])
      .catch(() => undefined);
    if (inField === true) page[command]();
    else if (inField === false) toDesk(command);
  };
}
