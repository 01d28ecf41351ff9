// A document held open to be looked at: its pages' sizes, pictures of parts of them, their words, and a search.
import { attempt } from "../../base/attempt.ts";
import { ok, type Result } from "../../base/result.ts";
import type { PageWords, Tile } from "../../contract/desk.ts";
import type { Ask, Told, ViewOpened } from "../../contract/document-view.ts";
import type { StetError } from "../../contract/errors.ts";
import type { PageReading } from "../../contract/scans.ts";
import { type SearchText, searchText } from "../documents/find-in-text.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { placeOn } from "../documents/place-on.ts";
import { openPrepared, prepare, type Source, type Tools } from "../documents/prepare.ts";
import { glyphLines, placedWords, readingKey, scanScale } from "../documents/scan/scan-pages.ts";
import { searchPages } from "../documents/search-pages.ts";
import { quadsOfRange } from "../model/document.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import { SILENT, watch } from "./tell.ts";

/** A4 in points: for a page so damaged that its size can't be told. It stays, and shows as unreadable. */
const ANY_PAGE = { width: 595, height: 842 };
/** Smaller than a point or larger than PDF allows (200 inches, times a UserUnit) is no size to lay out. */
const sane = (n: number) => Number.isFinite(n) && n >= 1 && n <= 1_000_000;

export type DocumentView = {
  readonly opened: ViewOpened;
  /** Throws are the library's, as with every reading of a page. */
  tile(ask: Ask<"tile">): Tile;
  words(ask: Ask<"words">): PageWords;
  find(ask: Ask<"find">): Told<"find">;
  places(ask: Ask<"places">): Told<"places">;
  /** Pages that were read off their pictures since: their words are there from now on. */
  learn(readings: readonly PageReading[]): void;
  close(): void;
};

export async function viewDocument(tools: Tools, source: Source): Promise<Result<DocumentView, StetError>> {
  // Pictures of text are not read here: a person waits, and what was read already is known.
  const prepared = await prepare(tools, source, watch(SILENT), { read: false });
  if (!prepared.ok) return prepared;
  const opened = openPrepared(tools.engine, prepared.value);
  if (!opened.ok) return opened;
  const pdf: EditablePdf = opened.value;
  const texts = new Map<number, SearchText>();
  const known = new Map<string, PageReading>();
  const laid = new Set<number>();
  const count = pdf.pageCount();
  const learn = (readings: readonly PageReading[]) => {
    for (const reading of readings) known.set(reading.picture, reading);
    texts.clear();
  };
  const textOf = (page: number) => {
    const reading = laid.has(page) ? undefined : known.get(readingKey(tools.ocr.name, source.sha256, page));
    const scale = () => scanScale(pdf.pageSize(page));
    if (reading?.replaces === true) return pageText({ lines: glyphLines(reading, scale()) });
    if (reading !== undefined) {
      laid.add(page);
      pdf.layText(page, placedWords(reading, scale()));
    }
    return pageText(pdf.page(page));
  };
  /** Reads a page once for all that is asked of it in a row: thousands of places come page by page. */
  const readingOn = () => {
    let last: { readonly page: number; readonly text: ReturnType<typeof textOf> } | undefined;
    return (page: number) => {
      if (last?.page !== page) last = { page, text: textOf(page) };
      return last.text;
    };
  };
  learn(source.scans.known);

  return ok({
    opened: {
      format: prepared.value.format,
      pages: Array.from({ length: count }, (_, i) => {
        const size = attempt(() => pdf.pageSize(i + 1));
        return size !== undefined && sane(size.width) && sane(size.height) ? size : ANY_PAGE;
      }),
      outline: attempt(() => pdf.bookmarks())?.filter((b) => b.page === null || b.page <= count) ?? [],
    },
    tile({ page, scale, ...area }) {
      const { width, height, rgba } = pdf.tile(page, scale, area);
      return { width, height, bytes: rgba };
    },
    words({ page }) {
      const { text, quads, lines } = textOf(page);
      return {
        text,
        lines: lines.flatMap(({ start, end }) => {
          const [quad] = quadsOfRange(text, quads, start, end);
          return quad === undefined ? [] : [{ start, end, quad: [...quad] }];
        }),
      };
    },
    find({ search }) {
      const read = readingOn();
      const searched = searchPages(
        {
          count,
          text(page) {
            const known = texts.get(page) ?? searchText(attempt(() => read(page).text) ?? "");
            texts.set(page, known);
            return known;
          },
          quads(page, { start, end }) {
            const { text, quads } = read(page);
            return quadsOfRange(text, quads, start, end);
          },
        },
        search,
      );
      return searched.ok ? searched.value : { why: searched.error };
    },
    places({ places }) {
      const read = readingOn();
      return {
        places: places.map((place) => {
          if (place.page > count) return null;
          const size = attempt(() => pdf.pageSize(place.page)) ?? ANY_PAGE;
          const found = attempt(() => read(place.page));
          return placeOn(size, found ?? { text: "", quads: new Float32Array() }, place);
        }),
      };
    },
    learn,
    close: () => pdf.close(),
  });
}
