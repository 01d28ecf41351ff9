// Whether a string is an IP address, and which special block it is from (RFC 6890, RFC 4291).

export type Block = "public" | "private" | "documentation" | "loopback" | "unspecified" | "netmask";

/** Four octets; leading zeros are allowed, as some logs pad. null when it is no address. */
export function ipv4Octets(raw: string): readonly number[] | null {
  const parts = raw.split(".");
  if (parts.length !== 4) return null;
  const octets = parts.map(Number);
  return parts.every((part) => /^\d{1,3}$/.test(part)) && octets.every((octet) => octet <= 255) ? octets : null;
}

export function ipv4Block(octets: readonly number[]): Block {
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  if (a === 127) return "loopback";
  if (a === 0) return "unspecified";
  if (isMask(octets)) return "netmask";
  if (a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31) || (a === 169 && b === 254))
    return "private";
  if (
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  ) {
    return "documentation";
  }
  return a === 255 && d === 255 ? "netmask" : "public";
}

/** Ones, then zeros: 255.255.255.0 and its like. */
function isMask(octets: readonly number[]): boolean {
  const bits = octets.map((octet) => octet.toString(2).padStart(8, "0")).join("");
  return octets[0] === 255 && /^1+0*$/.test(bits);
}

/** Eight groups of 16 bits, or null when it is no address (RFC 4291, section 2.2). */
export function ipv6Groups(raw: string): readonly number[] | null {
  let head = raw;
  let tail: number[] = [];
  const lastColon = raw.lastIndexOf(":");
  const last = raw.slice(lastColon + 1);
  if (last.includes(".")) {
    // The last 32 bits may be written as IPv4.
    const octets = ipv4Octets(last);
    if (octets === null) return null;
    tail = [octets[0]! * 256 + octets[1]!, octets[2]! * 256 + octets[3]!];
    head = raw.slice(0, raw[lastColon - 1] === ":" ? lastColon + 1 : lastColon);
  }
  const halves = head.split("::");
  if (halves.length > 2) return null;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  if (!groups.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  const numbers = groups.map((half) => half.map((group) => Number.parseInt(group, 16)));
  const count = numbers.flat().length + tail.length;
  if (halves.length === 1) return count === 8 ? [...numbers[0]!, ...tail] : null;
  if (count > 7) return null;
  return [...numbers[0]!, ...new Array<number>(8 - count).fill(0), ...numbers[1]!, ...tail];
}

export function ipv6Block(groups: readonly number[]): Block {
  const isZero = groups.slice(0, 7).every((group) => group === 0);
  if (isZero && groups[7]! <= 1) return groups[7] === 1 ? "loopback" : "unspecified";
  if (groups[0] === 0x2001 && groups[1] === 0x0db8) return "documentation";
  return (groups[0]! & 0xffc0) === 0xfe80 || (groups[0]! & 0xfe00) === 0xfc00 ? "private" : "public";
}
