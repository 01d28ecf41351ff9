// What a content stream holds that draws nothing goes: comments, operators that don't exist, strings that none uses.

import { latin1 } from "../../../base/bytes.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { RENDERING_INTENTS } from "../allowed-keys.ts";
import type { Step } from "../step.ts";

export const leftovers: Step = {
  id: "redaction/leftovers",
  run: ({ pdf }) => editContents(pdf, leftoversIn),
};

/** ISO 32000-2, Annex A. `ID` comes with the data up to its `EI`, and is none where no `BI` came before it. */
const OPERATORS = new Set(
  (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re " +
    "RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
  ).split(" "),
);
/** Operators whose operands are or hold strings: the last one, or an array, or a picture's palette. */
const TAKES_STRING = new Set(["Tj", "'", '"', "TJ", "ID", "BDC", "DP"]);

export function leftoversIn(bytes: Uint8Array): Edit[] {
  const out: Edit[] = [];
  let hasPicture = false;
  let isPicture = false;
  const cut = (start: number, end: number) => {
    const from = Math.max(start, out.at(-1)?.end ?? 0);
    // The end of an inline picture is a guess: what follows may still be its data, which is hardly ever plain text.
    if (from >= end || (hasPicture && !isText(bytes.subarray(from, end)))) return;
    out.push({ start: from, end, by: LINE_BREAK });
  };
  let last = 0;
  let operands: { start: number; end: number; isString: boolean }[] = [];
  for (const token of tokens(bytes)) {
    // Between tokens is white space, and a comment where there is a percent sign.
    if (bytes.subarray(last, token.start).includes(0x25)) cut(last, token.start);
    last = token.end;
    if (token.kind !== "operator") {
      operands.push({ start: token.start, end: token.end, isString: token.kind === "string" });
      continue;
    }
    const isStray = token.name === "ID" && !isPicture;
    if (token.name === "BI" || token.name === "ID") isPicture = token.name === "BI";
    if (token.name === "ID" && !isStray) hasPicture = true;
    const isFree =
      token.name === "ri" && operands.some((o) => !RENDERING_INTENTS.has(latin1(bytes.subarray(o.start + 1, o.end))));
    if (!OPERATORS.has(token.name!) || isStray || isFree) cut(operands[0]?.start ?? token.start, token.end);
    else if (operands.some((o) => o.isString)) {
      // Without an array to hold them, only the last string is drawn; the rest was left on the stack.
      const used = !TAKES_STRING.has(token.name!)
        ? 0
        : token.name === "Tj" || token.name === "'" || token.name === '"'
          ? 1
          : Infinity;
      const strings = operands.filter((o) => o.isString);
      if (strings.length > used) {
        const firstUsed =
          used === 0 ? operands.length : operands.lastIndexOf(strings.at(-1)!) - (token.name === '"' ? 2 : 0);
        const stray = operands.slice(
          0,
          used === 0 ? wholeTo(bytes, operands, operands.lastIndexOf(strings.at(-1)!) + 1) : Math.max(0, firstUsed),
        );
        if (stray.length > 0) cut(stray[0]!.start, stray.at(-1)!.end);
      }
    }
    operands = [];
  }
  // Operands at the end are nobody's, and so is a comment.
  const end = operands[0]?.start ?? last;
  if (operands.some((o) => o.isString) || bytes.subarray(end).includes(0x25)) cut(end, bytes.length);
  return out;
}

/** How many operands go with the first `count`: an array or a dictionary that is begun among them goes to its end. */
function wholeTo(
  bytes: Uint8Array,
  operands: readonly { readonly start: number; readonly end: number }[],
  count: number,
) {
  let depth = 0;
  for (const [i, { start, end }] of operands.entries()) {
    if (i >= count && depth <= 0) return i;
    const sign = latin1(bytes.subarray(start, Math.min(end, start + 2)));
    if (sign === "[" || sign === "<<") depth++;
    else if (sign === "]" || sign === ">>") depth--;
  }
  return operands.length;
}

const isText = (bytes: Uint8Array) => bytes.every((b) => b === 9 || b === 10 || b === 13 || (b >= 32 && b < 127));

const LINE_BREAK = Uint8Array.of(10);
