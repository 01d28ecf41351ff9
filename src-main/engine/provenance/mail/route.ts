// The Received lines of a message (RFC 5321, 4.4), read hop by hop, oldest first.
import { type MailDate, type Message, readDate, valuesOf } from "./messages.ts";

export type Hop = {
  /** As the sending machine called itself, and as the receiving one saw it. */
  readonly from: string;
  readonly addresses: readonly string[];
  readonly by: string;
  readonly with: string;
  /** Whom it was for, where the hop says. */
  readonly recipient: string | null;
  readonly date: MailDate | null;
};

/** More than any route has. */
const MOST_HOPS = 60;
const V4 = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const V6 = /(?:IPv6:|\[)([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})\b/gi;

export function hopsOf(message: Message): Hop[] {
  return valuesOf(message, "received").slice(0, MOST_HOPS).map(readHop).reverse();
}

function readHop(raw: string): Hop {
  const line = raw.replace(/\s+/g, " ").slice(0, 2_000);
  const semicolon = line.lastIndexOf(";");
  const told = semicolon < 0 ? line : line.slice(0, semicolon);
  const from = /^\s?from (.{1,400}?)(?= by | with | via | id | for |$)/i.exec(told)?.[1] ?? "";
  return {
    from: /^\S{1,255}/.exec(from)?.[0] ?? "",
    addresses: [
      ...new Set([
        ...(from.match(V4) ?? []),
        ...Array.from(from.matchAll(V6), ([, address]) => address!.toLowerCase()),
      ]),
    ],
    by: /(?:^| )by (?!uid )(\S{1,255})/i.exec(told)?.[1] ?? "",
    with: / with (\S{1,60})/i.exec(told)?.[1] ?? "",
    recipient: / for <?([^\s<>;]{1,64}@[^\s<>;]{1,255})>?/i.exec(told)?.[1] ?? null,
    date: readDate(semicolon < 0 ? line : line.slice(semicolon)),
  };
}

/** Addresses of nobody's public network: RFC 1918, 6598, 3927, 4193, 4291. */
export const isPrivate = (address: string): boolean =>
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab])/i.test(
    address,
  );

/** Handed in by a person's own program, who logged in (RFC 3848). */
export const isSubmission = (hop: Hop): boolean => /^e?smtps?a$|^esmtpsa$|^http/i.test(hop.with);
