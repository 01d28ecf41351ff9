// The window's wire to the services: Electron's port where the preload hands one over, else a WebSocket to the host.
import { type Client, createClient } from "../../src-main/contract/client.ts";
import { webSocketPort } from "../../src-main/contract/socket-wire.ts";
import type { Port } from "../../src-main/contract/wire.ts";

/** What the preload puts on the page, and nothing more. */
export type Bridge = {
  /** Asks for a port; it arrives as a window message `stet:port`. */
  readonly connect: () => void;
  /** Hands a dropped file to the services by its path, which the page never sees; resolves to its id. */
  readonly admit: (file: File) => Promise<string>;
};

declare global {
  interface Window {
    readonly stet?: Bridge;
  }
}

export async function connect(): Promise<Client> {
  return createClient(window.stet === undefined ? await socketPort() : await bridgePort(window.stet));
}

/** Hands a file over without reading it: by path in Electron, else streamed to the host by the browser. Throws never. */
export async function handOver(file: File): Promise<string | null> {
  try {
    if (window.stet !== undefined) return await window.stet.admit(file);
    const answer = await fetch(`/incoming?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
    const { incoming }: { incoming?: unknown } = answer.ok ? await answer.json() : {};
    return typeof incoming === "string" ? incoming : null;
  } catch {
    return null;
  }
}

function socketPort(): Promise<Port> {
  const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/wire`);
  socket.binaryType = "arraybuffer";
  const port = webSocketPort({
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data as string | Uint8Array<ArrayBuffer>);
    },
    onText: (listener) => socket.addEventListener("message", ({ data }) => typeof data === "string" && listener(data)),
    onBytes: (listener) =>
      socket.addEventListener("message", ({ data }) => data instanceof ArrayBuffer && listener(new Uint8Array(data))),
    onClose: (listener) => socket.addEventListener("close", () => listener()),
    close: () => socket.close(),
  });
  return new Promise((settle) => {
    socket.addEventListener("open", () => settle(port));
    // A wire that never opens is one that closed: the client says so at the first call.
    socket.addEventListener("error", () => settle(port));
  });
}

function bridgePort(bridge: Bridge): Promise<Port> {
  return new Promise((settle) => {
    window.addEventListener("message", function arrived(event) {
      const native = event.ports[0];
      if (event.source !== window || event.data !== "stet:port" || native === undefined) return;
      window.removeEventListener("message", arrived);
      settle({
        send: (message) => native.postMessage(message),
        onMessage(listener) {
          native.addEventListener("message", ({ data }) => listener(data));
          native.start();
        },
        // Browsers tell a port's other end closing as an event of this name since Chromium 122.
        onClose: (listener) => native.addEventListener("close", () => listener()),
        close: () => native.close(),
      });
    });
    bridge.connect();
  });
}
