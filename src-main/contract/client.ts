// The window's end of a wire: typed calls with progress and cancellation, and events.
import { err, ok, type Result } from "../base/result.ts";
import { ERRORS, type ErrorCode, type StetError, stetError } from "./errors.ts";
import {
  type Answer,
  type CallProgress,
  EVENTS,
  type EventData,
  type EventName,
  type MethodName,
  type Params,
  progress,
} from "./methods.ts";
import type { Cancel } from "./services.ts";
import { downward, type Port } from "./wire.ts";

export type CallOptions = { readonly signal?: Cancel; readonly onProgress?: (progress: CallProgress) => void };

export type Client = {
  /** Errors arrive as codes with words for people; a wire that closed answers `window/disconnected`. Never throws. */
  call<M extends MethodName>(
    method: M,
    params: Params<M>,
    options?: CallOptions,
  ): Promise<Result<Answer<M>, StetError>>;
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  onClose(listener: () => void): void;
  close(): void;
};

type Waiting = {
  readonly settle: (result: Result<unknown, StetError>) => void;
  readonly report: CallOptions["onProgress"];
};

export function createClient(port: Port): Client {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const closed = new Set<() => void>();
  let next = 1;
  let open = true;

  port.onMessage((received) => {
    const parsed = downward.safeParse(received);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === "event") {
      const schema = Object.hasOwn(EVENTS, message.event) ? EVENTS[message.event as EventName] : undefined;
      const data = schema?.safeParse(message.data);
      if (data?.success) for (const listener of listeners.get(message.event) ?? []) listener(data.data);
      return;
    }
    const call = waiting.get(message.id);
    if (call === undefined) return;
    if (message.type === "progress") {
      const said = progress.safeParse(message.progress);
      if (said.success) call.report?.(said.data);
      return;
    }
    waiting.delete(message.id);
    // Results come from our own services; schemas check them in the contract's tests, not a thousand times a minute.
    call.settle(message.type === "result" ? ok(message.result) : err(errorOf(message.error)));
  });
  port.onClose(() => {
    open = false;
    for (const { settle } of waiting.values()) settle(err(stetError("window/disconnected")));
    waiting.clear();
    for (const listener of closed) listener();
  });

  return {
    call(method, params, { signal, onProgress } = {}) {
      if (!open) return Promise.resolve(err(stetError("window/disconnected")));
      if (signal?.aborted) return Promise.resolve(err(stetError("document/cancelled")));
      const id = next++;
      return new Promise((resolve) => {
        const cancel = () => {
          if (!waiting.delete(id)) return;
          port.send({ type: "cancel", id });
          resolve(err(stetError("document/cancelled")));
        };
        waiting.set(id, {
          report: onProgress,
          settle: (result) => {
            signal?.removeEventListener("abort", cancel);
            resolve(result as Result<Answer<typeof method>, StetError>);
          },
        });
        signal?.addEventListener("abort", cancel, { once: true });
        port.send({ type: "call", id, method, params });
      });
    },
    on(event, listener) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all);
      all.add(listener as (data: unknown) => void);
      return () => all.delete(listener as (data: unknown) => void);
    },
    onClose: (listener) => void closed.add(listener),
    close: () => port.close(),
  };
}

function errorOf({ code, message }: { code: string; message: string }): StetError {
  return Object.hasOwn(ERRORS, code) ? { code: code as ErrorCode, message } : stetError("internal/defect");
}
