// The real server over a real desk, and a client that can say anything: other hosts, other origins, no cookie.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { createPresence, type Presence } from "../../../src-main/host/presence.ts";
import { type HostServer, type ServerParts, startServer } from "../../../src-main/host/server.ts";
import { listStaticFiles } from "../../../src-main/host/static-files.ts";
import { createDesk } from "../../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { root } from "../../support/shared.ts";

export const PAGE = "<!doctype html><title>Stet</title>";

export type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
};
export type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

export type Served = {
  readonly server: HostServer;
  readonly presence: Presence;
  readonly port: number;
  readonly origin: string;
  readonly defects: readonly string[];
  /** Sends the path as it is, without tidying it. */
  ask(path: string, asking?: Asking): Promise<Answered>;
  /** The token's path, and the cookie that it is exchanged for. */
  readonly admission: string;
  admit(): Promise<string>;
  /** The status that refused an upgrade, or the open socket. */
  upgrade(headers: Readonly<Record<string, string>>, path?: string): Promise<number | WebSocket>;
  end(): Promise<void>;
};

export async function startServed(parts: Partial<ServerParts> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "stet-host-"));
  const renderer = join(folder, "renderer");
  mkdirSync(join(renderer, "assets"), { recursive: true });
  writeFileSync(join(renderer, "index.html"), PAGE);
  for (const name of ["a.js", "b.mjs", "c.css", "d.woff2", "e.wasm", "f.bcmap", "g.pfb", "h.ttf", "i.svg", "j.json"])
    writeFileSync(join(renderer, "assets", name), name);
  writeFileSync(join(folder, "secret.txt"), "outside of the window");
  const app = nodeApp(join(root, "out", "main"), "0");
  const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
  const desk = await createDesk({ app, surface, folder: join(folder, "home") });
  const presence = parts.presence ?? createPresence(3000);
  const files = await listStaticFiles(renderer);
  if (files === null) throw new Error("no files to serve");
  const defects: string[] = [];
  const server = await startServer({
    desk,
    files,
    presence,
    randomBytes: app.randomBytes,
    now: Date.now,
    tokenLifeMs: 60_000,
    onDefect: (where) => defects.push(where),
    ...parts,
  });
  const { port, origin } = new URL(server.door.origin);
  const admission = server.admission.slice(origin.length);

  const ask: Served["ask"] = (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((settle, failed) => {
      const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        // As a browser does, which looks at an answer when everything is sent.
        await sent;
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
      const sent = new Promise((finished) => asked.on("finish", finished));
      asked.setTimeout(10_000, () => asked.destroy(new Error("not sent, or not answered")));
      asked.on("error", failed);
      asked.end(body);
    });

  return {
    server,
    presence,
    port: Number(port),
    origin,
    defects,
    ask,
    admission,
    async admit() {
      const cookie = (await ask(admission)).headers["set-cookie"]?.[0]?.split(";")[0];
      if (cookie === undefined) throw new Error("not admitted");
      return cookie;
    },
    upgrade: (headers, path = "/wire") =>
      new Promise((settle) => {
        const { "Sec-WebSocket-Protocol": protocol, ...rest } = headers;
        const url = `ws://127.0.0.1:${port}${path}`;
        const socket = new WebSocket(url, protocol === undefined ? [] : [protocol], { headers: rest });
        socket.on("open", () => settle(socket));
        socket.on("unexpected-response", (_request, response) => settle(response.statusCode ?? 0));
        socket.on("error", () => settle(0));
      }),
    async end() {
      await server.close();
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
