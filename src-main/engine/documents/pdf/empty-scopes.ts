// What of a content stream paints nothing: saved states around nothing, and forms that draw nothing. Their clips, places
// and boxes would still say where something was, and how wide (ISO 32000-2, 8.4.2 and 8.10).
import { concatBytes } from "../../../base/bytes.ts";
import type { PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";
import type { Edit } from "./content-edits.ts";
import type { Scope } from "./content-scopes.ts";
import { type Operation, operations } from "./operations.ts";
import { resolve, resolveDict } from "./places.ts";
import { isDict, nameOf } from "./structure.ts";

/** What changes nothing but the state that is restored behind it. */
const SETS = new Set(
  [
    "w J j M d ri i gs cm CS cs SC SCN sc scn G g RG rg K k",
    "m l c v y h re W W* n",
    "BT ET Td TD Tm T* Tc Tw Tz TL Tf Tr Ts",
  ].flatMap((row) => row.split(" ")),
);
/** Marked content may begin within a scope and end outside it: what begins and ends it stays. */
const MARKS = new Set(["BMC", "BDC", "EMC"]);
const NEUTRAL = new Set([...SETS, ...MARKS, "q", "Q", "MP", "DP"]);
const SPACE = Uint8Array.of(0x20);
const NOTHING = new Uint8Array();
/** By object number: a form may be drawn thousands of times, and draw itself. */
type Known = Map<number, boolean>;

/** Ranges that can go without any change to what is seen; outermost ones only. */
export function emptyScopes(pdf: PdfObjects, bytes: Uint8Array, { resources }: Pick<Scope, "resources">): Edit[] {
  const known: Known = new Map();
  const isNothing = (operation: Operation) => drawsNothing(pdf, operation, resources?.dict ?? null, known);
  const edits: Edit[] = [];
  const open: { readonly start: number; readonly edits: number; readonly marks: Uint8Array[]; isEmpty: boolean }[] = [];
  for (const operation of operations(bytes)) {
    const { name, start, end } = operation;
    const around = open.at(-1);
    if (name === "q") open.push({ start, edits: edits.length, marks: [], isEmpty: true });
    else if (name === "Q") {
      if (around === undefined) continue;
      open.pop();
      if (around.isEmpty) {
        edits.length = around.edits;
        edits.push({ start: around.start, end, by: concatBytes(around.marks.flatMap((mark) => [SPACE, mark, SPACE])) });
      } else if (open.length > 0) open.at(-1)!.isEmpty = false;
    } else if (MARKS.has(name)) for (const scope of open) scope.marks.push(bytes.subarray(start, end));
    else if (name === "Do" && isNothing(operation)) edits.push({ start, end, by: NOTHING });
    else if (!SETS.has(name) && around !== undefined) around.isEmpty = false;
  }
  return edits;
}

function drawsNothing(pdf: PdfObjects, { operands }: Operation, resources: PdfValue, known: Known): boolean {
  const name = operands[0];
  if (name === undefined || name === null || typeof name !== "object" || !("name" in name)) return false;
  const reference = resolveDict(pdf, resolveDict(pdf, resources)?.dict.get("XObject"))?.dict.get(name.name);
  if (typeof reference !== "object" || reference === null || !("ref" in reference)) return false;
  const form = resolve(pdf, reference);
  if (!isDict(form) || nameOf(form.dict.get("Subtype")) !== "Form" || !pdf.isStream(reference.ref)) return false;
  const own = form.dict.get("Resources");
  // Without its own it draws with its drawer's: then nothing is remembered of it, nor is what it draws followed.
  if (own === undefined) return isNeutral(pdf, reference.ref, () => false);
  const told = known.get(reference.ref);
  if (told !== undefined) return told;
  // Until more is known, so that one that draws itself has an end.
  known.set(reference.ref, false);
  const nothing = isNeutral(pdf, reference.ref, (drawn) => drawsNothing(pdf, drawn, own, known));
  known.set(reference.ref, nothing);
  return nothing;
}

function isNeutral(pdf: PdfObjects, form: number, isNothing: (drawn: Operation) => boolean): boolean {
  const bytes = pdf.stream(form);
  if (bytes === null) return false;
  for (const operation of operations(bytes))
    if (operation.name === "Do" ? !isNothing(operation) : !NEUTRAL.has(operation.name)) return false;
  return true;
}
