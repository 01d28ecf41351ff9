// The services' end of a wire: calls parsed as they arrive, answered, reported on, cancelled. The one place that catches.
import { z } from "zod";
import { type StetError, stetError } from "../contract/errors.ts";
import { METHODS, type MethodName } from "../contract/methods.ts";
import type { Call, Services } from "../contract/services.ts";
import { type Port, upward } from "../contract/wire.ts";

export type ServeOptions = {
  /** Told of a defect's place in our code, never of what was being worked on. */
  readonly onDefect?: (where: string) => void;
};

type AnyHandler = (
  params: unknown,
  call: Call,
) => Promise<{ ok: true; value: unknown } | { ok: false; error: StetError }>;

/** Serves until the port closes; then everything under way is cancelled. */
export function serve(port: Port, services: Services, { onDefect }: ServeOptions = {}): void {
  const running = new Map<number, AbortController>();
  const stopListening = services.onEvent((event, data) => port.send({ type: "event", event, data }));
  const fail = (id: number, { code, message }: StetError) => port.send({ type: "error", id, error: { code, message } });

  port.onClose(() => {
    stopListening();
    for (const one of running.values()) one.abort();
    running.clear();
  });

  port.onMessage(async (received) => {
    const parsed = upward.safeParse(received);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    const { id, method } = message;
    // An id in use would mix up two answers.
    if (running.has(id)) return fail(id, stetError("window/bad-request", "an id in use"));
    if (!Object.hasOwn(METHODS, method)) return fail(id, stetError("window/unknown-method"));
    const name = method as MethodName;
    const params = METHODS[name].params.safeParse(message.params);
    if (!params.success) return fail(id, stetError("window/bad-request", fieldOf(params.error)));
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const handler = services.handlers[name] as AnyHandler;
      const result = await handler(params.data, {
        signal: abort.signal,
        report: (progress) => running.has(id) && port.send({ type: "progress", id, progress }),
      });
      if (!running.delete(id)) return;
      if (result.ok) port.send({ type: "result", id, result: result.value });
      else fail(id, result.error);
    } catch (thrown) {
      running.delete(id);
      onDefect?.(placeOf(thrown));
      fail(id, stetError("internal/defect"));
    }
  });
}

/** Which field was wrong; never what stood in it. */
function fieldOf(error: z.ZodError): string {
  const path = z.core.toDotPath(error.issues[0]?.path ?? []);
  return path === "" ? "the whole" : path;
}

function placeOf(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  return /at .*?((?:[\w.-]+\/){0,2}[\w.-]+:\d+):\d+/.exec(stack)?.[1] ?? "unknown";
}
