// Whole secrets: private key blocks, connection strings with a password in them, cookies of a request.
import type { Secret } from "./passwords.ts";

/** PEM and OpenPGP (RFC 7468, RFC 9580 section 6.2). */
const BEGIN = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** A block whose end is missing: what is left of its lines. */
const BODY = /(?:[ \t]*\n?[ \t]*[A-Za-z0-9+/=:]{16,120}){1,400}/y;
/** Keys are shorter than this. */
const LONGEST = 40_000;

export function keyBlocksIn(text: string): Secret[] {
  const found: Secret[] = [];
  let reached = 0;
  if (!text.includes("PRIVATE KEY")) return found;
  const ends = [...text.matchAll(END)].map((m) => m.index + m[0].length);
  let next = 0;
  for (const m of text.matchAll(BEGIN)) {
    if (m.index < reached) continue;
    const from = m.index + m[0].length;
    while (next < ends.length && ends[next]! <= from) next++;
    let end = ends[next];
    if (end === undefined || end - from > LONGEST) {
      BODY.lastIndex = from;
      end = from + (BODY.exec(text)?.[0].length ?? 0);
    }
    found.push({ start: m.index, end, confidence: 0.99, why: "A private key, from its first line to its last." });
    reached = end;
  }
  return found;
}

/** RFC 3986, section 3.2.1: user information with a password in it; the whole address opens the door. */
const WITH_PASSWORD =
  /[a-z][a-z0-9+.-]{1,24}:\/\/[^\s:/?#@"'<>]{0,100}:([^\s/?#@"'<>][^\s@"'<>]{0,200})@[^\s"'<>)\]]{1,400}/iy;

export function connectionStringsIn(text: string): Secret[] {
  const found: Secret[] = [];
  let reached = 0;
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    if (at < reached) continue;
    let start = at;
    while (start > reached && at - start < 25 && /[A-Za-z0-9+.-]/.test(text[start - 1]!)) start--;
    while (start < at && !/[A-Za-z]/.test(text[start]!)) start++;
    WITH_PASSWORD.lastIndex = start;
    const m = WITH_PASSWORD.exec(text);
    // "http://host:8080/@name": a port, not a password.
    if (m === null || /^\d{1,5}\//.test(m[1]!) || /^(?:[*x•]+|<.*|\[.*|password|pass|pwd|\$\{.*)$/i.test(m[1]!))
      continue;
    const end = start + m[0].replace(/[.,;:]+$/, "").length;
    found.push({ start, end, confidence: 0.97, why: "A connection string with a user's password in it." });
    reached = end;
  }
  return found;
}

/** Shared access signatures and account keys (Azure Storage); the value only. */
const PARAMETER =
  /(?<![A-Za-z])(?:AccountKey|SharedAccessKey|SharedAccessSignature|sig|X-Amz-Signature|access_token|refresh_token|id_token|client_secret)=([A-Za-z0-9%+/=_.~-]{16,2000})/g;

/** "mysql -u root -pSecret": the option first, so that the words before it are read only there. */
const COMMAND_LINE =
  / -p(?<=\b(?:mysql|mysqldump|psql|sshpass|smbclient)\b[^\n]{0,60} -p)[ ]?(['"]?)(?!\d{2,5}(?!\S))([^\s'"]{4,64})\1/g;

/** "Cookie: a=b; c=d", "Set-Cookie: a=b; Path=/": each value that is long enough to be a session's. */
const COOKIE = /(?<![A-Za-z])(?:Set-)?Cookie\d?:[ ]?([^\n]{4,4000})/gi;
const ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|secure|httponly|priority|partitioned|version|comment)$/i;

export function parametersIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const m of text.matchAll(COMMAND_LINE)) {
    const end = m.index + m[0].length - m[1]!.length;
    found.push({ start: end - m[2]!.length, end, confidence: 0.85, why: "A password given on a command line." });
  }
  if (text.includes("=")) {
    for (const m of text.matchAll(PARAMETER)) {
      const end = m.index + m[0].length;
      found.push({ start: end - m[1]!.length, end, confidence: 0.95, why: "A signature or key given as a parameter." });
    }
    for (const m of text.matchAll(COOKIE)) {
      const line = m.index + m[0].length - m[1]!.length;
      for (const pair of m[1]!.matchAll(/(?:^|;[ ]?)([\w.!#$%&'*+^`|~-]{1,64})=("?)([^;\s"]{8,4000})/g)) {
        if (ATTRIBUTE.test(pair[1]!)) continue;
        const end = line + pair.index + pair[0].length;
        const start = end - pair[3]!.length;
        found.push({ start, end, confidence: 0.93, why: "The value of a cookie, which can stand for a password." });
      }
    }
  }
  return found;
}
