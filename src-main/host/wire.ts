// The window's WebSocket at /wire: one at a time, with the session's cookie, from our own page.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { type WebSocket, WebSocketServer } from "ws";
import { type Door, refusal } from "./door.ts";
import type { Session } from "./secrets.ts";

/** The largest call is a decision on 100,000 findings by their ids. */
const MOST_BYTES = 8 * 2 ** 20;
/** How long a page being reloaded may take to let go of its old wire. */
const LETTING_GO_MS = 1000;

export type Wire = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): void;
};

export function wire(door: Door, session: Session, onWindow: (socket: WebSocket) => void): Wire {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MOST_BYTES,
  });
  let current: WebSocket | "coming" | null = null;

  const status = (request: IncomingMessage): number | null => {
    const refused = refusal(request, door, "upgrade");
    if (refused !== null) return refused;
    if (!session.isIn(request.headers.cookie)) return 403;
    if (request.url !== "/wire" || request.method !== "GET") return 404;
    return request.headers["sec-websocket-protocol"] === undefined ? null : 400;
  };

  return {
    async upgrade(request, socket, head) {
      // Without a listener a window that vanishes now would end the process.
      socket.on("error", () => socket.destroy());
      const refused = status(request);
      if (refused !== null) return reject(socket, refused);
      for (const until = Date.now() + LETTING_GO_MS; current !== null && Date.now() < until; ) await wait(20);
      if (current !== null || socket.destroyed) return reject(socket, 409);
      current = "coming";
      socket.once("close", () => {
        if (current === "coming") current = null;
      });
      // On a handshake that isn't one, ws answers by itself and closes.
      sockets.handleUpgrade(request, socket, head, (opened) => {
        current = opened;
        opened.on("close", () => {
          if (current === opened) current = null;
        });
        onWindow(opened);
      });
    },
    close() {
      if (current !== null && current !== "coming") current.terminate();
      sockets.close();
    },
  };
}

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  421: "Misdirected Request",
};

function reject(socket: Duplex, status: number): void {
  if (socket.destroyed) return;
  socket.end(`HTTP/1.1 ${status} ${REASONS[status] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
