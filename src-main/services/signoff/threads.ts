// Comments put together into threads, each open until somebody other than who began it answers.

import type { Person } from "../../contract/people.ts";
import type { Thread } from "../../contract/signoff.ts";
import type { CommentRow, PrivilegedRow } from "../../store/comments.repository.ts";
import { clockOf } from "../../store/signoff.repository.ts";

/** A privileged comment's id is negative, since it is of another table. */
export const privilegedId = (id: number) => -id;

export function threadsOf(
  comments: readonly CommentRow[],
  privileged: readonly PrivilegedRow[],
  person: (actor: string) => Person,
): Thread[] {
  const of = (rows: readonly CommentRow[], secret: boolean) => {
    const shown = (row: CommentRow) => ({
      id: secret ? privilegedId(row.id) : row.id,
      group: row.about,
      by: person(row.actor),
      at: clockOf(row),
      words: row.words,
      privileged: secret,
    });
    return rows
      .filter(({ parent }) => parent === null)
      .map((first): Thread => {
        const replies = rows.filter(({ parent }) => parent === first.id);
        const all = [first, ...replies];
        // What its beginner said last waits for an answer, unless a reply came since or the thread was closed.
        const asked = all.findLastIndex(({ actor, closes }) => actor === first.actor && !closes);
        const answered = all.slice(asked + 1).length > 0;
        return { ...shown(first), replies: replies.map(shown), state: answered ? "answered" : "open" };
      });
  };
  return [...of(comments, false), ...of(privileged, true)].sort((a, b) => (a.at.utc < b.at.utc ? -1 : 1));
}
