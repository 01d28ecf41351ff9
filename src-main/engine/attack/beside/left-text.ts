// Contents that no page draws any more, and that say what the pages don't: the page as it was before it was redacted.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber } from "../../../base/units.ts";
import type { Strength } from "../../../contract/check.ts";
import { nameIn } from "../../documents/pdf/content-names.ts";
import { contentScopes } from "../../documents/pdf/content-scopes.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { child } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf } from "../../ports/pdf-engine.ts";
import { squeeze } from "../../redaction/occurrences.ts";
import { buriedStreams } from "./buried-streams.ts";
import type { Idle } from "./idle-objects.ts";
import { dictOf, type Shown, textShown } from "./scratch.ts";
import type { LostWords } from "./shown-words.ts";

const MOST_LOOKED_AT = 200;
const MOST_BYTES = 8 * 1024 * 1024;
/** Share of its words that stand on one page: then it is that page, as it was. */
const SAME_PAGE = 0.4;
const FEWEST_WORDS = 2;

type Candidate = { readonly on: PageNumber; readonly shown: (copy: EditablePdf) => Shown };

/** `isMarked`: something was struck from a page. What is from no page of this file is otherwise a form's or a template's. */
type Asked = {
  readonly idle: Idle;
  readonly document: Document;
  readonly lost: LostWords;
  readonly isMarked: boolean;
  readonly bytes: Uint8Array;
};

export function leftText(
  pdf: OpenPdf,
  scratch: () => EditablePdf | null,
  { idle, document, lost, isMarked, bytes }: Asked,
): Trace[] {
  const candidates = [
    ...ofForms(idle),
    ...ofPages(pdf, idle),
    ...ofContents(pdf, idle, buriedStreams(bytes, endOfVersions(document), pdf)),
  ].slice(0, MOST_LOOKED_AT);
  const copy = candidates.length === 0 ? null : scratch();
  if (copy === null) return [];
  let index: ReturnType<typeof pagesByWord> | undefined;
  const found = new Map<PageNumber | null, Strength>();
  for (const { on, shown } of candidates) {
    const text = attempt(() => textShown(copy, on, shown(copy))) ?? "";
    if (lost(text).length === 0) continue;
    index ??= pagesByWord(document);
    const page = pageOf(wordsIn(text), index);
    found.set(page, page !== null ? "strong" : isMarked ? "moderate" : "weak");
  }
  return [...found].map(([page, strength]) => ({
    kind: "beside",
    how: "left_text",
    ...(page === null ? {} : { page }),
    strength,
  }));
}

const wordsIn = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => squeeze(word).text)
    .filter((word) => word.length > 2);

/** Where each word stands, on no more pages than this: what stands on more tells no page from another. */
const MOST_PAGES = 100;

function pagesByWord({ pages }: Pick<Document, "pages">): ReadonlyMap<string, readonly PageNumber[]> {
  const out = new Map<string, PageNumber[]>();
  for (const { number, text } of pages)
    for (const word of new Set(wordsIn(text))) {
      const known = out.get(word);
      if (known === undefined) out.set(word, [number]);
      else if (known.length < MOST_PAGES) known.push(number);
    }
  return out;
}

/** The page on which most of these words stand, if enough of them do. */
function pageOf(words: readonly string[], index: ReadonlyMap<string, readonly PageNumber[]>): PageNumber | null {
  if (words.length < FEWEST_WORDS) return null;
  const shared = new Map<PageNumber, number>();
  for (const word of words) for (const page of index.get(word) ?? []) shared.set(page, (shared.get(page) ?? 0) + 1);
  let best: PageNumber | null = null;
  let most = SAME_PAGE * words.length;
  for (const [page, count] of shared)
    if (count > most) {
      most = count;
      best = page;
    }
  return best;
}

const ofForms = ({ forms }: Idle): Candidate[] =>
  forms.map((ref) => ({
    on: 1,
    shown: (copy) => ({
      contents: { ref: copy.addStream(new TextEncoder().encode("/Shown Do")) },
      resources: dictOf({ XObject: dictOf({ Shown: { ref } }) }),
    }),
  }));

const ofPages = (pdf: OpenPdf, { pages }: Idle): Candidate[] =>
  pages.flatMap((number): Candidate[] => {
    const page = pdf.object(number);
    const contents = isDict(page) ? page.dict.get("Contents") : undefined;
    if (!isDict(page) || contents === undefined) return [];
    const resources = page.dict.get("Resources");
    return [{ on: 1, shown: () => ({ contents, ...(resources === undefined ? {} : { resources }) }) }];
  });

/** On the page whose fonts have the names that it sets. */
function ofContents(pdf: OpenPdf, { untyped }: Idle, buried: readonly Uint8Array[]): Candidate[] {
  if (untyped.length + buried.length === 0) return [];
  const fonts = contentScopes(pdf).flatMap(({ page, resources }) => {
    const own = page === undefined || resources === null ? null : child(pdf, resources.place, resources.dict, "Font");
    return own === null ? [] : [{ page: page!, names: new Set(own.dict.dict.keys()) }];
  });
  const on = (stream: Uint8Array | null) => {
    const set = fontsSetIn(stream);
    return set.size === 0 ? undefined : fonts.find(({ names }) => [...set].every((name) => names.has(name)))?.page;
  };
  return [
    ...untyped.slice(0, MOST_LOOKED_AT).flatMap((ref): Candidate[] => {
      const page = on(pdf.stream(ref));
      return page === undefined ? [] : [{ on: page, shown: () => ({ contents: { ref } }) }];
    }),
    ...buried.flatMap((stream): Candidate[] => {
      const page = on(stream);
      return page === undefined ? [] : [{ on: page, shown: (copy) => ({ contents: { ref: copy.addStream(stream) } }) }];
    }),
  ];
}

/** Earlier versions were read whole. */
const endOfVersions = ({ traces }: Document) =>
  Math.max(0, ...traces.map((t) => (t.kind === "revision" && t.lost !== undefined ? t.endsAt : 0)));

/** None where nothing is shown with them: it is no content of a page. */
function fontsSetIn(stream: Uint8Array | null): Set<string> {
  const out = new Set<string>();
  if (stream === null || stream.length > MOST_BYTES) return out;
  let name: string | null = null;
  let shows = false;
  for (const token of tokens(stream)) {
    if (token.kind === "operand") name = nameIn(stream, token) ?? name;
    else if (token.kind === "operator") {
      if (token.name === "Tf" && name !== null) out.add(name);
      if (/^(?:T[jJ]|['"])$/.test(token.name!)) shows = true;
    }
  }
  return shows ? out : new Set();
}
