// Whose computer a message was sent from, whose mailbox this copy lay in, and what happened to it there.
import { quote } from "../page-lines.ts";
import type { MailSignal } from "./mail-signal.ts";
import { addressIn, type Message, valuesOf } from "./messages.ts";
import { type Hop, hopsOf, isPrivate, isSubmission } from "./route.ts";

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

/**
 * Received lines of after the delivery: a server writes its own above all that it got, so that one above the name of a
 * mailbox was added once it had lain there, and one for another mailbox than an earlier one was sent on to it.
 */
export function sentOnSignals(message: Message): MailSignal[] {
  const hops = hopsOf(message);
  const delivered = message.headers.findLastIndex(({ name }) => MAILBOX_REACHED.has(name));
  const receivedIn = (headers: Message["headers"]) => headers.filter(({ name }) => name === "received").length;
  // What brought it there stands below: a program that writes its note under all else says nothing of the order.
  const before = receivedIn(message.headers.slice(delivered + 1));
  const above = delivered < 0 || before === 0 ? 0 : receivedIn(message.headers.slice(0, delivered));
  const recipients = hops.flatMap((hop, i) => (hop.recipient === null ? [] : [{ of: hop.recipient.toLowerCase(), i }]));
  const first = recipients[0];
  const other = recipients.find(({ of }) => of !== first?.of);
  if (above === 0 && other === undefined) return [];
  const after = other === undefined ? hops.slice(-above) : hops.slice(other.i);
  const way = after.map(handOf).filter(Boolean).slice(0, 3).join(" → ");
  return [
    {
      channel: "mail_after_delivery",
      strength: above > 0 && other !== undefined ? "strong" : "moderate",
      summary:
        "Received lines were added after it had reached a mailbox: consistent with somebody sending it on, and with a rule or a list that does.",
      evidence: [
        ...(first === undefined || other === undefined ? [] : [`first for ${first.of}, then for ${other.of}`]),
        `${after.length} of ${hops.length} lines${way === "" ? "" : `: ${quote(way, 300)}`}`,
      ].join("; "),
    },
  ];
}

const MAILBOX_REACHED = new Set(["delivered-to", "x-original-to", "x-delivered-to"]);
const handOf = (hop: Hop) => [hop.from, hop.by].filter(Boolean).join(" to ");
