// How far a file is unfolded into the files inside it: what is made to explode ends, and says that it did.
import type { StetError } from "../contract/errors.ts";

/** Inside one file, at any depth. */
const MOST_DOCUMENTS = 10_000;
/** Of the files on the way down to the one being read, which all wait in memory. */
const MOST_HELD = 1024 * 1024 * 1024;

/** For one file that was named, and everything inside it. */
export type Unfolding = {
  /** Its bytes have been read: the same bytes need no second process to fail, nor to unfold into the same files. */
  tried(sha256: string, outcome: StetError | "unfolded"): void;
  /** Why these bytes are not opened: an error known from before, or words; null when they are, which then counts. */
  refuses(sha256: string): StetError | string | null;
  /** Counts files as waiting in memory; the answer says that they no longer do. null when they are too much. */
  hold(files: readonly { readonly bytes: Uint8Array }[]): (() => void) | null;
};

export function unfolding(most = { documents: MOST_DOCUMENTS, held: MOST_HELD }): Unfolding {
  const known = new Map<string, StetError | "unfolded">();
  let opened = 0;
  let held = 0;
  return {
    tried: (sha256, outcome) => void known.set(sha256, outcome),
    refuses(sha256) {
      const before = known.get(sha256);
      if (before !== undefined)
        return before === "unfolded" ? "the same file was opened before, with all in it" : before;
      return ++opened > most.documents ? `${most.documents} files inside this one were opened` : null;
    },
    hold(files) {
      const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (held + size > most.held) return null;
      held += size;
      return () => {
        held -= size;
      };
    },
  };
}
