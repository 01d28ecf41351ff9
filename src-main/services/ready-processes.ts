// Which document processes wait for a job already, since they said so before anybody listened.
import type { ChildProcess } from "node:child_process";

const ready = new WeakSet<ChildProcess>();

export const markReady = (child: ChildProcess): void => void ready.add(child);
export const saidReady = (child: ChildProcess): boolean => ready.has(child);
