// The preload: hands the page one port to the services and takes dropped files from it, and nothing else.
import { contextBridge, ipcRenderer, webUtils } from "electron";
import { ADMIT, CONNECT, ORIGIN, PORT } from "./names.ts";

contextBridge.exposeInMainWorld("stet", {
  connect: () => ipcRenderer.send(CONNECT),
  // A file that the page made up has no path: it arrives as "", and is refused.
  admit: (file: File): Promise<string> => ipcRenderer.invoke(ADMIT, webUtils.getPathForFile(file)),
});

// Ports can't pass the context bridge; a window message to our own origin can carry one.
ipcRenderer.on(PORT, ({ ports }) => window.postMessage(PORT, ORIGIN, [...ports]));
