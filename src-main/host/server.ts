// The loopback server: bound to 127.0.0.1 on a port the system chooses, for one window.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Desk } from "../services/desk/desk.ts";
import { serve } from "../transport/serve.ts";
import { serverSocketPort } from "../transport/web-socket.ts";
import { refuse } from "./answers.ts";
import { type Door, doorAt } from "./door.ts";
import type { Presence } from "./presence.ts";
import { responseHeaders } from "./response-headers.ts";
import { OPENING, type Routes, route } from "./routes.ts";
import { newSession, oneUseToken, type RandomBytes } from "./secrets.ts";
import type { StaticFiles } from "./static-files.ts";
import { wire } from "./wire.ts";

export type ServerParts = {
  readonly desk: Desk;
  readonly files: StaticFiles;
  readonly presence: Presence;
  readonly randomBytes: RandomBytes;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly tokenLifeMs: number;
  /** Told of a defect's place in our code, never of what was being worked on. */
  readonly onDefect: (where: string) => void;
};

export type HostServer = {
  readonly door: Door;
  /** Where a window starts, for anyone to see. */
  readonly opening: string;
  /** The address that admits one window, once. */
  readonly admission: string;
  close(): Promise<void>;
};

export async function startServer(parts: ServerParts): Promise<HostServer> {
  const { desk, presence, onDefect } = parts;
  // Long uploads are fine on loopback; slow headers are not.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 0 });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen({ host: "127.0.0.1", port: 0, exclusive: true }, ready);
  });
  const { port } = server.address() as AddressInfo;
  const door = doorAt(port);
  const token = oneUseToken(parts.randomBytes, parts.now, parts.tokenLifeMs);
  const session = newSession(parts.randomBytes, port);
  const headers = Object.entries(responseHeaders(door));
  const routes: Routes = { door, token, session, files: parts.files, desk };

  server.on("request", (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    route(routes, request, response).catch(() => {
      onDefect("host/routes");
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });

  const wires = wire(door, session, (socket) => {
    const leave = presence.arrive();
    socket.on("close", leave);
    serve(serverSocketPort(socket), desk, { onDefect });
  });
  server.on("upgrade", (request, socket, head) => {
    wires.upgrade(request, socket, head).catch(() => {
      onDefect("host/wire");
      socket.destroy();
    });
  });
  // The browser is told to take us for its proxy, so that it reaches nothing else: see window/switches.ts.
  server.on("connect", (_request, socket) => socket.destroy());

  return {
    door,
    opening: `${door.origin}${OPENING}`,
    admission: `${door.origin}/?token=${token.value}`,
    close() {
      wires.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}
