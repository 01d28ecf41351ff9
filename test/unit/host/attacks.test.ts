// Each way in that a page, another program's port or a rebound name could try, against the real server.
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Asking, type Served, startServed } from "./served.ts";

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await startServed();
  cookie = await served.admit();
});
afterAll(() => served.end());

/** Filled in when a test runs: the port is the system's choice. */
const here = (text: string) => text.replace("ORIGIN", served.origin).replace("PORT", String(served.port));
const filled = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, here(value)]));
const asWindow = (more: Readonly<Record<string, string>> = {}) => ({ Cookie: cookie, Origin: served.origin, ...more });
const upload = (headers: Readonly<Record<string, string>>): Asking => ({ method: "POST", headers, body: "%PDF-1.7" });

const opens = async (headers: Readonly<Record<string, string>>) => {
  const answer = await served.upgrade(headers);
  if (!(answer instanceof WebSocket)) return answer;
  answer.close();
  await new Promise((closed) => answer.on("close", closed));
  return "open";
};

describe("the window itself", () => {
  it("reads its page, uploads a file and opens its wire", async () => {
    expect((await served.ask("/", { headers: { Cookie: cookie } })).status).toBe(200);
    expect((await served.ask("/incoming?name=a.pdf", upload(asWindow()))).status).toBe(200);
    expect(await opens(asWindow())).toBe("open");
  });
});

describe("rebinding: a name that was pointed at this machine", () => {
  const HOSTS = [
    "evil.example",
    "evil.example:PORT",
    "localhost:PORT",
    "127.0.0.1",
    "127.0.0.1:1",
    "[::1]:PORT",
    "127.1:PORT",
  ];

  it.each(HOSTS)("is not served a page, as Host %j", async (host) => {
    const answer = await served.ask("/", { headers: { Host: here(host), Cookie: cookie } });
    expect([answer.status, answer.body]).toEqual([421, ""]);
  });
  it.each(HOSTS)("can't use the token, as Host %j", async (host) => {
    const fresh = await startServed();
    const Host = host.replace("PORT", String(fresh.port));
    const answer = await fresh.ask(fresh.admission, { headers: { Host } });
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([421, undefined]);
    expect((await fresh.ask(fresh.admission)).status).toBe(303);
    await fresh.end();
  });
  it.each(HOSTS)("can't upload, as Host %j", async (host) => {
    const answer = await served.ask("/incoming?name=a.pdf", upload(asWindow({ Host: here(host) })));
    expect(answer.status).toBe(421);
  });
  it.each(HOSTS)("can't open the wire, as Host %j", async (host) => {
    expect(await opens(asWindow({ Host: here(host) }))).toBe(421);
  });
  it.each(["OPTIONS", "PUT", "HEAD"])("learns nothing by %s", async (method) => {
    const answer = await served.ask("/", { method, headers: { Host: "evil.example", Cookie: cookie } });
    expect(answer.status).toBe(421);
  });
  it("can't hide behind a second Host", async () => {
    const line = (host: string) => `Host: ${host}\r\n`;
    const [first, second] = [line(`127.0.0.1:${served.port}`), line("evil.example")];
    for (const hosts of [first + second, second + first]) {
      const answer = await raw(`GET / HTTP/1.1\r\n${hosts}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 4(?:00|21) /);
    }
  });
  it("can't ask without a Host, or for an address of its own", async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost:\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 421 /,
    );
    expect(await raw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
    const absolute = `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    expect(await raw(absolute)).toMatch(/^HTTP\/1\.1 404 /);
  });
  it("can't tunnel through us", async () => {
    expect(await raw("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n")).toBe("");
  });
});

/** Pages that aren't ours: what their browser says of them. */
const PAGES = [
  { page: "another site's", Origin: "https://evil.example", site: "cross-site" },
  { page: "another port's", Origin: "http://127.0.0.1:9999", site: "same-site" },
  { page: "the same port's under another name", Origin: "http://localhost:PORT", site: "cross-site" },
  { page: "the same port's under https", Origin: "https://127.0.0.1:PORT", site: "cross-site" },
  { page: "a sandboxed or local", Origin: "null", site: "cross-site" },
] as const;

describe.each(PAGES)("$page page", ({ Origin, site }) => {
  it("can't read across origins, by its Origin alone", async () => {
    const answer = await served.ask("/assets/a.js", { headers: filled({ Cookie: cookie, Origin }) });
    expect([answer.status, answer.body]).toEqual([403, ""]);
  });
  it("can't read across origins where only Sec-Fetch-Site tells, as for scripts and pictures", async () => {
    const answer = await served.ask("/assets/a.js", { headers: { Cookie: cookie, "Sec-Fetch-Site": site } });
    expect([answer.status, answer.body]).toEqual([403, ""]);
  });
  it("is never allowed in by an Access-Control header, nor by asking beforehand", async () => {
    const ahead = { Origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Private-Network": "true" };
    const asked = await served.ask("/incoming?name=a.pdf", { method: "OPTIONS", headers: filled(ahead) });
    expect(asked.status).toBe(405);
    const read = await served.ask("/", { headers: filled({ Cookie: cookie, Origin }) });
    for (const { headers } of [asked, read])
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
  it("can't write across origins", async () => {
    const answer = await served.ask("/incoming?name=a.pdf", upload(filled({ Cookie: cookie, Origin })));
    expect([answer.status, answer.body]).toEqual([403, ""]);
  });
  it("can't write as a page of ours that Sec-Fetch-Site gives away", async () => {
    const answer = await served.ask("/incoming?name=a.pdf", upload(asWindow({ "Sec-Fetch-Site": site })));
    expect(answer.status).toBe(403);
  });
  it("can't open the wire", async () => {
    expect(await opens(filled({ Cookie: cookie, Origin }))).toBe(403);
  });
});

describe("writing", () => {
  it.each([
    ["without an Origin", { Cookie: "COOKIE" }, 403],
    ["without the cookie", { Origin: "ORIGIN" }, 403],
    ["with another cookie", { Origin: "ORIGIN", Cookie: "stet-PORT=guess" }, 403],
    ["with the cookie of another port", { Origin: "ORIGIN", Cookie: "OTHER" }, 403],
    ["from an address typed by hand", { Origin: "ORIGIN", Cookie: "COOKIE", "Sec-Fetch-Site": "none" }, 403],
    ["as a form", { Origin: "ORIGIN", Cookie: "COOKIE", "Content-Type": "application/x-www-form-urlencoded" }, 415],
    ["as a form with files", { Origin: "ORIGIN", Cookie: "COOKIE", "Content-Type": "multipart/form-data; b=x" }, 415],
  ])("%s is refused", async (_how, headers, status) => {
    const named = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        here(value)
          .replace("COOKIE", cookie)
          .replace("OTHER", cookie.replace(/^stet-\d+/, "stet-1")),
      ]),
    );
    const answer = await served.ask("/incoming?name=a.pdf", upload(named));
    expect([answer.status, answer.body]).toEqual([status, ""]);
  });
  it.each(["/", "/assets/a.js", "/wire", "/opening", "/?token=x"])("to %s is refused", async (path) => {
    expect((await served.ask(path, upload(asWindow()))).status).toBe(404);
  });
  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])("by %s is refused", async (method) => {
    expect((await served.ask("/incoming?name=a.pdf", { method, headers: asWindow() })).status).toBe(405);
  });
  it("by reading is refused", async () => {
    expect((await served.ask("/incoming?name=a.pdf", { headers: asWindow() })).status).toBe(405);
  });
});

describe("the token", () => {
  it("is refused the second time: replay", async () => {
    const fresh = await startServed();
    expect((await fresh.ask(fresh.admission)).status).toBe(303);
    const again = await fresh.ask(fresh.admission);
    expect([again.status, again.headers["set-cookie"]]).toEqual([403, undefined]);
    expect(again.body).toMatch(/used already/);
    await fresh.end();
  });
  it("is refused when it is too old", async () => {
    let now = 0;
    const fresh = await startServed({ now: () => now, tokenLifeMs: 1000 });
    now = 1000;
    expect((await fresh.ask(fresh.admission)).status).toBe(403);
    await fresh.end();
  });
  it("is refused when it is wrong, and the right one still opens", async () => {
    const fresh = await startServed();
    for (const token of ["", "x", fresh.admission.slice(-43, -1), `${fresh.admission.slice(-43)}x`])
      expect((await fresh.ask(`/?token=${token}`)).status).toBe(403);
    expect((await fresh.ask(fresh.admission)).status).toBe(303);
    await fresh.end();
  });
  it("can't be used by a page that found it out", async () => {
    const fresh = await startServed();
    for (const { Origin, site } of PAGES) {
      expect((await fresh.ask(fresh.admission, { headers: { Origin } })).status).toBe(403);
      expect((await fresh.ask(fresh.admission, { headers: { "Sec-Fetch-Site": site } })).status).toBe(403);
    }
    expect((await fresh.ask(fresh.admission)).status).toBe(303);
    await fresh.end();
  });
  it("opens nothing else than the first page", async () => {
    const fresh = await startServed();
    const query = fresh.admission.slice(1);
    for (const path of [`/index.html${query}`, `/assets/a.js${query}`, `/incoming${query}&name=a`])
      expect((await fresh.ask(path)).status).toBe(403);
    expect(await fresh.upgrade({ Origin: fresh.origin }, `/wire${query}`)).toBe(403);
    await fresh.end();
  });
});

describe("the wire", () => {
  it.each([
    ["without the cookie", { Origin: "ORIGIN" }, 403],
    ["with another cookie", { Origin: "ORIGIN", Cookie: "stet-PORT=guess" }, 403],
    ["without an Origin", { Cookie: "COOKIE" }, 403],
    ["with a subprotocol", { Origin: "ORIGIN", Cookie: "COOKIE", "Sec-WebSocket-Protocol": "stet" }, 400],
  ])("doesn't open %s", async (_how, headers, status) => {
    const named = Object.entries(filled(headers)).map(([name, value]) => [name, value.replace("COOKIE", cookie)]);
    expect(await opens(Object.fromEntries(named))).toBe(status);
  });
  it("doesn't open a second time while the window holds it", async () => {
    const first = await served.upgrade(asWindow());
    expect(first).toBeInstanceOf(WebSocket);
    expect(await opens(asWindow())).toBe(409);
    expect((first as WebSocket).readyState).toBe(WebSocket.OPEN);
    (first as WebSocket).close();
  });
  it.each(["/", "/incoming", "/wire/", "/wire?x=1"])("opens at no other address: %s", async (path) => {
    expect(await served.upgrade(asWindow(), path)).toBe(404);
  });
  it("is cut when a message is too large", async () => {
    const socket = (await served.upgrade(asWindow())) as WebSocket;
    const cut = new Promise((closed) => socket.on("close", closed));
    socket.send("x".repeat(9 * 2 ** 20));
    expect(await cut).toBe(1009);
  });
});

describe("clickjacking", () => {
  it.each(["/", "/opening", "/assets/a.js", "/nowhere"])("%s can't be framed", async (path) => {
    const { headers } = await served.ask(path, { headers: { Cookie: cookie } });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"]).toBe("DENY");
  });
  it("a frame on another page gets nothing to show, even with the cookie", async () => {
    const framed = { Cookie: cookie, "Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "iframe" };
    expect((await served.ask("/", { headers: framed })).status).toBe(403);
  });
});

/** What comes back for bytes that no client would send. */
function raw(bytes: string): Promise<string> {
  return new Promise((settle) => {
    const socket = connect(served.port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => settle(answer));
    socket.on("close", () => settle(answer));
  });
}
