// The publication copy made, shown and written; where it goes is the person's choice, what it is called is not.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import { attackFile } from "../attack.ts";
import { drawCopy } from "../draw.ts";
import { readPdfFile, sha256 } from "../input.ts";
import { writeCopy } from "../redact.ts";
import { elsewhereInCase } from "./elsewhere.ts";
import { folderView, startFolder } from "./folders.ts";
import { ACTOR } from "./open-cases.ts";
import { notLooked, type Parts, type Surface } from "./parts.ts";

type Methods =
  | "copy/make"
  | "copy/bytes"
  | "copy/attack"
  | "export/folders"
  | "export/choose-folder"
  | "export/write"
  | "export/reveal";

export function exportHandlers({ app, seats, copies, incoming }: Parts, surface: Surface): Pick<Handlers, Methods> {
  /** Only what was written may be shown: a window can't have any folder opened. */
  const written = new Set<string>();
  return {
    async "copy/make"({ case: id, document, form }, { signal, report }) {
      const seat = await seats.of(id, document);
      if (!seat.ok) return seat;
      const { looked } = seat.value;
      if (looked === undefined) return notLooked();
      const source = await seats.source(seat.value);
      if (!source.ok) return source;
      const elsewhere = elsewhereInCase(seat.value);
      if (!elsewhere.ok) return elsewhere;
      const options = { ...source.value.options, mode: looked.mode, signal, onProgress: report, ...(form && { form }) };
      return copies.make(source.value.input, [...looked.decisions.values()], looked.marks, elsewhere.value, options);
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
      const other = file ? await readPdfFile(file.path) : null;
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
      const drawn = await drawCopy(app, copy.value.bytes, { ...(as && { as }), signal, onProgress: report });
      if (!drawn.ok) return drawn;
      if (drawn.value !== null && drawn.value.residues.length > 0) return err(stetError("export/residue-found"));
      const at = app.now();
      const out = join(resolve(folder), `stet-export-${stamp(at)}`);
      const papers = await writeCopy(app, document, copy.value, out, { force: false, drawn: drawn.value });
      if (!papers.ok) return papers;
      const { sha256, redactions } = copy.value.made;
      const recorded = seat.value.kept.recordExport({ document, outputSha256: sha256 ?? "", redactions }, ACTOR);
      if (!recorded.ok) return recorded;
      written.add(out);
      return ok({ folder: out, ...papers.value, writtenAt: at.toISOString() });
    },
    async "export/reveal"({ folder }) {
      if (!written.has(folder)) return err(stetError("window/bad-request", "a folder that was not written"));
      return (await surface.reveal(folder)) ? ok(null) : err(stetError("export/no-file-manager"));
    },
  };
}

/** Local time to the second, since the person looks for it in their file manager. Says nothing of the document. */
function stamp(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}
