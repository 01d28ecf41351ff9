// The browser's debugging protocol over two inherited handles: JSON messages ended by NUL, no port that others could use.
import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});

export type DebuggingPipe = {
  /** The result; null when the browser refuses, or is gone. */
  call(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown> | null>;
  onEvent(listener: (method: string, params: Readonly<Record<string, unknown>>) => void): void;
};

export function debuggingPipe(toBrowser: Writable, fromBrowser: Readable): DebuggingPipe {
  const waiting = new Map<number, (result: Record<string, unknown> | null) => void>();
  const listeners: Parameters<DebuggingPipe["onEvent"]>[0][] = [];
  let next = 1;
  let open = true;
  let rest = "";

  const end = () => {
    open = false;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  fromBrowser.setEncoding("utf8");
  fromBrowser.on("data", (text: string) => {
    const parts = (rest + text).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) take(part);
  });
  fromBrowser.on("close", end);
  for (const stream of [toBrowser, fromBrowser]) stream.on("error", end);

  const take = (text: string) => {
    const parsed = message.safeParse(parse(text));
    if (!parsed.success) return;
    const { id, method, params, result } = parsed.data;
    if (id !== undefined) {
      waiting.get(id)?.(result ?? null);
      waiting.delete(id);
    } else if (method !== undefined) for (const listener of listeners) listener(method, params ?? {});
  };

  return {
    call(method, params = {}, sessionId) {
      if (!open) return Promise.resolve(null);
      const id = next++;
      return new Promise((settle) => {
        waiting.set(id, settle);
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    onEvent: (listener) => void listeners.push(listener),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
