// A mailbox cut into its messages at "From " lines, with the quoting of such lines in bodies undone (mboxrd, mboxo).

const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const LF = 10;
const CR = 13;

/**
 * A "From " line begins a message at the file's start or after a blank line; elsewhere it must end in a year, as a
 * program writes it, since some writers leave the blank line out.
 */
export function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const starts: number[] = [];
  let blank = true;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found + 1;
    if (beginsWith(bytes, at, FROM) && (blank || endsInYear(bytes, end))) starts.push(at);
    blank = end - at <= 2 && (bytes[at] === LF || bytes[at] === CR);
    at = end;
  }
  if (starts.length === 0) return [bytes];
  return starts.map((start, i) => unquoted(withoutFirstLine(bytes.subarray(start, starts[i + 1] ?? bytes.length))));
}

const beginsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]) =>
  wanted.every((b, i) => bytes[at + i] === b);

function endsInYear(bytes: Uint8Array, end: number): boolean {
  return /\d\d:\d\d.* (?:19|20)\d\d[^\n]{0,10}\s*$/.test(
    String.fromCharCode(...bytes.subarray(Math.max(0, end - 60), end)),
  );
}

const withoutFirstLine = (message: Uint8Array) => {
  const end = message.indexOf(LF);
  return end < 0 ? message.subarray(message.length) : message.subarray(end + 1);
};

/** One ">" less before every ">From " that begins a line. */
function unquoted(message: Uint8Array): Uint8Array {
  const out = new Uint8Array(message.length);
  let length = 0;
  for (let at = 0; at < message.length; ) {
    const found = message.indexOf(LF, at);
    const end = found < 0 ? message.length : found + 1;
    let marks = at;
    while (message[marks] === 0x3e) marks++;
    const line = message.subarray(marks > at && beginsWith(message, marks, FROM) ? at + 1 : at, end);
    out.set(line, length);
    length += line.length;
    at = end;
  }
  return out.subarray(0, length);
}
