// The window's wire to the services: Electron's port where the preload hands one over, else a WebSocket to the host.
import { type Client, createClient } from "../../src-main/contract/client.ts";
import { workerPort } from "./worker-wire.ts";

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
  const { stet } = window;
  return createClient(
    await workerPort(
      stet === undefined
        ? { type: "socket", address: `${location.origin.replace(/^http/, "ws")}/wire` }
        : { type: "port", port: await bridgePort(stet) },
    ),
  );
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

/** Electron's preload asks for a port, which arrives as a window's message. */
function bridgePort(bridge: Bridge): Promise<MessagePort> {
  return new Promise((settle) => {
    window.addEventListener("message", function arrived(event) {
      const native = event.ports[0];
      if (event.source !== window || event.data !== "stet:port" || native === undefined) return;
      window.removeEventListener("message", arrived);
      settle(native);
    });
    bridge.connect();
  });
}
