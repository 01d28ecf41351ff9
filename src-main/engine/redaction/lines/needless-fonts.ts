// What a struck word in another type leaves behind: fonts that are set and show nothing, or are set already.
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { type Operand, type Operation, operations } from "../../documents/pdf/operations.ts";

const SHOWS = new Set(["Tj", "TJ", "'", '"']);
/** A hostile file could save for ever. */
const MOST_SAVED = 512;

/** Edits that take those operators out. */
export function needlessFonts(stream: Uint8Array): Edit[] {
  const needless: Operation[] = [];
  /** What letters are shown in, and what was set since and has shown nothing yet. */
  let set: string | null = null;
  let pending: { readonly font: string; readonly by: Operation } | null = null;
  const saved: (string | null)[] = [];
  const keep = () => {
    set = pending?.font ?? set;
    pending = null;
  };
  const drop = () => {
    if (pending !== null) needless.push(pending.by);
    pending = null;
  };
  for (const operation of operations(stream)) {
    const { name, operands } = operation;
    if (name === "Tf") {
      drop();
      const font = fontOf(operands);
      if (font === set) needless.push(operation);
      else pending = { font, by: operation };
    } else if (name === "q") {
      keep();
      if (saved.length < MOST_SAVED) saved.push(set);
    } else if (name === "Q") {
      drop();
      set = saved.pop() ?? null;
      // A form shows in what is set where it is drawn.
    } else if (SHOWS.has(name) || name === "Do") keep();
  }
  drop();
  return needless.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, by: new Uint8Array() }));
}

function fontOf([font, size]: readonly Operand[]): string {
  const name = typeof font === "object" && font !== null && "name" in font ? font.name : "";
  return `${name} ${typeof size === "number" ? size : ""}`;
}

/** What stands alone between two of these: white space of any length, as what was taken out leaves it. */
const TEXT = new Set(["Tj", "TJ", "Tf", "Td", "TD", "Tm", "T*", "BT", "ET"]);

/** Edits that leave one space behind each text operator. */
export function evenSpace(stream: Uint8Array): Edit[] {
  const edits: Edit[] = [];
  let end: number | null = null;
  for (const token of tokens(stream)) {
    if (end !== null && token.start - end > 1) edits.push({ start: end, end: token.start, by: SPACE });
    end = TEXT.has(token.name ?? "") ? token.end : null;
  }
  return edits;
}

const SPACE = Uint8Array.of(32);
