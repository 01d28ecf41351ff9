// Government classification: banners on their own line and portion marks, in the forms their manuals prescribe.
import { type PageLine, pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { SignalSource } from "./signal.ts";

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

export const classificationMarkings: SignalSource = {
  id: "document/classification-markings",
  read(document) {
    const found = new Map<string, { classified: boolean; lines: PageLine[] }>();
    for (const line of pageLines(document)) {
      const kind = readMarking(line);
      if (kind === null) continue;
      const entry = found.get(kind.what) ?? { classified: kind.classified, lines: [] };
      entry.lines.push(line);
      found.set(kind.what, entry);
    }
    return [...found].map(([what, { classified, lines }]) => ({
      family: "origin",
      channel: classified ? "classification_marking" : "handling_marking",
      // A bare "SECRET" on one line may be a title; controls, portions and repetition are no accident.
      strength: what === "classification" && lines.length < 3 ? "weak" : classified ? "strong" : "moderate",
      page: lines[0]!.page,
      ...placesOf(lines),
      summary: `${classified ? "Classified" : "Restricted"} by its own marking (${what}) on ${pagesInWords(lines.map((l) => l.page))}.`,
      evidence: `${quote(lines[0]!.text)} on page ${lines[0]!.page}; ${lines.length} in all. A marking stays on a page after it is declassified.`,
    }));
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
