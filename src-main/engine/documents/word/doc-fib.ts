// The File Information Block of a Word 97-2003 file (MS-DOC, 2.5): where everything else lies.
import { CompoundFile } from "../ole/compound-file.ts";
import { Octets } from "../ole/octets.ts";
import { UnreadableFile } from "../reading.ts";

/** The stories follow each other in one text, in this order (MS-DOC, 2.3). */
const STORIES = ["main", "footnote", "header", "macro", "comment", "endnote", "textbox", "headerTextbox"] as const;
export type StoryName = (typeof STORIES)[number];
export type Span = { readonly start: number; readonly end: number };

/** Indexes of pairs in FibRgFcLcb97 (2.5.6). */
const TABLES = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  settings: 31,
  associated: 32,
  pieces: 33,
  commentAuthors: 36,
  mainShapes: 40,
  headerShapes: 41,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  changeAuthors: 51,
  variables: 60,
  savedBy: 71,
  lists: 73,
  listInstances: 74,
} as const;

export type DocFile = {
  readonly compound: CompoundFile;
  /** The stream that holds text and formatting. */
  readonly words: Octets;
  readonly data: Octets;
  /** One of the tables; empty where the file has none. */
  readonly table: (name: keyof typeof TABLES) => Octets;
  readonly stories: Readonly<Record<StoryName, Span>>;
};

export function openDoc(bytes: Uint8Array): DocFile {
  const compound = new CompoundFile(bytes);
  const words = new Octets(compound.stream("WordDocument") ?? new Uint8Array(0));
  // Word 6 and 95 have blocks of their own (up to 0x00C0); Word 2 wrote no compound files.
  if (words.u16(0) === 0xa5dc || (words.u16(0) === 0xa5ec && words.u16(2) < 0x00c1))
    throw new UnreadableFile("document/unsupported");
  if (words.u16(0) !== 0xa5ec) throw new UnreadableFile("document/damaged");
  const flags = words.u16(10);
  if ((flags & 0x0100) !== 0) throw new UnreadableFile("document/encrypted");
  const [first, second] = (flags & 0x0200) !== 0 ? ["1Table", "0Table"] : ["0Table", "1Table"];
  const stream = compound.stream(first!) ?? compound.stream(second!);
  if (stream === null) throw new UnreadableFile("document/damaged");

  const numbers = 34 + words.u16(32) * 2;
  const pairs = numbers + 2 + words.u16(numbers) * 4;
  const count = words.u16(pairs);
  const tables = new Octets(stream);
  return {
    compound,
    words,
    data: new Octets(compound.stream("Data") ?? new Uint8Array(0)),
    table: (name) => {
      const at = pairs + 2 + TABLES[name] * 8;
      // The levels of lists lie behind what the file counts as the lists.
      const size = name === "lists" && words.u32(at + 4) > 0 ? tables.length : words.u32(at + 4);
      return new Octets(TABLES[name] < count ? tables.slice(words.u32(at), size) : new Uint8Array(0));
    },
    stories: storySpans(words, numbers + 2 + 12),
  };
}

function storySpans(words: Octets, lengths: number): Record<StoryName, Span> {
  let at = 0;
  const spans = STORIES.map((name, i) => {
    const start = at;
    at += Math.max(0, words.i32(lengths + i * 4));
    return [name, { start, end: at }] as const;
  });
  return Object.fromEntries(spans) as Record<StoryName, Span>;
}

/** Positions of a PLC (2.2.2) whose other part has `size` bytes each: one more than there are of those. */
export function positionsOf(plc: Octets, size: number): number[] {
  const count = Math.floor((plc.length - 4) / (4 + size));
  return count < 0 ? [] : Array.from({ length: count + 1 }, (_, i) => plc.u32(i * 4));
}

/** The i-th datum begins here. */
export const datumAt = (plc: Octets, size: number, i: number) =>
  (Math.floor((plc.length - 4) / (4 + size)) + 1) * 4 + i * size;
