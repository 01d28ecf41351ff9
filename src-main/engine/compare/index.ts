// Two or more copies of one document against each other: every place where they differ, whoever put it there.
import { type Quad, quadOfRect, type Rect } from "../../base/units.ts";
import type { ComparedPlace, Difference, DifferenceKind } from "../../contract/compare.ts";
import type { Plan } from "../../contract/redact.ts";
import { type Document, quadsOfRange } from "../model/document.ts";
import type { Picture } from "../ports/pdf-engine.ts";
import { differingPlaces } from "./pictures.ts";
import { type TextDifference, textDifferences } from "./text.ts";
import { type Word, wordsOf } from "./words.ts";

export type Copy = {
  readonly document: Document;
  /** A page in grey; null where it can't be drawn. */
  picture(page: number): Picture | null;
};

export type Compared = {
  readonly related: boolean;
  readonly differences: readonly Difference[];
  readonly cut: boolean;
  readonly words: { readonly shared: number; readonly of: number };
  /** What to strike from the first copy so that only what all share is left. */
  readonly redactions: Plan["redactions"];
};

const MOST = 5_000;
const LONGEST = 400;
/** What shares less than half of its words is no copy; of a few words that can't be said. */
const LEAST_SHARE = 0.5;
const FEWEST = 20;

/** How much each says: what no reader sees was put there by a program for programs. */
const STRENGTH: Readonly<Record<DifferenceKind, Difference["strength"]>> = {
  letters: "strong",
  invisible: "strong",
  spaces: "moderate",
  spacing: "strong",
  punctuation: "moderate",
  spelling: "moderate",
  case: "moderate",
  wording: "moderate",
  picture: "moderate",
  pages: "moderate",
  metadata: "weak",
};

const WORDS: Readonly<Record<DifferenceKind, string>> = {
  letters: "The same word is made of other letters that look alike.",
  invisible: "Characters that nobody sees stand in one copy and not in the other.",
  spaces: "Words are parted by other blanks.",
  spacing: "A word stands a hair further left or right.",
  punctuation: "Signs between the words differ.",
  spelling: "A word is spelt otherwise.",
  case: "A word is written with other capitals.",
  wording: "The words differ.",
  picture: "Something is drawn on one copy's page that isn't on the other's.",
  pages: "The copies have other numbers of pages.",
  metadata: "The copies' metadata differ.",
};

export function compareCopies(
  copies: readonly Copy[],
  onCopy: (done: number, of: number) => void = () => {},
): Compared {
  const [first, ...others] = copies;
  if (first === undefined)
    return { related: false, differences: [], cut: false, words: { shared: 0, of: 0 }, redactions: [] };
  const words = copies.map(({ document }) => wordsOf(document));
  const own = words[0]!;
  const found: Found[] = [];
  let related = true;
  others.forEach((_, i) => {
    const texts = textDifferences(own, words[i + 1]!);
    if (texts === null) related = false;
    for (const one of texts ?? []) found.push({ ...one, copy: i + 2 });
    onCopy(i + 1, others.length);
  });
  if (!related) return { related, differences: [], cut: false, words: { shared: 0, of: own.length }, redactions: [] };
  const places = merged(found);
  const shares = places.reduce((n, { a0, a1 }) => n - (a1 - a0), own.length);
  if (own.length > FEWEST && shares < own.length * LEAST_SHARE)
    return { related: false, differences: [], cut: false, words: { shared: shares, of: own.length }, redactions: [] };
  const differing = new Set(places.flatMap(({ a0, a1 }) => Array.from({ length: a1 - a0 }, (_, i) => a0 + i)));
  const differences = [
    ...places.map((place) => textDifference(place, words)),
    ...pictureDifferences(copies, places, own),
    ...fileDifferences(copies),
  ];
  return {
    related,
    differences: differences.slice(0, MOST),
    cut: differences.length > MOST,
    words: { shared: own.length - differing.size, of: own.length },
    redactions: differences.flatMap(strike),
  };
}

type Found = TextDifference & { readonly copy: number };
type Place = { readonly kind: DifferenceKind; a0: number; a1: number; readonly found: Found[] };

/** What several copies have at one place of the first is one difference. */
function merged(found: readonly Found[]): Place[] {
  const places: Place[] = [];
  for (const one of [...found].sort((x, y) => x.a0 - y.a0 || x.a1 - y.a1)) {
    const last = places.at(-1);
    const same =
      last !== undefined && last.kind === one.kind && (one.a0 < last.a1 || (one.a0 === last.a0 && one.a1 === last.a1));
    if (same) {
      last.a1 = Math.max(last.a1, one.a1);
      last.found.push(one);
    } else places.push({ kind: one.kind, a0: one.a0, a1: one.a1, found: [one] });
  }
  return places;
}

function textDifference({ kind, a0, a1, found }: Place, words: readonly (readonly Word[])[]): Difference {
  return {
    kind,
    strength: STRENGTH[kind],
    places: [
      placeOf(1, words[0]!, a0, a1),
      ...found.map(({ copy, b0, b1 }) => placeOf(copy, words[copy - 1]!, b0, b1)),
    ],
    summary: WORDS[kind],
  };
}

/** An empty range is where the others have something: its place is the word before. */
function placeOf(copy: number, words: readonly Word[], from: number, to: number): ComparedPlace {
  const own = words.slice(from, to);
  const anchor = own[0] ?? words[Math.max(0, from - 1)];
  if (anchor === undefined) return { copy, quads: [], text: "" };
  const last = own.at(-1);
  const text = own
    .map((word, i) => (i === own.length - 1 ? word.raw + word.after.slice(0, 8) : word.raw + word.after))
    .join("");
  const quads = last === undefined || last.page !== anchor.page ? [] : quadsOf(anchor, last);
  return { copy, page: anchor.page.number, quads, text: text.slice(0, LONGEST) };
}

/** With the signs after the last word. */
function quadsOf(from: Word, to: Word): ComparedPlace["quads"] {
  const { text, quads } = from.page;
  if (quads.length === 0) return [];
  const end = to.end + to.after.trimEnd().length;
  return quadsOfRange(text, quads, from.start, end).map((q) => [...q] as ComparedPlace["quads"][number]);
}

/** Pages are laid side by side where the copies have as many, and what differing words draw is left aside. */
function pictureDifferences(copies: readonly Copy[], places: readonly Place[], words: readonly Word[]): Difference[] {
  const [first, ...others] = copies;
  const pages = first!.document.pages.length;
  const out: Difference[] = [];
  for (const [i, other] of others.entries()) {
    if (other.document.pages.length !== pages) continue;
    for (let page = 1; page <= pages && out.length < MOST; page++) {
      const [a, b] = [first!.picture(page), other.picture(page)];
      const rects = a === null || b === null ? null : differingPlaces(a, b);
      for (const rect of rects ?? [])
        if (!isText(rect, page, places, words))
          out.push({
            kind: "picture",
            strength: STRENGTH.picture,
            places: [1, i + 2].map((copy) => ({ copy, page, quads: [quadOfRect(rect)], text: "" })),
            summary: WORDS.picture,
          });
    }
  }
  return out;
}

/** A word that differs moves the rest of its line, and of its paragraph. */
function isText([, top, , bottom]: Rect, page: number, places: readonly Place[], words: readonly Word[]): boolean {
  return places.some(({ a0, a1 }) => {
    const own = words.slice(a0, Math.max(a1, a0 + 1));
    return own.some((word) => {
      if (word.page.number !== page || word.page.quads.length === 0) return false;
      const y = word.page.quads[word.start * 8 + 1]!;
      return bottom > y - 14 && top < y + 60;
    });
  });
}

function fileDifferences(copies: readonly Copy[]): Difference[] {
  const out: Difference[] = [];
  const pages = copies.map(({ document }) => document.pages.length);
  if (new Set(pages).size > 1)
    out.push({
      kind: "pages",
      strength: STRENGTH.pages,
      places: pages.map((n, i) => said(i, `${n} pages`)),
      summary: WORDS.pages,
    });
  const fields = copies.map(({ document }) => fieldsOf(document));
  for (const name of new Set(fields.flatMap((own) => [...own.keys()]))) {
    const values = fields.map((own) => own.get(name) ?? "");
    if (new Set(values).size > 1)
      out.push({
        kind: name === UNSEEN ? "invisible" : "metadata",
        strength: STRENGTH[name === UNSEEN ? "invisible" : "metadata"],
        places: values.map((value, i) => said(i, `${name}: ${value}`)),
        summary: WORDS[name === UNSEEN ? "invisible" : "metadata"],
      });
  }
  return out;
}

const said = (i: number, text: string): ComparedPlace => ({ copy: i + 1, quads: [], text: text.slice(0, LONGEST) });
const UNSEEN = "invisible characters";

function fieldsOf({ traces }: Document): Map<string, string> {
  const fields = new Map<string, string>();
  for (const trace of traces) {
    if (trace.kind === "metadata") fields.set(`${trace.source} ${trace.name}`, trace.value);
    // Where pages were set from another format, none is left on them: there they can only be counted.
    if (trace.kind === "invisible")
      fields.set(
        UNSEEN,
        trace.points.map(([point, count]) => `${count} × U+${point.toString(16).toUpperCase()}`).join(", "),
      );
  }
  return fields;
}

/** Words and places of the first copy that the others don't have as it has them. What nobody sees, no copy keeps. */
function strike({ kind, places }: Difference): Plan["redactions"] {
  const [own] = places;
  if (kind === "invisible") return [];
  if (own === undefined || own.page === undefined || own.quads.length === 0) return [];
  const quads = own.quads.map((q): Quad => [...q] as unknown as Quad);
  return [
    {
      page: own.page,
      quads: quads.map((q) => [...q]) as Plan["redactions"][number]["quads"],
      kind: "copy_differs",
      reason: `the copies differ: ${kind}`,
    },
  ];
}
