// The publication copy made, shown and written; where it goes is the person's choice, what it is called is not.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import { attackFile } from "../attack.ts";
import { drawCopy } from "../draw.ts";
import { onlyPdf, sha256 } from "../input.ts";
import { writeCopy } from "../redact.ts";
import { auditJson } from "../signoff/audit-export.ts";
import { recordOf, reviewOfCopy } from "../signoff/export-record.ts";
import { inForm, know } from "../signoff/known.ts";
import { folderView, startFolder } from "./folders.ts";
import { makeCopyOf } from "./make-copy.ts";
import type { Parts, Surface } from "./parts.ts";
import { readReasons } from "./reasons.ts";
import { stamp } from "./stamp.ts";

type Methods =
  | "copy/make"
  | "copy/bytes"
  | "copy/attack"
  | "export/folders"
  | "export/choose-folder"
  | "export/write"
  | "export/reveal";

export function exportHandlers(parts: Parts, surface: Surface): Pick<Handlers, Methods> {
  const { app, seats, copies, incoming, people } = parts;
  /** Only what was written may be shown: a window can't have any folder opened. */
  const written = new Set<string>();
  return {
    async "copy/make"({ case: id, document, form }, call) {
      const seat = await seats.of(id, document);
      return seat.ok ? makeCopyOf(parts, seat.value, call, form) : seat;
    },
    async "copy/bytes"({ document, plan }) {
      const copy = copies.clean(document, plan);
      return copy.ok ? ok({ bytes: new Uint8Array(copy.value.bytes) }) : copy;
    },
    async "copy/attack"({ document, plan, compare }, { signal, report }) {
      const copy = copies.clean(document, plan);
      if (!copy.ok) return copy;
      const file = compare === undefined ? null : incoming.find(compare);
      if (compare !== undefined && file === undefined) return err(stetError("window/unknown-file"));
      const other = file ? onlyPdf(await file.read()) : null;
      if (other !== null && !other.ok) return err(stetError("attack/other-version", other.error.message));
      const { bytes } = copy.value;
      const input = { name: "", bytes, sha256: sha256(bytes) };
      const attacked = await attackFile(app, input, other?.value ?? null, { signal, onProgress: report });
      // Kept where it was stopped: it may be tried again. Otherwise a copy of it mustn't lie around.
      if (compare !== undefined && !signal.aborted) await incoming.finish(compare);
      return attacked;
    },

    async "export/folders"({ path }) {
      const home = homedir();
      return folderView(path ?? (await startFolder(home)), home);
    },
    "export/choose-folder": async () => ok({ path: (await surface.chooseFolder?.()) ?? null }),
    async "export/write"({ case: id, document, plan, folder, as }, { signal, report }) {
      const seat = await seats.of(id, document);
      if (!seat.ok) return seat;
      const copy = copies.clean(document, plan);
      if (!copy.ok) return copy;
      const present = await people.editor();
      if (!present.ok) return present;
      const now = know(seat.value, present.value, people);
      const known = now.ok ? inForm(now.value, copy.value.keep ?? undefined) : now;
      if (!known.ok) return known;
      const { kept, name, size } = seat.value;
      // The decisions that the copy was made from must still be the ones in force, whatever part of it was kept.
      if (known.value.plan.key !== plan) return err(stetError("copy/stale"));
      const clash = kept.handover.inConflict(document);
      if (!clash.ok) return clash;
      if (clash.value) return err(stetError("handover/in-conflict"));
      const { review } = reviewOfCopy(known.value, copy.value);
      // A newsroom that has a roster has chosen that a second person looks, at exactly what is published.
      if (review !== "approved" && present.value.roster !== null) return err(stetError("signoff/not-approved"));
      const drawn = await drawCopy(app, copy.value.bytes, { ...(as && { as }), signal, onProgress: report });
      if (!drawn.ok) return drawn;
      if (drawn.value !== null && drawn.value.residues.length > 0) return err(stetError("export/residue-found"));
      const met = kept.signoff.meet(present.value);
      if (!met.ok) return met;
      const [info, reasons, documents] = [kept.info(), await readReasons(people.folder), kept.documents()];
      if (!info.ok) return info;
      if (!reasons.ok) return reasons;
      if (!documents.ok) return documents;
      const pages = documents.value.find((row) => row.sha256 === document)?.pages ?? null;
      const record = await recordOf(app, known.value, copy.value, info.value?.name ?? "");
      if (!record.ok) return record;
      const [log, others] = [kept.auditLog(), kept.handover.otherLogs()];
      if (!log.ok) return log;
      if (!others.ok) return others;
      const at = app.now();
      const out = join(resolve(folder), `stet-export-${stamp(at)}`);
      const original = { sha256: document, name, bytes: size, pages };
      const papers = {
        original,
        reasons: reasons.value,
        review,
        record: record.value,
        log: auditJson(log.value, others.value),
      };
      const made = await writeCopy(app, papers, copy.value, out, { force: false, drawn: drawn.value });
      if (!made.ok) return made;
      const { sha256, redactions } = copy.value.made;
      const { actor } = present.value;
      const recorded = kept.recordExport({ document, outputSha256: sha256 ?? "", redactions }, actor);
      if (!recorded.ok) return recorded;
      const stepped = kept.signoff.exported(document, plan, review === "approved", actor);
      if (!stepped.ok) return stepped;
      written.add(out);
      return ok({ folder: out, ...made.value, review, writtenAt: at.toISOString() });
    },
    async "export/reveal"({ folder }) {
      if (!written.has(folder)) return err(stetError("window/bad-request", "a folder that was not written"));
      return (await surface.reveal(folder)) ? ok(null) : err(stetError("export/no-file-manager"));
    },
  };
}
