// A PowerPoint 97-2003 file (MS-PPT, 2.1): its edits, and the objects that the last of them left in force.
import { type ArtRecord, recordAt, recordsIn } from "../office-art/records.ts";
import { CompoundFile } from "../ole/compound-file.ts";
import { Octets } from "../ole/octets.ts";
import { UnreadableFile } from "../reading.ts";

const [USER_EDIT, DIRECTORY, CRYPTED, DOCUMENT] = [0x0ff5, 0x1772, 0x2f14, 0x03e8];
const ENCRYPTED = 0xf3d1c4df;

export class PptFile {
  readonly compound: CompoundFile;
  /** "" but where a file for two versions keeps the newer in a storage of its own. */
  readonly folder: string;
  readonly pictures: Octets;
  readonly currentUser: Octets;
  readonly document: ArtRecord;
  /** Places of what later edits have replaced. */
  readonly replaced: readonly number[];
  readonly #stream: Octets;
  readonly #places: ReadonlyMap<number, number>;
  /** Objects overlap in hostile files only: what is read of them has an end. */
  #left: number;

  constructor(bytes: Uint8Array) {
    this.compound = new CompoundFile(bytes);
    const stored = (name: string) => this.compound.stream(name);
    this.folder = stored("PP97_DUALSTORAGE/PowerPoint Document") === null ? "" : "PP97_DUALSTORAGE/";
    const stream = stored(`${this.folder}PowerPoint Document`);
    if (stream === null)
      throw new UnreadableFile(stored("PP40") === null ? "document/damaged" : "document/unsupported");
    this.#stream = new Octets(stream);
    this.#left = stream.length * 4;
    this.pictures = new Octets(stored(`${this.folder}Pictures`) ?? new Uint8Array(0));
    this.currentUser = new Octets(stored(`${this.folder}Current User`) ?? new Uint8Array(0));
    const { places, replaced, document } = this.#edits();
    this.#places = places;
    this.replaced = replaced;
    const root = recordAt(this.#stream, places.get(document) ?? -1);
    if (root?.type === CRYPTED) throw new UnreadableFile("document/encrypted");
    if (root?.type !== DOCUMENT) throw new UnreadableFile("document/damaged");
    this.document = root;
  }

  get identifiers(): Iterable<number> {
    return this.#places.keys();
  }

  object(identifier: number): ArtRecord | null {
    return this.at(this.#places.get(identifier) ?? -1);
  }

  at(place: number): ArtRecord | null {
    const record = recordAt(this.#stream, place);
    this.#left -= record === null ? 0 : record.end - record.start;
    if (this.#left < 0) throw new UnreadableFile("document/damaged");
    return record;
  }

  /** From the last edit back to the first: an object's newest place is the one in force. */
  #edits(): { places: Map<number, number>; replaced: number[]; document: number } {
    if (this.currentUser.u32(12) === ENCRYPTED) throw new UnreadableFile("document/encrypted");
    const stream = this.#stream;
    const places = new Map<number, number>();
    const replaced: number[] = [];
    const seen = new Set<number>();
    let edit = recordAt(stream, this.currentUser.u32(16));
    if (edit?.type !== USER_EDIT) edit = this.#lastEdit();
    const document = edit === null ? -1 : stream.u32(edit.start + 16);
    while (edit !== null && edit.type === USER_EDIT && !seen.has(edit.start)) {
      seen.add(edit.start);
      if (edit.end - edit.start >= 32 && stream.u32(edit.start + 28) !== 0)
        throw new UnreadableFile("document/encrypted");
      const directory = recordAt(stream, stream.u32(edit.start + 12));
      if (directory?.type === DIRECTORY && !seen.has(directory.start)) {
        seen.add(directory.start);
        readDirectory(directory, places, replaced);
      }
      const before = stream.u32(edit.start + 8);
      edit = before === 0 ? null : recordAt(stream, before);
    }
    return { places, replaced, document };
  }

  /** Where the stream that names it is lost. */
  #lastEdit(): ArtRecord | null {
    let last: ArtRecord | null = null;
    for (const one of recordsIn(this.#stream, 0, this.#stream.length)) if (one.type === USER_EDIT) last = one;
    return last;
  }
}

/** Runs of places: the first one's number in twenty bits, then how many there are. */
function readDirectory({ octets, start, end }: ArtRecord, places: Map<number, number>, replaced: number[]): void {
  for (let at = start; at + 4 <= end; ) {
    const first = octets.u32(at) & 0xfffff;
    const count = octets.u32(at) >>> 20;
    at += 4;
    for (let i = 0; i < count && at + 4 <= end; i++, at += 4) {
      const place = octets.u32(at);
      if (!places.has(first + i)) places.set(first + i, place);
      else if (places.get(first + i) !== place) replaced.push(place);
    }
  }
}
