// A wire over a message port: Electron's main-process ports and Node's have the same shape, and browsers' nearly so.
import type { Port } from "../contract/wire.ts";

/** What `MessagePortMain` of Electron and `MessagePort` of node:worker_threads have in common. */
export type NativePort = {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  start(): void;
  close(): void;
};

/** `unwrap` takes the message out of what a listener is given: Electron hands over an event, Node the message. */
export function messagePort(native: NativePort, unwrap: (given: unknown) => unknown = (given) => given): Port {
  let open = true;
  return {
    send: (message) => {
      if (open) native.postMessage(message);
    },
    onMessage(listener) {
      native.on("message", (given) => listener(unwrap(given)));
      native.start();
    },
    onClose: (listener) =>
      void native.on("close", () => {
        open = false;
        listener();
      }),
    close: () => native.close(),
  };
}
