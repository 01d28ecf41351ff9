// Fills a chapter of the public record with numbered entries until it has exactly the pages asked for.
import { type Column, createFlow, type Flow } from "../page/flow.ts";
import type { Page } from "../page/model.ts";
import { BODY } from "../page/styles.ts";
import type { RecordSection, Tools } from "../sections/section.ts";
import { createAsides } from "./asides.ts";
import { createWords, type Words } from "./words.ts";

export type Writer = Tools & { readonly words: Words };

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export type Record = {
  readonly id: string;
  readonly title: string;
  opening(writer: Writer): readonly string[];
  /** Called once a chapter; what it returns is called once an entry. */
  entries(writer: Writer): () => { readonly heading: string; readonly paragraphs: readonly string[] };
  table(writer: Writer): Table;
};

/** An entry's heading, in points, with what a heading keeps free below it. */
const HEADING = 24;
/** Below this many points the last page counts as full. */
const FULL = 96;
const ENTRIES_A_TABLE = 5;

function writeChapter(record: Record, tools: Tools, pages: number): Page[] {
  const writer: Writer = { ...tools, words: createWords(tools.random) };
  const aside = createAsides(writer);
  const next = record.entries(writer);
  const flow = createFlow();
  flow.chapter(record.title);
  for (const paragraph of record.opening(writer)) flow.paragraph(paragraph);
  for (let number = 1, misses = 0; misses < 12; ) {
    writer.words.turn();
    const entry = next();
    const paragraphs = tools.random.chance(0.3) ? [...entry.paragraphs, aside()] : entry.paragraphs;
    if (flow.pages.length >= pages) {
      if (flow.room() < FULL) break;
      const height = paragraphs.reduce((sum, text) => sum + flow.heightOf(text, BODY), HEADING);
      if (height > flow.room()) {
        misses++;
        continue;
      }
    }
    writeEntry(flow, `${number}. ${entry.heading}`, paragraphs);
    if (number % ENTRIES_A_TABLE === 0 && flow.pages.length < pages) {
      const { columns, rows } = record.table(writer);
      flow.table(columns, rows);
    }
    number++;
  }
  if (flow.pages.length !== pages) throw new Error(`${record.id} took ${flow.pages.length} pages instead of ${pages}`);
  return flow.pages;
}

function writeEntry(flow: Flow, heading: string, paragraphs: readonly string[]): void {
  flow.heading(heading);
  for (const paragraph of paragraphs) flow.paragraph(paragraph);
}

export function toSection(record: Record): RecordSection {
  return { id: record.id, title: record.title, write: (tools, pages) => writeChapter(record, tools, pages) };
}

/** Several sentences, each from its own deck, some left out. The first and the last always stand. */
export function compose(writer: Writer, decks: readonly (() => () => string)[]): string {
  return decks
    .filter((_, i) => i === 0 || i === decks.length - 1 || writer.random.chance(0.72))
    .map((deal) => deal()())
    .join(" ");
}
