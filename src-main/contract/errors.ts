// Every error a person can meet: a stable code, words that say what to do, and the exit code it ends with.
import { z } from "zod";

/** Exit codes of the command line; one table, so a code and its meaning never drift apart. */
export const EXIT = { done: 0, attention: 1, usage: 2, input: 3, output: 4, defect: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Messages never hold document text. `{n}` is filled from `detail`, which holds limits and counts only. */
export const ERRORS = {
  "document/not-found": { exit: EXIT.input, message: "There is no such file. Check the name and the folder." },
  "document/unreadable": { exit: EXIT.input, message: "The file can't be read. Check its permissions." },
  "document/changing": {
    exit: EXIT.input,
    message: "The file changed while it was read. Wait until it is whole, and open it again.",
  },
  "document/empty": { exit: EXIT.input, message: "The file is empty: it has no bytes." },
  "document/no-pages": { exit: EXIT.input, message: "The file has no pages that can be opened." },
  "document/unsupported": {
    exit: EXIT.input,
    message:
      "Stet can't open this kind of file. It opens PDF, mail, office files, pictures, web pages, text and archives.",
  },
  "document/not-a-pdf": { exit: EXIT.input, message: "This is not a PDF: only a PDF can be audited." },
  "document/damaged": { exit: EXIT.input, message: "The file is damaged and can't be repaired. Ask for another copy." },
  "document/encrypted": { exit: EXIT.input, message: "The file is encrypted. Give its password with --password-file." },
  "document/wrong-password": { exit: EXIT.input, message: "The password doesn't open this file." },
  "document/too-large": { exit: EXIT.input, message: "The file is over the size limit ({n})." },
  "document/too-many-pages": { exit: EXIT.input, message: "The file is over the limit of pages ({n})." },
  "document/out-of-memory": {
    exit: EXIT.input,
    message: "Reading the file took more memory than allowed ({n}), so it was stopped.",
  },
  "document/timed-out": { exit: EXIT.input, message: "Reading the file made no progress for {n}, so it was stopped." },
  "document/crashed": { exit: EXIT.input, message: "The parser crashed on this file. Nothing else was affected." },
  "document/cancelled": { exit: EXIT.interrupted, message: "Stopped, as asked. Nothing was written." },
  "input/bad-json": { exit: EXIT.usage, message: "The file is not valid JSON." },
  "input/bad-shape": { exit: EXIT.usage, message: "The file doesn't have the expected shape: {n}." },
  "input/unknown-term": { exit: EXIT.usage, message: "Unknown term. {n}" },
  "input/usage": { exit: EXIT.usage, message: "{n}" },
  "newsroom/refused": {
    exit: EXIT.usage,
    message: "Your newsroom's own file has a mistake, so nothing was looked through. Mend it: {n}",
  },
  "attack/other-version": {
    exit: EXIT.input,
    message: "The version to compare with can't be used, so nothing was tried. {n}",
  },
  "compare/other-copy": {
    exit: EXIT.input,
    message: "One of the other copies can't be used, so nothing was compared. {n}",
  },
  "search/bad-pattern": { exit: EXIT.usage, message: "What you search for {n}." },
  "mark/off-page": { exit: EXIT.usage, message: "There is nothing at that place to mark." },
  "plan/other-document": { exit: EXIT.usage, message: "The plan was made for another document: the hashes differ." },
  "excerpt/no-such-page": { exit: EXIT.usage, message: "The document has no page {n}. Name pages that it has." },
  "excerpt/nothing-there": {
    exit: EXIT.usage,
    message: "A passage on page {n} lies beside the page. Mark it on the page itself.",
  },
  "export/exists": { exit: EXIT.output, message: "The output already exists. Use --force to replace it." },
  "export/folder-exists": { exit: EXIT.output, message: "The folder already exists. Name a new one." },
  "export/not-writable": {
    exit: EXIT.output,
    message: "The output can't be written. Check the folder and its permissions.",
  },
  "export/residue-found": {
    exit: EXIT.attention,
    message: "Removed values can still be found in the output, so no copy was written.",
  },
  "store/from-the-future": {
    exit: EXIT.input,
    message: "This case was written by a newer Stet. Update Stet to open it.",
  },
  "store/damaged": { exit: EXIT.input, message: "The case can't be opened: its database is damaged." },
  "store/unknown-document": { exit: EXIT.usage, message: "The case holds no such document." },
  "store/unknown-finding": { exit: EXIT.usage, message: "The case holds no such finding." },
  "store/unknown-case": { exit: EXIT.usage, message: "There is no such case on this machine." },
  "store/original-changed": {
    exit: EXIT.input,
    message:
      "The evidence copy has changed since it was imported. It was not opened. Restore it from a backup, or open the file as a new document.",
  },
  "store/nothing-to-undo": { exit: EXIT.usage, message: "There is nothing to take back." },
  "store/nothing-to-redo": { exit: EXIT.usage, message: "There is nothing to do again." },
  "window/unknown-method": { exit: EXIT.usage, message: "Stet's window asked for something that doesn't exist." },
  "window/bad-request": { exit: EXIT.usage, message: "Stet's window asked for something in the wrong shape: {n}." },
  "window/not-handed-over": { exit: EXIT.input, message: "A file could not be handed over. Choose it again." },
  "window/unknown-file": { exit: EXIT.usage, message: "The file handed over is no longer there. Choose it again." },
  "window/disconnected": {
    exit: EXIT.defect,
    message: "The window lost its connection to Stet. Decisions made so far are saved. Start Stet again.",
  },
  "window/not-looked": { exit: EXIT.usage, message: "The document has not been looked through yet." },
  "copy/stale": { exit: EXIT.usage, message: "Decisions have changed since this copy was made. Make it again." },
  "export/no-file-manager": {
    exit: EXIT.output,
    message: "No file manager could be opened. The copy is in the folder named above.",
  },
  "copy/nothing-to-publish": { exit: EXIT.usage, message: "There is no clean copy to write." },
  "internal/defect": {
    exit: EXIT.defect,
    message: "Stet has a defect. Nothing was written. Please report the code and what you did.",
  },
} as const satisfies Record<string, { exit: ExitCode; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

export type StetError = { readonly code: ErrorCode; readonly message: string };

/** Builds the error of a code; `detail` fills `{n}` and must never come from a document. */
export function stetError(code: ErrorCode, detail = ""): StetError {
  return { code, message: ERRORS[code].message.replace("{n}", detail) };
}

export const errorLine = z.object({
  schema: z.literal("stet.error/1"),
  document: z.object({ name: z.string() }),
  error: z.object({ code: z.string(), message: z.string() }),
});
