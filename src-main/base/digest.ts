// Short, stable identifiers from content, computable where no platform crypto may be imported.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The first `length` hex digits of SHA-256 over the parts, joined so that no two lists of parts collide. */
export function shortDigest(parts: readonly (string | number)[], length = 16): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, length);
}
