// A plan's course, its submitted versions, what counsel said of each value, who acted, and what was signed.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { label, VERDICTS } from "../contract/desk.ts";
import { type Keep, keep } from "../contract/excerpt.ts";
import { type Clock, type Role, role } from "../contract/people.ts";
import { manifest, planState, type Signoff, stateReason } from "../contract/signoff.ts";

export const stateRow = z.object({
  state: planState,
  version: z.number().int(),
  plan: z.string().nullable(),
  actor: z.string(),
  at: z.string(),
  offsetMinutes: z.number().int(),
  why: stateReason.shape.why,
  count: z.number().int(),
  words: z.string(),
});
export type StateRow = z.infer<typeof stateRow>;

/** A decision as it was submitted. */
export const versionEntry = z.object({
  finding: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  note: z.string(),
  /** Absent: an older Stet's row, which didn't say. */
  label: label.nullable().optional(),
});
export type VersionEntry = z.infer<typeof versionEntry>;
export type VersionRow = {
  readonly version: number;
  readonly plan: string;
  /** What of the document it publishes; null: the whole. */
  readonly form: Keep | null;
  readonly entries: readonly VersionEntry[];
};

export const reviewRow = z.object({
  version: z.number().int(),
  item: z.string(),
  content: z.string(),
  review: z.enum(["approved", "requested"]),
  words: z.string(),
  actor: z.string(),
  at: z.string(),
  offsetMinutes: z.number().int(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const personRow = z.object({ key: z.string(), name: z.string(), role: role.nullable(), publicKey: z.string() });
export type PersonRow = {
  readonly key: string;
  readonly name: string;
  readonly role: Role | null;
  readonly publicKey: string;
};
export type RosterRow = { readonly sha256: string; readonly key: string; readonly newsroom: string };

export type SignatureRow = {
  readonly version: number;
  readonly actor: string;
  readonly signoff: Signoff;
  /** The hand-over that brought it: it covers another machine's log. null: it was made here. */
  readonly brought: string | null;
};

export type SignoffRepository = {
  /** Oldest first; empty for a plan that nobody has begun. */
  course(document: string): StateRow[];
  current(document: string): StateRow | undefined;
  addState(document: string, row: StateRow): void;
  version(document: string, version: number): VersionRow | undefined;
  addVersion(document: string, row: VersionRow): void;
  /** Oldest first. */
  reviews(document: string): ReviewRow[];
  addReview(document: string, row: ReviewRow): void;
  /** Oldest first. */
  signatures(document: string): SignatureRow[];
  /** The highest row of this machine's audit log that any signature of the case covers. */
  signedUpTo(): number | null;
  addSignature(document: string, row: Omit<SignatureRow, "brought"> & { readonly brought?: string }): void;
  /** As they were last known, by key. */
  people(): PersonRow[];
  addPerson(person: PersonRow, at: string): void;
  /** null: none; undefined: the case was never worked on under this rule. */
  lastRoster(): RosterRow | null | undefined;
  addRoster(roster: RosterRow | null, at: string): void;
  /** The documents that these findings and marks are in, with how many are in each. */
  documentsOf(findings: readonly string[]): Map<string, number>;
};

export const clockOf = ({ at, offsetMinutes }: { readonly at: string; readonly offsetMinutes: number }): Clock => ({
  utc: at,
  offsetMinutes,
});

const STATE = `state, version, plan, actor, at, offset_minutes AS offsetMinutes, why, count, words`;

export function signoffRepository(db: Database): SignoffRepository {
  const course = db.prepare<[string]>(`SELECT ${STATE} FROM plan_states WHERE document = ? ORDER BY id`);
  const current = db.prepare<[string]>(`SELECT ${STATE} FROM plan_states WHERE document = ? ORDER BY id DESC LIMIT 1`);
  const addState = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO plan_states (document, state, version, plan, actor, at, offset_minutes, why, count, words)
     VALUES (@document, @state, @version, @plan, @actor, @at, @offsetMinutes, @why, @count, @words)`,
  );
  const version = db.prepare<[string, number], { plan: string; form: string | null; body: string }>(
    "SELECT plan, form, body FROM plan_versions WHERE document = ? AND version = ?",
  );
  const addVersion = db.prepare<[string, number, string, string | null, string]>(
    "INSERT INTO plan_versions (document, version, plan, form, body) VALUES (?, ?, ?, ?, ?)",
  );
  const reviews = db.prepare<[string]>(
    `SELECT version, item, content, review, words, actor, at, offset_minutes AS offsetMinutes
     FROM reviews WHERE document = ? ORDER BY id`,
  );
  const addReview = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO reviews (document, version, item, content, review, words, actor, at, offset_minutes)
     VALUES (@document, @version, @item, @content, @review, @words, @actor, @at, @offsetMinutes)`,
  );
  const signatures = db.prepare<
    [string],
    { version: number; actor: string; manifest: string; signature: string; brought: string | null }
  >("SELECT version, actor, manifest, signature, brought FROM signatures WHERE document = ? ORDER BY id");
  const signedUpTo = db
    .prepare<[], number | null>(
      "SELECT max(json_extract(manifest, '$.audit.rows')) FROM signatures WHERE brought IS NULL",
    )
    .pluck();
  const addSignature = db.prepare<[string, number, string, string, string, string, string | null]>(
    "INSERT INTO signatures (document, version, act, actor, manifest, signature, brought) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const people = db.prepare<[]>(
    `SELECT key, name, role, public AS publicKey FROM people p
     WHERE id = (SELECT max(id) FROM people q WHERE q.key = p.key) ORDER BY id`,
  );
  const addPerson = db.prepare<[Record<string, unknown>]>(
    "INSERT INTO people (key, name, role, public, at) VALUES (@key, @name, @role, @publicKey, @at)",
  );
  const lastRoster = db.prepare<[], { sha256: string | null; key: string | null; newsroom: string | null }>(
    "SELECT sha256, key, newsroom FROM rosters ORDER BY id DESC LIMIT 1",
  );
  const addRoster = db.prepare<[string | null, string | null, string | null, string]>(
    "INSERT INTO rosters (sha256, key, newsroom, at) VALUES (?, ?, ?, ?)",
  );
  const documentOf = db.prepare<[string], string>("SELECT document FROM findings WHERE id = ?").pluck();
  const parsed = <T>(schema: z.ZodType<T>, rows: unknown) => z.array(schema).parse(rows);
  return {
    course: (document) => parsed(stateRow, course.all(document)),
    current: (document) => stateRow.optional().parse(current.get(document)),
    addState: (document, row) => void addState.run({ document, ...row }),
    version(document, number) {
      const row = version.get(document, number);
      if (row === undefined) return undefined;
      const form = row.form === null ? null : keep.parse(JSON.parse(row.form));
      return { version: number, plan: row.plan, form, entries: parsed(versionEntry, JSON.parse(row.body)) };
    },
    addVersion: (document, { version: number, plan, form, entries }) =>
      void addVersion.run(document, number, plan, form === null ? null : JSON.stringify(form), JSON.stringify(entries)),
    reviews: (document) => parsed(reviewRow, reviews.all(document)),
    addReview: (document, row) => void addReview.run({ document, ...row }),
    signatures: (document) =>
      signatures.all(document).map((row) => ({
        version: row.version,
        actor: row.actor,
        signoff: { manifest: manifest.parse(JSON.parse(row.manifest)), signature: row.signature },
        brought: row.brought,
      })),
    signedUpTo: () => (signedUpTo.get() as number | null | undefined) ?? null,
    addSignature: (document, { version: number, actor, signoff, brought = null }) =>
      void addSignature.run(
        document,
        number,
        signoff.manifest.act,
        actor,
        JSON.stringify(signoff.manifest),
        signoff.signature,
        brought,
      ),
    people: () => parsed(personRow, people.all()),
    addPerson: (person, at) => void addPerson.run({ ...person, at }),
    lastRoster() {
      const row = lastRoster.get();
      if (row === undefined) return undefined;
      const { sha256, key, newsroom } = row;
      return sha256 === null || key === null || newsroom === null ? null : { sha256, key, newsroom };
    },
    addRoster: (one, at) => void addRoster.run(one?.sha256 ?? null, one?.key ?? null, one?.newsroom ?? null, at),
    documentsOf(findings) {
      const counts = new Map<string, number>();
      for (const id of findings) {
        const document = documentOf.get(id) as string | undefined;
        if (document !== undefined) counts.set(document, (counts.get(document) ?? 0) + 1);
      }
      return counts;
    },
  };
}
