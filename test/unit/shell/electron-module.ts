// What the built entry imports as "electron" where there is none: a fake one, whose windows and calls can be read.
import type { Electron } from "../../../src-main/shell/shell.ts";
import { FakeElectron } from "./fake-electron.ts";

export const fake = new FakeElectron();
export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
} = fake.exports() as Electron;
