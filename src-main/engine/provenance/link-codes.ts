// What a piece of an address says once it is decoded from base 64; "" where it says nothing that can be read.

export function decodeBase64(code: string): string {
  const plain = code.replaceAll("-", "+").replaceAll("_", "/");
  try {
    const text = atob(plain.slice(0, plain.length - (plain.length % 4)));
    return /^[\x20-\x7e]+$/.test(text) ? text : "";
  } catch {
    return "";
  }
}
