// Comments on a plan; privileged ones come from a table of their own, and only when they are asked for.
import type { Database } from "better-sqlite3";

export type CommentRow = {
  readonly id: number;
  /** The same on every machine that the case is on. */
  readonly uid: string;
  /** The value it is about, by its group; null: the plan. */
  readonly about: string | null;
  readonly parent: number | null;
  readonly actor: string;
  readonly at: string;
  readonly offsetMinutes: number;
  readonly words: string;
  readonly closes: boolean;
};
export type PrivilegedRow = CommentRow & { readonly addressee: string | null };

export type CommentsRepository = {
  /** Oldest first. */
  ofDocument(document: string): CommentRow[];
  add(document: string, row: NewComment<CommentRow>): void;
  /** Those that this person may see: all of them, or those addressed to a key. */
  privileged(document: string, seenBy: "lawyer" | { readonly addressee: string }): PrivilegedRow[];
  addPrivileged(document: string, row: NewComment<PrivilegedRow>): void;
};

/** Without a name it is a new one; with one it was made on another machine. */
export type NewComment<R extends CommentRow> = Omit<R, "id" | "uid"> & { readonly uid?: string };

type Stored<R> = Omit<R, "closes"> & { readonly closes: number };
const COLUMNS = "id, uid, about, parent, actor, at, offset_minutes AS offsetMinutes, words, closes";
const INTO = "uid, document, about, parent, actor, at, offset_minutes, words, closes";
const VALUES = "@uid, @document, @about, @parent, @actor, @at, @offsetMinutes, @words, @closes";

export function commentsRepository(db: Database): CommentsRepository {
  const all = db.prepare<[string], Stored<CommentRow>>(
    `SELECT ${COLUMNS} FROM comments WHERE document = ? ORDER BY id`,
  );
  const add = db.prepare<[Record<string, unknown>]>(`INSERT INTO comments (${INTO}) VALUES (${VALUES})`);
  const privileged = db.prepare<[string], Stored<PrivilegedRow>>(
    `SELECT ${COLUMNS}, addressee FROM privileged_comments WHERE document = ? ORDER BY id`,
  );
  const addressed = db.prepare<[string, string], Stored<PrivilegedRow>>(
    `SELECT ${COLUMNS}, addressee FROM privileged_comments WHERE document = ? AND addressee = ? ORDER BY id`,
  );
  const addPrivileged = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO privileged_comments (${INTO}, addressee) VALUES (${VALUES}, @addressee)`,
  );
  const read = <R extends CommentRow>(row: Stored<R>) => ({ ...row, closes: row.closes === 1 }) as unknown as R;
  const write = (document: string, row: NewComment<CommentRow>) => ({
    uid: null,
    ...row,
    document,
    closes: row.closes ? 1 : 0,
  });
  return {
    ofDocument: (document) => all.all(document).map(read<CommentRow>),
    add: (document, row) => void add.run(write(document, row)),
    privileged: (document, seenBy) =>
      (seenBy === "lawyer" ? privileged.all(document) : addressed.all(document, seenBy.addressee)).map(
        read<PrivilegedRow>,
      ),
    addPrivileged: (document, row) => void addPrivileged.run(write(document, row)),
  };
}
