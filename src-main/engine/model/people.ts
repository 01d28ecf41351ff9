// Whose data it is: each person named in a document with the private data that stands beside the name.
import type { Finding, PersonData } from "../../contract/check.ts";
import type { FindingKind } from "../../contract/kinds.ts";

/** Kinds that are nobody's data by themselves. */
const NOT_DATA: ReadonlySet<FindingKind> = new Set([
  "person",
  "date",
  "location",
  "organisation",
  "reference",
  "demographic",
]);

/** How far before a value its owner's name may stand, in UTF-16 code units of the page's text; and how far behind it. */
const BEFORE = 400;
const BEHIND = 48;

/**
 * People with at least two items of data, or one and a whole name; the most data first. A value belongs to the name on
 * its line, else to the nearest name before it on the page, else to one right behind it: likely, never certain.
 */
export function peopleWithData(findings: readonly Finding[]): PersonData[] {
  const people = new Map<string, { name: string; data: Finding[] }>();
  for (const page of byPage(findings)) {
    const names = page.filter((f) => f.kind === "person");
    if (names.length === 0) continue;
    for (const value of page) {
      if (NOT_DATA.has(value.kind)) continue;
      const owner = ownerOf(value, names);
      if (owner === null) continue;
      const person = people.get(owner.group) ?? { name: "", data: [] };
      person.data.push(value);
      people.set(owner.group, person);
    }
  }
  for (const { kind, group, text } of findings) {
    const person = kind === "person" ? people.get(group) : undefined;
    if (person !== undefined && isFuller(text, person.name)) person.name = text.replace(/\s+/g, " ").trim();
  }
  return [...people]
    .filter(([, { name, data }]) => data.length > 1 || name.includes(" "))
    .map(([group, { name, data }]) => ({ group, name, findings: data.map((f) => f.id) }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.name < b.name ? -1 : 1));
}

function byPage(findings: readonly Finding[]): Finding[][] {
  const pages = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.where !== "page" || finding.page === null) continue;
    const page = pages.get(finding.page) ?? [];
    page.push(finding);
    pages.set(finding.page, page);
  }
  return [...pages.values()].map((page) => page.sort((a, b) => a.start - b.start));
}

function ownerOf(value: Finding, names: readonly Finding[]): Finding | null {
  let before: Finding | null = null;
  let behind: Finding | null = null;
  let beside: Finding | null = null;
  for (const name of names) {
    if (name.end <= value.start) before = name;
    else if (behind === null && name.start >= value.end) behind = name;
    if (onOneLine(name, value) && (beside === null || gap(name, value) < gap(beside, value))) beside = name;
  }
  if (beside !== null) return beside;
  if (before !== null && value.start - before.end <= BEFORE) return before;
  return behind !== null && behind.start - value.end <= BEHIND ? behind : null;
}

const gap = (a: Finding, b: Finding): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);

/** Whether the two share half a line's height; quads are eight numbers, corner by corner. */
function onOneLine(a: Finding, b: Finding): boolean {
  const [one, other] = [a.quads[0], b.quads[0]];
  if (one === undefined || other === undefined || gap(a, b) > BEFORE) return false;
  const range = (quad: readonly number[]) => {
    const ys = quad.filter((_, i) => i % 2 === 1);
    return [Math.min(...ys), Math.max(...ys)] as const;
  };
  const [top, bottom] = range(one);
  const [from, to] = range(other);
  return Math.min(bottom, to) - Math.max(top, from) > Math.min(bottom - top, to - from) / 2;
}

const wordsIn = (name: string): number => name.trim().split(/\s+/).length;

/** "Jordan Example" says more than "Example"; "EXAMPLE, JORDAN Q." no more than "Jordan Q. Example". */
const isFuller = (text: string, than: string): boolean =>
  than === "" || (wordsIn(text) > wordsIn(than) && wordsIn(text) <= 4 && !text.includes(","));
