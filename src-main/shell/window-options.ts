// The one window: how large it opens, and everything its page is denied.
import type { BrowserWindowConstructorOptions, Session } from "electron";

/** What is behind the page before it has drawn anything: the desk of each theme. */
export const DESK_COLOURS = { light: "#e4e1da", dark: "#101113" } as const;

export type WindowParts = {
  readonly preload: string;
  readonly session: Session;
  readonly dark: boolean;
  readonly development: boolean;
};

export function windowOptions({ preload, session, dark, development }: WindowParts) {
  return {
    title: "Stet",
    width: 1440,
    height: 900,
    minWidth: 1200,
    minHeight: 640,
    show: false,
    backgroundColor: DESK_COLOURS[dark ? "dark" : "light"],
    webPreferences: {
      preload,
      session,
      // Electron's own defaults among these are set too: a default is somebody else's decision.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      webgl: false,
      disableDialogs: true,
      v8CacheOptions: "none",
      devTools: development,
    },
  } as const satisfies BrowserWindowConstructorOptions;
}
