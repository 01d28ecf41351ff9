// A progress bar on stderr when a person watches; nothing when a program does.
import type { CallProgress } from "../contract/methods.ts";
import { shown } from "./terminal.ts";

const WORDS: Record<CallProgress["stage"], string> = {
  setting: "Setting pages",
  scanning: "Looking for pictures of text",
  reading: "Reading pages",
  finding: "Finding private data",
  striking: "Striking",
  rebuilding: "Rebuilding the file",
  verifying: "Verifying the copy",
  comparing: "Comparing the copies",
  attacking: "Attacking the copy",
  sealing: "Encrypting the case anew",
  copying: "Copying the case",
  proving: "Opening the copy to check it",
};
const WIDTH = 24;

export type ProgressBar = { readonly update: (progress: CallProgress) => void; readonly end: () => void };

export function progressBar(name: string): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => {}, end: () => {} };
  let last = "";
  return {
    update: ({ stage, done, of }) => {
      const filled = of === 0 ? 0 : Math.round((done / of) * WIDTH);
      const count = of > 1 ? ` ${done}/${of}` : "";
      const line = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${WORDS[stage]}${count}  ${shown(name)}`;
      if (line === last) return;
      last = line;
      process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    },
    end: () => {
      if (last !== "") process.stderr.write("\r\x1b[2K");
    },
  };
}
