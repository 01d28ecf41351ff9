// Who a message says it is from, what it was written with, and how it is identified.
import { quote } from "../page-lines.ts";
import type { MailSignal } from "./mail-signal.ts";
import { addressIn, firstOf, type Message, organisationOf, valuesOf } from "./messages.ts";
import { PROGRAMS, serviceOf } from "./services.ts";

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
