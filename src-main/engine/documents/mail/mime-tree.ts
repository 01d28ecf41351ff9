// A message's parts as a tree, each with its bytes decoded from their transfer encoding.
import PostalMime from "postal-mime";

/** What is used of postal-mime's own node. */
export type MimePart = {
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
    /** The subtype of a multipart. */
    readonly multipart: string | false;
  };
  readonly contentDisposition: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
  };
  readonly contentId?: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly MimePart[];
  /** Decodes and rejoins flowed lines. */
  decodeFlowedText?(text: string, delSp: boolean): string;
};

/**
 * Its own assembly of a body is left out: it decodes by the declared character set alone, and mixes the parts. Throws
 * for more levels than any program writes.
 */
export async function readMimeTree(bytes: Uint8Array): Promise<MimePart | null> {
  const found: { root: MimePart | null } = { root: null };
  const parser = new PostalMime({
    maxNestingDepth: 200,
    maxHeadersSize: 16 * 1024 * 1024,
    forceRfc822Attachments: true,
  });
  const collectNode = async (root: MimePart) => {
    found.root ??= root;
  };
  Object.assign(parser, { collectNode });
  await parser.parse(bytes);
  return found.root;
}
