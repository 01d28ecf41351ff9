// Bytes to base64 (RFC 4648), in the language alone.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let text = "";
    const end = Math.min(bytes.length, at + CHUNK);
    for (let i = at; i < end; i += 3) {
      const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      text += LETTERS[n >> 18]! + LETTERS[(n >> 12) & 63]! + LETTERS[(n >> 6) & 63]! + LETTERS[n & 63]!;
    }
    chunks.push(text);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  const whole = chunks.join("");
  return missing === 0 ? whole : whole.slice(0, -missing) + "=".repeat(missing);
}
/** Divisible by 3: no padding in the middle. */
const CHUNK = 3 * 16_384;
