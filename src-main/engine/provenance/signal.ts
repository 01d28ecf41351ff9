// What a provenance signal is: a document in, evidence out, never a verdict.
import type { ChannelId } from "../../contract/channels/index.ts";
import type { Signal } from "../../contract/check.ts";
import type { Document } from "../model/document.ts";
import type { LeakRecords } from "./leaks/records.ts";

/** A signal before it has an id; the registry derives ids from signal, place and order. */
export type RawSignal = Omit<Signal, "id" | "channel"> & { readonly channel: ChannelId };

/** What is known beside the document. */
export type SignalContext = {
  readonly leaks: LeakRecords;
  /** Domains that publish their private keys once they retire them, and where that is told. */
  readonly retiredKeys?: readonly { readonly domain: string; readonly where: string }[];
  /** The file's own name; others may be in it. */
  readonly fileName?: string;
};

export type SignalSource = {
  /** `family/name`. */
  readonly id: string;
  read(document: Document, context: SignalContext): readonly RawSignal[];
};
