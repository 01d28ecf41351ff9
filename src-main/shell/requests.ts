// Which addresses are the window's own: everything else is cancelled before it leaves.
import { ORIGIN } from "./preload/names.ts";

/** The one page there is. */
export const PAGE = `${ORIGIN}/`;

/** Of our scheme and host, with nobody's name in front; the path is the protocol's business. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  // Taken apart rather than compared as text: "stet://app@evil/" and "stet://app.evil/" begin alike.
  const { protocol, host, username, password } = parsed;
  return `${protocol}//${host}` === ORIGIN && username === "" && password === "";
}

export type AskedFor = { readonly url: string; readonly resourceType: string };

/**
 * Whether a request may go on. Pages are ours or none; within ours, pdf.js makes pictures and fonts of its own as
 * `blob:` and `data:`. The developer tools are a page of `devtools:`, which a packaged Stet doesn't have.
 */
export function mayBeRequested({ url, resourceType }: AskedFor, development: boolean): boolean {
  if (development && URL.parse(url)?.protocol === "devtools:") return true;
  if (resourceType === "mainFrame") return url === PAGE;
  if (resourceType === "subFrame" || resourceType === "object" || resourceType === "webSocket") return false;
  if (url.startsWith("blob:")) return isOurs(url.slice("blob:".length));
  return url.startsWith("data:") || isOurs(url);
}

/** The part of Electron's `WebRequest` that is used. */
export type WebRequestLike = {
  onBeforeRequest(listener: (details: AskedFor, callback: (response: { cancel: boolean }) => void) => void): void;
};

/** No filter of addresses: a pattern that forgets a scheme would let it through. */
export function cancelForeignRequests(requests: WebRequestLike, development: boolean): void {
  requests.onBeforeRequest((details, callback) => callback({ cancel: !mayBeRequested(details, development) }));
}
