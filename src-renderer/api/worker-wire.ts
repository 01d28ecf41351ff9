// The window's end of the wire that its worker keeps.
import type { Downward, Port, Upward } from "../../src-main/contract/wire.ts";

export type ToWorker =
  | { readonly type: "socket"; readonly address: string }
  | { readonly type: "port"; readonly port: MessagePort }
  | { readonly type: "up"; readonly message: Upward | Downward }
  | { readonly type: "close" };
export type FromWorker =
  | { readonly type: "open" }
  | { readonly type: "down"; readonly message: unknown }
  | { readonly type: "closed" };

/** Resolves when the wire is open, or can't be: the client says so at its first call. Never rejects. */
export function workerPort(to: Extract<ToWorker, { type: "socket" | "port" }>): Promise<Port> {
  const worker = new Worker(new URL("./wire-worker.ts", import.meta.url), { type: "module", name: "wire" });
  const post = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const heard: ((message: unknown) => void)[] = [];
  const ended: (() => void)[] = [];
  const end = () => {
    worker.terminate();
    for (const listener of ended.splice(0)) listener();
  };
  /** Calls that nobody waits for any more: a picture that comes all the same is nobody's to let go of. */
  const cancelled = new Set<number>();
  const dropped = (message: unknown) => {
    const { id, result } = message as { id?: number; result?: { bytes?: { url?: string } } };
    if (id === undefined || !cancelled.delete(id)) return false;
    if (result?.bytes?.url !== undefined) URL.revokeObjectURL(result.bytes.url);
    return true;
  };
  const port: Port = {
    send(message) {
      if (message.type === "cancel") cancelled.add(message.id);
      post({ type: "up", message });
    },
    onMessage: (listener) => void heard.push(listener),
    onClose: (listener) => void ended.push(listener),
    close: () => post({ type: "close" }),
  };
  return new Promise((settle) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "open") settle(port);
      else if (data.type === "closed") end();
      else if (!dropped(data.message)) for (const listener of heard) listener(data.message);
    });
    worker.addEventListener("error", () => {
      settle(port);
      setTimeout(end);
    });
    post(to, to.type === "port" ? [to.port] : []);
  });
}
