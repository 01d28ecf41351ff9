// The scheme's answers: the built window's files with every header, and nothing else however it is asked.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readServedFiles } from "../../../src-main/shell/served-files.ts";
import { contentSecurityPolicy } from "../../../src-main/transport/content-security-policy.ts";
import { type Started, started } from "./started.ts";

let shell: Started;
beforeAll(async () => {
  shell = await started();
});

/** As Electron does it: the address as Chromium wrote it, in a Request. */
const ask = async (url: string, method = "GET") =>
  shell.session.protocols.get("stet")!({ url, method } as unknown as Request);

describe("the scheme", () => {
  it.each([
    ["stet://app/", "text/html; charset=utf-8", "<!doctype html><title>Stet</title>"],
    ["stet://app/#part", "text/html; charset=utf-8", "<!doctype html><title>Stet</title>"],
    ["stet://app/assets/app.js", "text/javascript; charset=utf-8", "export {};"],
  ])("answers %s", async (url, type, text) => {
    const answer = await ask(url);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, type, text]);
  });

  it.each([
    "stet://app/../secret.txt",
    "stet://app/../../etc/passwd",
    "stet://app/../../../../../../etc/passwd",
    "stet://app/%2e%2e/secret.txt",
    "stet://app/..%2fsecret.txt",
    "stet://app/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "stet://app/..\\secret.txt",
    "stet://app/..%5csecret.txt",
    "stet://app/assets/../index.html",
    "stet://app/assets/%61pp.js",
    "stet://app/assets//app.js",
    "stet://app//assets/app.js",
    "stet://app/assets/app.js/",
    "stet://app/assets/app.js%00.html",
    "stet://app/assets/app.js?v=1",
    "stet://app/assets/",
    "stet://app/assets",
    "stet://app/ASSETS/APP.JS",
    "stet://app/index.html",
    "stet://app",
    "stet://app/etc/passwd",
    "stet://app//etc/passwd",
    "stet://app/file:///etc/passwd",
    "stet://evil/",
    "stet://evil/assets/app.js",
    "stet://user@app/assets/app.js",
    "stet:///assets/app.js",
    "stet:assets/app.js",
    "file:///etc/passwd",
    "__proto__",
    "constructor",
    "",
  ])("has nothing at %j", async (url) => {
    const answer = await ask(url);
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  it.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "get"])("answers no %s", async (method) => {
    expect((await ask("stet://app/", method)).status).toBe(404);
  });

  it.each(["stet://app/", "stet://app/assets/app.js", "stet://app/nothing"])("sets every header on %s", async (url) => {
    const { headers } = await ask(url);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": contentSecurityPolicy(null),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers.get("permissions-policy")).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
    expect(headers.has("access-control-allow-origin")).toBe(false);
  });

  it("allows no socket: the policy is the one without", async () => {
    expect((await ask("stet://app/")).headers.get("content-security-policy")).toContain("connect-src 'self';");
  });
});

describe("the served files", () => {
  const folder = (files: readonly string[]) => {
    const made = mkdtempSync(join(tmpdir(), "stet-served-"));
    mkdirSync(join(made, "a"));
    for (const file of files) writeFileSync(join(made, file), "x");
    return made;
  };

  it("are read once: what changes later is not served", async () => {
    const made = folder(["index.html", "a/b.css"]);
    const files = readServedFiles(made);
    rmSync(made, { recursive: true });
    expect([...files.keys()].sort()).toEqual(["stet://app/", "stet://app/a/b.css"]);
  });

  it("have names that an address can hold", () => {
    const files = readServedFiles(folder(["index.html", "a/b c#d.css"]));
    expect([...files.keys()]).toContain("stet://app/a/b%20c%23d.css");
  });

  it("are of kinds a page has use for", () => {
    const files = readServedFiles(folder(["index.html", "a/LICENSE", "a/b.exe", "a/c.map", "a/d.pdf", "a/e.css"]));
    expect([...files.keys()].sort()).toEqual(["stet://app/", "stet://app/a/e.css"]);
  });

  // Windows lets only some people make links.
  it.skipIf(process.platform === "win32")("hold no link out of the folder", () => {
    const made = folder(["index.html"]);
    symlinkSync(tmpdir(), join(made, "out"));
    symlinkSync("/etc/hostname", join(made, "host.json"));
    expect([...readServedFiles(made).keys()]).toEqual(["stet://app/"]);
  });

  it.each([
    ["no page", ["a/b.css"], "the window was not built"],
    ["a page only further down", ["a/index.html"], "the window was not built"],
  ])("with %s are refused", (_name, files, message) => {
    expect(() => readServedFiles(folder(files))).toThrow(message);
  });
});
