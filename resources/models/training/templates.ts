// Templates filled with made-up people: forms, mail headers, tables, dossiers, talk, and texts with nobody in them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../samples/random.ts";
import { fullName, makePerson, type Person } from "./names.ts";
import type { Passage, Span } from "./passage.ts";
import { fillSlot } from "./values.ts";

const TITLES = ["Mr.", "Mr.", "Mrs.", "Ms.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Miss", "Prof.", "Rev."];

/** One template a line; `\n` and `\t` are written out. */
export function templatesOf(name: "talk" | "dossier" | "clean"): readonly string[] {
  return readFileSync(join(import.meta.dirname, "templates", `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t"));
}

/** The words before the name, and the name, as a slot such as `1`, `1f`, `2c` has them. */
function named(random: Random, person: Person, form: string): readonly [string, string] {
  const { first, middle, last } = person;
  switch (form) {
    case "f":
      return ["", first];
    case "l":
      return ["", last];
    case "L":
      return ["", last.toUpperCase()];
    case "m":
      return ["", ""];
    case "t":
      return [`${random.pick(TITLES)} `, random.chance(0.8) ? last : `${first} ${last}`];
    case "c":
      return ["", `${last}, ${first}${random.chance(0.3) ? ` ${middle[0]}.` : ""}`];
    case "C":
      return ["", `${last}, ${first}${random.chance(0.4) ? ` ${middle[0]}` : ""}`.toUpperCase()];
    case "U":
      return ["", fullName(random, person).toUpperCase()];
    default:
      return random.chance(0.06)
        ? [`${random.pick(TITLES)} `, fullName(random, person)]
        : ["", fullName(random, person)];
  }
}

export function fill(random: Random, template: string): Passage {
  const people = new Map<string, Person>();
  const spans: Span[] = [];
  let text = "";
  let at = 0;
  for (const m of template.matchAll(/\{(?:(\d)([a-zA-Z]?)|([A-Za-z]+))\}/g)) {
    text += template.slice(at, m.index);
    at = m.index + m[0].length;
    const [, who, form = "", slot] = m;
    if (who !== undefined) {
      const person = people.get(who) ?? makePerson(random);
      people.set(who, person);
      const [title, name] = named(random, person, form);
      text += title;
      if (form === "m") text += person.middle[0];
      else spans.push({ start: text.length, end: text.length + name.length, type: "PERSON" });
      text += name;
    } else {
      const value = fillSlot(random, slot!);
      if (value.type !== null)
        spans.push({ start: text.length, end: text.length + value.text.length, type: value.type });
      text += value.text;
    }
  }
  return { text: text + template.slice(at), spans };
}
