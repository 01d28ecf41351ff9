// The scheme of our own: answers with the files of the built window, and with nothing else whatever is asked.
import { contentSecurityPolicy } from "../transport/content-security-policy.ts";
import type { ServedFiles } from "./served-files.ts";

export const SCHEME = "stet";

/**
 * A place like a website's, so that the page has an origin, and a secure one. Not open to other origins, not exempt from
 * the content security policy, no service workers, no code kept on disk.
 */
export const REGISTRATION = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    allowExtensions: false,
    codeCache: false,
    stream: false,
  },
} as const;

/** What the window never uses, so that no page in it could: beside the refusal of every permission. */
const UNUSED =
  "accelerometer autoplay bluetooth camera display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid " +
  "idle-detection local-fonts magnetometer microphone midi payment picture-in-picture publickey-credentials-create " +
  "publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking";

const HEADERS = {
  // The window's wire is a port, so there is no socket to allow.
  "content-security-policy": contentSecurityPolicy(null),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": UNUSED.split(" ")
    .map((feature) => `${feature}=()`)
    .join(", "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

type Asked = { readonly method: string; readonly url: string };

/** An address is looked up whole, never taken apart, so that no spelling of it can lead anywhere else. */
export function answerFrom(files: ServedFiles): (request: Asked) => Response {
  return ({ method, url }) => {
    const file = method === "GET" ? files.get(withoutFragment(url)) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: HEADERS });
    return new Response(file.bytes, { headers: { ...HEADERS, "content-type": file.type } });
  };
}

/** "stet://app/icons.svg#lock" names a part of a file; it is the page that looks for it. */
const withoutFragment = (url: string) => url.split("#", 1)[0]!;
