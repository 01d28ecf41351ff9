// The other workbooks and programs that an .xls is linked to: its SupBook records (MS-XLS, 2.4.271).

const SUP_BOOK = 0x01ae;
/** Stand for the workbook itself and for add-in functions. */
const OWN = new Set([0x0401, 0x3a01]);
const MOST = 1_000;

/** Of the stream of BIFF8 records: addresses as written, with the marks of MS-XLS 2.5.277 as slashes. */
export function linkedBooks(stream: Uint8Array): string[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found: string[] = [];
  for (let at = 0; at + 4 <= stream.length && found.length < MOST; ) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const body = at + 4;
    if (type === SUP_BOOK && size > 5 && body + size <= stream.length) {
      const count = view.getUint16(body + 2, true);
      if (!OWN.has(count)) found.push(path(stream.subarray(body + 4, body + size), count));
    }
    at = body + size;
  }
  return found.filter((address) => address !== "");
}

/** A string of `count` characters after a byte of flags, of which the lowest bit says that each takes two bytes. */
function path(bytes: Uint8Array, count: number): string {
  const wide = (bytes[0]! & 1) !== 0;
  const letters = bytes.subarray(1, 1 + count * (wide ? 2 : 1));
  const text = new TextDecoder(wide ? "utf-16le" : "latin1").decode(letters);
  // 1 begins an encoded path, 5 an address whose length follows, 3 parts a program from its topic or a folder from a file.
  return text
    .replace(/^\x01\x05[\s\S]/, "")
    .replace(/^\x01/, "")
    .replace(/[\x01-\x08]/g, "/")
    .trim();
}
