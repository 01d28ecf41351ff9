// The document process: it parses one hostile file, answers one job or shows it until ended, and keeps nothing.

// Before all else: the library looks for it as it loads.
import "../adapters/mupdf/wasm.ts";
import "./no-response.ts";
import type { Result } from "../base/result.ts";
import { type Job, job, type Message, type OneJob, type Progress } from "../contract/document-process.ts";
import type { ViewMessage } from "../contract/document-view.ts";
import type { StetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import { kindOf } from "../engine/documents/index.ts";
import { toldPages } from "../engine/documents/pdf/told-pages.ts";
import { WORTH_HELP } from "../engine/pipeline/helper.ts";
import { callHelper, type Thread } from "./helper.ts";
import { giveUpThreads, startThread } from "./threads.ts";
import { runViewSession } from "./view-session.ts";

/** The engines take most of a second to load: what a file is can be told without them. */
const engines = () => import("./jobs.ts");

function send(message: Message | ViewMessage, then?: () => void): void {
  process.send?.(message, () => then?.());
}

const wire = { send, onMessage: (listener: (message: unknown) => void) => void process.on("message", listener) };

/** Where it may be worth one. How long the document is isn't known before it is opened, unless it says so itself. */
function threadFor(order: Job): Thread | null {
  if (order.type !== "redact" || order.alone === true) return null;
  const told = toldPages(order.bytes);
  return told > 0 && told < WORTH_HELP ? null : startThread({ atOnce: told >= WORTH_HELP });
}

async function run(order: OneJob, thread: Thread | null): Promise<Result<unknown, StetError>> {
  if (order.type === "sniff") return { ok: true, value: { format: kindOf(order.bytes, order.name) } };
  const report = (progress: Progress) => send({ type: "progress", ...progress });
  // Told for certain before the recogniser begins, since it lets nothing else run.
  const looking = (picture: string) => new Promise<void>((told) => send({ type: "looking", picture }, told));
  const tell = { report, looking, scanned: (reading: PageReading) => send({ type: "scanned", reading }) };
  return (await engines()).runJob(order, tell, thread === null ? undefined : () => callHelper(thread));
}

/** What a throw means: a library gave up on the file, its memory broke, or we are at fault. Never the message. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "document/damaged";
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) return "internal/defect";
  if (thrown.name === "RuntimeError" || thrown instanceof RangeError) return "document/crashed";
  return "document/damaged";
}

async function show(order: Extract<Job, { type: "view" }>): Promise<void> {
  const view = await (await engines()).openView(order);
  if (!view.ok) {
    send({ type: "failed", code: view.error.code, detail: view.error.message }, end);
    return;
  }
  runViewSession(view.value, wire, (fatal) => send({ type: "failed", code: codeOf(fatal), detail: "" }, end));
}

const end = () => process.exit(0);

async function serve(received: unknown): Promise<void> {
  try {
    const order = job.parse(received);
    const thread = threadFor(order);
    giveUpThreads();
    if (order.type === "view") return await show(order);
    const result = await run(order, thread);
    const answer: Message = result.ok
      ? { type: "done", outcome: result.value }
      : { type: "failed", code: result.error.code, detail: result.error.message };
    // Nothing was opened yet: whoever asked may have a job for the same file.
    if (order.type === "sniff") process.once("message", serve);
    send(answer, order.type === "sniff" ? undefined : end);
  } catch (thrown) {
    send({ type: "failed", code: codeOf(thrown), detail: "" }, end);
  }
}

process.once("message", serve);
send({ type: "ready" });
// One that was started ahead of its document loads them while it waits.
setTimeout(engines, 50);
