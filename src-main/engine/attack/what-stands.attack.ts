// What stands beside a mark and narrows who is meant: a job, a city and a date may point to one person.
import type { AttackItem, Standing } from "../../contract/attack.ts";
import type { Strength } from "../../contract/check.ts";
import type { Page } from "../model/document.ts";
import type { FoundMark } from "./marks.ts";
import { standingIn } from "./standing/kinds.ts";
import { type Attack, quadsOf } from "./subject.ts";

/** About a line and a half on either side: what a reader takes in with the mark. */
const AROUND = 130;
/** Alone each of these leads to few people or to a file that anyone may ask for. */
const TELLING: ReadonlySet<Standing> = new Set(["case_number", "initials", "relation"]);
/** They say something about a person only beside more. */
const SLIGHT: ReadonlySet<Standing> = new Set(["title", "pronoun"]);

const NAMES: Readonly<Record<Standing, string>> = {
  job: "a job",
  employer: "an employer",
  city: "a city",
  date: "a date",
  age: "an age",
  relation: "a relation to somebody",
  case_number: "a case number",
  initials: "initials",
  title: "a form of address",
  pronoun: "a pronoun",
};

type Stands = NonNullable<AttackItem["stands"]>;

export const whatStands: Attack = {
  id: "what-stands",
  run({ document, marks }) {
    const groups = new Map<string, { readonly marks: FoundMark[]; readonly stands: Stands }>();
    for (const mark of marks) {
      const stands = standingIn(around(document.pages[mark.page - 1]!, mark, marks));
      if (strengthOf(stands.map(({ kind }) => kind)) === null) continue;
      const key = `${mark.page} ${stands.map(({ kind }) => kind).join()}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { marks: [mark], stands });
      else group.marks.push(mark);
    }
    return [...groups.values()].map(itemOf);
  },
};

function itemOf({ marks, stands }: { readonly marks: readonly FoundMark[]; readonly stands: Stands }): AttackItem {
  const strength = strengthOf(stands.map(({ kind }) => kind)) ?? "weak";
  const [narrowing, slight] = [false, true].map((isSlight) =>
    stands.flatMap(({ kind }) => (SLIGHT.has(kind) === isSlight ? [NAMES[kind]] : [])),
  ) as [string[], string[]];
  const all = [...narrowing, ...slight];
  const verb = all.length > 1 || all[0] === NAMES.initials ? "stand" : "stands";
  return {
    attack: "what-stands",
    page: marks[0]!.page,
    quads: quadsOf(marks) ?? [],
    strength,
    summary: `Beside ${marks.length === 1 ? "this mark" : `${marks.length} marks`} ${verb} ${listed(all)}: ${MEANS[strength]}`,
    advice: "Ask who else that could be. If few, redact the rarest of these as well.",
    stands,
  };
}

const MEANS: Readonly<Record<Strength, string>> = {
  strong: "together they may well point to one person.",
  moderate: "together they may point to one person.",
  weak: "somebody who knows the place or the file may know who is meant.",
};

/** null where too little stands there to say anything: a city and a date alone are anybody's. */
function strengthOf(kinds: readonly Standing[]): Strength | null {
  const narrowing = kinds.filter((kind) => !SLIGHT.has(kind));
  const has = (kind: Standing) => kinds.includes(kind);
  if (has("job") && has("employer") && (has("city") || has("date") || has("age"))) return "strong";
  if (narrowing.length >= 3) return "moderate";
  if (narrowing.length === 2) return has("city") && has("date") ? null : "weak";
  return narrowing.some((kind) => TELLING.has(kind)) ? "weak" : null;
}

/** The words around it on its page, without other marks' own. */
function around({ text }: Page, mark: FoundMark, marks: readonly FoundMark[]): string {
  const [from, to] = [Math.max(0, mark.start - AROUND), Math.min(text.length, mark.end + AROUND)];
  let out = "";
  let at = from;
  for (const { page, start, end } of marks) {
    if (page !== mark.page || end < from || start > to) continue;
    out += `${text.slice(at, Math.max(at, start))} ∎ `;
    at = Math.max(at, end);
  }
  out += text.slice(at, Math.max(at, to));
  // Words cut in two at either end aren't read.
  return out
    .replace(/\s+/g, " ")
    .replace(from > 0 ? /^\S*\s/ : /^$/, "")
    .replace(to < text.length ? /\s\S*$/ : /$^/, "");
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
