// What only the desktop program can do for the services: the system's dialogs, and its file manager.
import type { OpenDialogOptions } from "electron";
import type { Surface } from "../services/desk/desk.ts";

export type NativeParts = {
  readonly version: string;
  readonly showOpenDialog: (options: OpenDialogOptions) => Promise<{ readonly filePaths: readonly string[] }>;
  /** Electron's `shell.openPath`: resolves to what went wrong, "" when nothing did. */
  readonly openPath: (path: string) => Promise<string>;
  readonly keychain: NonNullable<Surface["keychain"]>;
};

export function nativeSurface({ version, showOpenDialog, openPath, keychain }: NativeParts): Surface {
  return {
    version,
    keychain,
    async chooseFiles() {
      const { filePaths } = await showOpenDialog({
        // The system's list of recent documents is kept on disk and shown to whoever sits down next.
        properties: ["openFile", "multiSelections", "dontAddToRecent"],
      });
      return filePaths;
    },
    async chooseFolder() {
      const { filePaths } = await showOpenDialog({
        properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
      });
      return filePaths[0] ?? null;
    },
    reveal: async (folder) => (await openPath(folder)) === "",
  };
}
