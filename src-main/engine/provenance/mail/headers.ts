// What the fields of one message tell of where it came from, one function a channel.

import { quote } from "../page-lines.ts";
import type { RawSignal } from "../signal.ts";
import { zonesAt } from "../time-zones.ts";
import { timeInBoundary, timeInMessageId, timeInThreadIndex } from "./hidden-times.ts";
import { addressIn, firstOf, type Message, organisationOf, readDate, utc, valuesOf } from "./messages.ts";
import { type Hop, hopsOf, isPrivate, isSubmission } from "./route.ts";
import { PROGRAMS, serviceOf } from "./services.ts";

export type MailSignal = Omit<RawSignal, "family" | "page" | "part">;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function routeSignals(message: Message): MailSignal[] {
  const hops = hopsOf(message);
  if (hops.length === 0) return withoutHops(message);
  const [first, last] = [hops[0]!, hops.at(-1)!];
  const hands = hops.map((hop) => placeOf(hop)).filter(Boolean);
  const times = [first.date, last.date].flatMap((date) => (date === null ? [] : [utc(date.at)]));
  const way = `${hands.slice(0, 6).join(" → ")}${hands.length > 6 ? ` → … (${hands.length} in all)` : ""}`;
  return [
    {
      channel: "mail_route",
      strength: hops.length > 2 ? "moderate" : "weak",
      summary: `Its Received lines tell of ${hops.length} ${hops.length === 1 ? "hop" : "hops"}, from where it was handed in to where it arrived. Only those of servers that are trusted prove anything.`,
      evidence: `${quote(way, 400)}${times.length === 2 ? `, ${times[0]} to ${times[1]}` : ""}`,
    },
    ...breaksIn(hops),
  ];
}

const placeOf = (hop: Hop) => {
  const seen = hop.addresses.find((address) => !isPrivate(address)) ?? hop.addresses[0];
  const from = `${hop.from}${seen === undefined || hop.from.includes(seen) ? "" : ` (${seen})`}`.trim();
  return [from, hop.by].filter(Boolean).join(" to ");
};

function withoutHops(message: Message): MailSignal[] {
  if (firstOf(message, "message-id") === undefined && firstOf(message, "date") === undefined) return [];
  return [
    {
      channel: "mail_route_gap",
      strength: "weak",
      summary:
        "It has no Received line: consistent with a copy out of the sender’s own folder, and with lines taken out.",
      evidence: `${message.headers.length} fields, none of them Received`,
    },
  ];
}

/** Clocks of servers differ by minutes; what runs back further was written by hand, or by a wrong clock. */
function breaksIn(hops: readonly Hop[]): MailSignal[] {
  const signals: MailSignal[] = [];
  for (let i = 1; i < hops.length; i++) {
    const [before, after] = [hops[i - 1]!.date, hops[i]!.date];
    if (before === null || after === null) continue;
    const wait = after.at - before.at;
    const where = `${placeOf(hops[i - 1]!)} at ${utc(before.at)}, ${placeOf(hops[i]!)} at ${utc(after.at)}`;
    if (wait < -10 * MINUTE)
      signals.push({
        channel: "mail_route_gap",
        strength: "moderate",
        summary: "A hop is older than the one before it: consistent with a wrong clock or lines written by hand.",
        evidence: where,
      });
    else if (wait > 12 * HOUR)
      signals.push({
        channel: "mail_route_gap",
        strength: "weak",
        summary: "It lay for a long time between two hops: consistent with a queue, or with being sent on later.",
        evidence: where,
      });
  }
  return signals.slice(0, 3);
}

export function dateSignals(message: Message): MailSignal[] {
  const date = readDate(firstOf(message, "date"));
  if (date === null) return [];
  const said = `Date ${utc(date.at)}`;
  const signals: MailSignal[] = [];
  const add = (summary: string, evidence: string) =>
    signals.push({ channel: "mail_dates", strength: "moderate", summary, evidence: `${said}; ${evidence}` });
  const handed = hopsOf(message).find((hop) => hop.date !== null)?.date;
  if (handed && date.at - handed.at > 2 * HOUR)
    add(
      "It says it was written after it was handed in: consistent with a wrong clock or a changed date.",
      `first hop ${utc(handed.at)}`,
    );
  else if (handed && handed.at - date.at > 2 * DAY)
    add(
      "It was handed in days after the date that it gives: consistent with a wrong clock or a changed date.",
      `first hop ${utc(handed.at)}`,
    );
  const id = timeInMessageId(firstOf(message, "message-id") ?? "");
  if (id !== null && Math.abs(id - date.at) > 2 * DAY)
    add("Its Message-ID holds another time than its date.", `Message-ID ${utc(id)}`);
  const thread = timeInThreadIndex(firstOf(message, "thread-index") ?? "");
  if (thread !== null && thread - date.at > DAY)
    add("Its conversation began after the date that it gives (Thread-Index).", `conversation ${utc(thread)}`);
  const parts = timeInBoundary(firstOf(message, "content-type") ?? "");
  if (parts !== null && Math.abs(parts - date.at) > 2 * DAY)
    add(
      "Outlook wrote another time between its parts than its date: consistent with a draft kept for long, or a changed date.",
      `boundary ${utc(parts)}`,
    );
  return signals;
}

export function zoneSignals(message: Message): MailSignal[] {
  const value = firstOf(message, "date");
  const offset = readDate(value)?.offset ?? null;
  if (value === undefined || offset === null || offset === 0 || Math.abs(offset) > 840) return [];
  const { name, places, rare } = zonesAt(offset);
  return [
    {
      channel: "mail_timezone",
      strength: rare ? "moderate" : "weak",
      summary: `The sender’s clock stood at UTC${name}, consistent with ${places}. Clocks can be set to anything.`,
      evidence: `Date ${quote(value, 60)}`,
    },
  ];
}

export function idSignals(message: Message): MailSignal[] {
  const ids = valuesOf(message, "message-id");
  if (ids.length === 0) {
    // Outlook's own files keep none for drafts, and a mailbox's first lines may be no message at all.
    if (firstOf(message, "from") === undefined || firstOf(message, "date") === undefined) return [];
    return [
      {
        channel: "mail_id",
        strength: "weak",
        summary: "It has no Message-ID, which mail programs and servers write.",
        evidence: "no Message-ID field",
      },
    ];
  }
  if (new Set(ids).size > 1)
    return [
      {
        channel: "mail_id",
        strength: "moderate",
        summary: "It has more than one Message-ID.",
        evidence: ids
          .slice(0, 3)
          .map((id) => quote(id))
          .join(", "),
      },
    ];
  const id = ids[0]!.trim();
  if (!/^<[^<>@\s]{1,400}@[^<>@\s]{1,255}>$/.test(id))
    return [
      {
        channel: "mail_id",
        strength: "weak",
        summary: "Its Message-ID isn’t of the form that programs write.",
        evidence: quote(id),
      },
    ];
  const from = addressIn(firstOf(message, "from") ?? "");
  const host = id.slice(id.indexOf("@") + 1, -1).toLowerCase();
  const known = PROGRAMS.some((program) => program.in === "message-id" && program.sign.test(id)) || !host.includes(".");
  if (
    from === null ||
    known ||
    organisationOf(host) === organisationOf(from.domain) ||
    /\.(?:local|lan|internal|corp|localdomain)$/.test(host)
  )
    return [];
  return [
    {
      channel: "mail_id",
      strength: "weak",
      summary:
        "Its Message-ID names another domain than its sender: consistent with a service that sent it, or with another true sender.",
      evidence: `${quote(id)}; From ${from.domain}`,
    },
  ];
}

export function clientSignals(message: Message): MailSignal[] {
  const named = valuesOf(message, "x-mailer", "user-agent", "x-mimeole").map((value) => quote(value, 80));
  const id = firstOf(message, "message-id") ?? "";
  const told = PROGRAMS.filter(({ in: where, sign }) =>
    where === "message-id" ? sign.test(id) : message.headers.some(({ name }) => sign.test(name)),
  ).map(({ program }) => program);
  const all = [...new Set([...named, ...(named.length === 0 ? told : [])])];
  if (all.length === 0) return [];
  return [
    {
      channel: "mail_client",
      strength: "weak",
      summary: "Its fields tell with what it was written or sent.",
      evidence: all.slice(0, 4).join(", "),
    },
  ];
}

export function senderSignals(message: Message): MailSignal[] {
  const from = addressIn(firstOf(message, "from") ?? "");
  if (from === null) return [];
  const signals: MailSignal[] = [];
  const other = (name: string) => {
    const value = firstOf(message, name);
    const address = value === undefined ? null : addressIn(value);
    return address === null || organisationOf(address.domain) === organisationOf(from.domain) ? null : address;
  };
  const reply = other("reply-to");
  if (reply !== null)
    signals.push({
      channel: "mail_sender",
      strength: "moderate",
      summary: "Answers would go to another domain than it says it is from.",
      evidence: `From ${from.address}; Reply-To ${reply.address}`,
    });
  const shown = /^"?([^"<]{3,200}@[^"<\s]{3,200})"?\s{0,5}</.exec(firstOf(message, "from") ?? "")?.[1];
  const pretended = shown === undefined ? null : addressIn(shown);
  if (pretended !== null && organisationOf(pretended.domain) !== organisationOf(from.domain))
    signals.push({
      channel: "mail_sender",
      strength: "moderate",
      summary: "The name of its sender is an address of another domain than the one it was sent from.",
      evidence: `${quote(shown!, 80)} <${from.address}>`,
    });
  const back = other("return-path") ?? other("sender");
  if (back !== null)
    signals.push({
      channel: "mail_sender",
      strength: "weak",
      summary: "It was sent through another domain than it says it is from, as services and lists do.",
      evidence: `From ${from.address}; ${back.address}`,
    });
  const service = serviceOf(from.domain);
  if (service !== null)
    signals.push({
      channel: "mail_webmail",
      strength: service === "thrown_away" ? "moderate" : "weak",
      summary:
        service === "thrown_away"
          ? "Its sender’s domain gives addresses that are thrown away or forward to others."
          : service === "discreet"
            ? "Its sender’s domain promises not to know who writes."
            : "Its sender’s domain gives an address to anybody.",
      evidence: from.address,
    });
  return signals;
}

/** A person's own computer: what a web page notes of its visitor, or who logged in to hand it in. */
export function personSignals(message: Message): MailSignal[] {
  const noted = valuesOf(message, "x-originating-ip", "x-sender-ip", "x-client-ip", "x-source-ip", "x-eip").flatMap(
    (value) => value.match(/\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}\b/gi) ?? [],
  );
  const hops = hopsOf(message);
  const [first] = hops;
  // Some services note the server that they got it from.
  const servers = new Set(hops.slice(1).flatMap((hop) => hop.addresses));
  const handed = first !== undefined && isSubmission(first) ? first.addresses : [];
  const all = [...new Set([...noted, ...handed])].filter((address) => !isPrivate(address) && !servers.has(address));
  if (all.length === 0) return [];
  return [
    {
      channel: "mail_address",
      strength: "strong",
      summary: "It holds the network address of the computer that somebody sent it from.",
      evidence: all.slice(0, 4).join(", "),
    },
  ];
}

const MAILBOX = [
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-delivered-to",
  "x-apparently-to",
  "x-rcpt-to",
];

export function mailboxSignals(message: Message): MailSignal[] {
  const told = valuesOf(message, ...MAILBOX).flatMap((value) => addressIn(value)?.address ?? []);
  const last = hopsOf(message).findLast((hop) => hop.recipient !== null)?.recipient;
  const all = [...new Set([...told, ...(last === undefined || last === null ? [] : [last.toLowerCase()])])];
  if (all.length === 0) return [];
  return [
    {
      channel: "mail_recipient",
      strength: "strong",
      summary: "Its fields name the mailbox that this very copy was delivered to, whoever else got the message.",
      evidence: all.slice(0, 4).join(", "),
    },
  ];
}

const SENT_ON = /^(?:resent-.{2,20}|x-forwarded-(?:to|for)|x-loop|x-forwarded-message-id)$/;
const KEPT =
  /^(?:x-gm-(?:thrid|msgid|labels)|x-gmail-labels|x-mozilla-.{2,20}|status|x-status|x-keywords|x-uid|x-uidl|x-apple-.{2,40}|x-universally-unique-identifier|x-evolution.{0,20}|x-kmail-.{2,30}|last modifier .{2,20}|internet account name)$/;

export function keptSignals(message: Message): MailSignal[] {
  const of = (pattern: RegExp) => message.headers.filter(({ name }) => pattern.test(name));
  const sent = of(SENT_ON);
  const kept = of(KEPT);
  const cite = (headers: typeof sent) =>
    headers
      .slice(0, 5)
      .map(({ name, value }) => `${name} ${quote(value, 60)}`)
      .join("; ");
  return [
    ...(sent.length > 0
      ? [
          {
            channel: "mail_after_delivery" as const,
            strength: "strong" as const,
            summary: "It was sent on after it was delivered, and its fields say by whom or to whom.",
            evidence: cite(sent),
          },
        ]
      : []),
    ...(kept.length > 0
      ? [
          {
            channel: "mail_after_delivery" as const,
            strength: "moderate" as const,
            summary: "Its fields tell of the mailbox or program that this copy was saved from.",
            evidence: cite(kept),
          },
        ]
      : []),
  ];
}
