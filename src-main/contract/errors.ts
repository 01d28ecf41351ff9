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
  "case/locked": { exit: EXIT.input, message: "The case is protected. It opens with its passphrase." },
  "case/wrong-passphrase": { exit: EXIT.input, message: "The passphrase doesn't open the case." },
  "case/key-damaged": {
    exit: EXIT.input,
    message:
      "The case's key file is damaged: {n}. Without it no passphrase opens the case. Restore case.key from a backup.",
  },
  "case/changed": {
    exit: EXIT.input,
    message: "The case was protected anew or replaced meanwhile. Open it again; what you did last was not kept.",
  },
  "case/not-protected": { exit: EXIT.usage, message: "The case has no passphrase." },
  "case/held": {
    exit: EXIT.usage,
    message: "The case is under a legal hold: it can't be destroyed. Lift the hold first, with a reason.",
  },
  "case/not-held": { exit: EXIT.usage, message: "The case is under no legal hold." },
  "case/bad-backup": {
    exit: EXIT.output,
    message: "The back-up could not be verified, so it was taken away. Try again, on another disk if it happens again.",
  },
  "store/nothing-to-undo": { exit: EXIT.usage, message: "There is nothing to take back." },
  "store/nothing-to-redo": { exit: EXIT.usage, message: "There is nothing to do again." },
  "identity/none": {
    exit: EXIT.usage,
    message: "Nobody is identified on this machine. Make a signing key first: stet identity new.",
  },
  "identity/exists": {
    exit: EXIT.usage,
    message: "This machine has a person and a key already. Move identity.json away to make another.",
  },
  "identity/damaged": { exit: EXIT.input, message: "identity.json can't be used: {n}. Restore it from a backup." },
  "identity/short-passphrase": {
    exit: EXIT.usage,
    message: "The passphrase is too short. Use at least {n} characters.",
  },
  "identity/wrong-passphrase": { exit: EXIT.usage, message: "The passphrase doesn't open the signing key." },
  "identity/no-keychain": {
    exit: EXIT.usage,
    message: "This system has no keychain that Stet trusts with the passphrase. It will ask each time.",
  },
  "roster/damaged": { exit: EXIT.input, message: "The roster can't be used: {n}. Ask your newsroom for it again." },
  "roster/bad-signature": {
    exit: EXIT.input,
    message:
      "The roster's signature is wrong: it was changed after it was signed, or not by its newsroom. It was refused.",
  },
  "roster/other-newsroom": {
    exit: EXIT.input,
    message:
      "The roster is signed by another key than this machine's newsroom so far. Compare the key's words by voice, then accept it: stet roster accept FILE --new-key.",
  },
  "roster/missing": {
    exit: EXIT.input,
    message: "This machine had a roster, and it is gone. Accept it again, or stop using one: stet roster forget.",
  },
  "roster/older": {
    exit: EXIT.input,
    message: "This roster was issued before the one that this machine has. It was refused.",
  },
  "roster/unknown-person": { exit: EXIT.usage, message: "Nobody of that name or key is on the roster." },
  "signoff/not-an-editor": {
    exit: EXIT.usage,
    message: "Only an editor of the newsroom's roster does this. This machine's person isn't one.",
  },
  "signoff/not-a-lawyer": {
    exit: EXIT.usage,
    message: "Only a lawyer of the newsroom's roster does this. This machine's person isn't one.",
  },
  "signoff/own-plan": {
    exit: EXIT.usage,
    message: "You decided something in this plan that is still in force. Somebody else must review it.",
  },
  "signoff/with-counsel": {
    exit: EXIT.usage,
    message: "The plan is with counsel. Take it back before you change it.",
  },
  "signoff/not-submitted": { exit: EXIT.usage, message: "The plan is not submitted: there is nothing to review." },
  "signoff/not-a-draft": { exit: EXIT.usage, message: "The plan is submitted or approved already." },
  "signoff/not-exported": { exit: EXIT.usage, message: "The plan was not exported yet." },
  "signoff/nothing-requested": {
    exit: EXIT.usage,
    message: "No change was asked for. Ask for one, or say in words why it goes back.",
  },
  "signoff/nothing-decided": {
    exit: EXIT.usage,
    message: "Nothing is decided in this plan: there is nothing to submit.",
  },
  "signoff/not-ready": { exit: EXIT.usage, message: "It can't be signed yet: {n}." },
  "signoff/not-approved": {
    exit: EXIT.usage,
    message: "Your newsroom has a roster, and nobody has approved exactly this plan. Submit it to a lawyer.",
  },
  "signoff/other-output": {
    exit: EXIT.usage,
    message: "The copy made now is not the copy that was submitted. Send the plan back, and submit it again.",
  },
  "signoff/unknown-item": { exit: EXIT.usage, message: "The plan holds no such value." },
  "signoff/unknown-comment": { exit: EXIT.usage, message: "There is no such comment." },
  "signoff/not-privileged": {
    exit: EXIT.usage,
    message: "Privileged comments are between lawyers and the editor they address.",
  },
  "handover/needs-passphrase": {
    exit: EXIT.input,
    message: "This is a case that was handed over. It opens with its passphrase.",
  },
  "handover/wrong-passphrase": { exit: EXIT.input, message: "The passphrase doesn't open this hand-over." },
  "handover/damaged": {
    exit: EXIT.input,
    message:
      "This is no hand-over that can be used: it is damaged, was changed, or holds what it may not. Nothing was taken from it. Ask for it again.",
  },
  "handover/newer": {
    exit: EXIT.input,
    message: "This hand-over was made by a newer Stet. Update Stet to take it over.",
  },
  "handover/in-conflict": {
    exit: EXIT.usage,
    message: "Two people decided otherwise about some places, and nobody has chosen yet. Settle these conflicts first.",
  },
  "handover/no-conflict": { exit: EXIT.usage, message: "There is no conflict about that any more." },
  "handover/not-shown": {
    exit: EXIT.usage,
    message: "Privileged comments are handed over only by those who may read them.",
  },
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
