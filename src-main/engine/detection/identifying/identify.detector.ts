// What names a person indirectly: dates, places, organisations, references, and what describes somebody.
import type { FindingKind } from "../../../contract/kinds.ts";
import type { Detection } from "../detector.ts";
import { datesIn } from "../identity/dates.ts";
import { blocksOf } from "../people/blocks.ts";
import type { NameTools } from "../people/name-tools.ts";
import type { Tagger } from "../people/tagger.ts";
import { LINE, type Tokens, tokensOf } from "../people/tokens.ts";
import { phrasesAgain } from "./again.ts";
import { referencesIn } from "./references.ts";

export type Identifier = Pick<Detection, "kind" | "start" | "end" | "confidence">;

/** The tagger's types, which are those of the Text Anonymization Benchmark, as kinds of finding. */
const KINDS: Readonly<Record<string, FindingKind>> = {
  PERSON: "person",
  LOC: "location",
  ORG: "organisation",
  CODE: "reference",
  DATETIME: "date",
  DEM: "demographic",
  QUANTITY: "demographic",
  MISC: "demographic",
};

const WHY: Readonly<Partial<Record<FindingKind, string>>> = {
  person: "Reads as a person's name from its words and those around it",
  location: "A place, which with other facts can tell who is meant",
  organisation: "An organisation, which with other facts can tell who is meant",
  reference: "A number or name under which a case or a file can be looked up",
  date: "A date, which with other facts can tell who is meant",
  demographic: "Describes somebody: origin, age, trade, condition, or an amount that tells who is meant",
};

/** Types with a tilde are for what may stand. This little doubt that something may is enough to point it out. */
const DOUBT = 0.035;
/** From here on a word is part of a mention, whose words are pointed out together or not at all. */
const CERTAIN = 0.5;
/** Less than this is not shown to anyone. */
const LEAST_SHOWN = 0.4;

/** One list a text; offsets are into the folded texts, which are one document's. */
export function findIdentifiers(texts: readonly string[], tools: NameTools): Detection[][] {
  const first = texts.map((text) => {
    const segments = tagged(text, tools);
    const standing = segments.filter((s) => !s.tells && s.kind === "date");
    return [...segments.filter((s) => s.tells), ...byForm(text, standing)];
  });
  return texts.map((text, t) => {
    const all = [...first[t]!, ...phrasesAgain(text, texts, first)];
    return apart(all).map((d) => ({
      ...d,
      why: `${WHY[d.kind] ?? "Can tell who is meant"}.`,
      value: text.slice(d.start, d.end).toLowerCase().replace(/\s+/g, " "),
    }));
  });
}

/** Dates and references that no judgment is needed for; a date that tells of nobody (a law's) is left out. */
function byForm(text: string, standing: readonly Identifier[]): Identifier[] {
  let next = 0;
  const dates = datesIn(text).filter(({ start, end, form }) => {
    while (next < standing.length && standing[next]!.end <= start) next++;
    return form !== "year" && !(next < standing.length && standing[next]!.start < end);
  });
  return [
    ...dates.map(({ start, end }): Identifier => ({ kind: "date", start, end, confidence: 0.8 })),
    ...referencesIn(text).map((range): Identifier => ({ kind: "reference", ...range, confidence: 0.85 })),
  ];
}

/** `tells` is false where the tagger is all but sure that it may stand. */
type Segment = Identifier & { readonly tells: boolean };

/** Without a tagger of its own: the places and organisations that the tagger for people tells from them. */
function tagged(text: string, { read, identify, people }: NameTools): Segment[] {
  const tagger = identify ?? people;
  const doubt = identify === null ? CERTAIN : DOUBT;
  return blocksOf(text).flatMap(({ from, to }) => {
    const tokens = tokensOf(text, from, to);
    return segmentsOf(tokens, tagger, tagger.tag(read(tokens)), doubt);
  });
}

type Open = { kind: FindingKind; first: number; last: number; sum: number; told: number; sure: boolean };

/** Whole mentions as the tagger sees them, and single words of which it only suspects something. */
function segmentsOf(tokens: Tokens, { model }: Tagger, p: Float32Array, doubt: number): Segment[] {
  const { labels } = model;
  const kinds = labels.map((label) => KINDS[label.slice(2).replace("~", "")]);
  const stands = labels.map((label) => label.endsWith("~"));
  const begins = labels.map((label) => label.startsWith("B-"));
  const out: Segment[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open === null) return;
    const { kind, first, last, sum, told } = open;
    open = null;
    const [start, end] = [tokens.starts[first]!, tokens.ends[last]!];
    if (!/[\p{L}\p{Nd}]/u.test(tokens.text.slice(start, end))) return;
    const confidence = Math.max(LEAST_SHOWN, Math.min(0.99, sum / (last - first + 1)));
    out.push({ kind, start, end, confidence, tells: told >= doubt });
  };
  for (let i = 0; i < tokens.count; i++) {
    const at = i * labels.length;
    let told = 0;
    let any = 0;
    let begin = 0;
    let best = 0;
    let most = 0;
    for (let l = 1; l < labels.length; l++) {
      const q = p[at + l]!;
      any += q;
      if (begins[l]) begin += q;
      if (!stands[l]) told += q;
      if (q > most) [most, best] = [q, l];
    }
    const sure = any >= CERTAIN;
    if (!sure && told < doubt) {
      close();
      continue;
    }
    const kind = kinds[best]!;
    const line = (tokens.flags[i]! & LINE) !== 0 && any < 0.6;
    if (open === null || sure !== open.sure || (sure ? begin > any / 2 : kind !== open.kind) || line) {
      close();
      open = { kind, first: i, last: i, sum: any, told, sure };
    } else {
      open.last = i;
      open.sum += any;
      open.told = Math.max(open.told, told);
    }
  }
  close();
  return out;
}

/** Ranges of one kind that touch become one, so that none bars the other. */
function apart(all: readonly Identifier[]): Identifier[] {
  const byKind = Map.groupBy(all, (d) => d.kind);
  return [...byKind.values()].flatMap((list) => {
    const out: Identifier[] = [];
    for (const d of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      const last = out.at(-1);
      if (last !== undefined && d.start < last.end)
        out[out.length - 1] = {
          ...last,
          end: Math.max(last.end, d.end),
          confidence: Math.max(last.confidence, d.confidence),
        };
      else out.push(d);
    }
    return out;
  });
}
