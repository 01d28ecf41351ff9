// The cipher of Type 1 programs (Adobe Type 1 Font Format, 7.1): obfuscation, its keys are in the book.

const C1 = 52845;
const C2 = 22719;

export function decipher(bytes: Uint8Array, key: number): Uint8Array {
  let r = key;
  return bytes.map((byte) => {
    const plain = byte ^ (r >> 8);
    r = ((byte + r) * C1 + C2) & 0xffff;
    return plain;
  });
}

export function cipher(bytes: Uint8Array, key: number): Uint8Array {
  let r = key;
  return bytes.map((byte) => {
    const hidden = byte ^ (r >> 8);
    r = ((hidden + r) * C1 + C2) & 0xffff;
    return hidden;
  });
}
