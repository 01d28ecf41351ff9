// Times that programs write into identifiers, where nobody thinks of changing them.

/** Milliseconds between 1601, from which Windows counts, and 1970. */
const FROM_1601 = 11_644_473_600_000;

/** 64 bits of 100 nanoseconds since 1601, of which the lowest don't matter. */
const fileTime = (high: number, low: number): number => Math.round((high * 2 ** 32 + low) / 10_000) - FROM_1601;

/** Outlook's parts are parted by "----=_NextPart_000_0012_01DB1234.5678ABCD": the last numbers are the time. */
export function timeInBoundary(contentType: string): number | null {
  const [, high, low] = /NextPart_[0-9A-F]{3,4}_[0-9A-F]{4}_([0-9A-F]{8})\.([0-9A-F]{8})/.exec(contentType) ?? [];
  return high === undefined ? null : plausible(fileTime(Number.parseInt(high, 16), Number.parseInt(low!, 16)));
}

/** When a conversation began: 6 bytes after the first of Thread-Index's 22 (MS-OXOMSG, 2.2.1.3). */
export function timeInThreadIndex(index: string): number | null {
  const bare = index.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]{28,}={0,2}$/.test(bare)) return null;
  let bytes: string;
  try {
    bytes = atob(bare.slice(0, 28));
  } catch {
    return null;
  }
  if (bytes.charCodeAt(0) !== 1) return null;
  const at = (i: number) => bytes.charCodeAt(i);
  // The reserved byte is the first of the time's eight, too; the last two are left out.
  const high = at(0) * 2 ** 24 + at(1) * 2 ** 16 + at(2) * 2 ** 8 + at(3);
  return plausible(fileTime(high, (at(4) * 2 ** 8 + at(5)) * 2 ** 16));
}

/** "<20240926153000.12345@host>", as many programs build it; its zone isn't told. */
export function timeInMessageId(id: string): number | null {
  const m =
    /<?(?:[^@\d]{0,20})(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?=\D)/.exec(
      id,
    );
  return m === null ? null : Date.UTC(+m[1]!, +m[2]! - 1, +m[3]!, +m[4]!, +m[5]!, +(m[6] ?? 0));
}

const plausible = (at: number): number | null => (at > Date.UTC(1995, 0) && at < Date.UTC(2060, 0) ? at : null);
