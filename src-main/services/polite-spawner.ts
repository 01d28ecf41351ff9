// Document processes that let the window go first.
import { constants, setPriority } from "node:os";
import type { SpawnDocumentProcess } from "./document-process.ts";

/**
 * Where cores are few, pictures of the next pages and a look through a document compete with the window for them. They
 * can wait for its frame; what somebody scrolls can't.
 */
export const politely =
  (spawn: SpawnDocumentProcess): SpawnDocumentProcess =>
  () => {
    const child = spawn();
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // A system that doesn't allow it, or a process that has ended: it works as it is.
    }
    return child;
  };
