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
import { callHelper, runHelper } from "./helper.ts";
import { runViewSession } from "./view-session.ts";

/** The engines take most of a second to load: what a file is can be told without them. */
const engines = () => import("./jobs.ts");

function send(message: Message | ViewMessage, then?: () => void): void {
  process.send?.(message, () => then?.());
}

const wire = { send, onMessage: (listener: (message: unknown) => void) => void process.on("message", listener) };

async function run(order: OneJob): Promise<Result<unknown, StetError>> {
  if (order.type === "sniff") return { ok: true, value: { format: kindOf(order.bytes, order.name) } };
  const report = (progress: Progress) => send({ type: "progress", ...progress });
  // Told for certain before the recogniser begins, since it lets nothing else run.
  const looking = (picture: string) => new Promise<void>((told) => send({ type: "looking", picture }, told));
  const tell = { report, looking, scanned: (reading: PageReading) => send({ type: "scanned", reading }) };
  // A helper takes as long to start as the engines take to load here: it is called before, where the file says that it has many pages.
  const early = order.type === "redact" && toldPages(order.bytes) >= WORTH_HELP ? callHelper(wire) : null;
  return (await engines()).runJob(order, tell, () => early ?? callHelper(wire));
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
    if (order.type === "view") return await show(order);
    if (order.type === "help")
      return runHelper(
        engines().then((loaded) => loaded.openDesk()),
        wire,
      );
    const result = await run(order);
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
