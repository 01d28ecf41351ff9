// Cases: what was open last, files imported into them, the sample.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import type { Statement } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { facts as factsSchema } from "../../contract/facts.ts";
import type { Handlers } from "../../contract/services.ts";
import { runJob } from "../document-process.ts";
import { isHandOver } from "../handover/stet-file.ts";
import { type InputFile, readDocument } from "../input.ts";
import { nextJob } from "../next-job.ts";
import { UNIDENTIFIED } from "../signoff/people.ts";
import type { IncomingFile } from "./incoming.ts";
import { type Parts, samplePath } from "./parts.ts";

type Imported = { case: string; document: string };
type Methods =
  | "app/recent"
  | "case/import"
  | "case/sample"
  | "case/open"
  | "case/unlock"
  | "case/overview"
  | "case/recovered";

const MOST_RECENT = 50;

export function caseHandlers(parts: Parts): Pick<Handlers, Methods> {
  const { app, spawnAnother, cases, seats, incoming, openMark, people, now } = parts;
  const touch = async (id: string): Promise<Result<null, StetError>> => {
    const kept = await cases.open(id);
    if (!kept.ok) return kept;
    const info = kept.value.info();
    return info.ok ? kept.value.setInfo({ name: info.value?.name ?? "Case", openedAt: now() }) : info;
  };

  /** The case given, the one that holds these bytes, or a new one named after the file. */
  const bring = async (
    input: InputFile,
    into: string | undefined,
    statement?: Statement,
  ): Promise<Result<Imported, StetError>> => {
    const { bytes, name, sha256 } = input;
    const who = await people.present();
    const actor = who.ok ? who.value.actor : UNIDENTIFIED;
    const there = into ?? (await cases.holding(sha256));
    if (there === undefined) {
      const made = await cases.create(name.replace(/\.[a-z0-9]{1,5}$/i, ""));
      if (!made.ok) return made;
      const imported = await made.value.kept.importOriginal({ bytes, name }, actor);
      if (!imported.ok) {
        await cases.discard(made.value.id);
        return imported;
      }
      if (statement !== undefined) {
        const stated = made.value.kept.state(sha256, statement, actor);
        if (!stated.ok) return stated;
      }
      return ok({ case: made.value.id, document: sha256 });
    }
    const kept = await cases.open(there);
    if (!kept.ok) return kept;
    const documents = kept.value.documents();
    if (!documents.ok) return documents;
    if (!documents.value.some((d) => d.sha256 === sha256)) {
      const imported = await kept.value.importOriginal({ bytes, name }, actor);
      if (!imported.ok) return imported;
    }
    const touched = await touch(there);
    return touched.ok ? ok({ case: there, document: sha256 }) : touched;
  };

  /** What Stet can't open is refused before any of it is kept. */
  const take = async (file: IncomingFile, into: string | undefined): Promise<Result<Imported, StetError>> => {
    const { name } = file;
    if (await isHandOver(file.bytes())) return err(stetError("handover/needs-passphrase"));
    const read = await file.read();
    if (!read.ok) return read;
    const looking = nextJob(app.spawn);
    const sniff = { type: "sniff" as const, bytes: read.value.bytes, name };
    const told = await runJob<"sniff">(spawnAnother, sniff, { keep: looking.keep });
    if (!told.ok) return told;
    const brought =
      told.value.format === null ? err(stetError("document/unsupported")) : await bring({ ...read.value, name }, into);
    const seat = brought.ok ? await seats.of(brought.value.case, brought.value.document) : brought;
    if (seat.ok && seat.value.looked === undefined) seats.expect(seat.value, looking);
    else looking.end();
    return brought;
  };

  return {
    "app/recent": async () => ok({ cases: await cases.recent(MOST_RECENT) }),

    async "case/import"({ incoming: id, case: into }) {
      const file = incoming.find(id);
      if (file === undefined) return err(stetError("window/unknown-file"));
      const imported = await take(file, into);
      // A hand-over is asked for again, with its passphrase.
      if (!imported.ok && imported.error.code === "handover/needs-passphrase") return imported;
      await incoming.finish(id);
      return imported;
    },

    async "case/sample"() {
      const input = await readDocument(samplePath(app));
      if (!input.ok) return input;
      const text = await readFile(join(app.resources, "samples", "seed-case.facts.json"), "utf8");
      const { date, provenance, conduct } = factsSchema.parse(JSON.parse(text));
      const statement: Statement = {
        words:
          "A made-up vetting file. Suppose a foreign state took it from a campaign’s mail and offered it to reporters.",
        accordingTo: "the sample’s own story",
        conduct: conduct ?? {},
        ...(date === undefined ? {} : { date }),
        ...(provenance === undefined ? {} : { provenance }),
      };
      return bring({ ...input.value, name: "Sample dossier.pdf" }, undefined, statement);
    },

    async "case/open"({ case: id }) {
      const touched = await touch(id);
      return touched.ok ? cases.summary(id) : touched;
    },

    async "case/unlock"({ case: id, passphrase }) {
      const opened = await cases.unlock(id, passphrase);
      const touched = opened.ok ? await touch(id) : opened;
      return touched.ok ? cases.summary(id) : touched;
    },

    async "case/overview"({ case: id }) {
      const kept = await cases.open(id);
      return kept.ok ? kept.value.overview() : kept;
    },

    async "case/recovered"({ case: id }) {
      if (!openMark.takeInterrupted(id)) return ok({ recovered: null });
      const kept = await cases.open(id);
      if (!kept.ok) return kept;
      const decided = kept.value.decided();
      return decided.ok ? ok({ recovered: decided.value ?? null }) : decided;
    },
  };
}
