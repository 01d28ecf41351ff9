// How much of what each tagger is trained on, and in which copies.
import type { Random } from "../../samples/random.ts";
import { misread, otherCase, otherLines, otherNames } from "./augment.ts";
import { corpus, paragraphs, passageOf } from "./corpora.ts";
import { join, type Passage } from "./passage.ts";
import { fill, templatesOf } from "./templates.ts";

export type Sources = {
  readonly withTab: boolean;
  /** Leaves out one template in five, to see how the rest carries over to what they don't have. */
  readonly holdOut?: boolean;
};

/** One passage in ten of the small corpora is held out: see `heldOut`. */
const isHeldOut = (index: number): boolean => index % 10 === 9;

const read = (name: string, standing = false): Passage[] => {
  const lines = corpus(name);
  if (lines === null) throw new Error(`data/detection/${name}.jsonl is not beside the repository, nor in $STET_SHARED`);
  return lines.map((line) => passageOf(line, standing));
};

/** Names of accounts are another kind of finding. */
const withoutHandles = (passage: Passage): Passage => ({
  text: passage.text,
  spans: passage.spans.filter(
    ({ start, end }) =>
      !/^[@#]|^[^\p{L}]*$/u.test(passage.text.slice(start, end)) && !/[@#]/.test(passage.text[start - 1] ?? ""),
  ),
});

const kept = (name: string): Passage[] =>
  read(name)
    .filter((_, i) => !isHeldOut(i))
    .flatMap(paragraphs)
    .map(withoutHandles);

/** Sentences of one article stand in one paragraph, in runs of a few. */
function articles(random: Random): Passage[] {
  return read("wikigold")
    .filter((_, i) => !isHeldOut(i))
    .flatMap((article) => {
      const sentences = paragraphs(article);
      const out: Passage[] = [];
      for (let i = 0; i < sentences.length; ) {
        const together = random.int(1, 5);
        out.push(join(sentences.slice(i, i + together), " "));
        i += together;
      }
      return out;
    });
}

/** What the tagger for people never saw of the small corpora. */
export const heldOut = (name: "btc" | "wikigold" | "wnut17"): Passage[] =>
  read(name)
    .filter((_, i) => isHeldOut(i))
    .map(withoutHandles);

const TITLE = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Judge)\.?\s+)+/;

/** A title is no part of a person's name. */
const withoutTitles = (passage: Passage): Passage => ({
  text: passage.text,
  spans: passage.spans.map((span) => {
    const title = span.type === "PERSON" ? TITLE.exec(passage.text.slice(span.start, span.end)) : null;
    return title === null ? span : { ...span, start: span.start + title[0].length };
  }),
});

export function peoplePassages({ withTab, holdOut = false }: Sources, random: Random): Passage[] {
  const small = [...articles(random), ...kept("wnut17")];
  const tweets = kept("btc");
  const judgments = withTab ? read("tab_train").flatMap(paragraphs).map(withoutTitles) : [];
  const out: Passage[] = [...small, ...tweets, ...judgments];
  for (const passage of [...small, ...tweets, ...judgments]) {
    const renamed = otherNames(random, passage);
    out.push(random.chance(0.3) ? otherLines(random, renamed) : renamed);
    if (random.chance(0.6)) out.push(otherCase(random, otherNames(random, passage)));
  }
  out.push(...madeUp(random, { talk: 60, dossier: 60, clean: 30 }, (i) => !(holdOut && i % 5 === 4)));
  return random.shuffle(out);
}

/** Each template so many times, some of them in other case, misread, or beside others. */
export function madeUp(
  random: Random,
  times: Readonly<Record<"talk" | "dossier" | "clean", number>>,
  wanted: (index: number) => boolean,
): Passage[] {
  const filled = (["talk", "dossier", "clean"] as const).flatMap((name) =>
    templatesOf(name)
      .filter((_, i) => wanted(i))
      .flatMap((template) => Array.from({ length: times[name] }, () => fill(random, template))),
  );
  const shuffled = random.shuffle(filled);
  const out: Passage[] = [];
  for (let i = 0; i < shuffled.length; ) {
    const together = random.chance(0.5) ? 1 : random.int(2, 4);
    let passage = join(shuffled.slice(i, i + together), random.pick([" ", "\n", "\n", "  "]));
    i += together;
    const way = random.int(0, 99);
    if (way < 18) passage = otherCase(random, passage);
    else if (way < 26) passage = misread(random, passage);
    else if (way < 36) passage = otherLines(random, passage);
    out.push(passage);
  }
  return out;
}

/** TAB labels all that identifies; the other corpora only people, places and organisations, so they stay out. */
export function identifyPassages(random: Random): Passage[] {
  const judgments = read("tab_train", true).flatMap(paragraphs);
  const out: Passage[] = [...judgments];
  for (const passage of judgments) {
    out.push(otherNames(random, passage));
    if (random.chance(0.5)) out.push(otherLines(random, otherNames(random, passage)));
    if (random.chance(0.15)) out.push(otherCase(random, passage));
  }
  return random.shuffle(out);
}
