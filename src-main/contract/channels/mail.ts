// What a message's headers and layers tell of where it came from and whom it passed.
import { type Channel, HEADERS, VISIBLE } from "./channel.ts";

const ORIGIN = ["origin"] as const;
const SOURCE = ["source_risk"] as const;

export const MAIL_CHANNELS = {
  mail_route: {
    families: ORIGIN,
    title: "The way the message took",
    means: "The Received lines read hop by hop: the machine it was handed in from, and each that passed it on.",
    strengths: ["weak", "moderate"],
    copy: HEADERS,
  },
  mail_route_gap: {
    families: ORIGIN,
    title: "A break in the message’s way",
    means: "Received lines that don’t connect, run backwards in time, or leave a long wait.",
    strengths: ["weak", "moderate"],
    copy: HEADERS,
  },
  mail_dates: {
    families: ORIGIN,
    title: "Dates of the message",
    means: "The Date field and the hops, or the time inside the Message-ID, contradict each other.",
    strengths: ["moderate"],
    copy: HEADERS,
  },
  mail_id: {
    families: ORIGIN,
    title: "The message’s identifier",
    means: "A Message-ID that is missing, doubled, malformed or of another domain than the sender’s.",
    strengths: ["weak", "moderate"],
    copy: HEADERS,
  },
  mail_client: {
    families: ORIGIN,
    title: "The program it was written with",
    means: "The mail program or service that its headers name.",
    strengths: ["weak"],
    copy: HEADERS,
  },
  mail_timezone: {
    families: ORIGIN,
    title: "The sender’s clock",
    means: "The offset from UTC of the Date field, and the regions that it is consistent with.",
    strengths: ["weak", "moderate"],
    copy: HEADERS,
  },
  mail_sender: {
    families: ORIGIN,
    title: "Who it says it is from",
    means: "From, Sender, Return-Path and Reply-To of different domains.",
    strengths: ["weak", "moderate"],
    copy: HEADERS,
  },
  mail_webmail: {
    families: ORIGIN,
    title: "A free or anonymous mail service",
    means: "The sender’s domain gives addresses to anybody, or throws them away.",
    strengths: ["weak", "moderate"],
    copy: VISIBLE,
  },
  mail_layers: {
    families: ORIGIN,
    title: "Messages inside the message",
    means: "Forwarded and quoted messages: how deep, and from whom.",
    strengths: ["weak", "moderate"],
    copy: VISIBLE,
  },
  dkim_verified: {
    families: ORIGIN,
    title: "A signature that holds",
    means: "A DKIM signature verified with a key of the newsroom’s own key store: the domain signed these words.",
    strengths: ["moderate", "strong"],
    copy: HEADERS,
  },
  dkim_failed: {
    families: ORIGIN,
    title: "A signature that doesn’t hold",
    means: "A DKIM signature that the archived key contradicts: changed since, or reformatted on the way.",
    strengths: ["moderate"],
    copy: HEADERS,
  },
  dkim_unchecked: {
    families: ORIGIN,
    title: "A signature nobody checked",
    means: "A DKIM signature for which the key store has no key. Stet asks no server.",
    strengths: ["weak"],
    copy: HEADERS,
  },
  dkim_retired_key: {
    families: ORIGIN,
    title: "A signature anybody can make now",
    means: "The domain publishes its retired private keys, so an old signature proves nothing by itself.",
    strengths: ["moderate"],
    copy: HEADERS,
  },
  mail_recipient: {
    families: SOURCE,
    title: "Whose mailbox it came from",
    means: "Headers that name the mailbox into which this very copy was delivered.",
    strengths: ["strong"],
    copy: HEADERS,
  },
  mail_after_delivery: {
    families: SOURCE,
    title: "What happened after delivery",
    means:
      "Headers added when somebody sent it on, saved or read it: resending, Received lines of after the delivery, a mailbox’s flags and labels.",
    strengths: ["moderate", "strong"],
    copy: HEADERS,
  },
  mail_address: {
    families: SOURCE,
    title: "A network address of a person",
    means: "The address of the computer that a person sent from.",
    strengths: ["strong"],
    copy: HEADERS,
  },
} as const satisfies Record<string, Channel>;
