// A wire over a WebSocket: JSON in text frames, and bytes, where an answer has them, in the binary frame after it.
import type { Downward, Port, Upward } from "./wire.ts";

/** What a server's socket (package ws) and a browser's have in common, as callbacks. */
export type Socket = {
  send(data: string | Uint8Array): void;
  onText(listener: (text: string) => void): void;
  onBytes(listener: (bytes: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};

export function webSocketPort(socket: Socket): Port {
  const listeners: ((message: unknown) => void)[] = [];
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  /** A message whose bytes are in the next frame: frames arrive in the order they were sent. */
  let expecting: Record<string, unknown> | null = null;

  socket.onText((text) => {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return socket.close();
    }
    if (isRecord(message) && message.bytesFollow === true) {
      const { bytesFollow: _, ...rest } = message;
      expecting = rest;
    } else tell(message);
  });
  socket.onBytes((bytes) => {
    const message = expecting;
    expecting = null;
    // Bytes nobody announced: whoever sends them doesn't speak this protocol.
    if (message === null) return socket.close();
    const result = isRecord(message.result) ? message.result : {};
    tell({ ...message, result: { ...result, bytes } });
  });

  return {
    send(message: Upward | Downward) {
      const bytes = bytesOf(message);
      if (bytes === null) return socket.send(JSON.stringify(message));
      const { bytes: _, ...result } = (message as { result: Record<string, unknown> }).result;
      socket.send(JSON.stringify({ ...message, result, bytesFollow: true }));
      socket.send(bytes);
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => socket.onClose(listener),
    close: () => socket.close(),
  };
}

function bytesOf(message: Upward | Downward): Uint8Array | null {
  const result = isRecord(message) && message.type === "result" ? message.result : null;
  return isRecord(result) && result.bytes instanceof Uint8Array ? result.bytes : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
