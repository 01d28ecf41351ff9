// What every answer carries, refusals included: who may frame it, keep it, read it, and what its page may do.
import { contentSecurityPolicy } from "../transport/content-security-policy.ts";
import type { Door } from "./door.ts";

/**
 * Features of the platform, by the names Chromium knows: a window needs none of them. Two (bluetooth, web-share) are on
 * some systems only; where they aren't, naming them costs a warning in the console.
 */
const DENIED = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "compute-pressure",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "keyboard-map",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "web-share",
  "window-management",
  "xr-spatial-tracking",
];

export function responseHeaders({ host }: Door): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(`ws://${host}`),
    // For what doesn't know frame-ancestors.
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": DENIED.map((feature) => `${feature}=()`).join(", "),
    "X-DNS-Prefetch-Control": "off",
    "Cache-Control": "no-store",
  };
}
