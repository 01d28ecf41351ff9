// Marking by hand: places become marks or, where something is known there already, decisions about that.
import { shortDigest } from "../../base/digest.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { rectOfQuad } from "../../base/units.ts";
import type { Finding } from "../../contract/check.ts";
import type { HandMark, Verdict } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Place } from "../../contract/search.ts";
import type { DocumentView } from "../document-view.ts";

const PRIORITY = 1;

export type Marked = { readonly made: HandMark[]; readonly known: string[] };

/**
 * Errors: mark/off-page, when nothing is there for one of the places; those of a view.
 * `id` gives new ids.
 */
export async function marksAt(
  view: DocumentView,
  places: readonly Place[],
  there: { readonly findings: readonly Finding[]; readonly marks: readonly HandMark[] },
  id: () => string,
): Promise<Result<Marked, StetError>> {
  const told = await view.ask("places", { places: [...places] }, { priority: PRIORITY });
  if (!told.ok) return told;
  const known = new Map<string, string>();
  // Of a mark made before, withdrawn or not, the same place is the same mark; a finding comes first.
  for (const mark of there.marks) known.set(keyOf(mark), mark.id);
  for (const { id: finding, page, start, end, where } of there.findings)
    if (where === "page" && page !== null) known.set(keyOf({ how: "text", page, start, end, quads: [] }), finding);
  const act = id();
  const out: Marked = { made: [], known: [] };
  for (const [i, place] of places.entries()) {
    const at = told.value.places[i];
    if (at === undefined || at === null) return err(stetError("mark/off-page"));
    const range = place.how === "text" ? { start: place.start, end: place.end } : { start: 0, end: 0 };
    const mark = {
      how: place.how,
      page: place.page,
      ...range,
      quads: at.quads.map((q): HandMark["quads"][number] => [...q]),
    };
    const key = keyOf(mark);
    const other = known.get(key);
    if (other !== undefined) {
      out.known.push(other);
      continue;
    }
    const made = { ...mark, id: `hand-${id()}`, text: at.text, group: groupOf(place.how, at.text, act) };
    known.set(key, made.id);
    out.made.push(made);
  }
  return ok(out);
}

/** The same words selected anywhere are one value; boxes and pages belong to the act that made them. */
const groupOf = (how: Place["how"], text: string, act: string) =>
  how === "text" ? `hand-${shortDigest([text.toLowerCase()])}` : `hand-${act}`;

const keyOf = ({ how, page, start, end, quads }: Pick<HandMark, "how" | "page" | "start" | "end" | "quads">) =>
  JSON.stringify(how === "text" ? [how, page, start, end] : [how, page, ...quads.map((quad) => rectOfQuad(quad))]);

/** Marks in force: what lies wholly under them is struck with them. */
export const struckMarks = (
  marks: readonly HandMark[],
  decisions: ReadonlyMap<string, { readonly verdict: Verdict }>,
): HandMark[] => marks.filter(({ id }) => decisions.get(id)?.verdict === "redact");
