// The first judgement of every request and upgrade: is it addressed to us, and does our own window send it?
import type { IncomingMessage } from "node:http";

export type Asked = Pick<IncomingMessage, "headers" | "rawHeaders">;

/** `navigation` loads a page or a part of it, `act` changes something, `upgrade` opens the wire. */
export type Purpose = "navigation" | "act" | "upgrade";

export type Door = {
  /** `127.0.0.1:PORT`, as `Host` must say it. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`, as `Origin` must say it. */
  readonly origin: string;
};

export const doorAt = (port: number): Door => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` });

/** The status to refuse with, or null. */
export function refusal(asked: Asked, door: Door, purpose: Purpose): 403 | 421 | null {
  // A name that was rebound to this address arrives with its own name in Host; so does `localhost`, which others share.
  if (all(asked, "host").length !== 1 || asked.headers.host !== door.host) return 421;
  const origins = all(asked, "origin");
  // Browsers leave Origin out of plain navigations only.
  if (origins.length === 0 && purpose !== "navigation") return 403;
  if (origins.some((origin) => origin !== door.origin)) return 403;
  const site = asked.headers["sec-fetch-site"];
  // `none` is an address typed or opened from outside. A page on another port is `same-site`, and gets our cookie sent.
  const allowed = purpose === "navigation" ? ["none", "same-origin"] : ["same-origin"];
  return site === undefined || allowed.includes(String(site)) ? null : 403;
}

/** Every value sent for a header: `headers` keeps only the first of some. */
function all({ rawHeaders }: Asked, name: string): string[] {
  return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name);
}
