// Two histories of decisions on one document made one: what only one side changed is taken, what both did is compared.
import type { ActRow, ConflictRow, Decided, Side } from "../../store/handover.repository.ts";

/**
 * Of one finding. "ours" and "theirs": only that side changed it since it was handed over, or nobody did. "same": both
 * decided the same. "conflict": they decided otherwise.
 */
export type Outcome = {
  readonly finding: string;
  readonly kind: "ours" | "theirs" | "same" | "conflict";
  readonly ours: Side;
  readonly theirs: Side;
};

const NEVER: Side = { verdict: "undecided", reason: "", note: "", label: null, by: "", at: "" };

/** What happened is named by the act, or by the act and "~" where it was taken back; "+…" is one more part of the same act. */
export const eventOf = (uid: string) => uid.split("+", 1)[0]!;

type Known = { readonly events: ReadonlySet<string>; readonly state: Side };

/** By finding: everything that happened to it, and what is in force, which is the last act not taken back. */
function knownOf(history: readonly ActRow[]): Map<string, Known> {
  const known = new Map<string, { events: Set<string>; state: Side }>();
  for (const { uid, actor, at, undone, decisions } of history)
    for (const { finding, ...decision } of decisions) {
      const one = known.get(finding) ?? { events: new Set<string>(), state: NEVER };
      known.set(finding, one);
      one.events.add(eventOf(uid));
      if (undone !== null) one.events.add(`${eventOf(uid)}~`);
      else one.state = { ...decision, by: actor, at };
    }
  return known;
}

/** The base of the three ways is what both know: whoever knows all that the other knows has gone on from there. */
export function outcomesOf(ours: readonly ActRow[], theirs: readonly ActRow[]): Outcome[] {
  const [mine, others] = [knownOf(ours), knownOf(theirs)];
  return [...others].map(([finding, there]) => {
    const here = mine.get(finding) ?? { events: new Set<string>(), state: NEVER };
    const both = { finding, ours: here.state, theirs: there.state };
    if (isWithin(there.events, here.events)) return { ...both, kind: "ours" };
    if (isSame(here.state, there.state)) return { ...both, kind: "same" };
    return { ...both, kind: isWithin(here.events, there.events) ? "theirs" : "conflict" };
  });
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));

/** What changes here once they are merged. */
export const changes = ({ kind }: Outcome) => kind === "theirs" || kind === "conflict";

export const isSame = (a: Decided, b: Decided): boolean =>
  a.verdict === b.verdict &&
  (a.verdict === "undecided" ||
    (a.reason === b.reason &&
      a.note === b.note &&
      a.label?.text === b.label?.text &&
      a.label?.style === b.label?.style));

export type Additions = { readonly acts: readonly ActRow[]; readonly conflicts: readonly ConflictRow[] };

/**
 * The acts to be put behind ours, so that everything they know is known here and what is in force is what came out. A
 * conflict leaves the finding undecided by whoever merges.
 */
export function additionsOf(
  ours: readonly ActRow[],
  theirs: readonly ActRow[],
  theirConflicts: readonly ConflictRow[],
  { by, at, uid }: { readonly by: string; readonly at: string; readonly uid: () => string },
): Additions {
  const outcomes = outcomesOf(ours, theirs);
  const names = new Set(ours.map((act) => act.uid));
  const pairs = new Set(ours.flatMap((act) => act.decisions.map(({ finding }) => `${eventOf(act.uid)} ${finding}`)));
  const undone = new Set(
    ours.flatMap((act) => (act.undone === null ? [] : act.decisions.map((d) => `${eventOf(act.uid)}~ ${d.finding}`))),
  );
  const acts: ActRow[] = [];
  /** Never a name that is taken: one more part of an act that is here in part gets its own. */
  const add = (name: string, rest: Omit<ActRow, "uid">) => {
    if (rest.decisions.length === 0) return;
    const taken = names.has(name) ? `${eventOf(name)}+${uid()}` : name;
    names.add(taken);
    acts.push({ uid: taken, ...rest });
  };
  for (const { uid: name, ...act } of theirs)
    add(name, { ...act, decisions: act.decisions.filter(({ finding }) => !pairs.has(`${eventOf(name)} ${finding}`)) });
  // What they took back of what both know: nothing here is rewritten, so what is in force there is decided anew.
  const states = new Map(outcomes.map((outcome) => [outcome.finding, outcome]));
  for (const { uid: name, undone: back, decisions } of theirs) {
    if (back === null) continue;
    const event = `${eventOf(name)}~`;
    const known = decisions.filter(
      ({ finding }) =>
        pairs.has(`${eventOf(name)} ${finding}`) &&
        !pairs.has(`${event} ${finding}`) &&
        !undone.has(`${event} ${finding}`),
    );
    const restated = known.map(({ finding }) => ({ finding, ...plain(states.get(finding)!.theirs) }));
    add(event, { actor: back.by, at: back.at, undone: null, decisions: restated });
  }
  const after = knownOf([...ours, ...acts]);
  const carried = new Map(theirConflicts.map((one) => [`${one.act} ${one.finding}`, one]));
  const conflicts: ConflictRow[] = acts.flatMap((act) =>
    act.decisions.flatMap(({ finding }) => carried.get(`${act.uid} ${finding}`) ?? []),
  );
  const clash = outcomes.filter(({ kind }) => kind === "conflict");
  const unsettled = uid();
  add(unsettled, {
    actor: by,
    at,
    undone: null,
    decisions: clash.map(({ finding }) => ({ finding, ...plain(NEVER) })),
  });
  for (const { finding, ours: mine, theirs: other } of clash)
    conflicts.push({ act: unsettled, finding, ours: mine, theirs: other });
  // Acts are in force by their order, and theirs stand behind ours now: what is to stay is said again, by who said it.
  for (const { finding, kind, ours: mine, theirs: other } of outcomes) {
    const wanted = kind === "theirs" ? other : mine;
    if (kind === "conflict" || isSame(after.get(finding)?.state ?? NEVER, wanted)) continue;
    const said = { actor: wanted.by || by, at: wanted.at || at, undone: null };
    add(uid(), { ...said, decisions: [{ finding, ...plain(wanted) }] });
  }
  return { acts, conflicts };
}

const plain = ({ verdict, reason, note, label }: Decided): Decided => ({ verdict, reason, note, label });
