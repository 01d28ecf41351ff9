// What our own window is served: headers, cookie, files and uploads.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { ok } from "../../../src-main/base/result.ts";
import { createClient } from "../../../src-main/contract/client.ts";
import type { createDesk } from "../../../src-main/services/desk/desk.ts";
import { serverSocketPort } from "../../../src-main/transport/web-socket.ts";
import { onePage } from "../../support/pdf.ts";
import { PAGE, type Served, startServed } from "./served.ts";

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await startServed();
  cookie = await served.admit();
});
afterAll(() => served.end());
const ask = (path: string) => served.ask(path, { headers: { Cookie: cookie } });

describe("every answer", () => {
  const POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob: data:",
    "font-src": "'self' blob: data:",
    "connect-src": "'self' ws://127.0.0.1:PORT",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  };
  const HEADERS = {
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-dns-prefetch-control": "off",
    "cache-control": "no-store",
  };
  const ANSWERS = [
    ["the page", "/", 200],
    ["a file", "/assets/a.js", 200],
    ["a missing file", "/assets/none.js", 404],
    ["the blank page", "/opening", 200],
    ["a wrong token", "/?token=x", 403],
  ] as const;

  it.each(ANSWERS)("carries the headers: %s", async (_name, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(HEADERS);
  });
  it.each(ANSWERS)("carries the content security policy, no more and no less: %s", async (_name, path) => {
    const sent = String((await ask(path)).headers["content-security-policy"]).replace(String(served.port), "PORT");
    expect(Object.fromEntries(sent.split("; ").map((part) => part.split(/ (.*)/s).slice(0, 2)))).toEqual(POLICY);
  });
  it("denies what a page could ask the machine for", async () => {
    const denied = String((await ask("/")).headers["permissions-policy"]).split(", ");
    for (const feature of ["camera", "microphone", "geolocation", "usb", "serial", "display-capture", "clipboard-read"])
      expect(denied).toContain(`${feature}=()`);
    expect(denied.filter((one) => !one.endsWith("=()"))).toEqual([]);
  });
  it("carries them when a stranger is refused, too", async () => {
    const answer = await served.ask("/assets/a.js", { headers: { Host: "evil.example" } });
    expect(answer.headers).toMatchObject(HEADERS);
  });
});

describe("the token's answer", () => {
  it("sets a cookie that scripts, other sites and other hosts don't get, and leaves the address", async () => {
    const fresh = await startServed();
    const answer = await fresh.ask(fresh.admission);
    expect([answer.status, answer.headers.location, answer.body]).toEqual([303, "/", ""]);
    const [cookies, ...more] = answer.headers["set-cookie"] ?? [];
    const [pair, ...flags] = String(cookies).split("; ");
    expect(more).toEqual([]);
    expect(pair).toMatch(new RegExp(`^stet-${fresh.port}=[\\w-]{43}$`));
    expect(flags).toEqual(["HttpOnly", "SameSite=Strict", "Path=/"]);
    expect(fresh.admission).toMatch(/^\/\?token=[\w-]{43}$/);
    expect(pair).not.toContain(fresh.admission.slice(-43));
    await fresh.end();
  });
});

describe("files", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/assets/a.js", "text/javascript; charset=utf-8"],
    ["/assets/b.mjs", "text/javascript; charset=utf-8"],
    ["/assets/c.css", "text/css; charset=utf-8"],
    ["/assets/d.woff2", "font/woff2"],
    ["/assets/e.wasm", "application/wasm"],
    ["/assets/f.bcmap", "application/octet-stream"],
    ["/assets/g.pfb", "application/octet-stream"],
    ["/assets/h.ttf", "font/ttf"],
    ["/assets/i.svg", "image/svg+xml"],
    ["/assets/j.json", "application/json; charset=utf-8"],
  ])("%s is sent as %s", async (path, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, type]);
    expect(answer.body).toBe(path.startsWith("/assets/") ? path.slice(8) : PAGE);
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..\\secret.txt",
    "//secret.txt",
    "/assets/",
    "/assets",
    "/assets/a.js/",
    "/assets//a.js",
    "/assets/a.js%00.html",
    "/%",
    "/package.json",
    "*",
  ])("nothing outside of the list is sent: %s", async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.body]).toEqual([404, ""]);
  });

  it("nothing is sent to a stranger but a blank page", async () => {
    const page = await served.ask("/");
    expect([page.status, page.body]).toEqual([403, "Only the window that Stet opened can be used.\n"]);
    for (const path of ["/index.html", "/assets/a.js", "/nowhere"])
      expect(await served.ask(path)).toMatchObject({ status: 403, body: "" });
    expect((await served.ask("/opening")).body).not.toMatch(/script|href="[^d]/);
  });
});

describe("a file handed over", () => {
  const post = (body: string | Uint8Array, path = "/incoming?name=a%20b.pdf") =>
    served.ask(path, { method: "POST", body, headers: { Cookie: cookie, Origin: served.origin } });

  it("arrives whole, and is imported by the id that came back", async () => {
    const answer = await post(onePage({ content: "" }));
    expect(answer.status).toBe(200);
    const { incoming } = JSON.parse(answer.body);
    const socket = (await served.upgrade({ Cookie: cookie, Origin: served.origin })) as WebSocket;
    const client = createClient(serverSocketPort(socket));
    const imported = await client.call("case/import", { incoming });
    expect(imported).toMatchObject({ ok: true });
    const opened = imported.ok ? await client.call("document/open", imported.value) : imported;
    expect(opened).toMatchObject({ ok: true, value: { name: "a b.pdf" } });
    client.close();
  });

  it.each(["/incoming", "/incoming?name="])("needs a name: %s", async (path) => {
    expect((await post("x", path)).status).toBe(400);
  });

  it.each([
    ["document/too-large", 413],
    ["export/not-writable", 400],
  ] as const)(
    "that the desk refuses with %s is answered with %i and words, after all of it was sent",
    async (code, status) => {
      const receive = async (_name: string, bytes: AsyncIterable<Uint8Array>) => {
        for await (const _ of bytes) break;
        return { ok: false, error: { code, message: "Words." } } as const;
      };
      // The desk's own limit is 512 MB.
      const fresh = await startServed({ desk: { receive } as unknown as Awaited<ReturnType<typeof createDesk>> });
      const headers = { Cookie: await fresh.admit(), Origin: fresh.origin };
      const body = new Uint8Array(20 * 2 ** 20);
      const answer = await fresh.ask("/incoming?name=a.pdf", { method: "POST", headers, body });
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body)).toEqual({ error: { code, message: "Words." } });
      await fresh.end();
    },
  );

  it("that breaks a handler is answered without a word of why", async () => {
    const receive = async () => {
      throw new Error("a document's own words");
    };
    const fresh = await startServed({ desk: { receive } as unknown as Awaited<ReturnType<typeof createDesk>> });
    const headers = { Cookie: await fresh.admit(), Origin: fresh.origin };
    const answer = await fresh.ask("/incoming?name=a.pdf", { method: "POST", headers, body: "x" });
    expect([answer.status, answer.body]).toEqual([500, ""]);
    await fresh.end();
  });
});

describe("the wire", () => {
  it("waits for a page that is being reloaded to let go", async () => {
    const headers = { Cookie: cookie, Origin: served.origin };
    const first = (await served.upgrade(headers)) as WebSocket;
    setTimeout(() => first.terminate(), 300);
    const second = await served.upgrade(headers);
    expect(second).toBeInstanceOf(WebSocket);
    const client = createClient(serverSocketPort(second as WebSocket));
    expect(await client.call("app/about", {})).toMatchObject(ok({ dialogs: false }));
    client.close();
  });
});
