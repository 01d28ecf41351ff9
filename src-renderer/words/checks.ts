// The checks of a copy in an editor's words: what each looks at, and what it would catch.
type CheckWords = { readonly title: string; readonly what: string };

/** By the id the engine gives each check; one without words here shows its id, and a test finds it missing. */
export const CHECKS: Readonly<Record<string, CheckWords>> = {
  "verification/text-mupdf": {
    title: "Read back by the engine that wrote it",
    what: "Pages, hidden text, notes, fields and bookmarks",
  },
  "verification/text-independent": {
    title: "Read back by pdf.js",
    what: "A reader that shares no code with the one that wrote it",
  },
  "verification/text-pdfium": { title: "Read back by PDFium", what: "What Chrome shows PDFs with: pages, notes, tags" },
  "verification/opens-elsewhere": { title: "Opens in other readers", what: "Every page, not only the first" },
  "verification/invisible-characters": {
    title: "No invisible characters",
    what: "No mark that only a program sees stands in its text",
  },
  "verification/places-empty": {
    title: "Every struck place is empty",
    what: "No letter stands where one was taken out",
  },
  "verification/labels": {
    title: "Labels stand where they should",
    what: "Every reader reads them, nothing else stands on their marks, and none says what was struck there",
  },
  "verification/decoded-streams": {
    title: "Every stream, decoded",
    what: "Plain, UTF-16, hex and octal, joined across operators",
  },
  "verification/raw-bytes": { title: "Every byte of the file", what: "Plain and UTF-16, compressed parts opened" },
  "verification/structure": { title: "Only what is allowed in", what: "No scripts, actions, attachments, metadata" },
  "verification/single-revision": { title: "One version only", what: "No earlier version, nothing after the end" },
  "verification/pages-kept": { title: "No page lost", what: "As many pages as the evidence copy has" },
  "verification/planned-picture": {
    title: "Looks as planned",
    what: "Drawn by PDFium: every page touched, and some others",
  },
  "verification/recognised-words": { title: "Read off the picture", what: "OCR around marks finds no value" },
  "verification/pixels": {
    title: "Every mark, in pixels",
    what: "Black where something was struck, or blank with its label",
  },
};

export const STAGE_NAMES = {
  setting: "Setting its pages",
  scanning: "Reading pictures of text",
  reading: "Reading the evidence copy",
  finding: "Finding what was decided",
  striking: "Taking out what you struck",
  rebuilding: "Rebuilding the file",
  verifying: "Checking the copy",
  attacking: "Attacking the copy",
  comparing: "Comparing the copies",
} as const;
