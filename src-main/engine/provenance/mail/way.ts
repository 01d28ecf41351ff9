// The way that a message took, and where it breaks.
import { quote } from "../page-lines.ts";
import { HOUR, type MailSignal, MINUTE } from "./mail-signal.ts";
import { firstOf, type Message, utc } from "./messages.ts";
import { type Hop, hopsOf, isPrivate } from "./route.ts";

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
