// The server's end of a WebSocket (package ws) as a wire.
import type { RawData, WebSocket } from "ws";
import { webSocketPort } from "../contract/socket-wire.ts";
import type { Port } from "../contract/wire.ts";

export function serverSocketPort(socket: WebSocket): Port {
  // A window that misbehaves on its wire is cut off; the reason is nobody's to read.
  socket.on("error", () => socket.terminate());
  return webSocketPort({
    send: (data) => {
      if (socket.readyState === socket.OPEN) socket.send(data);
    },
    onText: (listener) => void socket.on("message", (data, binary) => !binary && listener(String(data))),
    onBytes: (listener) => void socket.on("message", (data, binary) => binary && listener(bytesOf(data))),
    onClose: (listener) => void socket.on("close", () => listener()),
    close: () => socket.close(),
  });
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return new Uint8Array(data instanceof ArrayBuffer ? data : data.slice());
}
