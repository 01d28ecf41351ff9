// Every channel of a signal, once: the engine's names, the window's words and docs/signals.md come from this table.
import type { Channel } from "./channel.ts";
import { CONTENT_CHANNELS } from "./content.ts";
import { MAIL_CHANNELS } from "./mail.ts";
import { ORIGIN_CHANNELS } from "./origin.ts";
import { SOURCE_RISK_CHANNELS } from "./source-risk.ts";

const ALL = {
  ...ORIGIN_CHANNELS,
  ...MAIL_CHANNELS,
  ...SOURCE_RISK_CHANNELS,
  ...CONTENT_CHANNELS,
} as const;

export type ChannelId = keyof typeof ALL;
export const CHANNELS: Readonly<Record<ChannelId, Channel>> = ALL;
export const CHANNEL_IDS = Object.keys(ALL) as readonly ChannelId[];

export type { Channel, Treatment } from "./channel.ts";
