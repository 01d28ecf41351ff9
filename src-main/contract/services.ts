// The services as every wire sees them: a handler for each method, and events.
import type { Result } from "../base/result.ts";
import type { StetError } from "./errors.ts";
import type { Answer, CallProgress, EventData, EventName, MethodName, Params } from "./methods.ts";

/** What is needed of an AbortSignal, so that the contract stays without a platform. */
export type Cancel = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

export type Call = { readonly signal: Cancel; report(progress: CallProgress): void };

export type Handlers = {
  readonly [M in MethodName]: (params: Params<M>, call: Call) => Promise<Result<Answer<M>, StetError>>;
};

export type EventListener = <E extends EventName>(event: E, data: EventData<E>) => void;

export type Services = {
  readonly handlers: Handlers;
  /** Returns what ends the listening. */
  onEvent(listener: EventListener): () => void;
};
