// The originals of a case, by the hash of their bytes.
import type { Database } from "better-sqlite3";

export type DocumentRow = {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  /** null until it was read for the first time. */
  readonly pages: number | null;
  readonly addedAt: string;
  /** The document of this case that carries it; null for one brought in by itself. */
  readonly inside: string | null;
};

export type DocumentsRepository = {
  find(sha256: string): DocumentRow | undefined;
  all(): DocumentRow[];
  /** False when the document was there already: the first import's row stays as it is. */
  add(document: DocumentRow): boolean;
  /** Only while unknown. */
  setPages(sha256: string, pages: number): void;
};

const COLUMNS = "sha256, name, bytes, pages, added_at AS addedAt, inside";

export function documentsRepository(db: Database): DocumentsRepository {
  const find = db.prepare<[string], DocumentRow>(`SELECT ${COLUMNS} FROM documents WHERE sha256 = ?`);
  const all = db.prepare<[], DocumentRow>(`SELECT ${COLUMNS} FROM documents ORDER BY added_at, sha256`);
  const add = db.prepare<[DocumentRow]>(
    `INSERT INTO documents (sha256, name, bytes, pages, added_at, inside)
     VALUES (@sha256, @name, @bytes, @pages, @addedAt, @inside) ON CONFLICT (sha256) DO NOTHING`,
  );
  const setPages = db.prepare<[number, string]>("UPDATE documents SET pages = ? WHERE sha256 = ? AND pages IS NULL");
  return {
    find: (sha256) => find.get(sha256),
    all: () => all.all(),
    add: (document) => add.run(document).changes === 1,
    setPages: (sha256, pages) => void setPages.run(pages, sha256),
  };
}
