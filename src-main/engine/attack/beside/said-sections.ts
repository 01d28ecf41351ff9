// A content's marked sections (ISO 32000-2, 14.6): what each says to a screen reader, and what it paints.

import { nameIn } from "../../documents/pdf/content-names.ts";
import { type Token, tokens } from "../../documents/pdf/content-stream.ts";
import { decodeText } from "../../documents/pdf/structure.ts";
import type { PdfDict, PdfValue } from "../../ports/pdf-engine.ts";

export const SAID = ["ActualText", "Alt", "E"] as const;
export type SaidKey = (typeof SAID)[number];

export type Section = {
  readonly tag: string;
  /** The number by which an element of the structure has it. */
  readonly mcid: number | null;
  readonly said: readonly { readonly key: SaidKey; readonly text: string }[];
  /** `shape`: a few straight shapes and nothing else; `bar`: long rectangles only. */
  readonly paints: "nothing" | "bar" | "shape" | "words" | "picture";
};

type Open = Pick<Section, "tag" | "mcid" | "said"> & {
  words: number;
  pictures: number;
  corners: number;
  bars: number;
  curves: number;
  shapes: number;
};

/** Deeper ones are counted, so that each end finds its beginning, and not looked into. */
const DEEPEST = 1_000;
const MOST_SECTIONS = 200_000;
/** A bar has four corners; a bar over two lines has two of them. */
const MOST_CORNERS = 16;
/** A name is so many times as long as it is high. */
const LONG = 2.5;

/** `listed`: what a name of the resources' property lists stands for. */
export function sectionsIn(stream: Uint8Array, listed: (name: string) => PdfDict | null): Section[] {
  const out: Section[] = [];
  const open: Open[] = [];
  let tooDeep = 0;
  let operands: Token[] = [];
  const begin = (isMarked: boolean): Open => {
    const tag = operands[0] === undefined ? "" : (nameIn(stream, operands[0]) ?? "");
    const properties = isMarked ? propertiesIn(stream, operands.slice(1), listed) : { mcid: null, said: [] };
    return { tag, ...properties, words: 0, pictures: 0, corners: 0, bars: 0, curves: 0, shapes: 0 };
  };
  const end = (section: Open) => {
    const around = open.at(-1);
    if (around !== undefined)
      for (const what of ["words", "pictures", "corners", "bars", "curves", "shapes"] as const)
        around[what] += section[what];
    if ((section.mcid !== null || section.said.length > 0) && out.length < MOST_SECTIONS)
      out.push({ tag: section.tag, mcid: section.mcid, said: section.said, paints: paintsOf(section) });
  };
  for (const token of tokens(stream)) {
    if (token.kind !== "operator") {
      if (operands.length < 256) operands.push(token);
      continue;
    }
    const here = open.at(-1);
    switch (token.name) {
      case "BDC":
      case "BMC":
        if (open.length >= DEEPEST) tooDeep++;
        else open.push(begin(token.name === "BDC"));
        break;
      case "DP":
        end(begin(true));
        break;
      case "EMC":
        if (tooDeep > 0) tooDeep--;
        else {
          const section = open.pop();
          if (section !== undefined) end(section);
        }
        break;
      default:
        if (here !== undefined) count(here, token.name!);
        if (here !== undefined && token.name === "re" && isLong(stream, operands)) here.bars++;
    }
    operands = [];
  }
  while (open.length > 0) end(open.pop()!);
  return out;
}

function count(section: Open, operator: string): void {
  if (/^(?:T[jJ]|['"])$/.test(operator)) section.words++;
  else if (/^(?:Do|EI|sh)$/.test(operator)) section.pictures++;
  else if (operator === "re") section.corners += 4;
  else if (/^[ml]$/.test(operator)) section.corners++;
  else if (/^[cvy]$/.test(operator)) section.curves++;
  else if (/^(?:[fFBbSs]|[fBb]\*)$/.test(operator)) section.shapes++;
}

/** Of a rectangle's operands, the last two are its sides. */
function isLong(stream: Uint8Array, operands: readonly Token[]): boolean {
  const [w, h] = operands
    .slice(-2)
    .map(({ start, end }) =>
      Math.abs(Number.parseFloat(String.fromCharCode(...stream.subarray(start, Math.min(end, start + 32))))),
    );
  return w !== undefined && h !== undefined && Math.max(w, h) >= LONG * Math.min(w, h);
}

function paintsOf({ words, pictures, corners, bars, curves, shapes }: Open): Section["paints"] {
  if (words > 0) return "words";
  if (pictures > 0) return "picture";
  if (shapes === 0) return "nothing";
  if (curves > 0 || corners > MOST_CORNERS) return "picture";
  return bars * 4 === corners ? "bar" : "shape";
}

function propertiesIn(
  stream: Uint8Array,
  operands: readonly Token[],
  listed: (name: string) => PdfDict | null,
): Pick<Section, "mcid" | "said"> {
  const first = operands[0];
  const name = first === undefined ? null : nameIn(stream, first);
  const list = name === null ? null : listed(name);
  if (name !== null) return { mcid: numberIn(list?.dict.get("MCID")), said: list === null ? [] : saidIn(list) };
  let mcid: number | null = null;
  const said: { key: SaidKey; text: string }[] = [];
  operands.forEach((token, i) => {
    const key = nameIn(stream, token);
    const value = operands[i + 1];
    if (key === null || value === undefined) return;
    const own = SAID.find((one) => one === key);
    if (own !== undefined && value.bytes !== undefined) said.push({ key: own, text: decodeText(value.bytes) });
    if (key === "MCID")
      mcid = Number.parseInt(
        String.fromCharCode(...stream.subarray(value.start, Math.min(value.end, value.start + 16))),
        10,
      );
  });
  return { mcid: mcid !== null && Number.isSafeInteger(mcid) ? mcid : null, said };
}

const saidIn = ({ dict }: PdfDict): Section["said"] =>
  SAID.flatMap((key) => {
    const value = dict.get(key);
    return typeof value === "object" && value !== null && "bytes" in value
      ? [{ key, text: decodeText(value.bytes) }]
      : [];
  });

const numberIn = (value: PdfValue | undefined) => (typeof value === "number" ? value : null);
