// Stamps and banners that say a document was not meant for release; running text that uses the words is not one.
import { type PageLine, pageLines, pagesInWords, placesOf, quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

/** What makes a line a marking. Each is tried on a line in upper case with its dashes and spaces made plain. */
const CORE: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: "attorney-client privilege",
    pattern:
      /\b(?:ATTORNEY-CLIENT|SOLICITOR-CLIENT|LEGALLY|LEGAL) (?:PRIVILEGED?)\b|\bATTORNEY(?:'S)? WORK[- ]PRODUCT\b|\bPRIVILEGED (?:AND|&) CONFIDENTIAL\b/,
  },
  {
    what: "a protective order",
    pattern:
      /\b(?:SUBJECT TO|PURSUANT TO|UNDER) (?:THE |A )?(?:STIPULATED )?(?:PROTECTIVE|CONFIDENTIALITY) ORDER\b|\bATTORNEYS?'? EYES ONLY\b|\bFILED UNDER SEAL\b/,
  },
  {
    what: "a non-disclosure agreement",
    pattern:
      /\b(?:SUBJECT TO|UNDER|PURSUANT TO) (?:THE |A |AN )?(?:NDA|NON-?DISCLOSURE AGREEMENT|CONFIDENTIALITY AGREEMENT)\b/,
  },
  {
    what: "a ban on passing it on",
    pattern:
      /\b(?:DO NOT|NOT TO BE|NOT FOR) (?:(?:COPY|CIRCULATE|DISTRIBUTE|FORWARD|SHARE|REPRODUCED?|COPIED|CIRCULATED|DISTRIBUTED|FORWARDED|SHARED|QUOTED?|CITE)\b(?:,? (?:OR|AND) )?){1,3}|\bNOT FOR (?:(?:PUBLIC|EXTERNAL|FURTHER|GENERAL) )?(?:DISTRIBUTION|RELEASE|PUBLICATION|DISCLOSURE|CIRCULATION)\b/,
  },
  {
    what: "internal use",
    pattern:
      /\b(?:FOR )?(?:INTERNAL|COMPANY|COMMITTEE|CAMPAIGN|STAFF|PERSONAL) USE ONLY\b|^INTERNAL(?: ONLY)?$|\bFOR INTERNAL USE\b|\bEYES ONLY\b/,
  },
  {
    what: "a campaign’s own legend",
    pattern:
      /\bCAMPAIGN (?:CONFIDENTIAL|INTERNAL|SENSITIVE)\b|^(?:OPPOSITION|SELF|VULNERABILITY|VETTING) RESEARCH(?: (?:BOOK|REPORT|FILE|MEMO))?$|\bINTERNAL POLLING\b|^VETTING (?:REPORT|DOSSIER|FILE)$/,
  },
  {
    what: "a court’s seal",
    pattern:
      /\b(?:FILED|SUBMITTED|LODGED|PRODUCED) UNDER SEAL\b|^(?:\*+ ?)?SEALED(?: (?:DOCUMENT|EXHIBIT|FILING|BY (?:ORDER OF )?(?:THE )?COURT))?(?: ?\*+)?$|\bSEALED BY ORDER\b/,
  },
  { what: "a deliberative draft", pattern: /\b(?:PRE-?DECISIONAL|DELIBERATIVE)\b/ },
  { what: "an embargo", pattern: /^(?:STRICTLY )?(?:UNDER EMBARGO|EMBARGOED UNTIL)\b/ },
  {
    what: "confidentiality",
    pattern:
      /\b(?:(?:STRICTLY|HIGHLY|COMPANY|BUSINESS|COMMERCIAL(?:LY)?|COMMERCIAL IN) )?CONFIDENTIAL\b(?! (?:INFORMATION|INFORMANTS?|SOURCES?|HUMAN|HELPLINE|SETTLEMENTS?|DATA|WITNESS(?:ES)?|MATTERS?)\b)|\bPROPRIETARY (?:AND|&) CONFIDENTIAL\b|\bSTRICTLY PRIVATE\b/,
  },
];

/** A sentence that marks the document rather than using the word, only at a line's start. */
const DECLARES =
  /^THIS (?:DOCUMENT|MEMO|MEMORANDUM|REPORT|FILE|DOSSIER|BRIEFING|PRESENTATION|COMMUNICATION) (?:IS|CONTAINS) (?:STRICTLY |HIGHLY |PRIVILEGED AND |PROPRIETARY AND )?(?:CONFIDENTIAL|PRIVILEGED|PROPRIETARY)\b/;

/** Beside a marking, a stamp may hold these and still be a stamp: other stamp words, page furniture, numbers. */
const STAMP_WORDS =
  /^(?:AND|OR|THE|A|OF|TO|BY|FOR|IN|ALL|PAGE|PAGES|DRAFT|FINAL|COPY|VERSION|CONFIDENTIAL|PRIVILEGED?|PROPRIETARY|PRIVATE|STRICTLY|HIGHLY|SENSITIVE|INTERNAL|EXTERNAL|COMMUNICATIONS?|MATERIALS?|ATTORNEY-CLIENT|ATTORNEYS?'?S?|WORK|WORK-PRODUCT|PRODUCT|EYES|USE|ONLY|TREATMENT|REQUESTED|RESTRICTED|DELIBERATIVE|PRE-?DECISIONAL|LIMITED|NOT|DO|PRIOR|WITHOUT|WRITTEN|PERMISSION|CONSENT|PURPOSES?|SUBJECT|PROTECTIVE|ORDER|FRE|FOIA|RULE|EXEMPT|NO|[A-Z]{0,12}[-_]?\d[\dA-Z./:_-]*)$/;

export const confidentialityMarkings: SignalSource = {
  id: "document/confidentiality-markings",
  read(document) {
    const lines = pageLines(document);
    const repeated = repeatedInMargins(lines);
    const found = new Map<string, PageLine[]>();
    for (const line of lines) {
      const what = readMarking(line, repeated);
      if (what === null) continue;
      const marked = found.get(what) ?? [];
      marked.push(line);
      found.set(what, marked);
    }
    return [...found].map(([what, marked]) => toSignal(what, marked, document.pages.length));
  },
};

function toSignal(what: string, marked: readonly PageLine[], pages: number): RawSignal {
  const on = new Set(marked.map((l) => l.page)).size;
  const throughout = on >= 3 && on * 2 >= pages;
  return {
    family: "origin",
    channel: "confidentiality_marking",
    strength: throughout ? "strong" : "moderate",
    page: marked[0]!.page,
    ...placesOf(marked),
    summary: `Marked with ${what} on ${pagesInWords(marked.map((l) => l.page))}: not meant for release when it was marked.`,
    evidence: `${quote(marked[0]!.text)} on page ${marked[0]!.page}; ${marked.length} in all. A marking doesn't say how a document left.`,
    // A banner throughout is consistent with a leak of some kind; one stamp is as common in what was released since.
    ...(throughout ? { suggests: "leaked_unknown" } : {}),
  };
}

/** Header and footer lines compare with their numbers taken out. */
const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’]/g, "'");
const shape = (text: string) => plain(text).replace(/\d+/g, "#");

function repeatedInMargins(lines: readonly PageLine[]): Set<string> {
  const pages = new Map<string, Set<number>>();
  for (const line of lines.filter((l) => l.margin)) {
    const key = shape(line.text);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  return new Set([...pages].filter(([, on]) => on.size > 1).map(([key]) => key));
}

function readMarking(line: PageLine, repeated: ReadonlySet<string>): string | null {
  const text = plain(line.text);
  if (DECLARES.test(text)) return "confidentiality";
  const core = CORE.find(({ pattern }) => pattern.test(text));
  if (core === undefined) return null;
  const capitals = line.text === line.text.toUpperCase();
  const rest = text
    .replace(core.pattern, " ")
    .split(/[\s|/,;:.*()[\]{}&~_•·-]+/)
    .filter(Boolean);
  const stampOnly = rest.every((word) => STAMP_WORDS.test(word));
  const banner = line.margin && (repeated.has(shape(line.text)) || capitals) && rest.length <= 10;
  return (stampOnly && !isSentence(line.text)) || banner ? core.what : null;
}

/** A full stop after several words in mixed case is prose: "It was not for distribution." */
const isSentence = (text: string) => /^[A-Z]?[a-z].*[a-z]\.$/.test(text) && text.split(" ").length > 6;
