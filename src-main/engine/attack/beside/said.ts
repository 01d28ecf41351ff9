// What a screen reader is told and the page doesn't show: replacement text, descriptions, expansions, in content and tree.
import type { PageNumber } from "../../../base/units.ts";
import type { Strength } from "../../../contract/check.ts";
import { structureNodes } from "../../documents/pdf/alternative-text.ts";
import { contentOf, contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { child, resolveDict } from "../../documents/pdf/places.ts";
import { decodeText, isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { Trace } from "../../model/document.ts";
import type { OpenPdf, PdfValue } from "../../ports/pdf-engine.ts";
import { type Section, sectionsIn } from "./said-sections.ts";
import type { LostWords } from "./shown-words.ts";

type Spoken = {
  readonly key: string;
  readonly role: string;
  readonly page: PageNumber | null;
  /** null where it can't be told. */
  readonly paints: Section["paints"] | null;
};

/** Contents of so many bytes are looked through. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Roles whose descriptions are made of words that stand nowhere else: what a picture shows, where a link leads. */
const DESCRIBED = new Set(["Figure", "Formula", "Link", "Annot", "Form", "Table", "Artifact", "Note"]);

/** `marked`: pages that something was struck from. */
export function saidBeside(pdf: OpenPdf, marked: ReadonlySet<PageNumber>, lost: LostWords): Trace[] {
  const { sections, spoken } = inContents(pdf, lost);
  const all = [...spoken, ...inTree(pdf, sections, lost)];
  const found = new Map<PageNumber | null, Strength>();
  for (const one of all) {
    const strength = strengthOf(one, one.page === null ? marked.size > 0 : marked.has(one.page));
    if (strength !== null && found.get(one.page) !== "strong") found.set(one.page, strength);
  }
  return [...found].map(([page, strength]) => ({
    kind: "beside",
    how: "said",
    ...(page === null ? {} : { page }),
    strength,
  }));
}

/** null: nothing that a person would have to look at. */
function strengthOf({ key, role, paints }: Spoken, isMarked: boolean): Strength | null {
  if (paints === "bar" || (paints === "shape" && !DESCRIBED.has(role)))
    return key === "ActualText" || isMarked ? "strong" : "weak";
  // What a picture's replacement says is what the picture shows.
  if (paints === "picture" || paints === "shape") return null;
  if (key === "ActualText") return isMarked ? "strong" : "moderate";
  return isMarked && !DESCRIBED.has(role) ? "moderate" : null;
}

type Sections = ReadonlyMap<PageNumber, ReadonlyMap<number, Section["paints"]>>;

function inContents(pdf: OpenPdf, lost: LostWords): { sections: Sections; spoken: Spoken[] } {
  const sections = new Map<PageNumber, Map<number, Section["paints"]>>();
  const spoken: Spoken[] = [];
  const scopes = contentScopes(pdf);
  const pageOf = drawnBy(pdf, scopes);
  let left = MOST_BYTES;
  for (const scope of scopes) {
    const content = contentOf(pdf, scope);
    left -= content.length;
    if (left < 0) break;
    const { resources } = scope;
    const lists = resources === null ? null : child(pdf, resources.place, resources.dict, "Properties");
    const page = scope.page ?? pageOf.get(scope.streams[0] ?? 0) ?? null;
    for (const { tag, mcid, said, paints } of sectionsIn(content, (name) =>
      resolveDict(pdf, lists?.dict.dict.get(name)),
    )) {
      for (const { key, text } of said) if (lost(text).length > 0) spoken.push({ key, role: tag, page, paints });
      if (mcid === null || scope.page === undefined) continue;
      const own = sections.get(scope.page) ?? new Map<number, Section["paints"]>();
      sections.set(scope.page, own.set(mcid, paints));
    }
  }
  return { sections, spoken };
}

/** The first page that has each form among its own resources. */
function drawnBy(pdf: OpenPdf, scopes: readonly Scope[]): Map<number, PageNumber> {
  const out = new Map<number, PageNumber>();
  for (const { page, resources } of scopes) {
    if (page === undefined || resources === null) continue;
    const forms = child(pdf, resources.place, resources.dict, "XObject");
    for (const form of forms?.dict.dict.values() ?? [])
      if (typeof form === "object" && form !== null && "ref" in form && !out.has(form.ref)) out.set(form.ref, page);
  }
  return out;
}

function inTree(pdf: OpenPdf, sections: Sections, lost: LostWords): Spoken[] {
  const out: Spoken[] = [];
  for (const { dict, page } of structureNodes(pdf)) {
    const role = nameOf(dict.get("S")) ?? "";
    for (const key of ["ActualText", "Alt", "E", "T"]) {
      const said = dict.get(key);
      if (typeof said !== "object" || said === null || !("bytes" in said)) continue;
      if (lost(decodeText(said.bytes)).length === 0) continue;
      const paints = page === null ? null : paintedBy(numbersIn(dict.get("K")), sections.get(page));
      out.push({ key, role, page, paints });
    }
  }
  return out;
}

/** An element's own pieces of content, all of one kind. */
function paintedBy(numbers: readonly number[], sections: ReadonlyMap<number, Section["paints"]> | undefined) {
  const kinds = new Set(numbers.map((number) => sections?.get(number)));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

function numbersIn(kids: PdfValue | undefined): number[] {
  if (typeof kids === "number") return [kids];
  if (typeof kids !== "object" || kids === null) return [];
  if ("array" in kids) return kids.array.flatMap((kid) => (isListed(kid) ? numbersIn(kid) : []));
  const number = isDict(kids) ? kids.dict.get("MCID") : undefined;
  return typeof number === "number" ? [number] : [];
}

const isListed = (kid: PdfValue) => typeof kid === "number" || isDict(kid);
