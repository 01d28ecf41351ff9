// The forms in which a value can lie in bytes: plain, UTF-16, hex, octal escapes, base64.

/** Latin-1 strings to look for. Only values long enough not to occur by chance have any. */
export function spellings(value: string): string[] {
  const plain = value.trim();
  if (plain.length < 6 || !/^[\u0020-\u00ff]+$/.test(plain)) return plain.length < 3 ? [] : [utf16(plain)];
  const hex = [...plain].map((c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  const octal = [...plain].map((c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
  const wide = [...hex.matchAll(/../g)].map(([pair]) => `00${pair}`).join("");
  return [plain, utf16(plain), hex, hex.toUpperCase(), wide, wide.toUpperCase(), octal, ...base64(plain)];
}

function utf16(value: string): string {
  return Array.from({ length: value.length }, (_, i) => {
    const unit = value.charCodeAt(i);
    return String.fromCharCode(unit >> 8, unit & 255);
  }).join("");
}

/** What stays the same of the value's base64 whatever stands before it: three alignments, ragged ends cut off. */
function base64(value: string): string[] {
  return [0, 1, 2]
    .map((shift) => {
      const all = encode("\0".repeat(shift) + value);
      const whole = all.slice(shift === 0 ? 0 : 4, all.length - (all.length % 4) - 4);
      return whole;
    })
    .filter((s) => s.length >= 8);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function encode(latin1: string): string {
  let out = "";
  for (let i = 0; i < latin1.length; i += 3) {
    const n = (latin1.charCodeAt(i) << 16) | ((latin1.charCodeAt(i + 1) || 0) << 8) | (latin1.charCodeAt(i + 2) || 0);
    out += [18, 12, 6, 0].map((s) => ALPHABET[(n >> s) & 63]).join("");
  }
  return out;
}
