// The system's own menu, as data: what it can do is the contract's commands and the system's own roles.
import type { MenuItemConstructorOptions } from "electron";
import type { EventData } from "../contract/methods.ts";

export type Command = EventData<"app/command">["command"];

export type MenuParts = {
  readonly mac: boolean;
  readonly development: boolean;
  readonly command: (command: Command) => void;
};

/**
 * Zoom and reload have no place here: the window zooms the page it shows itself, and is never loaded twice. Recent files
 * are not listed by the system, which would keep their names.
 */
export function menuTemplate({ mac, development, command }: MenuParts): MenuItemConstructorOptions[] {
  const item = (label: string, name: Command, accelerator?: string, shownOnly = false): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !shownOnly }),
  });
  return [
    ...(mac ? [APPLICATION] : []),
    {
      label: "&File",
      submenu: [
        item("&Open…", "open", "CmdOrCtrl+O"),
        item("&Export…", "export", "CmdOrCtrl+Shift+E"),
        SEPARATOR,
        mac ? { role: "close" } : { role: "quit", label: "E&xit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        // The keys of these two are shown and left to the page: in a text field they are the field's own. macOS, which
        // registers them all the same, gives a page its keys first and comes here when the page has no use for them.
        item("&Undo", "undo", "CmdOrCtrl+Z", true),
        item("&Redo", "redo", mac ? "Cmd+Shift+Z" : "Ctrl+Y", true),
        SEPARATOR,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
        SEPARATOR,
        item("&Find…", "find", "CmdOrCtrl+F"),
      ],
    },
    {
      label: "&View",
      submenu: [{ role: "togglefullscreen" }, ...(development ? [SEPARATOR, { role: "toggleDevTools" } as const] : [])],
    },
    ...(mac ? [{ role: "windowMenu" } as const] : []),
    {
      label: "&Help",
      role: "help",
      submenu: [item("&Keys", "keys"), ...(mac ? [] : [SEPARATOR, { role: "about" } as const])],
    },
  ];
}

const SEPARATOR = { type: "separator" } as const;

/** Without macOS's Services, which hand selected text to other programs. */
const APPLICATION = {
  role: "appMenu",
  submenu: [
    { role: "about" },
    SEPARATOR,
    { role: "hide" },
    { role: "hideOthers" },
    { role: "unhide" },
    SEPARATOR,
    { role: "quit" },
  ],
} satisfies MenuItemConstructorOptions;
