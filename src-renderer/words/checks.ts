// The checks of a copy in an editor's words: what each looks at, and what it would catch.
import { msg } from "../languages/language.ts";

type CheckWords = { readonly title: string; readonly what: string };

/** By the id the engine gives each check; one without words here shows its id, and a test finds it missing. */
export const CHECKS: Readonly<Record<string, CheckWords>> = {
  "verification/text-mupdf": {
    title: msg("Read back by the engine that wrote it"),
    what: msg("Pages, hidden text, notes, fields and bookmarks"),
  },
  "verification/text-independent": {
    title: msg("Read back by pdf.js"),
    what: msg("A reader that shares no code with the one that wrote it"),
  },
  "verification/text-pdfium": {
    title: msg("Read back by PDFium"),
    what: msg("What Chrome shows PDFs with: pages, notes, tags"),
  },
  "verification/opens-elsewhere": { title: msg("Opens in other readers"), what: msg("Every page, not only the first") },
  "verification/invisible-characters": {
    title: msg("No invisible characters"),
    what: msg("No mark that only a program sees stands in its text"),
  },
  "verification/plain-letters": {
    title: msg("No letters or spaces in disguise"),
    what: msg("No letter of another script inside a word, no space but the ordinary one"),
  },
  "verification/places-empty": {
    title: msg("Every struck place is empty"),
    what: msg("No letter stands where one was taken out"),
  },
  "verification/labels": {
    title: msg("Labels stand where they should"),
    what: msg("Every reader reads them, nothing else stands on their marks, and none says what was struck there"),
  },
  "verification/decoded-streams": {
    title: msg("Every stream, decoded"),
    what: msg("Plain, UTF-16, hex and octal, joined across operators"),
  },
  "verification/raw-bytes": {
    title: msg("Every byte of the file"),
    what: msg("Plain and UTF-16, compressed parts opened"),
  },
  "verification/structure": {
    title: msg("Only what is allowed in"),
    what: msg("No scripts, actions, attachments, metadata"),
  },
  "verification/tags": {
    title: msg("Tags say what the pages say"),
    what: msg("Every word in one element, and no word of their own, read by pdf.js"),
  },
  "verification/single-revision": {
    title: msg("One version only"),
    what: msg("No earlier version, nothing after the end"),
  },
  "verification/pages-kept": { title: msg("No page lost"), what: msg("As many pages as the evidence copy has") },
  "verification/left-out": {
    title: msg("Nothing of what was left out"),
    what: msg("No word, object or page of it, by three readers"),
  },
  "verification/planned-picture": {
    title: msg("Looks as planned"),
    what: msg("Drawn by PDFium: every page touched, and some others"),
  },
  "verification/recognised-words": { title: msg("Read off the picture"), what: msg("OCR around marks finds no value") },
  "verification/pixels": {
    title: msg("Every mark, in pixels"),
    what: msg("Black where something was struck, or blank with its label"),
  },
};

export const STAGE_NAMES = {
  setting: msg("Setting its pages"),
  scanning: msg("Reading pictures of text"),
  reading: msg("Reading the evidence copy"),
  finding: msg("Finding what was decided"),
  striking: msg("Taking out what you struck"),
  rebuilding: msg("Rebuilding the file"),
  verifying: msg("Checking the copy"),
  attacking: msg("Attacking the copy"),
  comparing: msg("Comparing the copies"),
  sealing: msg("Encrypting the case anew"),
  copying: msg("Copying the case"),
  proving: msg("Opening the copy to check it"),
} as const;
