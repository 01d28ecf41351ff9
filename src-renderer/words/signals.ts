// Signals in an editor's words: a title for each channel, and what the publication copy does about it.

import { SHOWS } from "../../src-main/contract/channels/channel.ts";
import { CHANNELS, type Channel, type ChannelId } from "../../src-main/contract/channels/index.ts";
import type { Signal } from "../../src-main/contract/check.ts";

/** A case of a later Stet may name a channel that this one doesn't know. */
export function signalWords({ channel }: Signal): Pick<Channel, "title" | "copy"> {
  const known = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel as ChannelId] : undefined;
  return known ?? { title: channel.replaceAll("_", " "), copy: SHOWS };
}

export const STRENGTH_NAMES = { weak: "Weak", moderate: "Moderate", strong: "Strong" } as const;
