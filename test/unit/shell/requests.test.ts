// Which addresses are ours, over every scheme and every way of writing a host that only looks like ours.
import { describe, expect, it } from "vitest";
import { isOurs, mayBeRequested } from "../../../src-main/shell/requests.ts";

describe("an address", () => {
  it.each(["stet://app/", "stet://app/assets/a.js", "stet://app/a?b#c", "stet://app/%2e%2e/%2e%2e/etc/passwd"])(
    "%s is ours",
    (url) => {
      expect(isOurs(url)).toBe(true);
    },
  );

  it.each([
    "stet://evil/",
    "stet://app@evil/",
    "stet://app:pass@evil/",
    "stet://someone@app/",
    "stet://:secret@app/",
    "stet://app.evil/",
    "stet://evil.app/",
    "stet://app:80/",
    "stet://APP/",
    "stet://app%2eevil/",
    "stet://app\\@evil/",
    "stet:///app/",
    "stet:app",
    "stets://app/",
    "http://app/",
    "https://app/",
    "file://app/",
    "//app/",
    "app",
    "",
  ])("%j is not", (url) => {
    expect(isOurs(url)).toBe(false);
  });
});

/** [address, as what, whether it may go on]. */
const REQUESTS: readonly (readonly [string, string, boolean])[] = [
  ["stet://app/", "mainFrame", true],
  ["stet://app/index.html", "mainFrame", false],
  ["stet://app/?a", "mainFrame", false],
  ["stet://app/", "subFrame", false],
  ["blob:stet://app/1", "mainFrame", false],
  ["blob:stet://app/1", "subFrame", false],
  ["data:text/html,x", "mainFrame", false],
  ["data:text/html,x", "subFrame", false],
  ["stet://app/assets/a.js", "script", true],
  ["stet://app/assets/a.css", "stylesheet", true],
  ["stet://app/assets/a.woff2", "font", true],
  ["stet://app/assets/a.wasm", "xhr", true],
  ["stet://app/assets/a.pdf", "object", false],
  ["blob:stet://app/1", "image", true],
  ["data:font/ttf;base64,AA", "font", true],
  ["blob:stet://evil/1", "image", false],
  ["blob:https://example.com/1", "image", false],
  ["blob:null/1", "image", false],
  ["http://example.com/", "xhr", false],
  ["https://example.com/", "image", false],
  ["http://127.0.0.1/", "xhr", false],
  ["ws://example.com/", "webSocket", false],
  ["wss://example.com/", "webSocket", false],
  ["stet://app/wire", "webSocket", false],
  ["ftp://example.com/", "other", false],
  ["file:///etc/passwd", "xhr", false],
  ["filesystem:stet://app/temporary/a", "xhr", false],
  ["chrome://version/", "mainFrame", false],
  ["chrome-extension://abc/a.js", "script", false],
  ["devtools://devtools/bundled/a.js", "script", false],
  ["about:blank", "subFrame", false],
  ["javascript:1", "other", false],
  ["https://example.com/", "cspReport", false],
  ["https://example.com/", "ping", false],
  ["not an address", "other", false],
];

describe("a request", () => {
  it.each(REQUESTS)("for %s as %s: %s", (url, resourceType, may) => {
    expect(mayBeRequested({ url, resourceType }, false)).toBe(may);
  });

  it("may load the developer tools while developing, and nothing else more", () => {
    const tools = { url: "devtools://devtools/bundled/inspector.html", resourceType: "mainFrame" };
    expect(mayBeRequested(tools, true)).toBe(true);
    for (const [url, resourceType, may] of REQUESTS.filter(([address]) => !address.startsWith("devtools:")))
      expect([url, resourceType, mayBeRequested({ url, resourceType }, true)]).toEqual([url, resourceType, may]);
  });
});
