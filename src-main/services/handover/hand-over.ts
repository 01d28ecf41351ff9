// Handing a case over, and taking one over, for every front: the use cases over the cases of this machine.
import { stat } from "node:fs/promises";
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { HandedOver, TakeOverView } from "../../contract/handover.ts";
import type { Cancel } from "../../contract/services.ts";
import type { App } from "../app.ts";
import type { Case } from "../cases.ts";
import type { OpenCases } from "../desk/open-cases.ts";
import { fingerprintOf } from "../signoff/keys.ts";
import { type People, type Present, UNIDENTIFIED } from "../signoff/people.ts";
import type { Privileged } from "./collect.ts";
import type { HandOver } from "./file-schema.ts";
import { type Bytes, Damaged, type Opened, openHandOver, writeHandOver } from "./stet-file.ts";
import type { Report, Taking } from "./take.ts";
import { outcomesOf } from "./three-way.ts";

type Answer<T> = Result<T, StetError>;
export type Here = { readonly app: App; readonly cases: OpenCases; readonly people: People };

export type Making = {
  readonly documents: readonly string[] | null;
  readonly privileged: boolean;
  readonly passphrase: string;
  readonly path: string;
  readonly force: boolean;
  readonly signal: Cancel;
};

/** Privileged comments that this person may read; null: none. */
export const readableBy = ({ role, roster, identity, actor }: Present): Privileged =>
  role === "lawyer" ? "lawyer" : roster !== null && identity !== null ? { addressee: actor } : null;

/** Errors: handover/not-shown, store/unknown-document, those of writing it. */
export async function makeHandOver({ app, people }: Here, kept: Case, order: Making): Promise<Answer<HandedOver>> {
  const present = await people.present();
  if (!present.ok) return present;
  const { actor, identity } = present.value;
  const readable = readableBy(present.value);
  if (order.privileged && readable === null) return err(stetError("handover/not-shown"));
  const at = app.now().toISOString();
  const made = { key: identity === null ? null : actor, name: identity?.name ?? UNIDENTIFIED, at };
  const privileged = order.privileged ? readable : null;
  // Whoever hands over is known by name where it is opened, also if they did nothing yet.
  const met = kept.signoff.meet(present.value);
  if (!met.ok) return met;
  const whole = kept.handover.collect({ documents: order.documents, privileged, made, tool: app.tool });
  if (!whole.ok) return whole;
  const written = await writeHandOver(order.path, whole.value, (sha256) => kept.handover.original(sha256), {
    passphrase: order.passphrase,
    token: token(app),
    force: order.force,
    signal: order.signal,
  });
  if (!written.ok) return written;
  const { documents } = whole.value;
  const ids = documents.map(({ sha256 }) => sha256);
  const noted = kept.handover.noteMade(written.value, ids, actor);
  if (!noted.ok) return noted;
  const sum = (of: (document: HandOver["documents"][number]) => number) => documents.reduce((n, d) => n + of(d), 0);
  return ok({
    path: order.path,
    bytes: (await stat(order.path)).size,
    documents: documents.length,
    decisions: sum(({ acts }) => outcomesOf([], acts).filter(({ theirs }) => theirs.verdict !== "undecided").length),
    comments: sum((document) => document.comments.length),
    privileged: sum((document) => document.privileged.length),
  });
}

/** What it is, and what taking it over would do. Nothing of it is kept. Errors: those of opening it and of taking it in. */
export async function openToLook(here: Here, from: string | Bytes, passphrase: string): Promise<Answer<TakeOverView>> {
  return within(from, passphrase, async (opened) => {
    const taking = await takingOf(here, opened);
    if (!taking.ok) return taking;
    const { whole } = opened;
    const there = await here.cases.named(whole.case);
    if (there !== undefined) {
      const kept = await here.cases.open(there);
      if (!kept.ok) return kept;
      const report = kept.value.handover.preview(whole, taking.value);
      return report.ok ? ok(await viewOf(here, whole, there, "merge", report.value)) : report;
    }
    const made = await here.cases.create(whole.name);
    if (!made.ok) return made;
    const report = made.value.kept.handover.preview(whole, taking.value);
    await here.cases.discard(made.value.id);
    return report.ok ? ok(await viewOf(here, whole, null, "new", report.value)) : report;
  });
}

/** All of it, every original verified, or nothing. */
export async function takeOver(
  here: Here,
  from: string | Bytes,
  passphrase: string,
  signal: Cancel,
): Promise<Answer<TakeOverView & { readonly case: string }>> {
  return within(from, passphrase, async (opened) => {
    const taking = await takingOf(here, opened);
    if (!taking.ok) return taking;
    const { whole } = opened;
    const there = await here.cases.named(whole.case);
    if (there !== undefined) {
      const kept = await here.cases.open(there);
      if (!kept.ok) return kept;
      const report = await takeInto(kept.value, opened, taking.value, signal);
      return report.ok ? ok({ ...(await viewOf(here, whole, there, "merge", report.value)), case: there }) : report;
    }
    const made = await here.cases.create(whole.name);
    if (!made.ok) return made;
    const report = await takeInto(made.value.kept, opened, taking.value, signal);
    if (report.ok) {
      const { id } = made.value;
      return ok({ ...(await viewOf(here, whole, id, "new", report.value)), case: id });
    }
    await here.cases.discard(made.value.id);
    return report;
  });
}

async function within<T>(from: string | Bytes, passphrase: string, work: (opened: Opened) => Promise<Answer<T>>) {
  const opened = await openHandOver(from, passphrase);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } catch (thrown) {
    if (thrown instanceof Damaged) return err(stetError("handover/damaged"));
    throw thrown;
  } finally {
    await opened.value.close();
  }
}

async function takeInto(
  kept: Case,
  opened: Opened,
  { present, ...taking }: Asked,
  signal: Cancel,
): Promise<Answer<Report>> {
  const fresh: string[] = [];
  const read = async (): Promise<Answer<Report>> => {
    for await (const { sha256, bytes } of opened.originals()) {
      const one = await kept.handover.keepOriginal(sha256, until(signal, bytes));
      if (signal.aborted) return err(stetError("document/cancelled"));
      if (!one.ok) return one;
      if (one.value) fresh.push(sha256);
    }
    const ended = await opened.end();
    if (!ended.ok) return ended;
    const met = kept.signoff.meet(present);
    // As late as this: reading the originals takes its time.
    return met.ok ? kept.handover.take(opened.whole, { ...taking, at: taking.now() }) : met;
  };
  let report: Answer<Report> | undefined;
  try {
    report = await read();
    return report;
  } finally {
    if (report?.ok !== true) for (const sha256 of fresh) await kept.handover.dropOriginal(sha256);
  }
}

async function* until(signal: Cancel, bytes: Bytes): Bytes {
  for await (const chunk of bytes) {
    if (signal.aborted) throw new Error("stopped");
    yield chunk;
  }
}

type Asked = Taking & { readonly present: Present; readonly now: () => string };

async function takingOf({ app, people }: Here, { uid }: Opened): Promise<Answer<Asked>> {
  const present = await people.present();
  if (!present.ok) return present;
  const { roster, role, actor } = present.value;
  const roles = new Map(roster?.roster.people.map((p) => [fingerprintOf(p.publicKey), p.role]));
  return ok({
    present: present.value,
    uid,
    by: actor,
    mayDecide: roster === null || role === "editor",
    at: app.now().toISOString(),
    now: () => app.now().toISOString(),
    roles: { known: roster !== null, of: (key: string) => roles.get(key) ?? null },
    newUid: () => Buffer.from(app.randomBytes(16)).toString("hex"),
  });
}

async function viewOf(
  { people }: Here,
  whole: HandOver,
  id: string | null,
  kind: TakeOverView["kind"],
  { fresh, written, ...counts }: Report,
): Promise<TakeOverView> {
  const present = await people.present();
  const { key, name, at } = whole.made;
  const news = new Set(fresh);
  return {
    ...counts,
    kind,
    case: id,
    name: whole.name,
    by: people.person(
      key ?? name,
      present.ok ? present.value.roster : null,
      new Map(key === null ? [] : [[key, name]]),
    ),
    madeAt: at,
    documents: whole.documents.map(({ sha256, name: called }) => ({ sha256, name: called, fresh: news.has(sha256) })),
    nothingNew: written === 0,
  };
}

const token = (app: App) => Buffer.from(app.randomBytes(6)).toString("hex");
