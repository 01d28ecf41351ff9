// What an earlier version kept inside the file says and the last one doesn't.
import { attempt } from "../../../base/attempt.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { OpenOptions, PdfEngine } from "../../ports/pdf-engine.ts";

/** The last ones of a file saved a hundred times; what an earlier one held is mostly in these too. */
const MOST_VERSIONS = 4;
const MOST_PAGES = 300;

/** The document with its revisions' traces saying on which of their pages words stand that are gone since. */
export function withLostWords(
  document: Document,
  engine: Pick<PdfEngine, "open">,
  bytes: Uint8Array,
  options: OpenOptions,
): Document {
  const revisions = document.traces.filter((t) => t.kind === "revision");
  if (revisions.length === 0) return document;
  const now = new Set(document.pages.flatMap((page) => wordsOf(page.text)));
  for (const part of document.parts) for (const word of wordsOf(part.text)) now.add(word);
  const looked = new Set(revisions.slice(-MOST_VERSIONS));
  const traces = document.traces.map((trace): Trace => {
    if (trace.kind !== "revision" || !looked.has(trace)) return trace;
    const version = earlier(engine, bytes.subarray(0, trace.endsAt), options, now, infoOf(document));
    return version === null ? trace : { ...trace, ...version };
  });
  return { ...document, traces };
}

type Earlier = Required<Pick<Extract<Trace, { kind: "revision" }>, "lost" | "changed" | "pages">>;
type Info = ReadonlyMap<string, string>;

const infoOf = ({ traces }: Document): Info =>
  new Map(traces.flatMap((t) => (t.kind === "metadata" && t.source === "info" ? [[t.name, t.value] as const] : [])));

/** null where the version can't be opened by itself. */
function earlier(
  engine: Pick<PdfEngine, "open">,
  bytes: Uint8Array,
  options: OpenOptions,
  now: ReadonlySet<string>,
  info: Info,
): Earlier | null {
  const opened = engine.open(Uint8Array.from(bytes), options);
  if (!opened.ok) return null;
  const pdf = opened.value;
  const lost: { page: number; words: number; sample: string }[] = [];
  try {
    const pages = pdf.pageCount();
    for (let page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
      const lines = attempt(() => pdf.page(page).lines) ?? [];
      const text = lines.map((line) => line.map((glyph) => glyph.c).join("")).join("\n");
      const words = wordsOf(text).filter((word) => !now.has(word));
      if (words.length > 0) lost.push({ page, words: words.length, sample: words.slice(0, SAMPLE).join(" ") });
    }
    return {
      lost,
      pages,
      changed: changedInfo(new Map((attempt(() => pdf.info()) ?? []).map((f) => [f.name, f.value])), info),
    };
  } finally {
    pdf.close();
  }
}

/** Words of an earlier version that are shown, so that somebody knows what to look for. */
const SAMPLE = 8;

const changedInfo = (was: Info, is: Info) =>
  [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [before, after] = [was.get(name) ?? "", is.get(name) ?? ""];
    return before === after ? [] : [{ name, was: before, is: after }];
  });

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
