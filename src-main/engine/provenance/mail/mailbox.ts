// Whose computer a message was sent from, whose mailbox this copy lay in, and what happened to it there.
import { quote } from "../page-lines.ts";
import type { MailSignal } from "./mail-signal.ts";
import { addressIn, type Message, valuesOf } from "./messages.ts";
import { hopsOf, isPrivate, isSubmission } from "./route.ts";

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
