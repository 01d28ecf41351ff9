// Passport numbers by the words beside them, and the machine-readable zones of passports and visas.
// The span is the number; of a machine-readable zone, all its lines, for each holds a name or a birth.
// Sources: 22 CFR 51 and travel.state.gov (US: nine digits, or a letter and eight), ICAO Doc 9303 (others, and mrz.ts).
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { countDigits } from "../reading/misread.ts";
import { mrzIn } from "./mrz.ts";

const ANCHORS = anchorWords(
  "passp passport passports pasaporte passeport reisepass reisepassnummer travel ppt pp passaporto passaporte",
);

const NATION =
  "u\\.?s\\.?a?\\.?|u\\.?k\\.?|american|british|canadian|mexican|german|french|irish|israeli|indian|chinese|russian|italian|spanish|australian|emirati|saudi|egyptian|iranian|turkish|ukrainian|polish|diplomatic|official|foreign|tourist|cypriot|maltese|brazilian|japanese|korean|cuban|colombian|venezuelan";
const LABEL = new RegExp(
  String.raw`(?:passp[o0]rts?(?:[ ](?:card|book))?|pasaporte|passeport|reisepass(?:nummer)?|passaport[eo]|travel[ ]doc(?:ument)?s?|ppt|pp(?=[ ]?(?:no|#))|(?<=(?:${NATION}|danish|swedish|norwegian|finnish|dutch|belgian|swiss|austrian|portuguese|greek|australian|new zealand|south african|nigerian|ghanaian|kenyan|filipino|thai|vietnamese|pakistani|bangladeshi)[ ])pp(?=[ ][A-Z]{0,2}\d{7}))(?:[ ](?:holder|details?|info(?:rmation)?|data))?${NUMBER_WORD}(?:,?[ ]\(?(?:${NATION})\)?)?${NUMBER_WORD}`,
  "iy",
);
/** A letter or two and six to eight digits, or seven to nine digits; a few countries put letters at the end. */
const VALUE =
  /(?:[A-Z]{2}[ -]{1,2}(?=[A-Z]?\d{6}))?(?:[A-Z]{1,3}[ -]?\d{2}[ ]?\d{4,7}|\d{9}|\d{2}[ ]\d{7}|\d{3}[ -]\d{3}[ -]\d{3}|\d{7,8}|[A-Z]\d{2}[A-Z]{2}\d{4}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}|\d{2}[A-Z]{2}\d{5}|(?=(?:[A-Z]?\d){5})[A-Z0-9]{8,9})(?![\w]|[-/]\d)/iy;
/** Sentences about the document: "passport (US, issued 2019), number 912803456", "passport, which bears the number …". */
const FAR =
  /[^.\n;]{0,60}?(?:\b(?:number(?:ed)?|no\.|#)[ :]{0,2}([A-Z]{0,2}\d{6,9})|(?:\.[ ][^.\n;]{0,24}?)?[ (]([A-Z]{1,2}\d{6,8}|\d{9}))(?![\w]|[-/.]\d)/iy;

export const passportDetector: Detector = {
  id: "identity/passport",
  kinds: ["passport"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, raw: string, confidence: number, why: string) =>
      found.push({
        kind: "passport",
        start,
        end: start + raw.length,
        confidence,
        why,
        value: raw.replace(/[ -]/g, "").toUpperCase(),
      });
    const reached = new Set<number>();
    for (const m of readLabelled(text, ANCHORS, LABEL, VALUE, { lists: true })) {
      const lead = /^[A-Z]{2}[ -]{1,2}(?=[A-Z]?\d{6})/.exec(m.raw)?.[0].length ?? 0;
      // "passport 12 345678": two capitals before a gap may be the number's own series.
      const isSeries = lead > 0 && /^[A-Z]{2} \d{6,7}$/.test(m.raw);
      const skip = isSeries ? 0 : lead;
      const raw = m.raw.slice(skip);
      if (countDigits(raw) < 4 || isDate(raw)) continue;
      reached.add(m.labelStart);
      const isUs = /^(?:[A-Z]\d{8}|\d{9}|C\d{8})$/i.test(raw.replace(/[ -]/g, ""));
      push(
        m.start + skip,
        raw,
        isUs ? 0.96 : 0.9,
        `A number after the word for a passport${isUs ? ", in the form of US passports" : ""}.`,
      );
    }
    for (const at of ANCHORS.in(text)) {
      if (reached.has(at) || !/^p/i.test(text.slice(at, at + 1)) || !/^passport/i.test(text.slice(at, at + 8)))
        continue;
      FAR.lastIndex = at;
      const m = FAR.exec(text);
      if (
        m === null ||
        isDate(m[1] ?? m[2]!) ||
        /\b(?:case|docket|invoice|phone|tel|call|ssn|license|account|order|fee|vote)\b/i.test(m[0])
      )
        continue;
      const raw = m[1] ?? m[2]!;
      push(
        at + m[0].length - raw.length,
        raw,
        /[A-Z]/i.test(raw[0]!) ? 0.85 : 0.75,
        "A number in the form of a passport's, in a sentence that speaks of one.",
      );
    }
    const columns = columnsOf(text);
    for (const cell of columns.under(/passport|travel doc|^doc(?:ument)?\.? ?(?:no\.?|num(?:ber)?|#)?$/)) {
      // "Doc no." stands over anything: nationality or birth beside it tells what it is.
      if (/^doc/.test(cell.header) && !columns.isBeside(cell.start, /nation|citizen|country|born|birth|dob/)) continue;
      VALUE.lastIndex = 0;
      const m = VALUE.exec(cell.text);
      if (m === null || m[0].length !== cell.text.length || countDigits(cell.text) < 4 || isDate(cell.text)) continue;
      push(cell.start, cell.text, 0.93, "In a column whose header says passport or travel document.");
    }
    for (const zone of mrzIn(text)) {
      const isRight = zone.right >= 2;
      found.push({
        kind: "passport",
        start: zone.start,
        end: zone.end,
        confidence: isRight ? 0.99 : 0.85,
        why: `The machine-readable zone of a passport, visa or identity card${isRight ? ", with valid check digits" : ", some of its check digits misread"}.`,
        value: text.slice(zone.start, zone.end).replace(/\s+/g, ""),
      });
    }
    return found;
  },
};

/** "20190314": a day of issue rather than a number. */
const isDate = (raw: string): boolean => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(raw);
