// A thread that helps: what it does not answer is answered by nothing, and whoever asked does the work.
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Desk } from "../../../src-main/engine/pipeline/help.ts";
import { callHelper, runHelper, type Thread } from "../../../src-main/workers/helper.ts";
import { line, pages } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";

/** What a document's process starts. */
const built = () =>
  new Worker(join(root, "out", "main", "document-helper.js"), { workerData: { atOnce: true } }) as Thread;
const thread = (body: string) => new Worker(body, { eval: true }) as Thread;
const LISTEN = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', ({ id }) => {";

test.each([
  { name: "ends", body: "process.exit(1)" },
  { name: "throws", body: "throw new Error('broken')" },
  { name: "throws at what it is asked", body: `${LISTEN} throw new Error('broken') })` },
  { name: "hangs", body: `${LISTEN} for (;;); })` },
  {
    name: "hangs at the second thing it is asked",
    body: `${LISTEN} if (id > 1) for (;;); parentPort.postMessage({ id, answer: null }) })`,
  },
  { name: "grows until its memory is at its end", body: "const all = []; for (;;) all.push(new Array(1e6).fill(1.5))" },
])("of a thread that $name nothing is expected", async ({ body }) => {
  const limited = new Worker(body, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } }) as Thread;
  const helper = callHelper(limited, 300);
  expect(await Promise.all([1, 2, 3].map((n) => helper.ask("copy", new Uint8Array(n))))).toEqual([null, null, null]);
  expect(await helper.ask("copy", new Uint8Array(1))).toBeNull();
});

test("a thread that takes its time isn't taken for one that hangs while whoever asked was busy", async () => {
  const slow = thread(`${LISTEN} setTimeout(() => parentPort.postMessage({ id, answer: id }), 150) })`);
  const helper = callHelper(slow, 400);
  const asked = helper.ask("copy", new Uint8Array(1));
  await helper.pause();
  for (const until = performance.now() + 900; performance.now() < until; );
  expect(await asked).toBe(1);
  slow.terminate();
});

test("a thread answers in the order in which it was asked, and works ahead when nothing is asked", async () => {
  const wires = [new EventEmitter(), new EventEmitter()] as const;
  const end = (mine: EventEmitter, other: EventEmitter) => ({
    on: (event: string, listener: (message: unknown) => void) => mine.on(event, listener),
    postMessage: (message: unknown) => void setImmediate(() => other.emit("message", message)),
    terminate: () => {},
  });
  const did: string[] = [];
  let ahead = 2;
  const desk = {
    answer: async (task: string, order: { from: number }) => {
      did.push(`${task} ${order.from}`);
      return order.from;
    },
    workAhead: () => ahead > 0 && did.push(`ahead ${ahead--}`) > 0,
  };
  runHelper(end(wires[1], wires[0]), async () => desk as unknown as Desk, { atOnce: false });
  const helper = callHelper(end(wires[0], wires[1]) as Thread);
  const asked = [1, 2].map((from) => helper.ask("read", { from, to: 9 }));
  expect(await Promise.all(asked)).toEqual([1, 2]);
  await expect.poll(() => did).toEqual(["read 1", "read 2", "ahead 2", "ahead 1"]);
});

test("the thread that is built reads pages of the original and of a copy", async () => {
  const bytes = pages([line("Call 202-555-0143"), line("Ann Mockingbird")]);
  const helper = callHelper(built());
  const opened = {
    bytes,
    open: { maxPages: 9 },
    words: new Map(),
    untold: [],
    format: "pdf" as const,
    coverage: new Map(),
    replaced: new Map(),
  };
  expect(await helper.ask("original", opened)).toBe(true);
  expect((await helper.ask("read", { from: 1, to: 3 }))?.map(({ page }) => page.text.trim())).toEqual([
    "Call 202-555-0143",
    "Ann Mockingbird",
  ]);
  expect(await helper.ask("copy", bytes)).toBe(true);
  for (const reader of ["pdfjs", "pdfium"] as const)
    expect((await helper.ask("text", { reader, from: 2, to: 3 }))?.pages).toMatchObject([
      { page: 2, text: expect.stringContaining("Mockingbird") },
    ]);
});
