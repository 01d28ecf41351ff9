// The wire, kept by a worker: what comes over it is taken in, and pictures are made of it, while the window scrolls.
import { webSocketPort } from "../../src-main/contract/socket-wire.ts";
import type { Port, Upward } from "../../src-main/contract/wire.ts";
import { bitmapUrl } from "../viewer/bitmap.ts";
import { nativePort } from "./native-port.ts";
import type { FromWorker, ToWorker } from "./worker-wire.ts";

/** Of a worker's global scope, for which the window's types have no name. */
type Scope = {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
};
const scope: Scope = globalThis as unknown as Scope;

let port: Port | null = null;

scope.addEventListener("message", async ({ data }) => {
  if (data.type === "up") port?.send(data.message);
  else if (data.type === "close") port?.close();
  else {
    port = data.type === "socket" ? await socketPort(data.address) : nativePort(data.port);
    port.onMessage((message) => scope.postMessage({ type: "down", message: withPicture(message) }, buffersOf(message)));
    port.onClose(() => scope.postMessage({ type: "closed" }));
    scope.postMessage({ type: "open" });
  }
});

const isBytes = (bytes: unknown): bytes is Uint8Array<ArrayBuffer> => bytes instanceof Uint8Array;

/** What the window gets need not stay here. */
function buffersOf(message: unknown): ArrayBuffer[] {
  const { result } = message as { result?: { bytes?: unknown } };
  return isBytes(result?.bytes) ? [result.bytes.buffer] : [];
}

/** An answer of pixels becomes one of an address for them. */
function withPicture(message: unknown): unknown {
  const { result } = message as { result?: { width?: unknown; height?: unknown; bytes?: unknown } };
  const { width, height, bytes } = result ?? {};
  if (typeof width !== "number" || typeof height !== "number" || !isBytes(bytes)) return message;
  return {
    ...(message as Upward),
    result: { width, height, bytes: { url: bitmapUrl(width, height, bytes) } },
  };
}

function socketPort(address: string): Promise<Port> {
  const socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  const made = webSocketPort({
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
    socket.addEventListener("open", () => settle(made));
    // A wire that never opens is one that closed: the client says so at the first call.
    socket.addEventListener("error", () => settle(made));
  });
}
