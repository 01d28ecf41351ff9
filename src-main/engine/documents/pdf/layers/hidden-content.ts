// What a content stream draws in layers that are hidden, cut out so that the rest is drawn as before: what sets a state
// stays, what paints goes.
import { latin1Bytes } from "../../../../base/bytes.ts";
import type { Edit } from "../content-edits.ts";
import { nameIn } from "../content-names.ts";
import { type Token, tokens } from "../content-stream.ts";
import type { Visibility } from "./visibility.ts";

/** By the names that the stream's resources give: property lists, forms and pictures. */
export type Names = {
  readonly properties: ReadonlyMap<string, Visibility>;
  readonly objects: ReadonlyMap<string, Visibility>;
};

const PAINTS = new Set("f F f* B B* b b* S s".split(" "));
const SHOWS = new Set(["Tj", "TJ", "'", '"']);
/** What begins with these sets where text is shown next. */
const PLACES = new Set(["BT", "Td", "TD", "Tm", "T*"]);
/** A mode from this one on adds letters to the clip (Table 104). */
const CLIPS = 4;
const END_PATH = latin1Bytes(" n ");
const NOTHING = latin1Bytes(" ");

/** Null where that can't be told with certainty: what is shown follows hidden text on its line, say. */
export function hiddenContent(bytes: Uint8Array, names: Names): Edit[] | null {
  const out: Edit[] = [];
  /** Of the marks that are open, whether each hides what is in it. */
  const marks: boolean[] = [];
  let hiding = 0;
  /** Hidden text was shown, and what is shown next would begin where it ended. */
  let follows = false;
  let mode = 0;
  const modes: number[] = [];
  let operands: Token[] = [];
  let picture = -1;
  for (const token of tokens(bytes)) {
    if (token.kind !== "operator") {
      operands.push(token);
      continue;
    }
    const name = token.name!;
    const [start, last] = [operands[0]?.start ?? token.start, operands.at(-1)];
    const cut = (by: Uint8Array) => out.push({ start, end: token.end, by });
    const said = last === undefined ? null : nameIn(bytes, last);
    if (name === "BDC" || name === "BMC") {
      const isLayer = name === "BDC" && operands.length > 1 && nameIn(bytes, operands[0]!) === "OC";
      const state = isLayer && said !== null ? (names.properties.get(said) ?? "shown") : "shown";
      if (state === "unsure") return null;
      if (isLayer) cut(latin1Bytes("/OC BMC"));
      marks.push(state === "hidden");
      if (state === "hidden") hiding++;
    } else if (name === "EMC") {
      if (marks.pop() === true) hiding--;
    } else if (name === "q") modes.push(mode);
    else if (name === "Q") mode = modes.pop() ?? mode;
    else if (name === "Tr") mode = last === undefined ? mode : numberOf(bytes, last);
    if (PLACES.has(name)) follows = false;
    if (name === "Do" && said !== null) {
      const state = hiding > 0 ? "hidden" : (names.objects.get(said) ?? "shown");
      if (state === "unsure") return null;
      if (state === "hidden") cut(NOTHING);
    } else if (SHOWS.has(name)) {
      if (hiding === 0) {
        if (follows && (name === "Tj" || name === "TJ")) return null;
        if (name === "'" || name === '"') follows = false;
      } else {
        if (mode >= CLIPS) return null;
        follows = true;
        if (name === '"') {
          if (operands.length !== 3) return null;
          const [word, letter] = operands.map(({ start: from, end }) => bytes.subarray(from, end));
          cut(latin1Bytes(`${textOf(word!)} Tw ${textOf(letter!)} Tc T*`));
        } else cut(name === "'" ? latin1Bytes("T*") : NOTHING);
      }
    } else if (hiding > 0) {
      if (PAINTS.has(name)) cut(END_PATH);
      else if (name === "sh") cut(NOTHING);
      else if (name === "BI") picture = start;
      else if (name === "EI" && picture >= 0) {
        out.push({ start: picture, end: token.end, by: NOTHING });
        picture = -1;
      }
    }
    operands = [];
  }
  return picture >= 0 ? null : out;
}

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const numberOf = (bytes: Uint8Array, { start, end }: Token) => Number(textOf(bytes.subarray(start, end))) || 0;
