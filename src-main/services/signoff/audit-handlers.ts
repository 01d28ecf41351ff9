// The case's log as a file of its own, for whoever keeps it or verifies it elsewhere.
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import type { Parts } from "../desk/parts.ts";
import { auditCsv, auditJson } from "./audit-export.ts";

export function auditHandlers({ app, cases }: Parts): Pick<Handlers, "audit/write"> {
  return {
    async "audit/write"({ case: id, folder, as }) {
      const kept = await cases.open(id);
      if (!kept.ok) return kept;
      const log = kept.value.auditLog();
      if (!log.ok) return log;
      // Says when, and nothing of the case: the file's name is seen by whoever sees the folder.
      const stamp = app.now().toISOString().replace(/[:.]/g, "-");
      const file = join(resolve(folder), `stet-log-${stamp}.${as}`);
      try {
        const text = as === "json" ? auditJson(log.value) : auditCsv(log.value);
        // Never over a file that is there.
        await writeFile(file, text, { mode: 0o600, flag: "wx" });
        return ok({ file });
      } catch {
        return err(stetError("export/not-writable"));
      }
    },
  };
}
