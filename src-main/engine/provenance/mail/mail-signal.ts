// A signal of one message, before it is known whether others of the mailbox have it too.
import type { RawSignal } from "../signal.ts";

export type MailSignal = Omit<RawSignal, "family" | "page" | "part">;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
