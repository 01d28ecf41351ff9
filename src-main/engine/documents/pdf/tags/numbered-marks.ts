// Marked content (ISO 32000-2, 14.6) as far as it numbers what it holds, or says that it is the page's furniture.
import { latin1Bytes } from "../../../../base/bytes.ts";
import type { Edit } from "../content-edits.ts";
import type { Operand, Operation } from "../operations.ts";
import { operations } from "../operations.ts";

export type MarkKind = { readonly mcid: number } | "artifact" | null;

/** What a mark says of its content. `named`: the number in a properties dictionary that the content calls by name. */
export function kindOf({ name, operands }: Operation, named: (name: string) => number | null): MarkKind {
  if (name !== "BDC" && name !== "BMC") return null;
  if (nameAt(operands, 0) === "Artifact") return "artifact";
  if (name === "BMC") return null;
  const key = operands.findIndex((operand, i) => i > 0 && isName(operand) && operand.name === "MCID");
  const own = key < 0 ? undefined : operands[key + 1];
  const property = nameAt(operands, 1);
  const mcid = typeof own === "number" ? own : property !== null && operands.length === 2 ? named(property) : null;
  return mcid !== null && Number.isInteger(mcid) && mcid >= 0 ? { mcid } : null;
}

const NOTHING = new Uint8Array();
/** Not the name of any resource, so that none looks used. */
const PLAIN_TAG = "StetTag";

/** Every mark goes, but for the numbers that are kept and furniture: those lose all else that they say. */
export function plainMarks(
  stream: Uint8Array,
  named: (name: string) => number | null,
  isKept: (mcid: number) => boolean,
): Edit[] {
  const out: Edit[] = [];
  const open: boolean[] = [];
  for (const operation of operations(stream)) {
    const { name, start, end } = operation;
    let by: Uint8Array | undefined = NOTHING;
    if (name === "BDC" || name === "BMC") {
      const kind = kindOf(operation, named);
      const kept = kind === "artifact" || (kind !== null && isKept(kind.mcid));
      open.push(kept);
      if (kept)
        by = latin1Bytes(kind === "artifact" ? " /Artifact BMC " : ` /${PLAIN_TAG} <</MCID ${kind!.mcid}>> BDC `);
    } else if (name === "EMC") {
      if (open.pop() === true) by = undefined;
    } else if (name !== "MP" && name !== "DP") by = undefined;
    if (by !== undefined) out.push({ start, end, by });
  }
  return out;
}

const isName = (operand: Operand | undefined): operand is { readonly name: string } =>
  typeof operand === "object" && operand !== null && "name" in operand;
const nameAt = (operands: readonly Operand[], i: number) => {
  const operand = operands[i];
  return isName(operand) ? operand.name : null;
};
