// Headers of each message of a file, in the order in which they stand: the newest Received line first.
import type { Document } from "../../model/document.ts";

export type Header = { readonly name: string; readonly value: string };
export type Message = {
  /** Which one of a mailbox, from 1; absent for a file of one message. */
  readonly number?: number;
  readonly headers: readonly Header[];
};

const NUMBERED = /^message (\d{1,6}): (.*)$/s;

export function messagesOf(document: Document): Message[] {
  const messages = new Map<number, Header[]>();
  for (const trace of document.traces) {
    if (trace.kind !== "metadata" || trace.source !== "mail") continue;
    const [, number, name] = NUMBERED.exec(trace.name) ?? [];
    const of = Number(number ?? 0);
    const headers = messages.get(of) ?? [];
    headers.push({ name: (name ?? trace.name).toLowerCase(), value: trace.value });
    messages.set(of, headers);
  }
  return [...messages].map(([number, headers]) => (number === 0 ? { headers } : { number, headers }));
}

export const valuesOf = ({ headers }: Message, ...names: readonly string[]): string[] =>
  headers.filter((header) => names.includes(header.name)).map(({ value }) => value);
export const firstOf = (message: Message, name: string): string | undefined => valuesOf(message, name)[0];

const ADDRESS = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9.-]{1,255})/;

/** The address in angle brackets, else the first one. */
export function addressIn(value: string): { readonly address: string; readonly domain: string } | null {
  const bracketed = /<([^<>]{3,320})>[^<]*$/.exec(value)?.[1] ?? value;
  const [address, domain] = ADDRESS.exec(bracketed) ?? ADDRESS.exec(value) ?? [];
  return address === undefined || domain === undefined
    ? null
    : { address: address.toLowerCase(), domain: domain.toLowerCase().replace(/\.$/, "") };
}

/** Where a second level is a registry's own. */
const SECOND = /^(?:co|com|org|net|gov|gob|gouv|go|ac|edu|mil|ne|or|nhs|police|parliament)$/;

/** What somebody registered: "mail.example.co.uk" is "example.co.uk". Without a list of suffixes, a good guess. */
export function organisationOf(domain: string): string {
  const parts = domain.split(".");
  const keep = parts.length > 2 && SECOND.test(parts.at(-2)!) && parts.at(-1)!.length === 2 ? 3 : 2;
  return parts.slice(-keep).join(".");
}

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
/** Day, month's name, year, time, and an offset or a zone's name (RFC 5322, 3.3 and 4.3). */
const DATE =
  /\b(\d{1,2})[ -]{1,3}([A-Za-z]{3})[a-z]{0,6}[ -]{1,3}(\d{2,4})\s{1,5}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,5}(?:([+-])(\d{2}):?(\d{2})|(GMT|UTC?|Z|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b)?/;
const ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

export type MailDate = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Minutes east of UTC; null where it isn't told. */
  readonly offset: number | null;
};

export function readDate(value: string | undefined): MailDate | null {
  const m = value === undefined ? null : DATE.exec(value);
  if (m === null) return null;
  const month = MONTHS.indexOf(m[2]!.toLowerCase()) / 3;
  if (!Number.isInteger(month) || month < 0 || Number(m[4]) > 23) return null;
  const year = Number(m[3]) + (m[3]!.length < 4 ? (Number(m[3]) < 50 ? 2000 : 1900) : 0);
  const sign = m[7] === "-" ? -1 : 1;
  const offset = m[7] ? sign * (Number(m[8]) * 60 + Number(m[9])) : m[10] ? (ZONES[m[10]] ?? 0) : null;
  const local = Date.UTC(year, month, Number(m[1]), Number(m[4]), Number(m[5]), Number(m[6] ?? 0));
  // "-0000" says that the zone isn't known (RFC 5322, 3.3).
  const unknown = m[7] === "-" && offset === 0;
  return Number.isNaN(local) ? null : { at: local - (offset ?? 0) * 60_000, offset: unknown ? null : offset };
}

export const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
