// Signals in an editor's words: a title for each channel, and what the publication copy does about it.

import { SHOWS } from "../../src-main/contract/channels/channel.ts";
import { CHANNELS, type Channel, type ChannelId } from "../../src-main/contract/channels/index.ts";
import type { Signal } from "../../src-main/contract/check.ts";
import { msg, t } from "../languages/language.ts";

/** A case of a later Stet may name a channel that this one doesn't know. */
export function signalWords({ channel }: Signal): Pick<Channel, "title" | "copy"> {
  const known = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel as ChannelId] : undefined;
  const copy = known?.copy ?? SHOWS;
  return {
    title: known === undefined ? channel.replaceAll("_", " ") : t(known.title),
    copy: { ...copy, title: t(copy.title), detail: t(copy.detail) },
  };
}

export const STRENGTH_NAMES = { weak: msg("Weak"), moderate: msg("Moderate"), strong: msg("Strong") } as const;
