// What an archive's reader gives: each entry with what is told of it, and its bytes as far as the limits allow.
import type { Result } from "../../base/result.ts";

export type ArchiveEntry = {
  /** As told, never followed; letters outside ASCII may be "*" or missing. */
  readonly path: string;
  readonly kind: "file" | "directory" | "link" | "other";
  /** As told; the bytes may be more or fewer. */
  readonly size: number;
  /** Milliseconds since 1970; null when not told. */
  readonly modified: number | null;
  /** Of a link: where it points. */
  readonly target: string;
  readonly encrypted: boolean;
  /** null: no file, or it couldn't be read. */
  readonly bytes: Uint8Array | null;
};

export type ArchiveLimits = {
  readonly entries: number;
  /** Bytes once inflated: of one entry, of all together, and how many for one byte of the archive. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
};

export type ArchiveContents = {
  readonly entries: readonly ArchiveEntry[];
  /** It broke off: there may be more entries than these. */
  readonly complete: boolean;
};

export type ArchiveReader = {
  read(
    bytes: Uint8Array,
    options: { readonly limits: ArchiveLimits; readonly password?: string },
  ): Promise<Result<ArchiveContents, "document/damaged" | "document/too-large" | "document/encrypted">>;
};
