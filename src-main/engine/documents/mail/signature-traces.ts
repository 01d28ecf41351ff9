// A message's DKIM signatures as traces, checked where there is something to check them with.
import type { Trace } from "../../model/document.ts";
import type { ReadContext } from "../reading.ts";
import { readHeaderBlock } from "./header-lines.ts";
import type { MailHeader } from "./message.ts";

/** Larger ones are copied about too often. */
const LARGEST = 64 * 1024 * 1024;

export async function signatureTraces(
  bytes: Uint8Array,
  headers: readonly MailHeader[],
  check: ReadContext["signatures"],
  message?: number,
): Promise<Trace[]> {
  const signed = headers.some(({ name }) => name.toLowerCase() === "dkim-signature");
  if (!signed || check === undefined || bytes.length > LARGEST) return [];
  // A mailbox's "From " line, or junk, is no part of what was signed.
  const found = await check(bytes.subarray(readHeaderBlock(bytes).start));
  return found.map((signature) => ({ kind: "dkim", ...(message === undefined ? {} : { message }), signature }));
}
