// The shell's entry: the desktop program in Electron.
export {};
