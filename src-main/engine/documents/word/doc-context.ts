// What every story of one Word 97-2003 file shares: its text, the formatting of it, and what is found beside the pages.
import type { Gathered } from "../opc/gathered.ts";
import type { DocFile } from "./doc-fib.ts";
import { characterRuns, paragraphRuns, type Runs } from "./doc-formats.ts";
import { type DocLabels, readDocLists } from "./doc-lists.ts";
import { type DocText, type Piece, readPieces } from "./doc-pieces.ts";
import { applyToCharacters, applyToParagraph, type CharacterFormat, type ParagraphFormat } from "./doc-sprms.ts";
import { type DocStyles, readDocStyles } from "./doc-styles.ts";

export class DocContext {
  readonly file: DocFile;
  readonly found: Gathered;
  readonly body: DocText;
  readonly styles: DocStyles;
  readonly labels: DocLabels;
  readonly #characters: Runs<CharacterFormat>;
  readonly #paragraphs: Runs<ParagraphFormat>;

  constructor(file: DocFile, found: Gathered) {
    this.file = file;
    this.found = found;
    this.body = readPieces(file);
    this.styles = readDocStyles(file);
    this.labels = readDocLists(file);
    this.#characters = characterRuns(file);
    this.#paragraphs = paragraphRuns(file);
  }

  /** A range as runs of one formatting each. */
  *runs(start: number, end: number): Generator<{ start: number; end: number; format: CharacterFormat }> {
    for (let at = start; at < end; ) {
      const piece = this.#pieceAt(at);
      if (piece === undefined) return;
      const place = piece.place + (at - piece.start) * piece.width;
      const run = this.#characters.at(place);
      const next = Math.min(end, piece.end, at + Math.max(1, Math.ceil((run.end - place) / piece.width)));
      yield { start: at, end: next, format: changed(piece, run.format, applyToCharacters) };
      at = next;
    }
  }

  /** A paragraph's formatting is that of its mark. */
  paragraph(mark: number): ParagraphFormat {
    const piece = this.#pieceAt(mark);
    const run = this.#paragraphs.at(piece === undefined ? -1 : piece.place + (mark - piece.start) * piece.width);
    return piece === undefined ? run.format : changed(piece, run.format, applyToParagraph);
  }

  #pieceAt(at: number): Piece | undefined {
    const { pieces } = this.body;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return pieces[low];
  }
}

function changed<Format extends object>(
  { changes }: Piece,
  format: Format,
  apply: (octets: NonNullable<Piece["changes"]>, from: number, end: number, format: Format) => void,
): Format {
  if (changes === null) return format;
  const copy = { ...format };
  apply(changes, 0, changes.length, copy);
  return copy;
}
