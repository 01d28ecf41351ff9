// The cases of this machine: found, made, opened once and kept open while the program runs.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../base/result.ts";
import type { CaseSummary, DocumentSummary } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { DATABASE, nodeCaseFiles } from "../case-files.ts";
import { type Case, createOrOpenCase } from "../cases.ts";
import { isDestroyed, isLeaving } from "../protection/interrupted.ts";
import { UNIDENTIFIED } from "../signoff/people.ts";

export type OpenCases = {
  create(name: string): Promise<Result<{ id: string; kept: Case }, StetError>>;
  /** Takes back a case that was made for a document which then couldn't be kept. */
  discard(id: string): Promise<void>;
  /** Errors: case/locked, until it is unlocked. */
  open(id: string): Promise<Result<Case, StetError>>;
  /** Kept open from then on. Errors: case/wrong-passphrase. */
  unlock(id: string, passphrase: string): Promise<Result<Case, StetError>>;
  /** Closes it: what opens it anew is read from the disk, and its passphrase asked for. */
  shut(id: string): Promise<void>;
  /** Where it lies. */
  folderOf(id: string): string;
  /** The case that holds these bytes already; the one used last, if several do. */
  holding(sha256: string): Promise<string | undefined>;
  /** The case that has this name on every machine; the one used last, if there are copies of it. A locked one isn't known. */
  named(uid: string): Promise<string | undefined>;
  /**
   * Newest first; a locked one without its name. One that can't be opened is left out: it must not stand in the way of
   * the others.
   */
  recent(most: number): Promise<CaseSummary[]>;
  summary(id: string): Promise<Result<CaseSummary, StetError>>;
  close(): void;
};

export function openCases(folder: string, now: () => string): OpenCases {
  const opened = new Map<string, Promise<Result<Case, StetError>>>();
  const pathOf = (id: string) => join(folder, id);
  const databaseOf = (id: string) => join(pathOf(id), DATABASE);
  const open = async (id: string, passphrase?: string): Promise<Result<Case, StetError>> => {
    const known = opened.get(id);
    const there = await known;
    if (there?.ok && there.value.isCurrent()) return there;
    // Another program may have protected or replaced it; and two questions at once open it once.
    if (there?.ok) there.value.close();
    if (opened.get(id) === known) {
      const opening = createOrOpenCase(pathOf(id), { files: nodeCaseFiles, now, actor: UNIDENTIFIED, passphrase });
      opened.set(id, opening);
      // A failure is not kept: the next attempt may find the disk back, the file mended or the passphrase right.
      void opening.then((result) => result.ok || (opened.get(id) === opening && opened.delete(id)));
    }
    return opened.get(id) ?? open(id, passphrase);
  };
  const ids = async () => {
    const found = await Promise.all(
      (await readdir(folder).catch(() => [])).map(async (id) => {
        const at = isDestroyed(pathOf(id)) ? null : await stat(databaseOf(id)).catch(() => null);
        return at === null ? [] : [{ id, at: at.mtimeMs }];
      }),
    );
    return found
      .flat()
      .sort((a, b) => b.at - a.at)
      .map(({ id }) => id);
  };
  const openKnown = async (id: string, passphrase?: string): Promise<Result<Case, StetError>> =>
    existsSync(databaseOf(id)) || isLeaving(pathOf(id)) ? open(id, passphrase) : err(stetError("store/unknown-case"));

  const summary = async (id: string): Promise<Result<CaseSummary, StetError>> => {
    const found = await openKnown(id);
    if (!found.ok && found.error.code === "case/locked") return lockedOne(id);
    if (!found.ok) return found;
    const kept = found.value;
    const [info, documents, exported] = [kept.info(), kept.documents(), kept.lastExport()];
    if (!info.ok) return info;
    if (!documents.ok) return documents;
    if (!exported.ok) return exported;
    const described: DocumentSummary[] = [];
    for (const { sha256, name, bytes, pages, inside } of documents.value) {
      const counts = kept.countsOf(sha256);
      if (!counts.ok) return counts;
      described.push({ sha256, name, bytes, pages, inside, ...counts.value });
    }
    return ok({
      id,
      name: info.value?.name ?? described[0]?.name ?? "Case",
      documents: described,
      openedAt: info.value?.openedAt ?? documents.value[0]?.addedAt ?? now(),
      exportedAt: exported.value?.at ?? null,
    });
  };

  /** When it was last written to is all that is told of it. */
  const lockedOne = async (id: string): Promise<Result<CaseSummary, StetError>> => {
    const at = await stat(databaseOf(id)).catch(() => null);
    if (at === null) return err(stetError("store/unknown-case"));
    const openedAt = at.mtime.toISOString();
    return ok({ id, name: "", documents: [], openedAt, exportedAt: null, locked: true as const });
  };

  return {
    open: (id) => openKnown(id),
    unlock: openKnown,
    async shut(id) {
      const there = await opened.get(id);
      opened.delete(id);
      if (there?.ok) there.value.close();
    },
    folderOf: pathOf,
    summary,
    async create(name) {
      const id = randomBytes(8).toString("hex");
      const made = await open(id);
      if (!made.ok) return made;
      const named = made.value.setInfo({ name, openedAt: now() });
      return named.ok ? ok({ id, kept: made.value }) : named;
    },
    async discard(id) {
      const made = await opened.get(id);
      if (made?.ok) made.value.close();
      opened.delete(id);
      await rm(pathOf(id), { recursive: true, force: true }).catch(() => {});
    },
    async holding(sha256) {
      for (const id of await ids()) {
        // A protected case tells what it holds only while it is open.
        const there = await opened.get(id);
        const path = there?.ok
          ? there.value.originalPath(sha256)
          : ok(nodeCaseFiles.originalPath(pathOf(id), null, sha256));
        if (path.ok && existsSync(path.value)) return id;
      }
      return undefined;
    },
    async named(uid) {
      for (const id of await ids()) {
        const kept = await open(id);
        const identity = kept.ok ? kept.value.handover.identity() : kept;
        if (identity.ok && identity.value === uid) return id;
      }
      return undefined;
    },
    async recent(most) {
      const summaries = await Promise.all((await ids()).slice(0, most).map(summary));
      return summaries
        .flatMap((result) =>
          result.ok && (result.value.documents.length > 0 || result.value.locked) ? [result.value] : [],
        )
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    close() {
      for (const one of opened.values()) void one.then((result) => result.ok && result.value.close());
      opened.clear();
    },
  };
}
