// What a format's reader gives, before it becomes pages: markup to set, what no page shows, files carried inside.
import type { DkimSignature } from "../../contract/dkim.ts";
import type { DocumentFormat } from "../../contract/formats.ts";
import type { Part, Trace } from "../model/document.ts";

/** Begins on a page of its own: a slide, a sheet, a message. */
export type Section = {
  /**
   * The inside of an HTML body. It is hostile still: `web/clean-markup.ts` cleans it, notes what it would fetch or run, and
   * moves what it hides into parts. Pictures are `data:` addresses.
   */
  readonly html: string;
  /** Why something that belongs here could not be read, in words for people; the page then counts as not read. */
  readonly unread?: string;
};

/** A file inside this one: it becomes a document of the same case. */
export type Child = {
  /** As found; a path for an archive's entry. Never used as a path on disk. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly relation: "attachment" | "embedded" | "entry";
  /** Why its bytes could not be had; it then has none, and counts as not read. */
  readonly refused?: "document/damaged" | "document/too-large";
};

/** Cells as text, row by row, for the clean CSV. Only what is seen: hidden sheets, rows and columns are parts. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

export type Reading = {
  readonly format: DocumentFormat;
  readonly sections: readonly Section[];
  /** Hidden content (`where: "hidden"`) and metadata, each with its label; `page` is null: pages aren't set yet. */
  readonly parts: readonly Part[];
  readonly traces: readonly Trace[];
  readonly children: readonly Child[];
  readonly sheets?: readonly Sheet[];
  /** Of a picture: the small one that it keeps of itself, a JPEG. */
  readonly thumbnail?: Uint8Array;
};

/**
 * Reads one format. A file that can't be read throws {@link UnreadableFile}; anything else thrown by a library counts
 * as damage too, so nothing needs catching for its own sake.
 */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<Reading> | Reading;

export type ReadContext = {
  /** The file's own name, for what only the name tells (a `.csv`, a `.md`); never printed. */
  readonly name: string;
  readonly password?: string;
  /** Checks a message's signatures; absent where nothing can. */
  readonly signatures?: (message: Uint8Array) => Promise<readonly DkimSignature[]>;
};

/** A reader's refusal, with a code of the contract's table. Its message never quotes the file. */
export class UnreadableFile extends Error {
  readonly code:
    | "document/damaged"
    | "document/encrypted"
    | "document/unsupported"
    | "document/wrong-password"
    | "document/too-large";
  constructor(code: UnreadableFile["code"]) {
    super(code);
    this.name = "UnreadableFile";
    this.code = code;
  }
}

/** Text that no page shows, as a part; nothing for blank text. */
export function hiddenPart(label: string, text: string): Part[] {
  return text.trim() === "" ? [] : [{ where: "hidden", page: null, label, text }];
}

/** Metadata both to search for private data and to judge for provenance; nothing for blank values. */
export function metadata(
  source: Extract<Trace, { kind: "metadata" }>["source"],
  fields: readonly (readonly [name: string, value: string])[],
): { parts: Part[]; traces: Trace[] } {
  const kept = fields.filter(([, value]) => value.trim() !== "");
  return {
    parts: kept.map(([label, text]) => ({ where: "metadata", page: null, label, text })),
    traces: kept.map(([name, value]) => ({ kind: "metadata", source, name, value })),
  };
}

/** Text as markup: nothing in it is a tag. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
