// A page's Worker on a thread of Node's, for page code that runs without a browser.
import { type Transferable, Worker } from "node:worker_threads";

/** What a worker's global scope has in a browser, before the worker's own code. */
const SCOPE = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
import(workerData);
`;

export class PageWorker {
  readonly #thread: Worker;
  constructor(code: URL) {
    this.#thread = new Worker(SCOPE, { eval: true, workerData: code.href });
  }
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    this.#thread.on(type, (data: unknown) => listener({ data }));
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#thread.postMessage(message, transfer);
  }
  terminate(): void {
    void this.#thread.terminate();
  }
}
