// Which cases are open, kept on the disk while they are: what is found there at the next start was never closed.
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { attempt } from "../../base/attempt.ts";
import { caseId } from "../../contract/desk.ts";
import { isAlive } from "../is-alive.ts";

export type OpenMark = {
  opened(caseId: string, document: string): void;
  closed(caseId: string, document: string): void;
  /** Whether it was open when an earlier Stet ended; said once. */
  takeInterrupted(caseId: string): boolean;
  close(): void;
};

const NAME = /^(\d+)-[0-9a-f]+\.json$/;
const kept = z.array(caseId);
/** Those of this process: the system gives a process's number again, and then it says nothing. */
const own = new Set<string>();

/**
 * A file for each Stet that has something open, named after its process. Nothing depends on it but a note to the
 * editor, so a disk that can't be written is no failure here.
 */
export function openMark(folder: string, isRunning: (pid: number) => boolean = isAlive): OpenMark {
  const name = `${process.pid}-${randomBytes(6).toString("hex")}.json`;
  own.add(name);
  const interrupted = new Set(leftIn(folder, isRunning));
  /** Documents by case. */
  const open = new Map<string, Set<string>>();
  const write = () => {
    const path = join(folder, name);
    attempt(() => {
      if (open.size === 0) return rmSync(path, { force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(path, JSON.stringify([...open.keys()]), { mode: 0o600 });
    });
  };
  return {
    opened(id, document) {
      const documents = open.get(id);
      if (documents !== undefined) return void documents.add(document);
      open.set(id, new Set([document]));
      write();
    },
    closed(id, document) {
      const documents = open.get(id);
      documents?.delete(document);
      if (documents?.size !== 0) return;
      open.delete(id);
      write();
    },
    takeInterrupted: (id) => interrupted.delete(id),
    close() {
      open.clear();
      write();
      own.delete(name);
    },
  };
}

/** Cases of programs that are no longer there; their files are taken away, so that they are read once. */
function leftIn(folder: string, isRunning: (pid: number) => boolean): string[] {
  return (attempt(() => readdirSync(folder)) ?? []).flatMap((file) => {
    const pid = Number(NAME.exec(file)?.[1]);
    if (Number.isNaN(pid) || own.has(file) || (pid !== process.pid && isRunning(pid))) return [];
    const path = join(folder, file);
    const cases = attempt(() => kept.parse(JSON.parse(readFileSync(path, "utf8")))) ?? [];
    attempt(() => rmSync(path, { force: true }));
    return cases;
  });
}
