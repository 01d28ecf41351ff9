// Files of every format that try to reach a server and other files: the server hears nothing, and the person is told.

import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOTHING_ORDERED } from "../../src-main/contract/document-process.ts";
import { documentFormat } from "../../src-main/contract/formats.ts";
import { NO_SCANS } from "../../src-main/contract/scans.ts";
import { runJob } from "../../src-main/services/document-process.ts";
import { someOf } from "../support/long.ts";
import { type PhoningFile, phoningFiles } from "../support/phoning.ts";
import { root } from "../support/shared.ts";
import { source } from "../support/tools.ts";
import { isOwnCode, watchedSpawner } from "../support/watched.ts";

let server: Server;
let address: string;
const heard: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.end();
  });
  server.on("connection", () => heard.push("a connection"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const NAMES = phoningFiles((what) => what).map(({ name }) => name);
const fileOf = (name: string): PhoningFile =>
  phoningFiles((what) => `${address}/${what}`).find((file) => file.name === name)!;
/** Reading the text off a picture takes long and is the same for every kind of picture. */
const input = ({ name, bytes }: PhoningFile) => ({
  ...source(bytes),
  name,
  scans: name === "a.png" ? NO_SCANS : { ...NO_SCANS, mode: "never" as const },
});

/** Connections tried, and files read that are not the process's own code. */
const beyond = (seen: readonly string[]) =>
  seen.filter((what) => !OF_PDFJS.has(what) && (!what.startsWith("fs ") || !isOwnCode(what.replace(/^fs \w+ /, ""))));
/** Loaded, it looks whether a native canvas would fit the system, whatever the file; the permissions refuse it. */
const OF_PDFJS = new Set(["fs readFileSync /usr/bin/ldd"]);
/** Redacted as well, which reads a file in the same way and then its copy: one of each way of becoming pages. */
const REDACTED = new Set(["a.html", "a.eml", "a.svg", "a.docx", "a.xlsx", "a.odt", "a.rtf", "a.pdf", "a.png", "a.zip"]);

test("the watch itself hears a connection and a look at another file", async () => {
  const probe = join(root, "out", "main", "phoning-probe.js");
  writeFileSync(
    probe,
    `import fs from "node:fs"; process.once("message", async () => {
      try { fs.readFileSync("/etc/passwd"); } catch {}
      await fetch(${JSON.stringify(address)}).catch(() => {});
      process.send({ type: "failed", code: "document/damaged", detail: "" }); }); process.send({ type: "ready" });`,
  );
  const { spawn, seen } = watchedSpawner(probe);
  await runJob<"check">(spawn, { type: "check", ...source(new Uint8Array(1)) });
  expect(beyond(seen)).toEqual(expect.arrayContaining(["fs readFileSync /etc/passwd", `web fetch ${address}`]));
  expect(heard).toContain("a connection");
  heard.length = 0;
});

describe("a file that phones home", () => {
  test("is tried for every format that is opened", () => {
    const tried = new Set(NAMES.map((name) => name.slice(2).replace("jpg", "jpeg")));
    // No encoder of HEIC is at hand, and its container holds no address that anything follows.
    const left = documentFormat.options.filter((format) => !["doc", "ppt", "heic"].includes(format));
    expect(left.filter((format) => !tried.has(format))).toEqual([]);
  });

  test.each(someOf(NAMES, 6))(
    "%s reaches neither a server nor another file, and says where it wanted to",
    async (name) => {
      const file = fileOf(name);
      const { spawn, seen } = watchedSpawner();
      const order = { ...NOTHING_ORDERED, select: "all" as const };
      const redacting = REDACTED.has(name) ? runJob<"redact">(spawn, { type: "redact", ...input(file), order }) : null;
      const checked = await runJob<"check">(spawn, { type: "check", ...input(file) });
      const redacted = await redacting;
      expect(beyond(seen)).toEqual([]);
      expect(heard).toEqual([]);
      // A drawing is refused where there is nothing that draws it; the code says so.
      if (!checked.ok && name === "a.svg") return expect(checked.error.code).toBe("document/damaged");
      if (!checked.ok) throw new Error(checked.error.code);
      if (redacted !== null) expect(redacted.ok && redacted.value.residues).toEqual([]);
      const told = checked.value.signals.filter((s) => s.family === "active_content").map((s) => s.evidence);
      for (const where of file.tells) expect(told.join("\n")).toContain(`${address}/${where}`);
      if (file.tells.length === 0) expect(told.join("\n")).not.toContain(address);
    },
  );
});
