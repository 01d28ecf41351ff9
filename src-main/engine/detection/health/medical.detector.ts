// Medical facts about a person: conditions, procedures and medicines, and the numbers of records and health plans.
// The span is the condition with the words that belong to it ("stage III breast cancer"), the medicine without its dose,
// or the number. A fact must be tied to somebody: an illness in the news is nobody's secret. Lexicon: lexicon.ts.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { recordNumbersIn } from "./record-numbers.ts";
import { type TermSort, termsIn } from "./terms.ts";
import { whoseHealth } from "./whose.ts";

const WHAT: Readonly<Record<TermSort, string>> = {
  condition: "A medical condition",
  procedure: "A medical procedure or treatment",
  drug: "A medicine",
};

const HEADER =
  /^(?:(?:primary|secondary|medical|current|known|health)[ ])?(?:diagnos[ei]s|dx|conditions?|medications?|meds|drugs?|rx|prescriptions?|allergies|medical (?:notes?|history|conditions?)|treatment|procedure|disability|health issues?|injur(?:y|ies)|nature of injury|ailments?|icd(?:[ -]?(?:9|10))?(?: codes?)?)$/;
const DOSE = /\d[ ]?(?:mg|mcg|µg|ml)\b[ ]?(?:po|bid|tid|qd|qhs|daily|once|twice|every|tab|tablet|by mouth|\/|prn)?/gi;
/** The words of a clinic's papers; two different ones make a text one of them. */
const CHART =
  /\b(?:pt|pts?\.|patient|dx|pre-?op|post-?op|mrn|mr#|med rec|tumor board|clinic|chart|lab slip|rx|pcp|surgeon|s\/p|y\/o|\d{1,2} ?yo|\d{2}[FM]|bid|tid|prn|stat|oncology|peds|impression|allerg(?:y|ies)|inhaler|icd-?10|nature|treated|disability|adjudicated|er (?:visit|doc)|service-connected|claimant|tox|autopsy|ems|attending|adm|hx|va claim|discharge|admit(?:ted)?|hosp)\b/gi;
/** A page of a file; in a longer text two such words say little. */
const LONGEST_CHART = 4_000;
const CARE =
  /\b(?:medicat\w*|meds|prescri\w+|pharmac\w+|nurse|doctor|refills?|dos(?:e|age)|pills?|tablets?|inhaler|nebs?|injections?|bottle|voices|overdos\w+)\b/i;
const CRIME =
  /\b(?:seiz\w+|raids?|traffick\w+|smuggl\w+|kilos?|dealers?|dealing|street|shipment|cartel|busts?|possession)\b/i;
const LIST = /^(?:,|;|\/|[ ]?&|[ ]and|[ ]or|, and)(?:[ ]an?)?[ \n]{0,2}$/;
const NOTHING = /^(?:n\/?a|none|no|nil|nka|nkda|unknown|-+|\u2014|pending|yes|healthy|see .*|\d[\d/.-]*)$/i;

export const medicalDetector: Detector = {
  id: "health/medical",
  kinds: ["medical"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "medical",
        start,
        end,
        confidence,
        why,
        value: text
          .slice(start, end)
          .toLowerCase()
          .replace(/[\s-]+/g, " "),
      });
    const columns = columnsOf(text);
    const cells = columns.under(HEADER);
    for (const cell of cells) {
      if (NOTHING.test(cell.text) || cell.text.length < 3 || cell.text.length > 60 || !/[a-z]{2}/i.test(cell.text))
        continue;
      // "sertraline 50 mg": the dose isn't the secret.
      const dose = /[ ,]+\d+(?:\.\d+)?[ ]?(?:mg|mcg|g|ml|units?)\b.*$/i.exec(cell.text);
      push(
        cell.start,
        cell.end - (dose?.[0].length ?? 0),
        0.88,
        "In a column whose header says diagnosis, medication or treatment.",
      );
    }
    // A list goes on: what holds of its first holds of the next.
    let last = { end: -1, confidence: 0 };
    const isChart =
      new Set(
        text
          .slice(0, LONGEST_CHART)
          .match(CHART)
          ?.map((word) => word.toLowerCase()),
      ).size >= 2;
    // Where doses are listed, each medicine is somebody's.
    const isPrescribed = (text.match(DOSE)?.length ?? 0) >= 2;
    for (const term of termsIn(text)) {
      if (cells.some((cell) => cell.start < term.end && term.start < cell.end)) continue;
      const own = whoseHealth(text, term.start, term.end, term.sort, term.ambiguous);
      const gap = term.start - last.end < 10 ? text.slice(last.end, term.start) : "";
      const beside = term.start - last.end < 100 && !text.slice(last.end, term.start).includes("\n");
      let confidence = own > 0 ? own : LIST.test(gap) ? last.confidence - 0.05 : 0;
      if (own === 0 && confidence < 0.5 && !term.ambiguous) {
        const around = text.slice(Math.max(0, term.start - 120), term.end + 120);
        if (isPrescribed && term.sort === "drug") confidence = 0.75;
        else if (isChart || columns.headerAt(term.start) !== "") confidence = 0.7;
        else if (term.sort === "drug" && CARE.test(around) && !CRIME.test(around)) confidence = 0.65;
        else if (beside && last.confidence >= 0.6) confidence = 0.6;
      }
      last = { end: term.end, confidence };
      if (confidence >= 0.5)
        push(term.start, term.end, confidence, `${WHAT[term.sort]} that the words around it tie to a person.`);
    }
    for (const { start, end, confidence, why } of recordNumbersIn(text)) push(start, end, confidence, why);
    return found;
  },
};
