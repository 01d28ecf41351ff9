// Mail: the way it took, its dates and identifiers, who wrote with what, its signatures, whose mailbox it lay in.
import { CHANNELS } from "../../contract/channels/index.ts";
import type { Document } from "../model/document.ts";
import { dateSignals, zoneSignals } from "./mail/dates.ts";
import { layerSignals } from "./mail/layers.ts";
import type { MailSignal } from "./mail/mail-signal.ts";
import { keptSignals, mailboxSignals, personSignals, sentOnSignals } from "./mail/mailbox.ts";
import { firstOf, type Message, messagesOf } from "./mail/messages.ts";
import { signatureSignals } from "./mail/signatures.ts";
import { routeSignals } from "./mail/way.ts";
import { clientSignals, idSignals, senderSignals } from "./mail/writer.ts";
import type { RawSignal, SignalContext, SignalSource } from "./signal.ts";

const MAIL = new Set(["eml", "mbox", "msg"]);
const READERS = [
  routeSignals,
  dateSignals,
  idSignals,
  clientSignals,
  zoneSignals,
  senderSignals,
  mailboxSignals,
  keptSignals,
  sentOnSignals,
  personSignals,
];
/** Messages of a mailbox that are named for one sign. */
const NAMED = 3;

export const mail: SignalSource = {
  id: "document/mail",
  read(document, { retiredKeys = [] }) {
    if (!MAIL.has(document.format)) return [];
    const messages = messagesOf(document);
    const found = messages.flatMap((message) =>
      [...READERS.flatMap((read) => read(message)), ...signed(document, message, retiredKeys)].map((signal) => ({
        signal,
        message,
      })),
    );
    return [...gathered(found), ...layerSignals(document).map((signal) => ({ family: familyOf(signal), ...signal }))];
  },
};

const familyOf = ({ channel }: MailSignal): RawSignal["family"] => CHANNELS[channel].families[0]!;

function signed(
  document: Document,
  message: Message,
  retired: NonNullable<SignalContext["retiredKeys"]>,
): MailSignal[] {
  const own = document.traces.filter((t) => t.kind === "dkim" && t.message === message.number);
  if (own.length === 0 && document.format === "msg" && firstOf(message, "dkim-signature") !== undefined)
    return [
      {
        channel: "dkim_unchecked",
        strength: "weak",
        summary:
          "It was signed, but Outlook’s own files don’t keep a message as it was sent, so nothing can be checked. Ask for it as .eml.",
        evidence: "a DKIM-Signature field",
      },
    ];
  return own.flatMap((t) =>
    t.kind === "dkim" ? signatureSignals(t.signature, firstOf(message, "from"), retired) : [],
  );
}

/** One signal for what many messages of a mailbox have in common. */
function gathered(found: readonly { readonly signal: MailSignal; readonly message: Message }[]): RawSignal[] {
  const groups = new Map<string, { signal: MailSignal; message: Message }[]>();
  for (const one of found) {
    const { channel, strength, summary } = one.signal;
    // A summary that names a domain or a zone differs with it; what is counted is the kind of sign.
    const key =
      one.message.number === undefined ? `${channel}|${summary}|${groups.size}` : `${channel}|${strength}|${summary}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [one]);
    else same.push(one);
  }
  return [...groups.values()].map((group): RawSignal => {
    const { signal, message } = group[0]!;
    const base = { family: familyOf(signal), ...signal };
    if (message.number === undefined) return base;
    const named = group.slice(0, NAMED).map((one) => `message ${one.message.number}: ${one.signal.evidence}`);
    const more = group.length > NAMED ? `; and ${group.length - NAMED} more messages` : "";
    return { ...base, part: `message ${message.number}`, evidence: `${named.join("; ")}${more}` };
  });
}
