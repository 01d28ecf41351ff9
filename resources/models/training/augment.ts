// Copies of passages as other documents would have them: other names, other case, other lines, a scanner's slips.
import type { Random } from "../../samples/random.ts";
import { fullName, makePerson } from "./names.ts";
import { type Passage, rewrite } from "./passage.ts";

const TITLED =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|Judge|Justice|President|Lord|Lady|Sergeant|Officer)\.?\s+)+)/;

/** Every person becomes another; one word stays one word, a title stays. */
export function otherNames(random: Random, passage: Passage): Passage {
  const given = new Map<string, string>();
  return rewrite(passage, (text, type) => {
    if (type !== "PERSON") return text;
    const title = TITLED.exec(text)?.[1] ?? "";
    const name = text.slice(title.length);
    const known = given.get(name);
    if (known !== undefined) return title + known;
    const person = makePerson(random);
    const words = name.trim().split(/\s+/).length;
    const made =
      words > 1
        ? /^\p{Lu}\.(?:\s?\p{Lu}\.)?\s\p{Lu}/u.test(name)
          ? `${name.slice(0, name.search(/\s\p{Lu}\p{L}/u))} ${person.last}`
          : fullName(random, person)
        : title !== "" || random.chance(0.35)
          ? person.last
          : /^\p{Lu}\.?$/u.test(name)
            ? name
            : person.first;
    given.set(name, made);
    return title + made;
  });
}

export function otherCase(random: Random, passage: Passage): Passage {
  const way = random.int(0, 9);
  return rewrite(passage, (text) =>
    way < 4
      ? text.toUpperCase()
      : way < 8
        ? text.toLowerCase()
        : text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (c) => c.toUpperCase()),
  );
}

/** Lines of a page: spaces become line breaks where a column ends. */
export function otherLines(random: Random, passage: Passage): Passage {
  const width = random.int(38, 95);
  let column = 0;
  return rewrite(passage, (text) =>
    text.replace(/[^\n]/g, (c) => {
      column++;
      if (c === " " && column > width) {
        column = 0;
        return "\n";
      }
      return c;
    }),
  );
}

const SLIPS: Readonly<Record<string, string>> = {
  o: "0",
  O: "0",
  l: "1",
  I: "l",
  i: "1",
  e: "c",
  S: "5",
  B: "8",
  m: "rn",
  n: "ri",
  h: "li",
  a: "o",
  t: "l",
  g: "q",
};

/** A letter in thirty is misread, a space in fifty lost or doubled. */
export function misread(random: Random, passage: Passage): Passage {
  return rewrite(passage, (text) =>
    [...text]
      .map((c) => {
        if (SLIPS[c] !== undefined && random.int(0, 29) === 0) return SLIPS[c];
        if (c === " " && random.int(0, 49) === 0) return random.chance(0.5) ? "  " : "";
        return c;
      })
      .join(""),
  );
}
