// A browser's own message port as a wire.
import type { Port } from "../../src-main/contract/wire.ts";

export function nativePort(native: MessagePort): Port {
  return {
    send: (message) => native.postMessage(message),
    onMessage(listener) {
      native.addEventListener("message", ({ data }) => listener(data));
      native.start();
    },
    // Browsers tell a port's other end closing as an event of this name since Chromium 122.
    onClose: (listener) => native.addEventListener("close", () => listener()),
    close: () => native.close(),
  };
}
