// The checks a copy must pass before it may exist; adding one is a file and a line here.
import type { CheckOutcome, Residue } from "../../contract/redact.ts";
import type { Check, Exported } from "./check.ts";
import { decodedStreams } from "./checks/decoded-streams.check.ts";
import { firstReader } from "./checks/first-reader.check.ts";
import { textByPdfium, textByPdfjs } from "./checks/independent-reader.check.ts";
import { noInvisibleCharacters } from "./checks/invisible-characters.check.ts";
import { labelsStand } from "./checks/labels.check.ts";
import { nothingLeftOut } from "./checks/left-out.check.ts";
import { opensElsewhere } from "./checks/opens-elsewhere.check.ts";
import { pagesKept } from "./checks/pages-kept.check.ts";
import { pixels } from "./checks/pixels.check.ts";
import { placesEmpty } from "./checks/places-empty.check.ts";
import { onlyPlainLetters } from "./checks/plain-letters.check.ts";
import { plannedPictures } from "./checks/planned-picture.check.ts";
import { rawBytes } from "./checks/raw-bytes.check.ts";
import { recognisedWords } from "./checks/recognised-words.check.ts";
import { singleRevision } from "./checks/single-revision.check.ts";
import { structure } from "./checks/structure.check.ts";
import { tagsSayNothingElse } from "./checks/tags.check.ts";

export const CHECKS: readonly Check[] = [
  firstReader,
  textByPdfjs,
  textByPdfium,
  opensElsewhere,
  noInvisibleCharacters,
  onlyPlainLetters,
  placesEmpty,
  labelsStand,
  decodedStreams,
  rawBytes,
  structure,
  tagsSayNothingElse,
  singleRevision,
  pagesKept,
  nothingLeftOut,
  pixels,
  plannedPictures,
  recognisedWords,
];

/** Those that can be asked of any file. */
export const CHECKS_OF_ANY_FILE = CHECKS.filter((check) => check.needsOriginal !== true);

/** `onCheck` is told of each check as it ends, so that a person sees what is being done. */
export function runChecks(
  exported: Exported,
  onCheck: (outcome: { id: string; passed: boolean }, done: number, of: number) => void = () => {},
  checks: readonly Check[] = CHECKS,
): { checks: CheckOutcome[]; residues: Residue[] } {
  const results = checks.map((check, i) => {
    const found = unique(check.run(exported));
    onCheck({ id: check.id, passed: found.length === 0 }, i + 1, checks.length);
    return { id: check.id, found };
  });
  return {
    checks: results.map(({ id, found }) =>
      found.length === 0
        ? { id, passed: true }
        : { id, passed: false, detail: `${found.length} place${found.length === 1 ? "" : "s"}` },
    ),
    residues: results.flatMap(({ id, found }) => found.map((residue) => ({ check: id, ...residue }))),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
