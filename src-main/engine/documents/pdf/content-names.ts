// Names as content streams spell them (ISO 32000-2, 7.3.5): a number sign and two digits stand for a byte.
import { type Token, tokens } from "./content-stream.ts";

/** The name an operand token is, without its slash; null when it is something else. */
export function nameIn(bytes: Uint8Array, token: Token): string | null {
  if (token.kind !== "operand" || bytes[token.start] !== 0x2f) return null;
  let raw = "";
  for (let i = token.start + 1; i < token.end; i++) raw += String.fromCharCode(bytes[i]!);
  if (!raw.includes("#")) return raw;
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Every name in a content: those of resources among them. */
export function namesIn(bytes: Uint8Array): Set<string> {
  const out = new Set<string>();
  for (const token of tokens(bytes)) {
    const name = nameIn(bytes, token);
    if (name !== null) out.add(name);
  }
  return out;
}
