// Checking the DKIM signatures of a message (RFC 6376) with keys that were archived: nothing is asked of any server.
import type { DkimKey, DkimSignature } from "../../contract/dkim.ts";

export type DkimVerifier = {
  /** In the order of the fields. A message that can't be read has none. */
  verify(message: Uint8Array, keys: readonly DkimKey[]): Promise<readonly DkimSignature[]>;
};
