// DKIM signatures in an editor's words: what one proves, by which key, and what it doesn't.
import type { DkimSignature } from "../../../contract/dkim.ts";
import type { MailSignal } from "./mail-signal.ts";
import { addressIn, organisationOf } from "./messages.ts";

/** RFC 8301, section 3.2: shorter ones were broken by hobbyists in 2012. */
const SOUND_BITS = 1_024;

type Retired = readonly { readonly domain: string; readonly where: string }[];

/** `retired`: domains of which it is known that they publish their private keys. */
export function signatureSignals(
  signature: DkimSignature,
  from: string | undefined,
  retired: Retired = [],
): MailSignal[] {
  const published = retired.find(({ domain }) => isUnder(signature.domain, domain));
  const warning: MailSignal[] =
    published === undefined
      ? []
      : [
          {
            channel: "dkim_retired_key",
            strength: "moderate",
            summary: `${published.domain} publishes its private keys once they are retired: from then on anybody can make such a signature. Show that the message existed before.`,
            evidence: published.where,
          },
        ];
  const own = judged(signature, from);
  // What anybody could have made is no strong sign.
  const less =
    warning.length === 0
      ? own
      : own.map((one): MailSignal => (one.strength === "strong" ? { ...one, strength: "moderate" } : one));
  return [...less, ...warning];
}

const isUnder = (name: string, domain: string) =>
  name.toLowerCase() === domain.toLowerCase() || name.toLowerCase().endsWith(`.${domain.toLowerCase()}`);

function judged(signature: DkimSignature, from: string | undefined): MailSignal[] {
  const { domain, selector, key } = signature;
  const named = `d=${domain}, s=${selector}, ${signature.algorithm}${signature.signedAt === null ? "" : `, signed ${signature.signedAt.slice(0, 10)}`}`;
  const kept = key === undefined ? "" : `; key archived ${key.archived.when}, ${key.archived.where}`;
  switch (signature.state) {
    case "no_key":
      return [
        {
          channel: "dkim_unchecked",
          strength: "weak",
          summary: `It carries a signature by ${domain}, for which the key store has no key, so nothing is known of it. Stet asks no server: put the key that stood in DNS then into the store.`,
          evidence: named,
        },
      ];
    case "unreadable":
      return [
        {
          channel: "dkim_unchecked",
          strength: "weak",
          summary: `It carries a signature by ${domain} that couldn’t be checked: it, or the key in the store, isn’t of a form that is known.`,
          evidence: named + kept,
        },
      ];
    case "failed":
      return [
        {
          channel: "dkim_failed",
          strength: "moderate",
          summary:
            signature.failed === "body"
              ? `Its words aren’t those that ${domain} signed: changed since, or reformatted by a program on the way.`
              : `Its fields aren’t those that ${domain} signed: changed since, or the key in the store isn’t the one of that day.`,
          evidence: named + kept,
        },
      ];
    case "verified":
      return [...verified(signature, from, named + kept)];
  }
}

function verified(signature: DkimSignature, from: string | undefined, evidence: string): MailSignal[] {
  const { domain, covers, unsignedBytes, key, bits } = signature;
  const sender = addressIn(from ?? "");
  const own = sender !== null && organisationOf(sender.domain) === organisationOf(domain);
  const left = ["from", "to", "subject", "date"].filter((name) => !covers.includes(name));
  const buts = [
    ...(own ? [] : [`the sender’s own domain is ${sender?.domain ?? "unknown"}`]),
    ...(left.length === 0 ? [] : [`it doesn’t cover ${left.join(", ")}`]),
    ...(unsignedBytes > 0 ? [`${unsignedBytes} bytes at the end are not covered`] : []),
    ...(bits !== null && bits < SOUND_BITS ? [`its key has ${bits} bits, which could be broken`] : []),
  ];
  const public_ = key?.privateKeyPublished;
  const weak = public_ !== undefined || buts.length > 0;
  const signals: MailSignal[] = [
    {
      channel: "dkim_verified",
      strength: weak ? "moderate" : "strong",
      summary: `${domain} signed these words: they are as its server sent them${buts.length === 0 ? "" : `, but ${buts.join("; ")}`}. It doesn’t say who wrote them, nor how they got out.`,
      evidence,
    },
  ];
  if (public_ !== undefined)
    signals.push({
      channel: "dkim_retired_key",
      strength: "moderate",
      summary: `${domain} has published the private key since ${public_.when}: from that day anybody could have made this signature. Show that the message existed before.`,
      evidence: public_.where,
    });
  return signals;
}
