// A document process's second thread: it does what the first asks of it, and gives up what the first has given up.

// Before all else: the library looks for it as it loads.
import "../adapters/mupdf/wasm.ts";
import "./no-response.ts";
import { parentPort, workerData } from "node:worker_threads";
import { runHelper } from "./helper.ts";
import { giveUpThreads } from "./threads.ts";

giveUpThreads();
const openDesk = () => import("./jobs.ts").then((loaded) => loaded.openDesk());
const { atOnce } = workerData as { readonly atOnce: boolean };
if (parentPort !== null) runHelper(parentPort, openDesk, { atOnce });
