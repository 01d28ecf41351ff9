// Government classification: banners on their own line and portion marks, in the forms their manuals prescribe.
import { type PageLine, pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

/**
 * US control markings after `//` (Intelligence Community Markings System, Register and Manual): compartments,
 * dissemination controls, release lists. One segment between slashes.
 */
const CONTROL =
  "(?:SI|TK|HCS|GAMMA|G|COMINT|TALENT KEYHOLE|NOFORN|NF|ORCON|OC|IMCON|PROPIN|PR|RELIDO|FISA|LES|SBU|RD|FRD|FGI|SAR|FOUO|REL(?: TO)? [A-Z, ]{3,80}|DISPLAY ONLY [A-Z, ]{3,40}|X1|MR|\\d{8}|[A-Z]{2,5}-[A-Z0-9]{1,5}(?: [A-Z0-9]{1,5})*)";
const CONTROLS = `(?:(?:\\s?//?\\s?|-)${CONTROL}){0,8}`;

type Kind = { readonly what: string; readonly classified: boolean; readonly banner: RegExp };

const BANNERS: readonly Kind[] = [
  {
    what: "United States classification",
    classified: true,
    banner: new RegExp(`^(?:TOP SECRET|SECRET|CONFIDENTIAL|TS|S)(?:\\s?//\\s?${CONTROL})${CONTROLS}$`),
  },
  { what: "classification", classified: true, banner: /^TOP SECRET$|^SECRET$/ },
  {
    what: "NATO classification",
    classified: true,
    banner: /^(?:COSMIC TOP SECRET|NATO (?:SECRET|CONFIDENTIAL|RESTRICTED))(?:\s?(?:\/\/?|-)\s?[A-Z ]{2,40})?$/,
  },
  {
    what: "European Union classification",
    classified: true,
    banner:
      /^(?:(?:TR[EÈ]S SECRET UE\/)?EU TOP SECRET|(?:SECRET UE\/)?EU SECRET|(?:CONFIDENTIEL UE\/)?EU CONFIDENTIAL|(?:RESTREINT UE\/)?EU RESTRICTED)$/,
  },
  {
    what: "United Kingdom classification",
    classified: true,
    banner: /^UK (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?:[ -]+[A-Z ]{2,30})?$/,
  },
  {
    what: "United Kingdom handling",
    classified: false,
    banner: /^(?:UK )?OFFICIAL\s?[-:–]\s?SENSITIVE(?:\s?[-:–/]+\s?[A-Z ]{2,30})?$/,
  },
  {
    what: "controlled unclassified information",
    classified: false,
    banner:
      /^(?:CUI|CONTROLLED(?: UNCLASSIFIED INFORMATION)?)(?:\s?\/\/\s?[A-Z-]{2,20}(?:\/[A-Z-]{2,20}){0,5}){1,4}$|^CUI$|^CONTROLLED UNCLASSIFIED INFORMATION$/,
  },
  {
    what: "official use only",
    classified: false,
    banner:
      /^(?:(?:U|UNCLASSIFIED)\s?\/\/\s?)?(?:FOUO|FOR OFFICIAL USE ONLY|LES|LAW ENFORCEMENT SENSITIVE|SBU|SENSITIVE BUT UNCLASSIFIED)(?:\s?\/\/?\s?(?:LES|LAW ENFORCEMENT SENSITIVE|NOFORN))?$/,
  },
];

/** "(S//NF)", "(TS//SI//REL TO USA, FVEY)", "(U//FOUO)": at the start of a paragraph, or closing a title. */
const PORTION = new RegExp(
  `^\\((TS|S|C|U|CUI)(?:\\s?//\\s?${CONTROL})${CONTROLS}\\)(?=\\s|$)|\\((TS|S|C|U)(?:\\s?//\\s?${CONTROL})${CONTROLS}\\)$`,
);

/** 32 CFR 2001.21 (b): a banner says the highest level of the portions; from lowest to highest. */
const LEVELS = ["U", "C", "S", "TS"] as const;
const LEVEL_OF: Readonly<Record<string, number>> = { UNCLASSIFIED: 0, CONFIDENTIAL: 1, SECRET: 2, "TOP SECRET": 3 };
/** A mark before a paragraph, with controls or without: beside a banner, the short form is one, too. */
const PLAIN_PORTION = /^\((TS|S|C|U)(?:\s?\/\/\s?[A-Z][A-Z0-9 ,/-]{1,80})?\)(?=\s\S)/;
/** One paragraph may be quoted from elsewhere. */
const FEWEST_PORTIONS = 2;

/** Banner and portions of United States form that agree: neither is a word in passing then. */
function agrees(lines: readonly PageLine[]): boolean {
  const levels: number[] = [];
  let banner = -1;
  for (const line of lines) {
    const portion = (PLAIN_PORTION.exec(line.text) ?? PORTION.exec(line.text))?.slice(1).find(Boolean);
    if (portion !== undefined) levels.push(LEVELS.indexOf(portion as (typeof LEVELS)[number]));
    else if (line.margin && /^(?:United States c|c)lassification$/.test(readMarking(line)?.what ?? ""))
      banner = Math.max(banner, LEVEL_OF[/TOP SECRET|SECRET|CONFIDENTIAL/.exec(line.text)?.[0] ?? ""] ?? -1);
  }
  return banner > 0 && levels.length >= FEWEST_PORTIONS && Math.max(...levels) === banner;
}

export const classificationMarkings: SignalSource = {
  id: "document/classification-markings",
  read(document) {
    const all = pageLines(document);
    const found = new Map<string, { classified: boolean; lines: PageLine[] }>();
    for (const line of all) {
      const kind = readMarking(line);
      if (kind === null) continue;
      const entry = found.get(kind.what) ?? { classified: kind.classified, lines: [] };
      entry.lines.push(line);
      found.set(kind.what, entry);
    }
    const agreed = agrees(all);
    return [...found].map(
      ([what, { classified: isClassified, lines }]): RawSignal => ({
        family: "origin",
        channel: isClassified ? "classification_marking" : "handling_marking",
        // A bare "SECRET" on one line may be a title; controls, portions and repetition are no accident.
        strength: what === "classification" && lines.length < 3 ? "weak" : isClassified ? "strong" : "moderate",
        page: lines[0]!.page,
        ...placesOf(lines),
        summary: `${isClassified ? "Classified" : "Restricted"} by its own marking (${what}) on ${pagesInWords(lines.map((l) => l.page))}.`,
        evidence: `${quote(lines[0]!.text)} on page ${lines[0]!.page}; ${lines.length} in all${agreed && isClassified ? ", and banner and paragraphs agree" : ""}. A marking stays on a page after it is declassified.`,
        ...(agreed && /^(?:United States c|c)lassification$/.test(what) ? { shows: "classified" } : {}),
      }),
    );
  },
};

function readMarking(line: PageLine): { what: string; classified: boolean } | null {
  const portion = PORTION.exec(line.text);
  if (portion) {
    const classified = /^(?:TS|S|C)$/.test(portion[1] ?? portion[2] ?? "");
    return { what: classified ? "United States classification" : "official use only", classified };
  }
  // A banner may stand between page numbers, asterisks or dashes.
  const text = line.text
    .replace(/[‐-―−]/g, "-")
    .replace(/^[\s*\-|[\]#]*(?:PAGE )?\d{0,4}[\s*\-|[\]#]*(?=[A-Z])/, "")
    .replace(/[\s*|[\]#-]*(?:(?:PAGE|Page) )?\d{0,4}(?: (?:OF|of) \d{1,4})?[\s*|[\]#-]*$/, "");
  return BANNERS.find(({ banner }) => banner.test(text)) ?? null;
}
