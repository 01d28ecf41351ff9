// Text of PowerPoint 97-2003 (MS-PPT, 2.9): atoms of letters, with other atoms for what stands in for a date or a number.
import { type ArtRecord, childrenOf } from "../office-art/records.ts";

export type PptText = { readonly isTitle: boolean; readonly text: string };

const [HEADER, WIDE, NARROW, REFERENCE, STRING] = [0x0f9f, 0x0fa0, 0x0fa8, 0x0f9e, 0x0fba];
const TITLES = new Set([0, 6]);

/** What a single character of a text may stand for, by the type of the atom that says so. */
const STANDINS: Readonly<Record<number, keyof Standins>> = {
  4056: "number",
  4087: "date",
  4088: "date",
  4089: "header",
  4090: "footer",
  4117: "date",
};
export type Standins = {
  readonly number: string;
  readonly date: string;
  readonly header: string;
  readonly footer: string;
};
export const NO_STANDINS: Standins = { number: "", date: "", header: "", footer: "" };

/** Texts of a slide as the outline has them, by their number; each is taken out by the shape that shows it. */
export type Outline = Map<number, PptText>;

/** The texts of a text box, or of a slide in the outline, which shapes refer to by number. */
export function textsIn(records: Iterable<ArtRecord>, standins: Standins, outline: Outline = new Map()): PptText[] {
  const texts: { isTitle: boolean; text: string }[] = [];
  for (const { type, octets, start, end } of records) {
    const last = texts.at(-1);
    const name = STANDINS[type];
    if (type === HEADER) texts.push({ isTitle: TITLES.has(octets.u32(start)), text: "" });
    else if (type === WIDE || type === NARROW) {
      const text = type === WIDE ? octets.utf16(start, (end - start) >> 1) : octets.latin(start, end - start);
      if (last === undefined || last.text !== "") texts.push({ isTitle: false, text });
      else last.text = text;
    } else if (type === REFERENCE) {
      const referred = outline.get(octets.u32(start));
      outline.delete(octets.u32(start));
      if (referred !== undefined) texts.push({ ...referred });
    } else if (name !== undefined && last !== undefined && last.text.length < 10_000) {
      const at = octets.u32(start);
      // Later ones count from the letters as they were: one is replaced by one, and spelled out in the end.
      if (last.text[at] === "*") last.text = `${last.text.slice(0, at)}${MARKS[name]}${last.text.slice(at + 1)}`;
    }
  }
  return texts.map(({ isTitle, text }) => ({ isTitle, text: spelled(text, standins) }));
}

/** No text has these, which Unicode gives no meaning. */
const MARKS: Readonly<Record<keyof Standins, string>> = {
  number: "\ufdd0",
  date: "\ufdd1",
  header: "\ufdd2",
  footer: "\ufdd3",
};

function spelled(text: string, standins: Standins): string {
  return text
    .replace(/[\ufdd0-\ufdd3]/g, (mark) => {
      const name = (Object.keys(MARKS) as (keyof Standins)[]).find((one) => MARKS[one] === mark);
      return name === undefined ? "" : standins[name];
    })
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, "");
}

/** A string atom of a container; its instance tells which one. */
export function stringOf(container: ArtRecord, instance: number): string {
  for (const one of childrenOf(container)) if (one.type === STRING && one.instance === instance) return stringIn(one);
  return "";
}

export const stringIn = ({ octets, start, end }: ArtRecord) =>
  octets.utf16(start, (end - start) >> 1).replace(/\0/g, "");

export type Framing = {
  readonly standins: Standins;
  /** Placeholders of the master, by their kind (2.13.23), that show on the slide: date, footer, header. */
  readonly placeholders: ReadonlySet<number>;
  readonly hidden: readonly string[];
};
export const UNFRAMED: Framing = { standins: NO_STANDINS, placeholders: new Set(), hidden: [] };

/** Header, footer and date of a slide (2.4.15): what they say, and whether they show. */
export function framingIn(container: ArtRecord): Framing {
  let flags = 0;
  for (const { type, octets, start } of childrenOf(container)) if (type === 0x0fda) flags = octets.u16(start + 2);
  // The date typed in shows when dates do, and not today's.
  const all = [
    { name: "date", text: stringOf(container, 0), shows: (flags & 5) === 5, placeholder: 7 },
    { name: "header", text: stringOf(container, 1), shows: (flags & 16) !== 0, placeholder: 10 },
    { name: "footer", text: stringOf(container, 2), shows: (flags & 32) !== 0, placeholder: 9 },
  ];
  const shown = all.filter(({ shows }) => shows);
  return {
    standins: { ...NO_STANDINS, ...Object.fromEntries(shown.map(({ name, text }) => [name, text])) },
    placeholders: new Set(shown.map(({ placeholder }) => placeholder)),
    hidden: all.filter(({ shows, text }) => !shows && text !== "").map(({ text }) => text),
  };
}
