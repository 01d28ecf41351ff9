// Ways to answer a request; each with the headers that every answer carries.
import type { ServerResponse } from "node:http";

export type Extra = Readonly<Record<string, string>>;

/** A refusal without a body: nothing for a page that isn't ours to learn from. */
export function refuse(response: ServerResponse, status: number, extra: Extra = {}): void {
  response.writeHead(status, { ...extra, "Content-Length": "0" }).end();
}

/** A refusal that a person may see in their browser, so it says what to do. */
export function explain(response: ServerResponse, status: number, words: string): void {
  send(response, status, "text/plain; charset=utf-8", Buffer.from(`${words}\n`));
}

export function sendJson(response: ServerResponse, status: number, value: unknown, extra: Extra = {}): void {
  send(response, status, "application/json; charset=utf-8", Buffer.from(JSON.stringify(value)), extra);
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array,
  extra: Extra = {},
): void {
  response.writeHead(status, { ...extra, "Content-Type": type, "Content-Length": String(body.byteLength) }).end(body);
}
