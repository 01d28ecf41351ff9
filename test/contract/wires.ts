// The three wires as one list: each connects a client to services and can be cut.
import type { AddressInfo } from "node:net";
import { MessageChannel } from "node:worker_threads";
import { WebSocket, WebSocketServer } from "ws";
import { type Client, createClient } from "../../src-main/contract/client.ts";
import type { Services } from "../../src-main/contract/services.ts";
import type { Port } from "../../src-main/contract/wire.ts";
import { inProcessPair } from "../../src-main/transport/in-process.ts";
import { messagePort } from "../../src-main/transport/message-port.ts";
import { serve } from "../../src-main/transport/serve.ts";
import { serverSocketPort } from "../../src-main/transport/web-socket.ts";

export type Connected = {
  readonly client: Client;
  /** The window's end, for sending what no client would. */
  readonly raw: Port;
  readonly defects: readonly string[];
  end(): Promise<void>;
};
export type Wire = { readonly name: string; connect(services: Services): Promise<Connected> };

function connected(window: Port, server: Port, services: Services, end: () => Promise<void>): Connected {
  const defects: string[] = [];
  serve(server, services, { onDefect: (where) => defects.push(where) });
  return { client: createClient(window), raw: window, defects, end };
}

export const WIRES: readonly Wire[] = [
  {
    name: "in process",
    async connect(services) {
      const [window, server] = inProcessPair();
      return connected(window, server, services, async () => window.close());
    },
  },
  {
    name: "WebSocket",
    async connect(services) {
      const listening = new WebSocketServer({ host: "127.0.0.1", port: 0 });
      await new Promise((ready) => listening.once("listening", ready));
      const accepted = new Promise<WebSocket>((settle) => listening.once("connection", settle));
      const socket = new WebSocket(`ws://127.0.0.1:${(listening.address() as AddressInfo).port}`);
      await new Promise((ready) => socket.once("open", ready));
      const end = async () => {
        socket.close();
        listening.close();
      };
      return connected(serverSocketPort(socket), serverSocketPort(await accepted), services, end);
    },
  },
  {
    // Electron's ports carry structured clones like these; the real ones are tried where its binary exists.
    name: "message ports, as Electron's IPC hands them over",
    async connect(services) {
      const { port1, port2 } = new MessageChannel();
      // Electron wraps what arrives in an event; so does this pair's far end.
      const wrapped = {
        postMessage: (message: unknown) => port2.postMessage(message),
        on: (event: "message" | "close", listener: (given?: unknown) => void) =>
          port2.on(event, (given: unknown) => listener(event === "message" ? { data: given, ports: [] } : undefined)),
        start: () => port2.start(),
        close: () => port2.close(),
      };
      const server = messagePort(wrapped, (event) => (event as { data: unknown }).data);
      return connected(messagePort(port1), server, services, async () => port1.close());
    },
  },
];
